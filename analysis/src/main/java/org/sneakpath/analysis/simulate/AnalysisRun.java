package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.function.Consumer;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.Samples;

/** One kind of analysis: solves a circuit and hands over the results row by row. */
interface AnalysisRun {
    /** What ngspice calls the result, such as {@code Transient Analysis}. */
    String plotName();

    /** Whether all columns but the first are complex. */
    default boolean complex() {
        return false;
    }

    /** How many columns before the swept one hold still along a curve. */
    default int outerColumns() {
        return 0;
    }

    /**
     * Runs.
     *
     * @param circuit the netlist for one combination of stepped values
     * @param columns told the columns before the first row
     * @param rows takes the rows
     * @return how it ended, and what there is to measure
     */
    Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows);

    /**
     * What a run leaves for measures and the summary.
     *
     * @param outcome how it ended
     * @param samples all results by name, for measures
     */
    record Result(Outcome outcome, Samples samples) {}
}
