package org.sneakpath.training;

import java.util.List;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * On which grids in time a training presents its samples: that of the design, or finer ones, drawn for each mini-batch. A network that
 * has seen several time steps cannot rely on what a single one makes of its neurons; what is validated and tested is the design.
 *
 * @param divisors what the step of the design is divided by, each with the same probability; at least one, each at least 1 and once
 */
public record TimeGrids(List<Integer> divisors) {
    /** The grid of the design alone. */
    public static final TimeGrids OF_THE_DESIGN = new TimeGrids(List.of(1));

    public TimeGrids {
        divisors = List.copyOf(divisors);
        if (divisors.isEmpty()) {
            throw new IllegalArgumentException("divisors of the time step: at least one is needed, such as [1, 2]");
        }
        for (int divisor : divisors) {
            Require.atLeast(1, "divisor of the time step", divisor, "try 2");
        }
        if (divisors.stream().distinct().count() < divisors.size()) {
            throw new IllegalArgumentException("divisors of the time step " + divisors + ": each must be given once");
        }
    }

    /** What the step is divided by in a mini-batch, of all epochs counted from 0. */
    int divisor(long seed, long miniBatch) {
        return divisors.get(new CounterRandom(seed, Purpose.TIME_GRID).below(divisors.size(), 0, miniBatch));
    }
}
