package org.sneakpath.circuit.spice.measure;

import java.util.List;

/** A quantity along the axis: a column, a constant, or an expression of columns. */
public sealed interface Signal permits ColumnSignal, ConstantSignal, ExpressionSignal {

    /** Its samples, one per axis value; not changed by anybody. */
    double[] sample(Samples samples);

    /** Names of the columns that it reads. */
    List<String> columns();

    /** Adds the derivatives by the columns, given dL/d(sample of this signal). */
    void pullback(Samples samples, double[] bar, SampleBars bars);
}
