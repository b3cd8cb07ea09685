package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;

/**
 * All unknowns by name and row of a sweep; immutable. In a nested sweep the rows of the outer values follow each other. Arrays
 * are fresh copies.
 */
public final class DcResult {
    private final List<String> names;
    private final double[] swept;
    private final double[] outer;
    private final double[][] rows;
    private final List<BranchJump> jumps;
    private final List<String> heldStates;
    private final SolveStatus status;
    private final SolveStats stats;

    /** Arrays are kept; {@code outer} is empty in a plain sweep. */
    DcResult(
            List<String> names,
            double[] swept,
            double[] outer,
            double[][] rows,
            List<BranchJump> jumps,
            List<String> heldStates,
            SolveStatus status,
            SolveStats stats) {
        this.names = List.copyOf(names);
        this.swept = swept;
        this.outer = outer;
        this.rows = rows;
        this.jumps = List.copyOf(jumps);
        this.heldStates = List.copyOf(heldStates);
        this.status = status;
        this.stats = stats;
    }

    /** CONVERGED, or why the sweep ended after its last row. */
    public SolveStatus status() {
        return status;
    }

    public SolveStats stats() {
        return stats;
    }

    /** Number of rows that were solved. */
    public int size() {
        return rows.length;
    }

    /** Value of the swept source, the inner one if there are two, by row (V or A). */
    public double[] swept() {
        return Arrays.copyOf(swept, rows.length);
    }

    /** Value of the outer source by row (V or A); empty in a plain sweep. */
    public double[] outer() {
        return outer.length == 0 ? new double[0] : Arrays.copyOf(outer, rows.length);
    }

    /** Names of all unknowns, such as {@code v(out)} or {@code i(V1)}. */
    public List<String> names() {
        return names;
    }

    /** Voltage of a node by row (V). */
    public double[] voltage(String node) {
        return column(Waveforms.voltageName(node));
    }

    /** Current of an element with a current of its own by row (A). */
    public double[] current(String element) {
        return column(Waveforms.currentName(element));
    }

    /** State of a device by row. */
    public double[] state(String device, String state) {
        return column(Waveforms.stateName(device, state));
    }

    /** An unknown by row; zeros for {@code v(0)}. */
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

    /** Where the sweep changed from one branch of solutions to another, in order. */
    public List<BranchJump> jumps() {
        return jumps;
    }

    /** States that had no equilibrium of their own in some row and kept their value from the row before. */
    public List<String> heldStates() {
        return heldStates;
    }
}
