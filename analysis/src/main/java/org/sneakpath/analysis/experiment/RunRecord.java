package org.sneakpath.analysis.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.config.ConfigWriter;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.run.Versions;

/** The files that every run folder holds. */
public final class RunRecord {
    public static final String METRICS = "metrics.json";
    static final String TIMINGS = "timings.json";
    public static final String VERSIONS = "versions.json";
    static final String CHECKPOINT = "checkpoint";
    public static final String CONFIG = "config.resolved.yaml";

    private final RunFolder folder;
    private final String command;
    private final ExperimentConfig config;

    /** @param command the command line that repeats the run */
    public RunRecord(RunFolder folder, String command, ExperimentConfig config) {
        this.folder = folder;
        this.command = command;
        this.config = config;
    }

    /** Configuration, versions and the mark of a run under way. */
    public void begin() {
        folder.write(CONFIG, ConfigWriter.yaml(config));
        neuronFiles();
        folder.write(VERSIONS, Json.text(Versions.all()));
        mark(RunStatus.RUNNING);
    }

    /** Models and netlists of the user's, so that the configuration beside them repeats the run whatever becomes of the originals. */
    private void neuronFiles() {
        config.network().files().forEach((path, text) -> {
            folder.folder(path.substring(0, path.lastIndexOf('/')));
            folder.write(path, text);
        });
    }

    /** What was measured. */
    public void metrics(Map<String, ?> metrics) {
        folder.write(METRICS, Json.text(metrics));
    }

    /** How long parts of the run took (s). */
    void timings(Map<String, Double> seconds) {
        folder.write(TIMINGS, Json.text(seconds));
    }

    /** How far the run has come. */
    public void mark(RunStatus status) {
        Map<String, Object> run = facts(command, status);
        run.put("seed", config.seed());
        folder.write(RunFolder.MARK, Json.text(run));
    }

    /** The same for a run without a seed. */
    public static void mark(RunFolder folder, String command, RunStatus status) {
        folder.write(RunFolder.MARK, Json.text(facts(command, status)));
    }

    private static Map<String, Object> facts(String command, RunStatus status) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", command);
        run.put("status", status.word());
        return run;
    }
}
