package org.sneakpath.neurons.compiled;

import org.sneakpath.neurons.event.EventGradient;

/** Surrogate derivatives, written out anew. */
final class Surrogates {
    private Surrogates() {}

    static double slope(EventGradient gradient, double g) {
        if (!(gradient instanceof EventGradient.Surrogate surrogate)) {
            return 0;
        }
        double k = surrogate.k();
        double logistic = 1 / (1 + Math.exp(-k * g));
        return switch (surrogate.shape()) {
            case FAST_SIGMOID, SUPERSPIKE -> Math.pow(1 + k * Math.abs(g), -2);
            case ARCTAN -> k / 2 / (1 + Math.pow(Math.PI / 2 * k * g, 2));
            case SIGMOID -> k * logistic * (1 - logistic);
            case TRIANGULAR -> Math.abs(g) < 1 / k ? k - k * k * Math.abs(g) : 0;
            case RECTANGULAR -> Math.abs(g) < 0.5 / k ? k : 0;
            case STRAIGHT_THROUGH -> k;
        };
    }
}
