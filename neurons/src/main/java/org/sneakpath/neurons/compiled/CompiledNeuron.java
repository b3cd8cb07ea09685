package org.sneakpath.neurons.compiled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Dependence;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.neurons.NeuronModel;

/**
 * A neuron's netlist made into the code of one step, and of its pullback. Immutable; shared by any number of populations.
 *
 * <p>Parameters that all neurons have in common are numbers in the code; those that are asked for as {@code own} are read from each
 * neuron's place, so that neurons may differ in them.
 */
public final class CompiledNeuron {
    /** What linear equations are made of; their derivatives tell whether a product is one of two unknowns. */
    private static final Set<BinaryFunction> LINEAR =
            EnumSet.of(BinaryFunction.ADD, BinaryFunction.SUBTRACT, BinaryFunction.MULTIPLY, BinaryFunction.DIVIDE);

    private final NeuronModel model;
    private final SteppingScheme scheme;
    private final double step;
    private final NeuronEquations equations;
    private final double[] initial;
    private final boolean[] own;
    private final int output;
    private final boolean affine;
    private final CompiledStep code;
    private final @Nullable CompiledStep start;
    private final @Nullable CompiledEvents events;

    /** A neuron whose copies are all alike. */
    public static CompiledNeuron of(NeuronModel model, SteppingScheme scheme, double step) {
        return new CompiledNeuron(model, scheme, step, Set.of());
    }

    /**
     * A neuron.
     *
     * @param model what it is
     * @param scheme how it is stepped
     * @param step h (s), positive
     * @param own paths of the parameters, {@link NeuronParameter#path}, in which neurons may differ
     * @throws IllegalArgumentException if the netlist holds what cannot be compiled, a parameter is not there, or the equations of a step
     *     do not determine its unknowns
     */
    public CompiledNeuron(NeuronModel model, SteppingScheme scheme, double step, Set<String> own) {
        if (!(step > 0 && Double.isFinite(step))) {
            throw new IllegalArgumentException("time step = " + step + " s must be positive and finite");
        }
        this.model = model;
        this.scheme = scheme;
        this.step = step;
        equations = NeuronEquations.of(model);
        output = index(model.output());
        this.own = new boolean[equations.parameters().size()];
        own.forEach(path -> this.own[parameterIndex(path)] = true);
        initial = new StartingPoint(model).of(equations.unknowns());
        List<Expression> rows = StepEquations.of(equations, scheme, step);
        affine = isAffine(rows);
        code = compiled(rows);
        start = needsStart() ? compiled(StepEquations.start(equations)) : null;
        events = equations.events().isEmpty() ? null : compiledEvents();
    }

    /** Whether unknowns and the current meet sums and constant factors alone; a jump has no derivative that would tell. */
    private boolean isAffine(List<Expression> rows) {
        Dependence moving = new Dependence(leaf -> leaf instanceof Control);
        for (Expression row : rows) {
            if (row.nodes().stream().anyMatch(node -> moving.of(node) && !isLinear(node))) {
                return false;
            }
            for (int k = 0; k <= 2 * equations.count(); k++) {
                if (moving.of(row.derivative(new Control(k)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isLinear(Expression node) {
        if (node instanceof Binary binary) {
            return LINEAR.contains(binary.function());
        }
        return node instanceof Control || (node instanceof Unary unary && unary.function() == UnaryFunction.NEGATE);
    }

    private CompiledEvents compiledEvents() {
        if (needsStart()) {
            throw new IllegalArgumentException(
                    "neuron '" + model.name() + "' has events, and unknowns that follow at once"
                            + " from others; TRAPEZOIDAL would begin a step with what these were before an event; take another"
                            + " scheme");
        }
        EventMap map = new EventMap(equations, equations.events());
        List<Expression> bars = map.pullback();
        int count = equations.count();
        return new CompiledEvents(
                map.assigned(),
                map.over(withCommonBound(map.forward())),
                map.over(withCommonBound(bars.subList(0, count))),
                map.over(bars.subList(count, bars.size())));
    }

    /** Only the trapezoidal rule looks at the beginning of a step for what has no derivative. */
    private boolean needsStart() {
        return scheme == SteppingScheme.TRAPEZOIDAL
                && IntStream.range(0, equations.count()).anyMatch(equations::isAlgebraic);
    }

    private CompiledStep compiled(List<Expression> rows) {
        return CompiledStep.of(
                equations.unknowns(),
                rows,
                withCommonBound(rows),
                equations.parameters(),
                ownParameters(),
                typicalPoint());
    }

    private int index(String node) {
        List<Unknown> all = equations.unknowns();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).kind() == Unknown.Kind.NODE && all.get(k).name().equals(node)) {
                return k;
            }
        }
        throw new IllegalArgumentException(
                "neuron '" + model.name() + "': node '" + node + "' is held by a supply; nothing is to be seen there");
    }

    private List<Expression> withCommonBound(List<Expression> rows) {
        Map<Expression, Expression> images = new HashMap<>();
        for (int j = 0; j < own.length; j++) {
            if (!own[j]) {
                images.put(
                        new ParameterValue(j),
                        new Constant(equations.parameters().get(j).value()));
            }
        }
        List<Expression> bound = new ArrayList<>();
        rows.forEach(row -> bound.add(row.replace(images)));
        return bound;
    }

    /** Near the start, but nowhere in particular, so that no slope is zero by accident. */
    private double[] typicalPoint() {
        int count = equations.count();
        double[] point = new double[2 * count + 1];
        for (int k = 0; k < count; k++) {
            Unknown unknown = equations.unknowns().get(k);
            double away = unknown.kind() == Unknown.Kind.CURRENT ? 1e-9 : 1e-3;
            for (int end = 0; end < 2; end++) {
                double moved = initial[k] + away * (1 + 0.37 * k + 0.11 * end);
                point[end * (count + 1) + k] = Math.max(unknown.lower(), Math.min(unknown.upper(), moved));
            }
        }
        return point;
    }

    /** What it was made from. */
    public NeuronModel model() {
        return model;
    }

    /** How it is stepped. */
    public SteppingScheme scheme() {
        return scheme;
    }

    /** h (s). */
    public double step() {
        return step;
    }

    /** What is solved for, in the order of {@link NeuronTrajectory#z}. */
    public List<Unknown> unknowns() {
        return equations.unknowns();
    }

    /** The numbers of the netlist, in the order of {@link NeuronBars#parameters}. */
    public List<NeuronParameter> parameters() {
        return equations.parameters();
    }

    /** Number of the unknown that is its output. */
    public int output() {
        return output;
    }

    /**
     * Number of a parameter.
     *
     * @param path {@link NeuronParameter#path}
     */
    public int parameterIndex(String path) {
        List<NeuronParameter> all = equations.parameters();
        for (int j = 0; j < all.size(); j++) {
            if (all.get(j).isCalled(path)) {
                return j;
            }
        }
        throw new IllegalArgumentException("neuron '" + model.name() + "' has no parameter '" + path + "'; it has "
                + all.stream().map(NeuronParameter::path).toList());
    }

    /** Number of an unknown by its name. */
    public int unknownIndex(String name) {
        List<Unknown> all = equations.unknowns();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException("neuron '" + model.name() + "' has no unknown '" + name + "'; it has "
                + all.stream().map(Unknown::name).toList());
    }

    /** Whether neurons may differ in a parameter. */
    public boolean isOwn(int parameter) {
        return own[parameter];
    }

    /** Numbers of the parameters in which neurons may differ, rising; a fresh array. */
    int[] ownParameters() {
        return IntStream.range(0, own.length).filter(j -> own[j]).toArray();
    }

    /** Whether a step needs no iteration: its equations are affine, one after the other. */
    public boolean isClosed() {
        return code.isClosed();
    }

    /**
     * Whether voltages are affine functions of the currents of all steps, each current acting on later voltages alike whenever it comes:
     * equations are linear, and there are neither events nor unknowns that follow at once from the first current.
     */
    public boolean isLinear() {
        return affine && events == null && start == null;
    }

    /** n copies in double precision. */
    public NeuronPopulation<double[]> population(int neurons) {
        return population(Precision.DOUBLE, neurons);
    }

    /** n copies. */
    public <A> NeuronPopulation<A> population(Precision<A> precision, int neurons) {
        return new NeuronPopulation<>(this, precision, neurons);
    }

    /** What it is a solution of. */
    NeuronEquations equations() {
        return equations;
    }

    /** z at time zero; a copy. */
    public double[] initial() {
        return initial.clone();
    }

    /** The code of a step. */
    CompiledStep code() {
        return code;
    }

    /** The code of its events; null if it has none. */
    @Nullable
    CompiledEvents events() {
        return events;
    }

    /** The code that completes the initial conditions; null if nothing looks at what it would find. */
    @Nullable
    CompiledStep start() {
        return start;
    }
}
