package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.AcCard;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.NoiseCard;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.measure.Samples;

/** One kind of analysis: solves a circuit and hands over the results row by row. */
interface AnalysisRun {
    /**
     * The run of an analysis.
     *
     * @param source elaborated anew where more than a source is swept
     * @param step stepped values that hold meanwhile
     * @param circuit the netlist at those
     * @param measured columns that measures read
     */
    static AnalysisRun of(
            Analysis analysis,
            SimulateRequest request,
            SpiceNetlist source,
            StepPoint step,
            Elaboration circuit,
            Set<String> measured) {
        if (analysis instanceof TranCard tran) {
            return new TranRun(tran, request, request.reltol(circuit), measured);
        }
        if (analysis instanceof DcSweepCard dc) {
            return new DcRun(dc, request, source, step, measured);
        }
        if (analysis instanceof AcCard ac) {
            return new AcRun(ac, request);
        }
        return analysis instanceof NoiseCard noise ? new NoiseRun(noise, request, measured) : new OpRun(request);
    }

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

    /** The combination of stepped values at which a curve was taken: {@code step}, and an outer sweep's value. */
    default StepPoint at(StepPoint step, int curve) {
        return step;
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
     * @param curves what there is to measure: one table, or one for each value of an outer sweep
     */
    record Result(Outcome outcome, List<Samples> curves) {
        public Result {
            curves = List.copyOf(curves);
        }
    }
}
