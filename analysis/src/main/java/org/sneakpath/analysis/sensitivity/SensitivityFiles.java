package org.sneakpath.analysis.sensitivity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;

/** The folder that remains: {@code sensitivity.csv} with every number, {@code run.json}. */
final class SensitivityFiles {
    private SensitivityFiles() {}

    static void write(SensitivityRequest request, Path out, SensitivityReport report) {
        try (RunFolder folder = RunFolder.staged(out, request.force())) {
            folder.write("sensitivity.csv", csv(report));
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("program", "sneakpath");
            run.put("command", request.command());
            run.put("status", RunStatus.COMPLETE.word());
            Map<String, Double> values = new LinkedHashMap<>();
            report.answers().forEach(answer -> values.put(answer.objective().text(), answer.value()));
            run.put("objectives", values);
            folder.write(RunFolder.MARK, Json.text(run));
            folder.publish();
        }
    }

    /** Shortest decimals that read back to the same double; what has no value is empty. */
    static String csv(SensitivityReport report) {
        StringBuilder text = new StringBuilder("objective,parameter,value,gradient,normalised\n");
        for (Answer answer : report.answers()) {
            String objective = Csv.quoted(answer.objective().text());
            for (Sensitivity one : answer.sensitivities()) {
                text.append(objective)
                        .append(',')
                        .append(Csv.quoted(one.name()))
                        .append(',');
                text.append(one.value()).append(',').append(one.gradient()).append(',');
                text.append(Double.isNaN(one.normalised()) ? "" : Double.toString(one.normalised()));
                text.append('\n');
            }
        }
        return text.toString();
    }
}
