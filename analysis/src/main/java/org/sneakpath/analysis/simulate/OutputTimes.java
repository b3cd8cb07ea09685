package org.sneakpath.analysis.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.circuit.spice.analysis.TranCard;

/** At which times a transient is written. */
public sealed interface OutputTimes {
    /** How far beyond the stop a last time may round, relative to it. */
    double ROUNDING = 1e-9;

    /** Every tstep, the points that the integration chose, and others where a straight line would miss the curve. */
    record GridAndAccepted() implements OutputTimes {}

    /** Every tstep. */
    record Grid() implements OutputTimes {}

    /** The points that the integration chose, both sides of jumps included, and no others. */
    record Accepted() implements OutputTimes {}

    /** The times in a file, one a line (s), ascending. */
    record FromFile(Path file) implements OutputTimes {}

    /** {@code grid}, {@code accepted}, {@code both}, or the name of a file. */
    static OutputTimes of(String text) {
        return switch (text) {
            case "both" -> new GridAndAccepted();
            case "grid" -> new Grid();
            case "accepted" -> new Accepted();
            default -> new FromFile(Path.of(text));
        };
    }

    /** The points for one analysis; a netlist without a tstep has no grid. */
    default OutputPoints points(TranCard card) {
        if (this instanceof FromFile given) {
            return new OutputPoints(false, times(given.file(), card.stop()));
        }
        if (this instanceof Accepted || card.step() <= 0) {
            return new OutputPoints(true, new double[0]);
        }
        return new OutputPoints(
                this instanceof GridAndAccepted, OutputPoints.grid(card.start(), card.step(), card.stop()));
    }

    /** Time before which nothing is written (s): the netlist's, unless times are asked for one by one. */
    default double first(TranCard card) {
        return this instanceof FromFile ? 0 : card.start();
    }

    private static double[] times(Path file, double stop) {
        if (!Files.exists(file)) {
            throw new InputException(file + ": no such file; points are grid, accepted, both, or a file of times");
        }
        MatrixCsv.Matrix read = MatrixCsv.read(file);
        if (read.columns() != 1) {
            throw new InputException(
                    file + ": has " + read.columns() + " values a line; one time a line is wanted (s)");
        }
        double[] times = read.values();
        for (int k = 1; k < times.length; k++) {
            if (!(times[k] > times[k - 1])) {
                throw new InputException(file + ":" + (k + 1) + ": time " + times[k] + " s does not come after "
                        + times[k - 1] + " s; times must ascend");
            }
        }
        double last = times[times.length - 1];
        if (times[0] < 0 || last > stop * (1 + ROUNDING)) {
            throw new InputException(file + ": time " + (times[0] < 0 ? times[0] : last)
                    + " s is not within the analysis, which goes from 0 to " + stop + " s");
        }
        return times;
    }
}
