package org.sneakpath.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.SampleBars;
import org.sneakpath.circuit.spice.measure.Samples;

/** An operating point, shown to measures as two equal samples. */
final class SolvedPoint implements Solved {
    private final OperatingPointResult result;
    private final ResultSamples samples;
    private final double seconds;

    private SolvedPoint(OperatingPointResult result, ResultSamples samples, double seconds) {
        this.result = result;
        this.samples = samples;
        this.seconds = seconds;
    }

    static SolvedPoint of(Elaboration circuit) {
        long start = System.nanoTime();
        OperatingPointResult result =
                OperatingPoint.solve(circuit.netlist(), OperatingPointOptions.AT_REST.withNodesets(circuit.nodesets()));
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (!result.status().converged()) {
            throw new NotConvergedException(
                    "the operating point did not converge: " + result.status().advice() + "; worst unknown: "
                            + result.stats().worstUnknown());
        }
        List<String> names = result.names();
        ResultSamples samples = new ResultSamples(circuit, names, new double[] {0, 1}, name -> {
            double[] both = new double[2];
            Arrays.fill(both, result.value(name));
            return both;
        });
        return new SolvedPoint(result, samples, seconds);
    }

    @Override
    public Samples samples() {
        return samples;
    }

    @Override
    public CircuitGradient gradient(SampleBars bars) {
        WaveformBars point = result.newBars();
        samples.pullback(bars, point);
        return result.pullback(point);
    }

    @Override
    public String cost() {
        return result.stats().newtonIterations() + " Newton iterations";
    }

    @Override
    public double seconds() {
        return seconds;
    }
}
