package org.sneakpath.neurons.compiled;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.negative;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.quotient;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Bounds;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/**
 * How a step is solved, and pulled back, as expressions.
 *
 * <p>With J = ∂F/∂z′ and a cotangent z̄′ of the end of a step, that of its beginning, of the input and of the parameters are
 * <pre>
 *   Jᵀ λ = z̄′        z̄ = −(∂F/∂z)ᵀ λ        Ī = −(∂F/∂I)ᵀ λ        p̄ = −(∂F/∂p)ᵀ λ
 * </pre>
 */
final class StepSolution {
    /** Keeps the relative residual of a row without any term finite. */
    private static final Constant TINY = new Constant(1e-300);

    /** A row changes at least so fast with its own unknown where its bounds are left out; 1 where the state does not move. */
    private static final Constant SMALL = new Constant(1e-6);

    private final int count;
    private final int parameters;
    private final List<Interval> ranges;
    private final List<Unknown> unknowns;
    private final Equations step;
    /** The same without bounds that its solution keeps by itself, but for rounding: what is pulled back through. */
    private final Equations free;

    private final Equations magnitudes;
    private final Expression[][] jacobian;
    private final double[][] typical;

    /**
     * @param rows F, over the controls of {@link StepEquations}
     * @param parameters of the neuron
     * @param controls a typical point
     */
    StepSolution(List<Unknown> unknowns, List<Expression> rows, List<NeuronParameter> parameters, double[] controls) {
        this.unknowns = unknowns;
        this.parameters = parameters.size();
        ranges = parameters.stream().map(NeuronParameter::range).toList();
        double[] values =
                parameters.stream().mapToDouble(NeuronParameter::value).toArray();
        count = rows.size();
        step = new Equations(rows, 2 * count + 1, this.parameters);
        List<Expression> released = released(rows);
        free = released.equals(rows) ? step : new Equations(released, 2 * count + 1, this.parameters);
        magnitudes = step.magnitudes();
        jacobian = new Expression[count][count];
        typical = new double[count][count];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < count; c++) {
                jacobian[r][c] = step.partial(r, c);
                typical[r][c] = jacobian[r][c].value(controls, values, 0);
            }
        }
    }

    /**
     * The rows without the bounds of states whose rows alone keep them within: x′ = N/D with D > 0 and lower·D ≤ N ≤ upper·D whatever the
     * other unknowns are, as long as it was within before. So it is with implicit steps of a state that is drawn to both its bounds, never beyond. Bounds have no say in
     * its derivatives then, and a pullback need not ask; a step keeps them, for rounding may go beyond.
     */
    private List<Expression> released(List<Expression> rows) {
        List<Expression> result = new ArrayList<>(rows);
        for (int k = 0; k < count; k++) {
            if (unknowns.get(k).isBounded()) {
                Expression row = unclamped(rows.get(k));
                if (staysWithin(k, row)) {
                    result.set(k, row);
                }
            }
        }
        return result;
    }

    private boolean staysWithin(int k, Expression row) {
        Control own = new Control(k);
        Expression d = row.derivative(own);
        if (d.nodes().contains(own)) {
            return false;
        }
        Expression n = negative(row.replace(Map.of(own, Constant.ZERO)));
        Unknown unknown = unknowns.get(k);
        return isNeverNegative(difference(d, SMALL))
                && (unknown.lower() == Double.NEGATIVE_INFINITY
                        || isNeverNegative(difference(n, product(new Constant(unknown.lower()), d))))
                && (unknown.upper() == Double.POSITIVE_INFINITY
                        || isNeverNegative(difference(product(new Constant(unknown.upper()), d), n)));
    }

    private boolean isNeverNegative(Expression e) {
        return Bounds.isNeverNegative(e, ranges, Unknown.ranges(unknowns));
    }

    /** The stages of a step, in the order in which they are taken. */
    List<Stage> stages() {
        boolean[][] holds = new boolean[count][count];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < count; c++) {
                holds[r][c] = step.depends(r, c);
            }
        }
        List<Stage> stages = new ArrayList<>();
        List<Integer> together = new ArrayList<>();
        Map<Expression, Expression> solved = new HashMap<>();
        for (List<Integer> block : Blocks.of(holds)) {
            List<Expression> closed = closed(block, solved);
            if (closed.isEmpty()) {
                flush(stages, together, solved);
                Stage bracketed = bracketed(block);
                stages.add(bracketed != null ? bracketed : iterated(block));
            } else {
                for (int k = 0; k < closed.size(); k++) {
                    solved.put(new Control(block.get(k)), closed.get(k));
                }
                together.addAll(block);
            }
        }
        flush(stages, together, solved);
        return stages;
    }

    private void flush(List<Stage> stages, List<Integer> together, Map<Expression, Expression> solved) {
        if (!together.isEmpty()) {
            List<Expression> outputs = together.stream()
                    .map(k -> solved.getOrDefault(new Control(k), Constant.ZERO))
                    .toList();
            stages.add(new Stage.Closed(List.copyOf(together), kernel(outputs, 2 * count + 1)));
            together.clear();
            solved.clear();
        }
    }

    /** z′ of a block whose equations are affine in it, given what is solved already; empty if they are not. */
    private List<Expression> closed(List<Integer> block, Map<Expression, Expression> solved) {
        boolean clamps = block.size() == 1 && unknowns.get(block.get(0)).isBounded();
        Map<Expression, Expression> images = new HashMap<>(solved);
        Set<Expression> own = block.stream().map(Control::new).collect(Collectors.toSet());
        own.forEach(control -> images.put(control, Constant.ZERO));
        int n = block.size();
        Expression[] affine = new Expression[n];
        Expression[][] slopes = new Expression[n][n];
        for (int r = 0; r < n; r++) {
            Expression row = step.outputs().get(block.get(r));
            affine[r] = clamps ? unclamped(row) : row;
            for (int c = 0; c < n; c++) {
                slopes[r][c] = affine[r].derivative(new Control(block.get(c)));
                if (slopes[r][c].nodes().stream().anyMatch(own::contains)) {
                    return List.of();
                }
                slopes[r][c] = slopes[r][c].replace(images);
            }
        }
        Expression[] atZero = new Expression[n];
        for (int r = 0; r < n; r++) {
            atZero[r] = negative(affine[r].replace(images));
        }
        List<Expression> solution = Elimination.solve(slopes, typical(block), atZero);
        return clamps ? List.of(unknowns.get(block.get(0)).within(solution.get(0))) : solution;
    }

    /** x′ − max(min(y, upper), lower) without the bounds: x′ − y. */
    private static Expression unclamped(Expression row) {
        Expression target = row;
        if (row instanceof Binary f && f.function() == BinaryFunction.SUBTRACT) {
            target = f.b();
            while (target instanceof Binary g
                    && (g.function() == BinaryFunction.MIN || g.function() == BinaryFunction.MAX)
                    && g.b() instanceof Constant) {
                target = g.a();
            }
            return Binary.of(BinaryFunction.SUBTRACT, f.a(), target);
        }
        throw new IllegalStateException("the row of a state is its new value less what it takes, not " + row);
    }

    /** A block that turns on one state between bounds, the rest being affine once that is known; null if it does not. */
    private @Nullable Stage bracketed(List<Integer> block) {
        for (int state : block) {
            Unknown unknown = unknowns.get(state);
            if (Double.isInfinite(unknown.lower()) || Double.isInfinite(unknown.upper())) {
                continue;
            }
            List<Integer> others = block.stream().filter(k -> k != state).toList();
            List<Expression> solution = given(others);
            if (solution.size() == others.size()) {
                Map<Expression, Expression> images = new HashMap<>();
                for (int k = 0; k < others.size(); k++) {
                    images.put(new Control(others.get(k)), solution.get(k));
                }
                Expression g = step.outputs().get(state).replace(images);
                List<Expression> outputs = new ArrayList<>(solution);
                outputs.add(g);
                outputs.add(quotient(g, g.derivative(new Control(state))));
                outputs.add(residual(block).replace(images));
                return new Stage.Bracketed(
                        others, state, unknown.lower(), unknown.upper(), kernel(outputs, 2 * count + 1));
            }
        }
        return null;
    }

    /** z′ of unknowns whose equations determine them, and are affine in them, once all others are known; else empty. */
    private List<Expression> given(List<Integer> some) {
        try {
            return some.isEmpty() ? List.of() : closed(some, Map.of());
        } catch (IllegalArgumentException undetermined) {
            return List.of();
        }
    }

    private Stage iterated(List<Integer> block) {
        int n = block.size();
        Expression[] f = new Expression[n];
        Expression[][] slopes = new Expression[n][n];
        for (int r = 0; r < n; r++) {
            f[r] = step.outputs().get(block.get(r));
            for (int c = 0; c < n; c++) {
                slopes[r][c] = jacobian[block.get(r)][block.get(c)];
            }
        }
        List<Expression> outputs = new ArrayList<>(Elimination.solve(slopes, typical(block), f));
        outputs.add(residual(block));
        return new Stage.Iterated(block, kernel(outputs, 2 * count + 1));
    }

    private double[][] typical(List<Integer> block) {
        double[][] values = new double[block.size()][block.size()];
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values.length; c++) {
                values[r][c] = typical[block.get(r)][block.get(c)];
            }
        }
        return values;
    }

    /** The largest |F| relative to the sum of its terms, over all unknowns. */
    SharedKernel residual() {
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        return kernel(List.of(residual(all)), 2 * count + 1);
    }

    private Expression residual(List<Integer> rows) {
        Expression worst = Constant.ZERO;
        for (int r : rows) {
            Expression size = Unary.of(UnaryFunction.ABS, step.outputs().get(r));
            Expression relative = quotient(size, sum(magnitudes.outputs().get(r), TINY));
            worst = worst.equals(Constant.ZERO) ? relative : Binary.of(BinaryFunction.MAX, worst, relative);
        }
        return worst;
    }

    /** z̄, then Ī, over the controls of a step and z̄′ after them. */
    SharedKernel pullback() {
        List<Expression> outputs = new ArrayList<>();
        List<Expression> lambda = lambda();
        for (int k = 0; k < count; k++) {
            outputs.add(pulled(lambda, row(new Control(count + 1 + k))));
        }
        outputs.add(pulled(lambda, row(new Control(count))));
        return kernel(outputs, 3 * count + 1);
    }

    /** p̄ of some parameters, likewise. */
    SharedKernel parameterPullback(int[] some) {
        List<Expression> outputs = new ArrayList<>();
        List<Expression> lambda = some.length == 0 ? List.of() : lambda();
        for (int j : some) {
            List<Expression> column = new ArrayList<>();
            for (int r = 0; r < count; r++) {
                column.add(free.parameterPartial(r, j));
            }
            outputs.add(pulled(lambda, column));
        }
        return kernel(outputs, 3 * count + 1);
    }

    private SharedKernel kernel(List<Expression> outputs, int controls) {
        return new SharedKernel(new Equations(outputs, controls, parameters), ranges, Unknown.ranges(unknowns));
    }

    private List<Expression> row(Control control) {
        List<Expression> column = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            column.add(free.partial(r, control.index()));
        }
        return column;
    }

    /** −Σ λ_r·∂F_r. */
    private static Expression pulled(List<Expression> lambda, List<Expression> column) {
        Expression total = Constant.ZERO;
        for (int r = 0; r < column.size(); r++) {
            total = sum(total, product(lambda.get(r), column.get(r)));
        }
        return negative(total);
    }

    private List<Expression> lambda() {
        Expression[][] transposed = new Expression[count][count];
        double[][] values = new double[count][count];
        Expression[] bars = new Expression[count];
        for (int r = 0; r < count; r++) {
            bars[r] = new Control(2 * count + 1 + r);
            for (int c = 0; c < count; c++) {
                transposed[c][r] = free.partial(r, c);
                values[c][r] = typical[r][c];
            }
        }
        return Elimination.solve(transposed, values, bars);
    }
}
