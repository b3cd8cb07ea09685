package org.sneakpath.neurons.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** A neuron's equations written anew, in the classical Runge–Kutta method, events found to rounding by halving the step. */
final class Reference {
    /** dy/dt of y under the input current i. */
    interface Rates {
        void at(double i, double[] y, double[] rate);
    }

    /** What an event does to y. */
    interface Reset {
        void at(double[] y);
    }

    private final Rates rates;
    private final ToDoubleFunction<double[]> condition;
    private final Reset reset;
    private final double step;
    final List<Double> events = new ArrayList<>();
    final List<double[]> points = new ArrayList<>();

    /**
     * @param condition an event happens where it rises through 0
     * @param step (s)
     */
    Reference(Rates rates, ToDoubleFunction<double[]> condition, Reset reset, double step) {
        this.rates = rates;
        this.condition = condition;
        this.reset = reset;
        this.step = step;
    }

    /** Runs to {@code end} (s); the input is taken in the middle of each step. */
    Reference run(double[] start, DoubleUnaryOperator input, double end) {
        double[] y = start.clone();
        points.add(y.clone());
        for (long k = 0; k < Math.round(end / step); k++) {
            double i = input.applyAsDouble((k + 0.5) * step);
            double left = step;
            double[] next = advance(y, i, left);
            while (condition.applyAsDouble(y) <= 0 && condition.applyAsDouble(next) > 0) {
                double low = 0;
                double high = left;
                for (int n = 0; n < 50; n++) {
                    double middle = 0.5 * (low + high);
                    if (condition.applyAsDouble(advance(y, i, middle)) > 0) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                y = advance(y, i, high);
                left -= high;
                events.add((k + 1) * step - left);
                reset.at(y);
                next = advance(y, i, left);
            }
            y = next;
            points.add(y.clone());
        }
        return this;
    }

    private double[] advance(double[] y, double i, double h) {
        int n = y.length;
        double[] share = {0.5, 0.5, 1, 0};
        double[] weight = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
        double[] at = y.clone();
        double[] sum = y.clone();
        double[] rate = new double[n];
        for (int stage = 0; stage < 4; stage++) {
            Arrays.fill(rate, 0);
            rates.at(i, at, rate);
            for (int j = 0; j < n; j++) {
                sum[j] += h * weight[stage] * rate[j];
                at[j] = y[j] + h * share[stage] * rate[j];
            }
        }
        return sum;
    }
}
