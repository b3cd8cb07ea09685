package org.sneakpath.devices.compiled;

import static org.sneakpath.devices.compiled.ModelEquations.parameter;
import static org.sneakpath.devices.compiled.ModelEquations.voltage;
import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** Models made by hand to go through everything that equations may have. */
final class SampleEquations {
    private SampleEquations() {}

    static Expression number(double value) {
        return new Constant(value);
    }

    static Expression of(UnaryFunction f, Expression a) {
        return Unary.of(f, a);
    }

    static Expression inside(Expression x) {
        return Binary.of(BinaryFunction.MAX, number(0), Binary.of(BinaryFunction.MIN, number(1), x));
    }

    static Expression greater(Expression a, Expression b) {
        return Comparison.of(Relation.GREATER, a, b);
    }

    /** VTEAM as the library has it in Java, with its parameters and switching functions in the same order. */
    static ModelEquations vteam(List<Parameter> parameters, List<StateVariable> states) {
        Expression v = voltage(0);
        Expression x = inside(ModelEquations.state(1, 0));
        Expression r = sum(parameter(0), product(difference(parameter(1), parameter(0)), x));
        Expression f = Select.of(
                greater(v, parameter(8)),
                speed(v, 4, 6, 8),
                Select.of(Comparison.of(Relation.LESS, v, parameter(7)), speed(v, 3, 5, 7), number(0)));
        Expression resting = Binary.of(
                BinaryFunction.OR,
                Comparison.of(Relation.EQUAL, f, number(0)),
                Binary.of(
                        BinaryFunction.OR,
                        Binary.of(
                                BinaryFunction.AND,
                                greater(f, number(0)),
                                Comparison.of(Relation.GREATER_OR_EQUAL, ModelEquations.state(1, 0), number(1))),
                        Binary.of(
                                BinaryFunction.AND,
                                Comparison.of(Relation.LESS, f, number(0)),
                                Comparison.of(Relation.LESS_OR_EQUAL, ModelEquations.state(1, 0), number(0)))));
        return new ModelEquations(
                "vteam",
                List.of("plus", "minus"),
                List.of(),
                List.of(new Branch("device", 0, 1)),
                parameters,
                states,
                List.of(quotient(v, r)),
                List.of(number(0)),
                List.of(f),
                List.of(number(states.get(0).initial())),
                List.of(quotient(product(number(4 * 1.380649e-23), ModelEquations.temperature(1, 1)), r)),
                Select.of(resting, number(Double.POSITIVE_INFINITY), quotient(number(0.02), of(UnaryFunction.ABS, f))),
                parameters.stream().map(p -> number(p.defaultValue())).toList());
    }

    private static Expression speed(Expression v, int k, int a, int threshold) {
        Expression over = difference(quotient(v, parameter(threshold)), number(1));
        return product(quotient(parameter(k), parameter(2)), Binary.of(BinaryFunction.POWER, over, parameter(a)));
    }

    private static Parameter positive(String name, String unit, double value) {
        return new Parameter(name, unit, value, Interval.POSITIVE, "parameter " + name);
    }

    /**
     * Three terminals a, b, c, one internal node d, four branches, two states, six parameters, of which gs and cs follow g and
     * c, and tau follows all of those.
     *
     * <pre>
     *   i₀ (a d) = g v₀ (1 + x₀)            q₀ = c v₀²/2
     *   i₁ (d b) = gs sinh(v₁/w)            q₁ = 0
     *   i₂ (d c) = g x₁ v₂ v₀ (T/300)       q₂ = cs tanh(v₂) (1 + x₁)
     *   i₃ (b ground) = v₃ &gt; w ? gs (v₃ − w)² : 0
     *   dx₀/dt = (v₀ &gt; 0 ? v₀³ : v₀/4)/tau − x₀
     *   dx₁/dt = (x₀ − x₁)/tau · exp(−x₁ x₀)
     * </pre>
     */
    static ModelEquations several() {
        int b = 4;
        Expression x0 = ModelEquations.state(b, 0);
        Expression x1 = ModelEquations.state(b, 1);
        Expression t = ModelEquations.temperature(b, 2);
        Expression f = ModelEquations.frequency(b, 2);
        Expression g = parameter(0);
        Expression c = parameter(1);
        Expression w = parameter(2);
        Expression gs = parameter(3);
        Expression cs = parameter(4);
        Expression tau = parameter(5);
        Expression v0 = voltage(0);
        Expression v2 = voltage(2);
        Expression over = difference(voltage(3), w);
        Expression cube = product(v0, product(v0, v0));
        Expression johnson = product(number(4 * 1.380649e-23), product(t, g));
        Expression flicker = quotient(product(gs, number(1e-12)), f);
        return new ModelEquations(
                "several",
                List.of("a", "b", "c"),
                List.of(new InternalNode("d", "V", 1e-6, "inner node")),
                List.of(
                        new Branch("ad", 0, 3),
                        new Branch("db", 3, 1),
                        new Branch("dc", 3, 2),
                        new Branch("bg", 1, -1)),
                List.of(
                        positive("g", "S", 2),
                        positive("c", "F", 3),
                        positive("w", "V", 0.5),
                        positive("gs", "S", 1),
                        positive("cs", "F", 1),
                        positive("tau", "s", 1)),
                List.of(
                        new StateVariable("x0", "", 0, 1, 0.5, 1e-6, "first"),
                        new StateVariable("x1", "", -1, 2, 0.5, 1e-6, "second")),
                List.of(
                        product(product(g, v0), sum(number(1), x0)),
                        product(gs, of(UnaryFunction.SINH, quotient(voltage(1), w))),
                        product(product(g, x1), product(product(v2, v0), quotient(t, number(300)))),
                        Select.of(greater(voltage(3), w), product(gs, product(over, over)), number(0))),
                List.of(
                        product(product(c, number(0.5)), product(v0, v0)),
                        number(0),
                        product(product(cs, of(UnaryFunction.TANH, v2)), sum(number(1), x1)),
                        number(0)),
                List.of(
                        difference(quotient(Select.of(greater(v0, number(0)), cube, quotient(v0, number(4))), tau), x0),
                        product(quotient(difference(x0, x1), tau), of(UnaryFunction.EXP, negative(product(x1, x0))))),
                List.of(number(0.25), quotient(product(gs, t), number(1200))),
                List.of(johnson, flicker, sum(johnson, flicker), number(0)),
                product(number(0.1), tau),
                List.of(
                        number(2),
                        number(3),
                        number(0.5),
                        product(g, number(0.5)),
                        quotient(c, number(2)),
                        quotient(cs, sum(gs, g))));
    }

    /**
     * A conductor of current s·sinh(u/w) behind a resistance r, its voltage u from so many iterations of Newton written out:
     * too long for one method. The rate has both directions, each with its own exponentials.
     */
    static ModelEquations unrolled(int iterations) {
        Expression v = voltage(0);
        Expression x = ModelEquations.state(1, 0);
        Expression t = ModelEquations.temperature(1, 1);
        Expression s = product(parameter(0), sum(number(1), x));
        Expression w = product(parameter(1), quotient(t, number(300)));
        Expression r = parameter(2);
        Expression u = quotient(v, number(2));
        for (int k = 0; k < iterations; k++) {
            Expression a = quotient(u, w);
            Expression residual = difference(sum(u, product(product(r, s), of(UnaryFunction.SINH, a))), v);
            Expression slope = sum(number(1), product(quotient(product(r, s), w), of(UnaryFunction.COSH, a)));
            u = difference(u, quotient(residual, slope));
        }
        Expression i = product(s, of(UnaryFunction.SINH, quotient(u, w)));
        Expression heat = product(product(i, u), number(10));
        Expression up = product(parameter(3), of(UnaryFunction.EXP, sum(quotient(u, w), heat)));
        Expression down = product(negative(parameter(3)), of(UnaryFunction.EXP, difference(heat, quotient(u, w))));
        Expression f = Select.of(greater(v, number(0)), product(up, difference(number(1), x)), product(down, x));
        return new ModelEquations(
                "unrolled",
                List.of("plus", "minus"),
                List.of(),
                List.of(new Branch("device", 0, 1)),
                List.of(
                        positive("s", "A", 1e-3),
                        positive("w", "V", 0.3),
                        positive("r", "ohm", 200),
                        positive("k", "1/s", 1e-2)),
                List.of(new StateVariable("x", "", 0, 1, 0.5, 1e-6, "state")),
                List.of(i),
                List.of(number(0)),
                List.of(f),
                List.of(number(0.5)),
                List.of(product(number(4 * 1.380649e-23), product(t, quotient(s, w)))),
                quotient(number(0.02), sum(of(UnaryFunction.ABS, f), number(1e-12))),
                List.of(number(1e-3), number(0.3), number(200), number(1e-2)));
    }
}
