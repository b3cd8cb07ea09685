package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A study that is to be gone on with and has nothing left to do. */
final class FinishedStudy {
    private FinishedStudy() {}

    /**
     * What it measured, from its folder, in which nothing is changed.
     *
     * @throws InputException if its metrics cannot be read
     * @throws org.sneakpath.analysis.RequirementException if they do not fulfil what is required now
     */
    static RunOutcome outcome(RunRequest request) {
        request.progress().warn(request.out() + ": this study is complete; there is nothing to do");
        Path file = request.out().resolve(RunRecord.METRICS);
        Map<String, Object> metrics = new LinkedHashMap<>();
        try {
            JsonMapper.shared().readTree(Files.readString(file)).properties().forEach(entry -> {
                if (entry.getValue().isNumber()) {
                    metrics.put(entry.getKey(), entry.getValue().numberValue());
                }
            });
        } catch (IOException | JacksonException e) {
            throw new InputException(
                    file + ": cannot be read (" + e.getMessage() + "); say --force to run the study anew", e);
        }
        request.check(metrics);
        return new RunOutcome(metrics, null);
    }
}
