package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigWriter;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.dataset.Sha256;
import org.sneakpath.analysis.difference.ConfigurationDifference;
import org.sneakpath.analysis.difference.RunDifference.ChangedValue;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.Versions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a study is of: all that decides its trials, as in {@code study.json}.
 *
 * @param parts the resolved configuration, the description of the network that is built of it, what the samples are, SHA-256 of the
 *     checkpoint (empty where the study trains), and SHA-256 of each file of models and neurons; by name
 * @param versions of what computes them; not what they are, but their last digits may depend on them
 */
record StudyIdentity(Map<String, String> parts, Map<String, String> versions) {
    static final String FILE = "study.json";

    private static final String CONFIGURATION = "configuration";
    private static final String NETWORK = "network";
    private static final int MOST_NAMED = 5;

    /** Of an experiment. */
    static StudyIdentity of(Experiment experiment, @Nullable Path checkpoint) {
        ExperimentConfig config = experiment.config();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(CONFIGURATION, ConfigWriter.yaml(config));
        parts.put(NETWORK, experiment.network().description());
        parts.put("samples", experiment.samples());
        parts.put("checkpoint", checkpoint == null ? "" : TrainedWeights.identity(checkpoint));
        config.network().files().forEach((name, text) -> parts.put(name, Sha256.of(text)));
        return new StudyIdentity(parts, Versions.all());
    }

    /**
     * Reads it.
     *
     * @throws InputException if the file cannot be read or is damaged
     */
    static StudyIdentity read(Path file) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(Files.readString(file));
            return new StudyIdentity(texts(tree.required("study")), texts(tree.required("versions")));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new InputException(
                    file + ": cannot be read (" + e.getMessage() + "); say --force to start the study anew", e);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    /** Text of the file. */
    String text() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("study", parts);
        file.put("versions", versions);
        return Json.text(file);
    }

    /** SHA-256 of the parts. */
    String id() {
        return Sha256.of(Json.text(parts));
    }

    /**
     * Checks that a study that was begun is this one.
     *
     * @param file where the other's identity stands
     * @throws InputException naming what differs
     */
    void requireSame(Path file) {
        StudyIdentity before = read(file);
        List<String> differences = differences(before);
        if (!differences.isEmpty()) {
            int more = differences.size() - MOST_NAMED;
            throw new InputException(file + ": is of another study: "
                    + String.join("; ", differences.subList(0, Math.min(MOST_NAMED, differences.size())))
                    + (more > 0 ? "; and " + more + " more" : "")
                    + ". Give --resume what the study was begun with, choose another folder, or say --force without"
                    + " --resume to start anew");
        }
    }

    /** In what the other differs, in words. */
    private List<String> differences(StudyIdentity before) {
        List<String> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(before.parts.keySet());
        names.addAll(parts.keySet());
        for (String name : names) {
            String was = before.parts.getOrDefault(name, "");
            String is = parts.getOrDefault(name, "");
            if (!was.equals(is)) {
                differences.addAll(differences(name, was, is));
            }
        }
        return differences;
    }

    private static List<String> differences(String name, String was, String is) {
        return switch (name) {
            case CONFIGURATION ->
                ConfigurationDifference.of(was, is).stream()
                        .map(StudyIdentity::words)
                        .toList();
            case NETWORK -> List.of("the network is built otherwise: " + firstLine(was, is));
            case "samples" -> List.of("the samples were '" + oneLine(was) + "', are '" + oneLine(is) + "'");
            case "checkpoint" -> List.of("--checkpoint: was " + checkpoint(was) + ", is " + checkpoint(is));
            default -> List.of(name + ": its text is another");
        };
    }

    private static String words(ChangedValue value) {
        return value.path() + ": was " + shown(value.first()) + ", is " + shown(value.second());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not there" : value;
    }

    private static String checkpoint(String sum) {
        return sum.isEmpty() ? "none" : "a file with SHA-256 " + sum.substring(0, 12) + "…";
    }

    private static String firstLine(String was, String is) {
        List<String> before = was.lines().toList();
        List<String> now = is.lines().toList();
        int k = 0;
        while (k < before.size() && k < now.size() && before.get(k).equals(now.get(k))) {
            k++;
        }
        return "was '" + (k < before.size() ? before.get(k) : "") + "', is '" + (k < now.size() ? now.get(k) : "")
                + "'";
    }

    private static String oneLine(String lines) {
        return lines.strip().replaceAll("\\s*\n\\s*", ", ");
    }
}
