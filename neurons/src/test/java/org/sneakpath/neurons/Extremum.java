package org.sneakpath.neurons;

/** An extremum of a sampled waveform: its value and the index of its sample. */
record Extremum(double value, int index) {
    static Extremum maximum(double[] samples) {
        int best = 0;
        for (int k = 1; k < samples.length; k++) {
            if (samples[k] > samples[best]) {
                best = k;
            }
        }
        return new Extremum(samples[best], best);
    }

    /** The least value from the maximum on. */
    static Extremum minimumAfterPeak(double[] samples) {
        int best = maximum(samples).index();
        for (int k = best; k < samples.length; k++) {
            if (samples[k] < samples[best]) {
                best = k;
            }
        }
        return new Extremum(samples[best], best);
    }
}
