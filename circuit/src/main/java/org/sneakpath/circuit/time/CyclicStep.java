package org.sneakpath.circuit.time;

import java.util.List;

/**
 * Steps of given lengths, one after the other and over again: a coarse grid with points in between where something is quick, such as the
 * phases of a clock. Sources are read at the points, wherever their corners are, and switches flip there.
 *
 * @param lengths of one cycle (s), each positive; the simulated time must be a whole number of cycles
 */
public record CyclicStep(List<Double> lengths) implements StepPolicy {
    public CyclicStep {
        lengths = List.copyOf(lengths);
        if (lengths.isEmpty()) {
            throw new IllegalArgumentException("a cycle needs at least one step");
        }
        for (double length : lengths) {
            if (!(length > 0) || Double.isInfinite(length)) {
                throw new IllegalArgumentException("time step " + length + " s of a cycle must be positive and finite");
            }
        }
    }

    /** How long a cycle lasts (s). */
    public double period() {
        return end(lengths.size());
    }

    /** When the first so many steps of a cycle have passed (s). */
    double end(int steps) {
        double end = 0;
        for (int k = 0; k < steps; k++) {
            end += lengths.get(k);
        }
        return end;
    }

    /** Number of steps that make up a time (s). */
    public int steps(double stop) {
        return Math.multiplyExact(new FixedStep(period()).steps(stop), lengths.size());
    }
}
