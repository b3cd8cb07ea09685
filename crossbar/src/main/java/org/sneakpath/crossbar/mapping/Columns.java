package org.sneakpath.crossbar.mapping;

/** The steps from currents to products that mappings share, and their transposes. */
final class Columns {
    private Columns() {}

    /** s_k = I_2k − I_2k+1. */
    static void subtractNeighbours(double[] currents, double[] signals) {
        for (int k = 0; k < signals.length; k++) {
            signals[k] = currents[2 * k] - currents[2 * k + 1];
        }
    }

    static void subtractNeighboursPullback(double[] signalBars, double[] currentBars) {
        for (int k = 0; k < signalBars.length; k++) {
            currentBars[2 * k] += signalBars[k];
            currentBars[2 * k + 1] -= signalBars[k];
        }
    }

    /** s_k = I_k. */
    static void keep(double[] currents, double[] signals) {
        System.arraycopy(currents, 0, signals, 0, signals.length);
    }

    static void keepPullback(double[] signalBars, double[] currentBars) {
        for (int k = 0; k < signalBars.length; k++) {
            currentBars[k] += signalBars[k];
        }
    }

    /** y_j = s_j / scale. */
    static void divide(double[] signals, double scale, double[] products) {
        for (int j = 0; j < products.length; j++) {
            products[j] = signals[j] / scale;
        }
    }

    static void dividePullback(double[] productBars, double scale, double[] signalBars) {
        for (int j = 0; j < productBars.length; j++) {
            signalBars[j] += productBars[j] / scale;
        }
    }
}
