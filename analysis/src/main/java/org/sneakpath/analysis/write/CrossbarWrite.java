package org.sneakpath.analysis.write;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.program.CellOutcome;
import org.sneakpath.crossbar.write.program.IncrementalPulses;
import org.sneakpath.crossbar.write.program.ProgramReport;
import org.sneakpath.crossbar.write.program.ProgramVerify;
import org.sneakpath.crossbar.write.program.VerifyRead;

/** {@code crossbar write}: an array programmed to targets, to a folder with its cells, pictures and numbers. */
public final class CrossbarWrite {
    private final WriteRequest request;
    private final MatrixCsv.Matrix targets;
    private final CrossbarSpec spec;
    private final WrittenArray written;
    private final IncrementalPulses pulses;
    private final VerifyRead read;
    private final double level;

    /**
     * Reads and checks everything.
     *
     * @throws InputException if a file, a shape or a value cannot be used
     */
    public CrossbarWrite(WriteRequest request) {
        this.request = request;
        targets = MatrixCsv.read(request.targets());
        double greatest = Arrays.stream(targets.values()).max().orElse(0);
        double least = Arrays.stream(targets.values()).min().orElse(0);
        if (!(least >= 0 && greatest > 0)) {
            throw new InputException(request.targets() + ": targets from " + least + " S to " + greatest
                    + " S; none may be negative, and one must be above 0");
        }
        if (request.levels() < 2) {
            throw new InputException("--levels " + request.levels() + ": there must be at least 2");
        }
        level = (greatest > least ? greatest - least : greatest) / (request.levels() - 1);
        spec = request.lines().spec(targets.rows(), targets.columns());
        pulses = request.pulses().pulses();
        read = request.pulses().read(targets.columns(), greatest);
        written = request.cells().array(spec, request.seed(), initial());
    }

    private double @Nullable [] initial() {
        if (request.initial().isEmpty()) {
            return null;
        }
        MatrixCsv.Matrix initial = MatrixCsv.read(request.initial().get());
        if (initial.rows() != targets.rows() || initial.columns() != targets.columns()) {
            throw new InputException(request.initial().get() + ": " + initial.rows() + " x " + initial.columns()
                    + " values for an array of " + targets.rows() + " x " + targets.columns());
        }
        return initial.values();
    }

    /** What would be done. */
    public List<String> plan() {
        return WriteSummary.plan(request, spec, pulses, read, level);
    }

    /**
     * Programs the array and writes the folder.
     *
     * @return metrics by name, after those of the table
     * @throws NotConvergedException if a solve missed its tolerance; nothing is written then
     */
    public WriteSummary run() {
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            Progress progress = request.progress();
            int rows = spec.rows() * (written.array().rowsAreIndependent() ? 1 : pulses.passes());
            progress.begin("rows", rows);
            AtomicLong done = new AtomicLong();
            ProgramReport report = new ProgramVerify(pulses, read)
                    .run(written.array(), targets.values(), request.threads(), row -> {
                        synchronized (done) {
                            progress.advance(done.incrementAndGet(), "");
                        }
                    });
            progress.end();
            if (report.tally().countUnsolved() > 0) {
                throw new NotConvergedException(report.tally().countUnsolved()
                        + " pulses or reads of the array did not reach their tolerance; nothing was written; try lower"
                        + " pulses, or lines of other resistance");
            }
            WriteSummary summary = new WriteSummary(report, level);
            write(folder, report, summary);
            folder.publish();
            return summary;
        }
    }

    private void write(RunFolder folder, ProgramReport report, WriteSummary summary) {
        int columns = spec.columns();
        folder.write("conductances.csv", MatrixCsv.text(report.conductances(), columns));
        folder.write("seen.csv", MatrixCsv.text(report.seen(), columns));
        folder.write("states.csv", MatrixCsv.text(written.states().get(), columns));
        folder.write("pulses.csv", wholeNumbers(report.pulses(), columns));
        WriteFigures.write(folder, report, written.array().stress(), level);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", request.command());
        run.put("seed", request.seed());
        run.put("rows", spec.rows());
        run.put("columns", columns);
        run.put("level", level);
        run.put("states", written.meaning());
        run.put("metrics", summary.metrics());
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (CellOutcome outcome : CellOutcome.values()) {
            outcomes.put(WriteSummary.word(outcome), report.count(outcome));
        }
        run.put("outcomes", outcomes);
        folder.write(RunFolder.MARK, Json.text(run));
    }

    private static String wholeNumbers(int[] values, int columns) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < values.length; c++) {
            text.append(values[c]).append((c + 1) % columns == 0 ? '\n' : ',');
        }
        return text.toString();
    }
}
