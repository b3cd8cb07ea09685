package org.sneakpath.devices.equation;

/** What a node of a {@link RowGraph} does with its operands a, b, c. */
enum RowOp {
    /** A control or a parameter. */
    INPUT(0),
    /** A number. */
    NUMBER(0),
    /** a·b + c, rounded once. */
    FUSED(3),
    ADD(2),
    SUBTRACT(2),
    MULTIPLY(2),
    DIVIDE(2),
    MIN(2),
    MAX(2),
    NEGATE(1),
    ABS(1),
    SQRT(1),
    /** 1 where a relation holds, else 0. */
    COMPARE(2),
    /** b where a is not 0, else c. */
    SELECT(3),
    /** A function or a table that is called in double precision. */
    CALL(1),
    /** A function of two arguments likewise. */
    CALL_2(2);

    private final int operands;

    RowOp(int operands) {
        this.operands = operands;
    }

    int operands() {
        return operands;
    }

    /** Whether it is computed. */
    boolean isOperation() {
        return operands > 0;
    }

    /** Whether HotSpot makes vector instructions of it, so that it may share a pass with others. */
    boolean isPlain() {
        return isOperation() && compareTo(COMPARE) < 0;
    }
}
