package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * One spike a feature x in [0, 1], in step round(atZero + x (atOne − atZero)); a spike beyond the run is left out.
 *
 * <p>With atZero = T_in and atOne = 0 the bright is early, as in T. Wunderlich, C. Pehle, Sci. Rep. 11, 2021; with atZero &lt; atOne the
 * large is late, as in the Yin-Yang task of L. Kriener et al., NICE 2022.
 *
 * @param atZero step of x = 0, not negative
 * @param atOne step of x = 1, not negative
 * @param silentUpTo features up to this have no spike, such as black pixels at 0; negative if all have one
 */
public record LinearLatency(double atZero, double atOne, double silentUpTo) implements SpikeEncoding {
    public LinearLatency {
        Encoding.require(atZero >= 0, "step of 0", atZero, "not negative");
        Encoding.require(atOne >= 0, "step of 1", atOne, "not negative");
        Encoding.require(silentUpTo < 1, "silent feature", silentUpTo, "less than 1");
    }

    @Override
    public int inputs(int features) {
        return features;
    }

    @Override
    public void spikes(double[] features, CounterRandom random, long occasion, int steps, Listener listener) {
        Encoding.check(this, features, steps, 0, 1);
        for (int f = 0; f < features.length; f++) {
            if (features[f] > silentUpTo) {
                long step = Math.round(atZero + features[f] * (atOne - atZero));
                Encoding.spike(listener, steps, step, f);
            }
        }
    }
}
