package org.sneakpath.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** Models that have unknowns of their own, or states that follow from parameters; of the smallest kind each. */
public final class InternalNodeModels {
    private InternalNodeModels() {}

    /**
     * An exponential junction behind its series resistance, with a charge on the junction:
     * <pre>
     *   a ── (v_a − v_di)/rs ── di ── is (exp(v/n vt) − 1) + d/dt (cj v + τ i) ── k,    noise 4kT/rs, 2 q |i|
     * </pre>
     */
    public static CompiledModel junction() {
        List<Parameter> p = parameters("rs", 20, "is", 1e-14, "nvt", 0.026, "cj", 2e-12, "tau", 1e-9);
        Expression junction = Expression.product(
                parameter(1),
                Expression.difference(
                        new Unary(UnaryFunction.EXP, Expression.quotient(voltage(1), parameter(2))), Constant.ONE));
        Expression charge = Expression.sum(
                Expression.product(parameter(3), voltage(1)), Expression.product(parameter(4), junction));
        return new CompiledModel(new ModelEquations(
                "rsdiode",
                List.of("a", "k"),
                List.of(new InternalNode("Di", "V", 1e-6, "behind the series resistance")),
                List.of(new Branch("series", 0, 2), new Branch("junction", 2, 1)),
                p,
                List.of(),
                List.of(Expression.quotient(voltage(0), parameter(0)), junction),
                List.of(Constant.ZERO, charge),
                List.of(),
                List.of(),
                List.of(
                        Expression.quotient(new Constant(4 * 1.380649e-23 * 300.15), parameter(0)),
                        Expression.product(new Constant(2 * 1.602176634e-19), new Unary(UnaryFunction.ABS, junction))),
                ModelEquations.unbounded(),
                defaults(p)));
    }

    /** The junction of {@link #junction} alone, between its terminals. */
    public static CompiledModel bareJunction() {
        List<Parameter> p = parameters("is", 1e-14, "nvt", 0.026, "cj", 2e-12, "tau", 1e-9);
        Expression junction = Expression.product(
                parameter(0),
                Expression.difference(
                        new Unary(UnaryFunction.EXP, Expression.quotient(voltage(0), parameter(1))), Constant.ONE));
        return new CompiledModel(new ModelEquations(
                "barejunction",
                List.of("a", "k"),
                List.of(),
                List.of(new Branch("junction", 0, 1)),
                p,
                List.of(),
                List.of(junction),
                List.of(Expression.sum(
                        Expression.product(parameter(2), voltage(0)), Expression.product(parameter(3), junction))),
                List.of(),
                List.of(),
                List.of(Expression.product(new Constant(2 * 1.602176634e-19), new Unary(UnaryFunction.ABS, junction))),
                ModelEquations.unbounded(),
                defaults(p)));
    }

    /**
     * A resistor written as a voltage, V(a,b) = r I: the current I is an unknown of its own; with {@code l}, V(a,b) = r I +
     * d/dt (l I).
     */
    public static CompiledModel prescribedVoltage() {
        List<Parameter> p = parameters("r", 100, "l", 0);
        return new CompiledModel(new ModelEquations(
                "vres",
                List.of("a", "b"),
                List.of(new InternalNode("flow", "A", 1e-12, "current of the branch")),
                List.of(new Branch("ab", 0, 1), new Branch("flow", 2, Branch.GROUND)),
                p,
                List.of(),
                List.of(voltage(1), Expression.difference(voltage(0), Expression.product(parameter(0), voltage(1)))),
                List.of(Constant.ZERO, new Unary(UnaryFunction.NEGATE, Expression.product(parameter(1), voltage(1)))),
                List.of(),
                List.of(),
                List.of(Constant.ZERO, Constant.ZERO),
                ModelEquations.unbounded(),
                defaults(p)));
    }

    /**
     * A resistor that heats itself, t the rise of its temperature:
     * <pre>
     *   i = v/(r (1 + alpha t))        cth dt/dt + t/rth = v i
     * </pre>
     */
    public static CompiledModel heater() {
        List<Parameter> p = parameters("r", 1e3, "alpha", 4e-3, "rth", 1e5, "cth", 1e-11);
        Expression current = Expression.quotient(
                voltage(0),
                Expression.product(
                        parameter(0), Expression.sum(Constant.ONE, Expression.product(parameter(1), voltage(1)))));
        return new CompiledModel(new ModelEquations(
                "heater",
                List.of("a", "b"),
                List.of(new InternalNode("t", "K", 1e-4, "rise of temperature")),
                List.of(new Branch("ab", 0, 1), new Branch("heat", 2, Branch.GROUND)),
                p,
                List.of(),
                List.of(
                        current,
                        Expression.difference(
                                Expression.quotient(voltage(1), parameter(2)),
                                Expression.product(voltage(0), current))),
                List.of(Constant.ZERO, Expression.product(parameter(3), voltage(1))),
                List.of(),
                List.of(),
                List.of(Constant.ZERO, Constant.ZERO),
                ModelEquations.unbounded(),
                defaults(p)));
    }

    /** A resistor written as a voltage, a ─ v = r I ─ m, and a capacitor m ─ c ─ b behind it. */
    public static CompiledModel resistorAndCapacitor() {
        List<Parameter> p = parameters("r", 100, "c", 1e-9);
        return new CompiledModel(new ModelEquations(
                "rc",
                List.of("a", "b"),
                List.of(
                        new InternalNode("m", "V", 1e-6, "between them"),
                        new InternalNode("flow", "A", 1e-12, "current of the resistor")),
                List.of(new Branch("am", 0, 2), new Branch("flow", 3, Branch.GROUND), new Branch("mb", 2, 1)),
                p,
                List.of(),
                List.of(
                        voltage(1),
                        Expression.difference(voltage(0), Expression.product(parameter(0), voltage(1))),
                        Constant.ZERO),
                List.of(Constant.ZERO, Constant.ZERO, Expression.product(parameter(1), voltage(2))),
                List.of(),
                List.of(),
                List.of(Constant.ZERO, Constant.ZERO, Constant.ZERO),
                ModelEquations.unbounded(),
                defaults(p)));
    }

    /** Two resistors in series and a capacitor across an inner pair: a ─ r1 ─ m1 ─ r2 ─ m2 ─ r3 ─ b, charge between m1, m2. */
    public static CompiledModel innerCharge() {
        List<Parameter> p = parameters("r1", 1e3, "r2", 5e3, "r3", 2e3, "c", 1e-9, "c2", 1e-10);
        Expression charge = Expression.sum(
                Expression.product(parameter(3), voltage(1)),
                Expression.product(
                        parameter(4), Expression.product(voltage(1), Expression.product(voltage(1), voltage(1)))));
        return new CompiledModel(new ModelEquations(
                "innercharge",
                List.of("a", "b"),
                List.of(
                        new InternalNode("m1", "V", 1e-6, "first inner node"),
                        new InternalNode("m2", "V", 1e-6, "second inner node")),
                List.of(new Branch("am1", 0, 2), new Branch("m1m2", 2, 3), new Branch("m2b", 3, 1)),
                p,
                List.of(),
                List.of(
                        Expression.quotient(voltage(0), parameter(0)),
                        Expression.quotient(voltage(1), parameter(1)),
                        Expression.quotient(voltage(2), parameter(2))),
                List.of(Constant.ZERO, charge, Constant.ZERO),
                List.of(),
                List.of(),
                List.of(Constant.ZERO, Constant.ZERO, Constant.ZERO),
                ModelEquations.unbounded(),
                defaults(p)));
    }

    /**
     * A conductance that relaxes, and starts and defaults as its parameters say: x⁰ = x0², tau by default 2 t0 and gmax 3 gmin,
     * <pre>
     *   i = (gmin + (gmax − gmin) x) v        dx/dt = (v² − x)/tau
     * </pre>
     */
    public static CompiledModel relaxing() {
        List<Parameter> p = parameters("gmin", 1e-4, "gmax", 3e-4, "t0", 1e-6, "tau", 2e-6, "x0", 0.5);
        List<Expression> defaults = defaults(p);
        defaults.set(1, Expression.product(new Constant(3), parameter(0)));
        defaults.set(3, Expression.product(new Constant(2), parameter(2)));
        Expression x = ModelEquations.state(1, 0);
        Expression conductance =
                Expression.sum(parameter(0), Expression.product(Expression.difference(parameter(1), parameter(0)), x));
        return new CompiledModel(new ModelEquations(
                "relaxing",
                List.of("a", "b"),
                List.of(),
                List.of(new Branch("ab", 0, 1)),
                p,
                List.of(new StateVariable("X", "", 0, 1, 0.25, 1e-6, "how far it conducts")),
                List.of(Expression.product(conductance, voltage(0))),
                List.of(Constant.ZERO),
                List.of(Expression.quotient(
                        Expression.difference(Expression.product(voltage(0), voltage(0)), x), parameter(3))),
                List.of(Expression.product(parameter(4), parameter(4))),
                List.of(Constant.ZERO),
                ModelEquations.unbounded(),
                defaults));
    }

    private static Expression voltage(int branch) {
        return ModelEquations.voltage(branch);
    }

    private static Expression parameter(int index) {
        return ModelEquations.parameter(index);
    }

    private static List<Expression> defaults(List<Parameter> parameters) {
        List<Expression> defaults = new ArrayList<>();
        parameters.forEach(p -> defaults.add(new Constant(p.defaultValue())));
        return defaults;
    }

    /** Names and defaults in turn. */
    private static List<Parameter> parameters(Object... namesAndDefaults) {
        return Collections.unmodifiableList(IntStream.range(0, namesAndDefaults.length / 2)
                .mapToObj(k -> new Parameter(
                        (String) namesAndDefaults[2 * k],
                        "",
                        ((Number) namesAndDefaults[2 * k + 1]).doubleValue(),
                        Interval.REAL,
                        ""))
                .toList());
    }
}
