package org.sneakpath.analysis.sweep;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.dataset.Sha256;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan in a folder: {@code plan.json} says what varies, {@code jobs.csv} has a line for each job,
 * {@code job,point,seed,PATHS,key,training}, from which the job can be repeated: values are as {@code key=value} takes them.
 */
final class PlanFile {
    static final String PLAN = "plan.json";
    static final String JOBS = "jobs.csv";

    private PlanFile() {}

    static void write(SweepPlan plan, RunFolder folder) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("plan", plan.id());
        text.put("design", plan.design());
        text.put("checkpoint", plan.checkpoint());
        text.put("classes", plan.classes());
        text.put("points", plan.points());
        text.put("jobs", plan.jobs().size());
        text.put("shard", plan.shard().toString());
        text.put("metrics", plan.metrics());
        List<Map<String, Object>> factors = new ArrayList<>();
        for (Factor factor : plan.factors()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", factor.path());
            one.put("unit", factor.unit());
            one.put("numeric", factor.numeric());
            factors.add(one);
        }
        text.put("factors", factors);
        String jobs = jobs(plan);
        text.put("jobs_sha256", Sha256.of(jobs));
        folder.write(JOBS, jobs);
        folder.write(PLAN, Json.text(text));
    }

    private static String jobs(SweepPlan plan) {
        List<List<?>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("job", "point", "seed"));
        plan.factors().forEach(factor -> header.add(factor.path()));
        header.addAll(List.of("key", "training"));
        lines.add(header);
        for (Job job : plan.jobs()) {
            List<Object> line = new ArrayList<>(List.of(job.number(), job.point(), job.seed()));
            line.addAll(job.values());
            line.add(job.key());
            line.add(job.training());
            lines.add(line);
        }
        return Csv.text(lines);
    }

    /**
     * The plan of a folder.
     *
     * @throws InputException if there is none, or it is damaged
     */
    static SweepPlan read(Path folder) {
        Path file = folder.resolve(PLAN);
        try {
            JsonNode text = JsonMapper.shared().readTree(Files.readString(file));
            String jobs = Files.readString(folder.resolve(JOBS));
            if (!Sha256.of(jobs).equals(text.required("jobs_sha256").asString())) {
                throw new IllegalArgumentException("jobs.csv is not that of plan.json");
            }
            List<Factor> factors = new ArrayList<>();
            for (JsonNode factor : text.required("factors")) {
                factors.add(new Factor(
                        factor.required("path").asString(),
                        factor.required("unit").asString(),
                        factor.required("numeric").asBoolean()));
            }
            List<String> metrics = new ArrayList<>();
            text.required("metrics").forEach(metric -> metrics.add(metric.asString()));
            SweepPlan plan = new SweepPlan(
                    factors,
                    metrics,
                    text.required("classes").asInt(),
                    text.required("design").asString(),
                    text.required("checkpoint").asString(),
                    jobs(jobs, factors.size()),
                    Shard.parse(text.required("shard").asString()));
            if (!plan.id().equals(text.required("plan").asString())) {
                throw new IllegalArgumentException("what else it says is not of this plan");
            }
            return plan;
        } catch (NoSuchFileException e) {
            throw new InputException(e.getFile() + ": no such file; is " + folder + " the folder of a sweep?", e);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw damaged(folder, String.valueOf(e.getMessage()), e);
        }
    }

    private static InputException damaged(Path folder, String reason, Exception e) {
        return new InputException(
                folder + ": its plan is damaged (" + reason + "); run the sweep with --resume to write it again", e);
    }

    private static List<Job> jobs(String text, int factors) throws IOException {
        List<Job> jobs = new ArrayList<>();
        try (CSVParser parser = Csv.FORMAT.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                if (line.getRecordNumber() == 1) {
                    continue;
                }
                if (line.size() != factors + 5) {
                    throw new IOException(JOBS + ":" + line.getRecordNumber() + ": " + line.size() + " values");
                }
                List<String> values = new ArrayList<>();
                for (int k = 0; k < factors; k++) {
                    values.add(line.get(3 + k));
                }
                jobs.add(new Job(
                        Integer.parseInt(line.get(0)),
                        Integer.parseInt(line.get(1)),
                        line.get(3 + factors),
                        line.get(4 + factors),
                        Long.parseLong(line.get(2)),
                        values));
            }
        }
        return jobs;
    }
}
