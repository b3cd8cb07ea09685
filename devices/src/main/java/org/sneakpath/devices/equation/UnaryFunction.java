package org.sneakpath.devices.equation;

import java.util.function.DoubleUnaryOperator;

/** Functions of one argument. Angles in radians; a truth value is 1 or 0, and whatever is not 0 is true. */
public enum UnaryFunction {
    /** −a. */
    NEGATE("-", a -> -a),
    /** |a|; derivative sgn a, so 0 at the kink. */
    ABS("abs", Math::abs),
    /** −1, 0 or 1; jumps at 0. */
    SIGN("sgn", ElementaryFunctions::sign),
    /** e^a up to a = ln 1e99 ≈ 227.96, its tangent beyond. */
    EXP("exp", ElementaryFunctions::exp),
    /** Natural logarithm; −1e99 at 0, NaN below. */
    LN("ln", ElementaryFunctions::ln),
    /** Logarithm of base 10; −1e99 at 0, NaN below. */
    LOG10("log10", ElementaryFunctions::log10),
    /** √a, NaN below 0; the derivative at 0 is 5e31. */
    SQRT("sqrt", Math::sqrt),
    /** (e^a − e^−a)/2, with the same continuation as {@link #EXP}. */
    SINH("sinh", ElementaryFunctions::sinh),
    /** (e^a + e^−a)/2, with the same continuation as {@link #EXP}. */
    COSH("cosh", ElementaryFunctions::cosh),
    TANH("tanh", ElementaryFunctions::tanh),
    SIN("sin", Math::sin),
    COS("cos", Math::cos),
    TAN("tan", Math::tan),
    ASIN("asin", Math::asin),
    ACOS("acos", Math::acos),
    ATAN("atan", Math::atan),
    ASINH("asinh", ElementaryFunctions::asinh),
    ACOSH("acosh", ElementaryFunctions::acosh),
    ATANH("atanh", ElementaryFunctions::atanh),
    /** Greatest integer ≤ a; jumps at every integer. */
    FLOOR("floor", Math::floor),
    /** Least integer ≥ a; jumps at every integer. */
    CEIL("ceil", Math::ceil),
    /** Nearest integer, halves to the even one (nint of ngspice); jumps at halves. */
    ROUND("nint", Math::rint),
    /** Integer part, towards 0; jumps at every integer but 0. */
    INT("int", ElementaryFunctions::integerPart),
    /** Unit step u(a), ½ at 0 as in ngspice. */
    STEP("u", ElementaryFunctions::step),
    /** Unit step that is 1 at 0 (stp of LTspice). */
    STEP_CLOSED("stp", ElementaryFunctions::stepClosed),
    /** max(a, 0); derivative 0 at the kink. */
    RAMP("uramp", ElementaryFunctions::ramp),
    /** 1 where a = 0, else 0. */
    NOT("!", ElementaryFunctions::not);

    private final String spice;

    @SuppressWarnings("ImmutableEnumChecker") // pure functions, without state
    private final DoubleUnaryOperator operator;

    UnaryFunction(String spice, DoubleUnaryOperator operator) {
        this.spice = spice;
        this.operator = operator;
    }

    /** Its name, or sign, in SPICE. */
    public String spice() {
        return spice;
    }

    /** f(a). */
    public double at(double a) {
        return operator.applyAsDouble(a);
    }
}
