package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * One spike on each of K lines a feature x: line k has a point ξ_k, evenly spaced from −range to range, and is the earlier the nearer x is
 * to it, on a logarithmic scale:
 * <pre>
 *   d = (x − ξ)²        step = min(floor(S ln(d + 1)/ln(dMax + 2)), S − 1)        dMax = (2 range)²
 * </pre>
 *
 * <p>Source: the log-scale encoding with which A. von Bank, E.-M. Bansbach, L. Schmalen compare, arXiv:2304.14152: K = 10, range 4, S = 30.
 *
 * @param points K, at least 2
 * @param range of the points, positive
 * @param span S, number of steps in which all spikes are, at least 1
 */
public record LogScaleLatency(int points, double range, int span) implements SpikeEncoding {
    public LogScaleLatency {
        Encoding.require(points >= 2, "number of points", points, "at least 2");
        Encoding.require(range > 0, "range", range, "positive");
        Encoding.require(span >= 1, "span", span, "at least 1 step");
    }

    @Override
    public int inputs(int features) {
        return features * points;
    }

    @Override
    public void spikes(double[] features, CounterRandom random, long occasion, int steps, Listener listener) {
        Encoding.check(this, features, steps, -Double.MAX_VALUE, Double.MAX_VALUE);
        if (steps < span) {
            throw new IllegalArgumentException(steps + " steps, where a log-scale encoding needs its span of " + span);
        }
        double scale = span / StrictMath.log(4 * range * range + 2);
        for (int f = 0; f < features.length; f++) {
            for (int k = 0; k < points; k++) {
                double point = range * (2.0 * k / (points - 1) - 1);
                double d = (features[f] - point) * (features[f] - point);
                long step = Math.min((long) (scale * StrictMath.log(d + 1)), span - 1L);
                Encoding.spike(listener, steps, step, f * points + k);
            }
        }
    }
}
