package org.sneakpath.devices.veriloga;

import java.util.List;
import java.util.Optional;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.veriloga.syntax.Attribute;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/**
 * What the attributes of a variable say about the state that is assigned to it: {@code (* desc="…", units="m", lower=0, upper=1,
 * tolerance=1e-6 *)}. {@code lower} and {@code upper} are hard bounds: an outward rate acts as zero there. Without a
 * tolerance it is 1e-6 of the range between bounds, else of the initial value, else 1e-12.
 */
final class StateDeclaration {
    private static final double RELATIVE = 1e-6;
    private static final double LEAST = 1e-12;

    private final VerilogExpression.Call call;
    private final List<Attribute> attributes;
    private final Expressions expressions;

    StateDeclaration(VerilogExpression.Call call, Optional<Declaration.Variable> target, Expressions expressions) {
        this.call = call;
        attributes = target.map(Declaration.Variable::attributes).orElse(List.of());
        this.expressions = expressions;
    }

    /**
     * The state of that name.
     *
     * @param start its value at fabrication with default parameters
     * @param given tolerance that the call itself gives
     */
    StateVariable variable(String name, double start, Optional<Double> given) {
        double lower = number("lower", Double.NEGATIVE_INFINITY);
        double upper = number("upper", Double.POSITIVE_INFINITY);
        double tolerance = number("tolerance", given.orElse(tolerance(lower, upper, start)));
        try {
            return new StateVariable(
                    name,
                    Parameters.text(attributes, "units"),
                    lower,
                    upper,
                    start,
                    tolerance,
                    Parameters.text(attributes, "desc"));
        } catch (IllegalArgumentException outside) {
            throw new VerilogException(call.place(), String.valueOf(outside.getMessage()));
        }
    }

    private static double tolerance(double lower, double upper, double start) {
        double range = upper - lower;
        if (Double.isFinite(range) && range > 0) {
            return RELATIVE * range;
        }
        return start != 0 && Double.isFinite(start) ? RELATIVE * Math.abs(start) : LEAST;
    }

    private double number(String name, double otherwise) {
        for (Attribute a : attributes) {
            if (a.name().equals(name) && a.value().isPresent()) {
                return expressions.structural(a.value().get(), "attribute '" + name + "'");
            }
        }
        return otherwise;
    }
}
