package org.sneakpath.analysis.simulate;

import java.nio.file.Path;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.circuit.spice.analysis.TranCard;

/** At which times a transient is written. */
public sealed interface OutputTimes {

    /** Every tstep, and the points that the integration chose. */
    record GridAndAccepted() implements OutputTimes {}

    /** Every tstep. */
    record Grid() implements OutputTimes {}

    /** The points that the integration chose, both sides of jumps included. */
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
            return new OutputPoints(false, times(given.file()));
        }
        if (this instanceof Accepted || card.step() <= 0) {
            return new OutputPoints(true, new double[0]);
        }
        return new OutputPoints(
                this instanceof GridAndAccepted, OutputPoints.grid(card.start(), card.step(), card.stop()));
    }

    private static double[] times(Path file) {
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
        return times;
    }
}
