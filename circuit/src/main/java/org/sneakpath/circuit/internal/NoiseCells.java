package org.sneakpath.circuit.internal;

import java.util.function.DoubleUnaryOperator;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.devices.nonideality.dynamics.WhiteNoiseGrid;

/**
 * The cells of a grid of noise in one circuit: cell n lies between the edges n and n + 1, closed on the left. An edge is at n Δ,
 * but for one within a millionth of Δ of a source's corner, which is at that corner: decimal times are rounded, and the two are
 * meant to be one. Remembers the cell asked for last, so one per thread.
 */
final class NoiseCells {
    private static final double SAME = 1e-6;

    private final TransientNoise noise;
    private final WhiteNoiseGrid grid;
    private final DoubleUnaryOperator nextCorner;
    private double cell = Double.NaN;
    private double lower;
    private double upper;

    /** @param nextCorner the first corner of a source after a time (s) */
    NoiseCells(TransientNoise noise, DoubleUnaryOperator nextCorner) {
        this.noise = noise;
        this.grid = noise.grid();
        this.nextCorner = nextCorner;
    }

    /** The cell in which a time (s) lies; −1 at rest. */
    double cell(double time) {
        if (time == Drive.AT_REST) {
            return -1;
        }
        if (!(time >= lower && time < upper)) {
            double n = grid.cell(time);
            double low = edge(n);
            double high = edge(n + 1);
            if (time < low) {
                high = low;
                low = edge(--n);
            } else if (time >= high) {
                low = high;
                high = edge(++n + 1);
            }
            cell = n;
            lower = low;
            upper = high;
        }
        return cell;
    }

    /** The first edge after a time (s). */
    double next(double time) {
        return edge(cell(time) + 1);
    }

    /** Whether a time (s) is an edge. */
    boolean isEdge(double time) {
        return cell(time) > 0 && time == lower;
    }

    /** The noise (s^−½) of a channel of a device in a cell, 0 at rest. */
    double value(long device, int channel, double ofCell) {
        return ofCell < 0 ? 0 : grid.inCell(noise.seed(), device, channel, ofCell);
    }

    private double edge(double n) {
        if (n <= 0) {
            return 0;
        }
        double nominal = n * grid.step();
        double corner = nextCorner.applyAsDouble(nominal - SAME * grid.step());
        return corner <= nominal + SAME * grid.step() ? corner : nominal;
    }
}
