package org.sneakpath.circuit.time;

import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Nature;

/**
 * The error of a step from its repetition in two halves: y(h) − y(h/2) = (2^p − 1) e for a scheme of order p (Richardson).
 * Counted are node voltages, inductor currents and device states; never rates, and not the currents of voltage sources,
 * which are rates of charge.
 */
final class StepError {
    private final CompiledCircuit circuit;
    private final ControlledStep tolerances;
    private final double[] largest;
    private int worst = -1;

    StepError(CompiledCircuit circuit, ControlledStep tolerances, double[] start) {
        this.circuit = circuit;
        this.tolerances = tolerances;
        this.largest = new double[start.length];
        remember(start);
    }

    /** Error in units of the tolerances, maximum norm; 1 and below is good enough. */
    double of(double[] coarse, double[] fine, int order) {
        Layout layout = circuit.layout();
        double richardson = (1 << order) - 1;
        double error = 0;
        worst = -1;
        for (int r = 0; r < layout.size(); r++) {
            double absolute = absolute(layout, r);
            double size = Math.max(largest[r], Math.abs(fine[r]));
            double scaled = Math.abs(coarse[r] - fine[r]) / richardson / (tolerances.relative() * size + absolute);
            if (scaled > error) {
                error = scaled;
                worst = r;
            }
        }
        return error;
    }

    private double absolute(Layout layout, int r) {
        Nature nature = layout.nature(r);
        if (nature == Nature.VOLTAGE) {
            return tolerances.voltage();
        }
        if (nature == Nature.STATE) {
            return layout.stateVariable(r).tolerance();
        }
        return circuit.differential(r) ? tolerances.current() : Double.POSITIVE_INFINITY;
    }

    /** Takes an accepted point into account. */
    void remember(double[] y) {
        for (int r = 0; r < y.length; r++) {
            largest[r] = Math.max(largest[r], Math.abs(y[r]));
        }
    }

    /** Index behind the last error. */
    int worst() {
        return worst;
    }
}
