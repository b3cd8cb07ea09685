package org.sneakpath.devices.equation;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * An equation's right-hand side: an immutable graph over controlling quantities u_k, parameters p_j and time.
 *
 * <p>Two expressions are equal when their structure is. Subgraphs may be shared; equality, hash, evaluation and derivatives
 * take time in proportion to the number of distinct nodes, however many paths lead through them. The constructors of the
 * nodes build exactly what they are told; the static {@code of} and the arithmetic here simplify as well:
 *
 * <ul>
 *   <li>operations on constants are carried out where the result is finite;
 *   <li>0·x, x·0 and 0/x become 0, though 0·∞ and 0/0 do not exist: whoever multiplies by a constant zero switches a term off;
 *   <li>1·x, x/1, x ± 0, 0 − x, −(−x), x^0, x^1, x^½ and integer powers of magnitude up to 16 become what they are.
 * </ul>
 *
 * <p>Nothing else is cancelled: x − x and x/x stay, since they tell of an x that is NaN or 0.
 */
public sealed interface Expression
        permits Constant, Control, ParameterValue, Time, Unary, Binary, Comparison, Select, Lookup {
    /** What this node is made from, in the order of its arguments; none for the leaves. */
    List<Expression> operands();

    /** This node over other operands, simplified; leaves return themselves. */
    Expression with(List<Expression> operands);

    /** Number of distinct nodes, shared ones counted once. */
    default int size() {
        return Traversal.of(List.of(this)).size();
    }

    /**
     * The value at given quantities. For a few evaluations; for many use {@link Equations}.
     *
     * @param controls u_k, as many as are used at least
     * @param parameters p_j, as many as are used at least
     * @param time (s)
     */
    default double value(double[] controls, double[] parameters, double time) {
        return Interpreter.value(this, controls, parameters, time);
    }

    /** Partial derivative ∂/∂u, ∂/∂p or ∂/∂t, simplified; {@code variable} is a {@link Control}, a {@link ParameterValue} or {@link Time}. */
    default Expression derivative(Expression variable) {
        return new Derivative(variable).of(this);
    }

    /**
     * SPICE text that reads back to the same structure.
     *
     * @param controls how u_k is written, for instance {@code v(a,b)}
     * @param parameters how p_j is written
     * @throws IllegalStateException when the text would exceed a million characters or 1,500 levels, as shared subgraphs can
     */
    default String text(IntFunction<String> controls, IntFunction<String> parameters) {
        return new InfixText(controls, parameters).of(this);
    }

    /** As {@link #text}, but ended by an ellipsis where it grows beyond so many characters. */
    default String brief(IntFunction<String> controls, IntFunction<String> parameters, int longest) {
        return InfixText.brief(this, controls, parameters, longest);
    }

    /** This expression with some of its subgraphs replaced, simplified. */
    default Expression replace(Map<? extends Expression, ? extends Expression> images) {
        return new Rewriting((node, operands) -> {
                    Expression image = images.get(node);
                    return image == null ? Rewriting.over(node, operands) : image;
                })
                .of(this);
    }

    /** The distinct nodes, operands before what is made from them. */
    default List<Expression> nodes() {
        return Traversal.of(List.of(this)).nodes();
    }

    /** a + b. */
    static Expression sum(Expression a, Expression b) {
        return Binary.of(BinaryFunction.ADD, a, b);
    }

    /** a − b. */
    static Expression difference(Expression a, Expression b) {
        return Binary.of(BinaryFunction.SUBTRACT, a, b);
    }

    /** a·b. */
    static Expression product(Expression a, Expression b) {
        return Binary.of(BinaryFunction.MULTIPLY, a, b);
    }

    /** a/b. */
    static Expression quotient(Expression a, Expression b) {
        return Binary.of(BinaryFunction.DIVIDE, a, b);
    }

    /** −a. */
    static Expression negative(Expression a) {
        return Unary.of(UnaryFunction.NEGATE, a);
    }
}
