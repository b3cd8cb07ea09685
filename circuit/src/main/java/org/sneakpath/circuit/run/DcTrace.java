package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;

/** A curve of solutions by arc length, folds and unstable parts included; immutable. Arrays are fresh copies. */
public final class DcTrace {
    private final List<String> names;
    private final double[] values;
    private final double[][] rows;
    private final double[] folds;
    private final SolveStatus status;

    /** Arrays are kept. */
    DcTrace(List<String> names, double[] values, double[][] rows, double[] folds, SolveStatus status) {
        this.names = List.copyOf(names);
        this.values = values;
        this.rows = rows;
        this.folds = folds;
        this.status = status;
    }

    /** CONVERGED where the curve reached the end of its range or came back to the start; else why it ended. */
    public SolveStatus status() {
        return status;
    }

    /** Number of points. */
    public int size() {
        return rows.length;
    }

    /** Value of the source by point (V or A); not monotonic where the curve folds. */
    public double[] source() {
        return values.clone();
    }

    /** Values of the source at which the curve turns back (V or A), in order along the curve. */
    public double[] folds() {
        return folds.clone();
    }

    /** Names of all unknowns, such as {@code v(out)} or {@code i(V1)}. */
    public List<String> names() {
        return names;
    }

    /** An unknown by point; zeros for {@code v(0)}. */
    public double[] column(String name) {
        double[] column = new double[rows.length];
        if (!name.equals(Waveforms.voltageName(Netlist.GROUND))) {
            int index = names.indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException("there is no unknown '" + name + "'; there are "
                        + names.subList(0, Math.min(40, names.size())));
            }
            for (int k = 0; k < column.length; k++) {
                column[k] = rows[k][index];
            }
        }
        return column;
    }
}
