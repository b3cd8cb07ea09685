package org.sneakpath.devices.equation;

import java.util.function.DoubleBinaryOperator;

/**
 * Functions of two arguments.
 *
 * <p>What simulators mean by a power differs where the base is negative. Measured with ngspice 39 (B sources, no compatibility
 * mode): {@code a^b}, {@code a**b} and {@code pow(a,b)} are all |a|^b, even for b = 3; that is {@link #POWER} of an
 * {@link UnaryFunction#ABS}. LTspice's {@code a**b} is {@link #POWER_OR_ZERO}; {@code pwr(a,b)} is {@link #SIGNED_POWER} everywhere.
 */
public enum BinaryFunction {
    ADD("+", (a, b) -> a + b),
    SUBTRACT("-", (a, b) -> a - b),
    MULTIPLY("*", (a, b) -> a * b),
    /** a/b; at b = 0 a/1e-32, as in ngspice, so that a first iterate of zeros is no end. */
    DIVIDE("/", ElementaryFunctions::divide),
    /** pow of C: NaN for a negative base with a non-integer exponent. */
    POWER("pow", Math::pow),
    /** As {@link #POWER}, but 0 for a negative base with a non-integer exponent. */
    POWER_OR_ZERO("^", ElementaryFunctions::powerOrZero),
    /** sgn(a)·|a|^b. */
    SIGNED_POWER("pwr", ElementaryFunctions::signedPower),
    /** The smaller one; where equal, the derivative is that of a. */
    MIN("min", Math::min),
    /** The greater one; where equal, the derivative is that of a. */
    MAX("max", Math::max),
    /** Angle of the point (b, a), in (−π, π]. */
    ATAN2("atan2", Math::atan2),
    /** √(a² + b²). */
    HYPOT("hypot", ElementaryFunctions::hypot),
    /** Remainder a − b·int(a/b), of the sign of a (fmod of C); jumps where a/b is an integer. */
    MODULO("fmod", (a, b) -> a % b),
    /** 1 where both are not 0, else 0. */
    AND("&&", ElementaryFunctions::and),
    /** 1 where one is not 0, else 0. */
    OR("||", ElementaryFunctions::or);

    private final String spice;

    @SuppressWarnings("ImmutableEnumChecker") // pure functions, without state
    private final DoubleBinaryOperator operator;

    BinaryFunction(String spice, DoubleBinaryOperator operator) {
        this.spice = spice;
        this.operator = operator;
    }

    /** Its name, or sign, in SPICE. */
    public String spice() {
        return spice;
    }

    /** Whether SPICE writes it between its arguments. */
    public boolean infix() {
        return !Character.isLetter(spice.charAt(0));
    }

    /** f(a, b). */
    public double at(double a, double b) {
        return operator.applyAsDouble(a, b);
    }
}
