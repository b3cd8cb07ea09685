package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the bytecode writer knows of a graph: nodes numbered, operands first, equal ones once; which nodes need which; how
 * often each is used. Hyperbolic functions get e^|a| and its reciprocal as operands, so that those of one argument share
 * them.
 *
 * <p>Sets are bit sets: nodes²/4 bytes in all.
 */
final class Dataflow {
    private final List<Expression> nodes = new ArrayList<>();
    private final List<int[]> operands = new ArrayList<>();
    private final Map<Expression, Integer> numbers = new HashMap<>();
    private final int[] roots;
    private final BitSet[] closure;
    private final BitSet[] always;
    private final int[] uses;
    private final BitSet conditions;
    private final BitSet invariant = new BitSet();
    private final Range[] ranges;

    /** @param leaves where the values of a control or parameter lie */
    Dataflow(List<Expression> expressions, Function<Expression, Range> leaves) {
        for (Expression e : Traversal.of(expressions).nodes()) {
            number(e);
        }
        roots = expressions.stream().mapToInt(this::number).toArray();
        int size = nodes.size();
        closure = new BitSet[size];
        always = new BitSet[size];
        ranges = new Range[size];
        for (int k = 0; k < size; k++) {
            needs(k);
            ranges[k] = range(k, leaves);
        }
        uses = new int[size];
        conditions = conditions();
        countUses();
    }

    private int number(Expression e) {
        Integer known = numbers.get(e);
        if (known != null) {
            return known;
        }
        List<Expression> from = new ArrayList<>(e.operands());
        if (e instanceof Unary f) {
            Expression growth = new Unary(UnaryFunction.EXP, new Unary(UnaryFunction.ABS, f.a()));
            Expression decay = new Binary(BinaryFunction.DIVIDE, Constant.ONE, growth);
            switch (f.function()) {
                case SINH -> from.addAll(List.of(growth, decay));
                case TANH -> from.add(growth);
                case COSH -> {
                    from.set(0, growth);
                    from.add(decay);
                }
                default -> {}
            }
        }
        int[] places = from.stream().mapToInt(this::number).toArray();
        int place = nodes.size();
        nodes.add(e);
        operands.add(places);
        numbers.put(e, place);
        return place;
    }

    /** Fills in what node k needs in some case, what in every case, and whether it is the same for all instances. */
    private void needs(int k) {
        BitSet some = new BitSet();
        BitSet every = new BitSet();
        boolean fixed = !(nodes.get(k) instanceof Control || nodes.get(k) instanceof ParameterValue);
        some.set(k);
        every.set(k);
        for (int operand : operands.get(k)) {
            some.or(closure[operand]);
            fixed &= invariant.get(operand);
        }
        if (nodes.get(k) instanceof Select) {
            every.or(always[condition(k)]);
            every.or(needOfBothSides(k));
        } else {
            for (int operand : operands.get(k)) {
                every.or(always[operand]);
            }
        }
        closure[k] = some;
        always[k] = every;
        invariant.set(k, fixed);
    }

    private Range range(int k, Function<Expression, Range> leaves) {
        if (operands.get(k).length == 0 && !(nodes.get(k) instanceof Constant)) {
            return leaves.apply(nodes.get(k));
        }
        Range[] over = new Range[operands.get(k).length];
        for (int o = 0; o < over.length; o++) {
            over[o] = ranges[operands.get(k)[o]];
        }
        return Range.of(nodes.get(k), over);
    }

    /** Where the values of node k lie. */
    Range range(int k) {
        return ranges[k];
    }

    /** Nodes that are truth values and serve as conditions only: they are jumped on, never stored. */
    private BitSet conditions() {
        BitSet asValue = new BitSet();
        for (int root : roots) {
            asValue.set(root);
        }
        BitSet result = new BitSet();
        for (int k = nodes.size() - 1; k >= 0; k--) {
            boolean condition = isLogical(k) && !asValue.get(k);
            result.set(k, condition);
            int[] from = operands.get(k);
            for (int o = 0; o < from.length; o++) {
                boolean jumpedOn =
                        nodes.get(k) instanceof Select ? o == 0 : condition && !(nodes.get(k) instanceof Comparison);
                if (!jumpedOn) {
                    asValue.set(from[o]);
                }
            }
        }
        return result;
    }

    private void countUses() {
        for (int root : roots) {
            uses[root]++;
        }
        for (int k = nodes.size() - 1; k >= 0; k--) {
            int times = conditions.get(k) ? uses[k] : 1;
            for (int operand : operands.get(k)) {
                uses[operand] += times;
            }
        }
    }

    int size() {
        return nodes.size();
    }

    Expression node(int k) {
        return nodes.get(k);
    }

    int[] operands(int k) {
        return operands.get(k);
    }

    /** The node of expression a. */
    int root(int a) {
        return roots[a];
    }

    int[] roots() {
        return roots.clone();
    }

    int condition(int select) {
        return operands.get(select)[0];
    }

    /** The operand of a choice that is taken when its condition is so. */
    int side(int select, boolean condition) {
        return operands.get(select)[condition ? 1 : 2];
    }

    /** Every node that k depends on in some case, k included. */
    BitSet closure(int k) {
        return closure[k];
    }

    /** Nodes that are needed whichever way the condition goes. */
    BitSet needOfBothSides(int select) {
        BitSet both = (BitSet) always[side(select, true)].clone();
        both.and(always[side(select, false)]);
        return both;
    }

    /** Whether the node is 1 or 0, made by comparison or logic. */
    boolean isLogical(int k) {
        Expression e = nodes.get(k);
        return e instanceof Comparison
                || (e instanceof Unary f && f.function() == UnaryFunction.NOT)
                || (e instanceof Binary g && (g.function() == BinaryFunction.AND || g.function() == BinaryFunction.OR));
    }

    boolean conditionOnly(int k) {
        return conditions.get(k);
    }

    int uses(int k) {
        return uses[k];
    }

    /** Nodes that depend on time at most. */
    BitSet invariant() {
        return invariant;
    }
}
