package org.sneakpath.crossbar.mapping;

import org.sneakpath.crossbar.internal.Require;

/** Checks of what mappings are given. */
final class Checks {
    private Checks() {}

    static void range(String what, double gMin, double gMax) {
        if (!(gMin >= 0 && gMin < gMax && gMax < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    what + " from gMin = " + gMin + " S to gMax = " + gMax + " S: need 0 <= gMin < gMax");
        }
    }

    static void shapes(Mapping mapping, double[] weights, int inputs, int outputs, double[] conductances) {
        if (inputs < 0 || outputs < 0) {
            throw new IllegalArgumentException(inputs + " inputs x " + outputs + " outputs: neither may be negative");
        }
        long needed = (long) inputs * outputs;
        long cells = (long) mapping.rows(inputs) * mapping.columns(outputs);
        if (weights.length != needed || conductances.length != cells) {
            throw new IllegalArgumentException(inputs + " inputs x " + outputs + " outputs need " + needed
                    + " weights and " + cells + " conductances, not " + weights.length + " and "
                    + conductances.length);
        }
    }

    static void shapes(
            Mapping mapping, double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        shapes(mapping, weights, inputs, outputs, conductanceBars);
        if (weightBars.length != weights.length) {
            throw new IllegalArgumentException(
                    weightBars.length + " weight cotangents for " + weights.length + " weights");
        }
    }

    /** Currents or their cotangents, and signals or theirs. */
    static void columns(Mapping mapping, int outputs, double[] currents, double[] signals) {
        Require.length("column currents", currents.length, mapping.columns(outputs));
        Require.length("signals", signals.length, (long) outputs * mapping.signalsPerOutput());
    }

    /** Signals or their cotangents, and products or theirs. */
    static void signals(Mapping mapping, int outputs, double[] signals, double[] products) {
        Require.length("signals", signals.length, (long) outputs * mapping.signalsPerOutput());
        Require.length("products", products.length, outputs);
    }
}
