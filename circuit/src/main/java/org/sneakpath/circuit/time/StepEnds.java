package org.sneakpath.circuit.time;

import java.util.List;
import org.sneakpath.circuit.internal.CompiledCircuit;

/** Where steps must end whatever their error: at corners of sources, at times that are asked for, at the end of the run. */
final class StepEnds {
    private final CompiledCircuit circuit;
    private final double stop;
    private final double resolution;
    private final double[] times;
    private int nextTime;
    private double corner;
    private double before;

    /**
     * @param times times that are asked for (s), ascending
     * @param stop end of the run (s)
     */
    StepEnds(CompiledCircuit circuit, List<Double> times, double stop) {
        this.circuit = circuit;
        this.stop = stop;
        this.resolution = 4 * Math.ulp(stop);
        this.times = times.stream().mapToDouble(Double::doubleValue).toArray();
        this.corner = cornerAfter(0);
    }

    /** The sources' next corner, or the end of the run (s). */
    double corner() {
        return corner;
    }

    /** The next corner, or the first time before it that is asked for (s). */
    double after(double time) {
        while (nextTime < times.length && times[nextTime] <= time + resolution) {
            nextTime++;
        }
        boolean asked = nextTime < times.length && times[nextTime] < corner - resolution;
        return asked ? times[nextTime] : corner;
    }

    /** Goes on beyond a corner; says whether a source jumps there. */
    boolean turn(double time) {
        boolean jumps = circuit.jumpsAt(time, before);
        before = time;
        corner = cornerAfter(time);
        return jumps;
    }

    private double cornerAfter(double from) {
        double near = from + resolution;
        // A source whose period is below the resolution of time may name a time that is over.
        double next = Math.max(circuit.nextBreakpoint(near), Math.nextUp(near));
        return next >= stop - resolution ? stop : next;
    }
}
