package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * The signals of another encoding on a grid of shorter steps: each of its steps is several of these, and a signal lasts as long as it did.
 *
 * @param inner encodes on the longer steps
 * @param repeats short steps of a long one, at least 1
 */
public record Held(Encoding inner, int repeats) implements Encoding {
    public Held {
        Encoding.require(repeats >= 1, "repeats", repeats, "at least 1");
    }

    @Override
    public int inputs(int features) {
        return inner.inputs(features);
    }

    @Override
    public boolean isConstant() {
        return inner.isConstant();
    }

    @Override
    public boolean isRandom() {
        return inner.isRandom();
    }

    /** @param steps a multiple of the repeats, unless signals are constant */
    @Override
    public void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals) {
        if (isConstant()) {
            inner.encode(features, random, occasion, steps, signals);
            return;
        }
        int width = inputs(features.length);
        if (steps % repeats != 0 || signals.length < (long) steps * width) {
            throw new IllegalArgumentException(steps + " steps and " + signals.length
                    + " signals, where a multiple of " + repeats + " steps and one signal for each step and input are"
                    + " needed");
        }
        inner.encode(features, random, occasion, steps / repeats, signals);
        for (int t = steps - 1; t > 0; t--) {
            System.arraycopy(signals, t / repeats * width, signals, t * width, width);
        }
    }
}
