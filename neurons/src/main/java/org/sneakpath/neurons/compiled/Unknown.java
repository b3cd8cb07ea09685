package org.sneakpath.neurons.compiled;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;

/**
 * What is solved for in every neuron at every step.
 *
 * @param name of a node, {@code i(element)} of a current, {@code device.state} of a state
 * @param unit SI unit
 * @param kind what it is
 * @param lower least value (−∞ for none), of a state
 * @param upper greatest value (+∞ for none), of a state
 */
public record Unknown(String name, String unit, Kind kind, double lower, double upper) {
    /** Kinds of unknowns. */
    public enum Kind {
        /** The potential of a node. */
        NODE,
        /** The current of an element that has its voltage prescribed, or of an inductor. */
        CURRENT,
        /** A state of a device. */
        STATE
    }

    static Unknown free(String name, String unit, Kind kind) {
        return new Unknown(name, unit, kind, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** mid(lower, y, upper), y itself where it is free. */
    Expression within(Expression y) {
        Expression result = y;
        if (upper < Double.POSITIVE_INFINITY) {
            result = Binary.of(BinaryFunction.MIN, result, new Constant(upper));
        }
        if (lower > Double.NEGATIVE_INFINITY) {
            result = Binary.of(BinaryFunction.MAX, result, new Constant(lower));
        }
        return result;
    }

    /** Where the controls of a step lie: z′, I, and z. */
    static List<Interval> ranges(List<Unknown> unknowns) {
        List<Interval> ends = unknowns.stream()
                .map(unknown -> Interval.closed(unknown.lower, unknown.upper))
                .toList();
        List<Interval> all = new ArrayList<>(ends);
        all.add(Interval.REAL);
        all.addAll(ends);
        return all;
    }

    /** Whether it may not leave an interval. */
    boolean isBounded() {
        return lower > Double.NEGATIVE_INFINITY || upper < Double.POSITIVE_INFINITY;
    }
}
