package org.sneakpath.neurons.compiled;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.equation.RowKernel;

/** Equations as kernels over rows, made once in each precision for all populations and threads: what HotSpot has compiled stays. */
final class SharedKernel {
    private final Equations equations;
    private final List<Interval> ranges;
    private final List<Interval> controls;
    private final Map<Precision<?>, RowKernel<?>> made = new ConcurrentHashMap<>();

    /**
     * @param ranges where the values of each parameter lie
     * @param controls where those of the first controls lie unless something is lost
     */
    SharedKernel(Equations equations, List<Interval> ranges, List<Interval> controls) {
        this.equations = equations;
        this.ranges = ranges;
        this.controls = controls;
    }

    /** The kernel, written at the first call; later ones allocate nothing. */
    @SuppressWarnings("unchecked") // put there by this method under its own precision
    <A> RowKernel<A> in(Precision<A> precision) {
        RowKernel<?> known = made.get(precision);
        if (known == null) {
            known = made.computeIfAbsent(precision, any -> equations.vectorise(precision, ranges, controls));
        }
        return (RowKernel<A>) known;
    }
}
