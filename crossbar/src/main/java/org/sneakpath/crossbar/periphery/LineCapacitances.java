package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.internal.Require;

/**
 * Capacitance of the lines, one lump at each crossing, and the delays that follow. For a line of N nodes with resistance R at
 * its near end, r between nodes and C at each node, Elmore's delay from end to end is
 * <pre>
 *   τ = Σ_k C·(R + (k − 1)·r) = N·C·R + C·r·N·(N − 1)/2
 * </pre>
 * the first moment of the impulse response, so that ∫(1 − step response) dt = τ exactly for a line whose cells do not conduct
 * (W. C. Elmore, J. Appl. Phys. 19, 1948). Lines must be uniform; far ends count as open. For a bit line it is the delay of a
 * current that enters at the far end. Cells that conduct make lines faster.
 *
 * @param wordNode capacitance of a word line at each crossing (F), at least 0
 * @param bitNode capacitance of a bit line at each crossing (F), at least 0
 */
public record LineCapacitances(double wordNode, double bitNode) {
    public LineCapacitances {
        Require.notNegative("capacitance of a word line at a crossing", wordNode, "F", "0 leaves it out");
        Require.notNegative("capacitance of a bit line at a crossing", bitNode, "F", "0 leaves it out");
    }

    /** Elmore's delay of a word line (s). */
    public double wordDelay(CrossbarSpec lines) {
        return delay(lines.columns(), wordNode, lines.driver(), lines.wordWire());
    }

    /** Elmore's delay of a bit line (s). */
    public double bitDelay(CrossbarSpec lines) {
        return delay(lines.rows(), bitNode, lines.sense(), lines.bitWire());
    }

    private static double delay(int nodes, double capacitance, double end, double segment) {
        return nodes * capacitance * (end + 0.5 * segment * (nodes - 1));
    }

    /**
     * Time (s) until that share of a step is missing, in (0, 1), taking both lines for one pole with the sum of the delays:
     * an estimate.
     */
    public double settlingTime(CrossbarSpec lines, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "share that may be missing = " + share + " is outside (0, 1); half a step of b bits is 2^-(b+1)");
        }
        return -Math.log(share) * (wordDelay(lines) + bitDelay(lines));
    }

    /** Energy that sources deliver to charge the word lines from 0 to these voltages (V), Σ_i N·C·V_i² (J); half of it stays. */
    public double chargingEnergy(CrossbarSpec lines, double[] volts) {
        Require.length("voltages", volts.length, lines.rows());
        double sum = 0;
        for (double v : volts) {
            sum += v * v;
        }
        return lines.columns() * wordNode * sum;
    }
}
