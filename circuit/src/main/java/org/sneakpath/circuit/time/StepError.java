package org.sneakpath.circuit.time;

import java.util.stream.IntStream;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Nature;
import org.sneakpath.circuit.internal.Rests;

/**
 * Whether a step is good enough. Counted are node voltages, inductor currents and device states, against
 * <pre>
 *   relative · max(|y|, the largest magnitude so far) + absolute
 * </pre>
 * (of a state or an internal node its model's tolerance, less where the relative one is less than 1e-4); never rates, and
 * never the current of a source, which is a rate of charge. Voltages of nodes without charge count as well: users plot them, and
 * what the error of the charges does to them is known from the same solve.
 *
 * <p>Two errors are looked at. That of the formula, e = M⁻¹ (change of the charges / h), is what steps add up. That of the
 * interpolant does not add up. It is judged by how far the polynomial of the step before missed the end of this one, times the
 * ratio of both polynomials' remainders, and may be {@value #INTERPOLATION} times as large; or, of dense weights, by the step's
 * own difference of fourth order, and may be {@value DenseWeights#LARGER} times as large. It is the only error of a node that
 * merely follows
 * a source.
 */
final class StepError {
    private static final double INTERPOLATION = 3;
    /** What the interpolant of a rate may be wrong by, in terms of other interpolants. */
    private static final double RATES = 4;
    /** How much of the noise of charges the difference of fourth order may contain. */
    private static final double NOISE = 10;

    /** What a state's distance from its rest may be wrong by, in terms of the relative error of a step. */
    private static final double NEAR = 10;
    /** What no state is known better than, relative to its size. */
    private static final double ROUNDING = 2e-16;
    /** The same as a part of its absolute tolerance, where its size is nothing. */
    private static final double LEAST = 1e-9;

    private final Layout layout;
    private final Rests rests;
    private final ControlledStep tolerances;
    private final int[] rates;
    private final int[][] chargedRows;
    private final double relative;
    private final double[] absolute;
    private final double[] absoluteBetween;
    private final double[] noise;
    private boolean noisy;
    private final double[] largest;
    private int worst = -1;

    StepError(CompiledCircuit circuit, ControlledStep tolerances, double[] start) {
        layout = circuit.layout();
        rests = circuit.rests();
        this.tolerances = tolerances;
        rates = IntStream.range(0, layout.size()).filter(circuit::rate).toArray();
        chargedRows = new int[rates.length][];
        for (int k = 0; k < rates.length; k++) {
            chargedRows[k] = circuit.chargedRows(rates[k]);
        }
        relative = tolerances.relative();
        absolute = new double[layout.size()];
        absoluteBetween = new double[layout.size()];
        largest = new double[start.length];
        noise = new double[start.length];
        for (int r = 0; r < layout.size(); r++) {
            absolute[r] = absolute(circuit, tolerances, r);
            boolean current = circuit.layout().nature(r) == Nature.CURRENT && !circuit.rate(r);
            absoluteBetween[r] = current ? tolerances.current() : absolute[r];
        }
        remember(start);
    }

    private static double absolute(CompiledCircuit circuit, ControlledStep tolerances, int r) {
        double own = circuit.layout().ownTolerance(r)
                * Math.min(1, tolerances.relative() / ControlledStep.DEFAULT.relative());
        return switch (circuit.layout().nature(r)) {
            case VOLTAGE -> Math.min(tolerances.voltage(), own);
            case INTERNAL, STATE -> own;
            case CURRENT -> circuit.differential(r) ? Math.min(tolerances.current(), own) : Double.POSITIVE_INFINITY;
        };
    }

    /** Largest error in units of its tolerance, of which 1 and below is good enough; infinite if one is not a number. */
    double of(double[] error, double[] end) {
        return Math.max(largest(error, end, end, 0, 1, absolute), nearRests(error, end));
    }

    /** Likewise relative to how far states are from where they rest. */
    private double nearRests(double[] error, double[] end) {
        double largest = 0;
        double[] distances = rests.distances(end);
        for (int r : rests.unknowns()) {
            if (layout.nature(r) != Nature.CURRENT) {
                double least = ROUNDING * Math.abs(end[r]) + LEAST * absolute[r] + (noisy ? Math.abs(noise[r]) : 0);
                double accepted = NEAR * relative * distances[r] + least;
                double scaled = Math.abs(error[r]) / accepted;
                if (scaled > largest) {
                    largest = scaled;
                    worst = r;
                }
            }
        }
        return largest;
    }

    /** Likewise of the interpolant, whose error is {@code ratio} times what was predicted wrongly. */
    double ofInterpolant(double[] predicted, double[] end, double ratio) {
        return largest(predicted, end, end, 1, ratio / INTERPOLATION, absoluteBetween);
    }

    /** Likewise of the interpolant of a scheme with dense weights, from the difference of fourth order. */
    double ofDense(double[] fourth, double[] end) {
        return largest(fourth, end, end, 0, DenseWeights.JUDGED, absoluteBetween);
    }

    /**
     * Likewise of the interpolant of rates, see {@link CompiledCircuit#rate}; nothing is built on them, and they are not
     * known better than the charges allow.
     *
     * @param chargeSizes size of the charge of each row
     * @param noise what is left of a charge relative to its size, over the step (1/s)
     */
    double ofRates(double[] fourth, double[] end, double[] chargeSizes, double noise) {
        double error = 0;
        for (int k = 0; k < rates.length; k++) {
            int r = rates[k];
            double charge = 0;
            for (int row : chargedRows[k]) {
                charge = Math.max(charge, chargeSizes[row]);
            }
            double accepted = RATES * relative * Math.max(largest[r], Math.abs(end[r]))
                    + tolerances.current()
                    + NOISE * noise * charge;
            double scaled = DenseWeights.JUDGED * Math.abs(fourth[r]) / accepted;
            if (scaled > error) {
                error = scaled;
                worst = r;
            }
        }
        return error;
    }

    private double largest(
            double[] values, double[] minus, double[] end, double subtract, double factor, double[] floor) {
        double error = 0;
        for (int r = 0; r < layout.size(); r++) {
            double accepted = relative * Math.max(largest[r], Math.abs(end[r])) + floor[r];
            if (noisy) {
                accepted += Math.abs(noise[r]);
            }
            double size = factor * Math.abs(values[r] - subtract * minus[r]);
            // A product first, since the quotient is only rarely wanted.
            if (!(size <= error * accepted) && !(size / accepted <= error)) {
                double scaled = size / accepted;
                error = scaled <= Double.MAX_VALUE ? scaled : Double.POSITIVE_INFINITY;
                worst = r;
            }
        }
        return error;
    }

    /** What rounding alone may do to each unknown; to be written, and then counted from {@link #withNoise} on. */
    double[] noise() {
        return noise;
    }

    /** Accepts as much more as rounding may do: no step can be better than that. */
    void withNoise() {
        noisy = true;
    }

    void withoutNoise() {
        noisy = false;
    }

    /** Takes an accepted point into account. */
    void remember(double[] y) {
        for (int r = 0; r < y.length; r++) {
            largest[r] = Math.max(largest[r], Math.abs(y[r]));
        }
    }

    /** Index behind the largest error so far. */
    int worst() {
        return worst;
    }
}
