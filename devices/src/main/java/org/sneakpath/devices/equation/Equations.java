package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.Interval;

/**
 * Some outputs y_o as expressions over the same controlling quantities u_c, parameters p_j and time; simplified, and with
 * equal subgraphs made one. Immutable; equal by structure. Derivatives and kernels are made when first asked for, and kept.
 */
public final class Equations {
    /** What tells {@link #sided} equations to look for themselves on which side they are. */
    public static final double LIVE = 2;

    private final List<Expression> outputs;
    private final int controls;
    private final int parameters;
    private int hash;
    private final Map<Task, List<Assignment>> assignments = new EnumMap<>(Task.class);
    /** Partial derivatives by their row. */
    private final Map<Task, Map<Integer, Expression>> partials = new EnumMap<>(Task.class);

    private @Nullable Kernel compiled;

    /**
     * @param controls how many controlling quantities there are, whether used or not
     * @param parameters how many parameters there are, whether used or not
     * @throws IllegalArgumentException when an expression uses an index that is not there
     */
    public Equations(List<? extends Expression> outputs, int controls, int parameters) {
        this(outputs, controls, parameters, leaf -> leaf);
    }

    private Equations(
            List<? extends Expression> outputs, int controls, int parameters, UnaryOperator<Expression> leaves) {
        Interning interning = new Interning();
        List<Expression> rebuilt = new ArrayList<>();
        for (Expression output : outputs) {
            rebuilt.add(interning.rebuild(output, leaves));
        }
        this.outputs = List.copyOf(rebuilt);
        this.controls = controls;
        this.parameters = parameters;
        for (Expression node : Traversal.of(this.outputs).nodes()) {
            if (node instanceof Control c && c.index() >= controls) {
                throw new IllegalArgumentException(
                        "control u" + c.index() + " in equations of " + controls + " controls; indices count from 0");
            }
            if (node instanceof ParameterValue p && p.index() >= parameters) {
                throw new IllegalArgumentException("parameter p" + p.index() + " in equations of " + parameters
                        + " parameters; indices count from 0");
            }
        }
    }

    /** The outputs, simplified. */
    public List<Expression> outputs() {
        return outputs;
    }

    public int controls() {
        return controls;
    }

    public int parameters() {
        return parameters;
    }

    /** How many switching functions {@link Kernel#switching} writes. */
    public int switchingFunctions() {
        return assignments(Task.SWITCHING).size();
    }

    /** The switching functions as outputs of equations of their own, over the same controls and parameters. */
    public Equations switchingEquations() {
        return new Equations(
                assignments(Task.SWITCHING).stream().map(Assignment::expression).toList(), controls, parameters);
    }

    /**
     * What an output is a multiple of: its factors that depend on controlling quantity c alone and stand in every branch that
     * is not zero, as outputs of equations of their own over the same controls and parameters. Where one of them vanishes the
     * output does, whatever all else is.
     */
    public Equations factors(int output, int control) {
        List<Expression> found = Factors.of(outputs.get(output)).entrySet().stream()
                .filter(factor -> factor.getValue() == control)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Expression::toString))
                .toList();
        return new Equations(found, controls, parameters);
    }

    /**
     * These equations with one parameter more for each switching function, after those that there are: on which side of it
     * they are to be evaluated, −1, 0 or 1 for g below, at or above zero, or {@link #LIVE}. With a side given, a branch is
     * continued smoothly beyond where it would end. Floors and their kin take no notice.
     */
    public Equations sided() {
        return new Equations(Sides.told(outputs, parameters), controls, parameters + switchingFunctions());
    }

    /**
     * What rounding of each output is relative to, as outputs of equations of their own over the same controls and
     * parameters: the sum of the sizes of the terms that an output is made of, however many of them cancel.
     */
    public Equations magnitudes() {
        Magnitude magnitude = new Magnitude();
        return new Equations(outputs.stream().map(magnitude::of).toList(), controls, parameters);
    }

    /** Whether ∂y_o/∂u_c is written by {@link Kernel#valuesAndPartials}, rather than zero by structure. */
    public boolean depends(int output, int control) {
        return !Constant.is(partial(output, control), 0);
    }

    /** ∂y_o/∂u_c, simplified; the constant 0 where there is none. */
    public Expression partial(int output, int control) {
        return find(Task.VALUES_AND_PARTIALS, output, controls, control, "control");
    }

    /** Whether ∂y_o/∂p_j is written by {@link Kernel#parameterPartials}, rather than zero by structure. */
    public boolean dependsOnParameter(int output, int parameter) {
        return !Constant.is(parameterPartial(output, parameter), 0);
    }

    /** ∂y_o/∂p_j, simplified; the constant 0 where there is none. */
    public Expression parameterPartial(int output, int parameter) {
        return find(Task.PARAMETER_PARTIALS, output, parameters, parameter, "parameter");
    }

    /**
     * Whether ∂y_o/∂t is written by {@link Kernel#timePartials}. An output that is a step of time has time in it, but no such
     * derivative.
     */
    public boolean dependsOnTime(int output) {
        return !Constant.is(find(Task.TIME_PARTIALS, output, 1, 0, "time"), 0);
    }

    /** Whether an output takes sides anywhere: an absolute value, a ramp, a minimum or maximum, a branch. */
    public boolean kinked() {
        return Traversal.of(outputs).nodes().stream().anyMatch(Magnitude::kink);
    }

    /** Whether an output has time in it anywhere. */
    public boolean explicitInTime(int output) {
        return Traversal.of(List.of(outputs.get(output))).nodes().stream().anyMatch(Time.class::isInstance);
    }

    /**
     * These equations with some parameters put in as numbers, which simplifies them; indices of all others stay. A bound
     * parameter has no derivative any more.
     *
     * @throws IllegalArgumentException for an index that is not there
     */
    public Equations bind(Map<Integer, Double> values) {
        for (Map.Entry<Integer, Double> entry : values.entrySet()) {
            if (entry.getKey() < 0 || entry.getKey() >= parameters) {
                throw new IllegalArgumentException("parameter " + entry.getKey() + " bound to " + entry.getValue()
                        + "; there are " + parameters + ", counted from 0");
            }
        }
        return new Equations(outputs, controls, parameters, leaf -> {
            Double value = leaf instanceof ParameterValue p ? values.get(p.index()) : null;
            return value == null ? leaf : new Constant(value);
        });
    }

    /** The fast kernel; made once and kept. */
    public synchronized Kernel compile() {
        if (compiled == null) {
            compiled = new LoopKernel(this, a -> LoopCompiler.compile(a, KernelForm.KERNEL));
        }
        return compiled;
    }

    /** The slow kernel, twin of the fast one. */
    public Kernel interpret() {
        return new LoopKernel(this, a -> new Program<>(new InterpretedLoop(a), 0));
    }

    /**
     * A new kernel for many instances at a time: vectorised passes over blocks of them. Several times faster than the compiled one
     * where there are exponentials and no choices; of a choice both sides are computed. Sums and products are rearranged, which changes
     * last bits. In double precision exponentials are correct to 4e-14 for arguments up to 40, to 1e-11 up to 227; divisors of 0 give
     * infinities. In single precision exponents are held to ±67; exponentials are correct to 1e-6 for arguments up to 1, 1e-5 up to 16,
     * 1e-3 up to 60. All sums and products are fused operations, which a processor without them is very slow at. Some kB of working
     * space for each thread.
     *
     * @throws IllegalArgumentException if an output depends on time
     */
    public <A> RowKernel<A> vectorise(Precision<A> precision) {
        return vectorise(precision, List.of());
    }

    /**
     * Likewise, with parameters known to lie in their ranges: what cannot be 0 is divided by freely, and more choices become products.
     *
     * @param ranges of the first parameters; of others nothing is known
     */
    public <A> RowKernel<A> vectorise(Precision<A> precision, List<Interval> ranges) {
        return vectorise(precision, ranges, List.of());
    }

    /**
     * Likewise, with controls that usually lie in ranges of theirs: what is made of them is not held to what single precision has room for.
     *
     * @param usual of the first controls; of others nothing is known
     */
    public <A> RowKernel<A> vectorise(Precision<A> precision, List<Interval> ranges, List<Interval> usual) {
        return new RowLoop<>(precision, outputs, leaf -> Range.of(leaf, ranges), leaf -> Range.of(leaf, ranges, usual));
    }

    private Expression find(Task task, int output, int width, int index, String what) {
        if (output < 0 || output >= outputs.size() || index < 0 || index >= width) {
            throw new IndexOutOfBoundsException("output " + output + ", " + what + " " + index + " of equations with "
                    + outputs.size() + " outputs and " + width + " of that kind; both count from 0");
        }
        return partialsByRow(task).getOrDefault(output * width + index, Constant.ZERO);
    }

    private synchronized Map<Integer, Expression> partialsByRow(Task task) {
        return partials.computeIfAbsent(task, asked -> {
            Map<Integer, Expression> byRow = new HashMap<>();
            for (Assignment a : assignments(asked)) {
                if (a.partial()) {
                    byRow.put(a.row(), a.expression());
                }
            }
            return byRow;
        });
    }

    synchronized List<Assignment> assignments(Task task) {
        List<Assignment> known = assignments.get(task);
        if (known == null) {
            known = List.copyOf(assign(task));
            assignments.put(task, known);
        }
        return known;
    }

    private List<Assignment> assign(Task task) {
        List<Assignment> result = new ArrayList<>();
        Interning interning = new Interning();
        switch (task) {
            case VALUES -> values(result, interning);
            case VALUES_AND_PARTIALS -> {
                values(result, interning);
                for (int c = 0; c < controls; c++) {
                    partials(new Control(c), controls, c, result, interning);
                }
            }
            case PARAMETER_PARTIALS -> {
                for (int j = 0; j < parameters; j++) {
                    partials(new ParameterValue(j), parameters, j, result, interning);
                }
            }
            case TIME_PARTIALS -> partials(new Time(), 1, 0, result, interning);
            case SWITCHING -> {
                for (Expression g : SwitchingFunctions.of(outputs)) {
                    result.add(new Assignment(interning.rebuild(g, leaf -> leaf), KernelArray.VALUES, result.size()));
                }
            }
        }
        return result;
    }

    private void values(List<Assignment> result, Interning interning) {
        for (int o = 0; o < outputs.size(); o++) {
            result.add(new Assignment(interning.rebuild(outputs.get(o), leaf -> leaf), KernelArray.VALUES, o));
        }
    }

    private void partials(Expression variable, int width, int index, List<Assignment> result, Interning interning) {
        Derivative derivative = new Derivative(variable);
        for (int o = 0; o < outputs.size(); o++) {
            Expression d = interning.rebuild(derivative.of(outputs.get(o)), leaf -> leaf);
            if (!Constant.is(d, 0)) {
                result.add(new Assignment(d, KernelArray.PARTIALS, o * width + index));
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Equations e
                        && controls == e.controls
                        && parameters == e.parameters
                        && outputs.equals(e.outputs));
    }

    @Override
    public int hashCode() {
        // Goes through the whole expression, so it is kept; a race computes the same number twice.
        int known = hash;
        if (known == 0) {
            known = (outputs.hashCode() * 31 + controls) * 31 + parameters;
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "equations " + outputs + " of " + controls + " controls and " + parameters + " parameters";
    }
}
