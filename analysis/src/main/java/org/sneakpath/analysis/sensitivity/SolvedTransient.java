package org.sneakpath.analysis.sensitivity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.simulate.Method;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.measure.SampleBars;
import org.sneakpath.circuit.spice.measure.Samples;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.StiffScheme;

/** A transient with everything that its sweep back needs. */
final class SolvedTransient implements Solved {
    private final TransientResult result;
    private final ResultSamples samples;
    private final double seconds;

    /**
     * Integrals are as good as the scheme. Where that is of second order, points must lie as close as the root of what may be
     * wrong, however long its own steps could be.
     */
    private static final double QUADRATURE = 4;

    private static final int TICKS = 1000;

    private SolvedTransient(TransientResult result, ResultSamples samples, double seconds) {
        this.result = result;
        this.samples = samples;
        this.seconds = seconds;
    }

    /**
     * Runs.
     *
     * @param stop where to end (s), no later than the netlist says
     * @param times time points that there must be (s), ascending
     * @param places whether crossings or extremes are looked for, on straight lines between points: then a scheme whose points
     *     lie close unless the netlist says which
     */
    static SolvedTransient of(
            Elaboration circuit,
            TranCard card,
            SensitivityRequest request,
            double stop,
            List<Double> times,
            boolean places) {
        SimulationOptions said = circuit.control().options();
        boolean close = places && said.method() == SimulationOptions.Method.UNSAID;
        Scheme scheme = close ? StiffScheme.TR_BDF2 : Method.NETLIST.scheme(said);
        boolean sums = scheme.order() < 3;
        double quadrature = sums ? QUADRATURE * Math.sqrt(request.reltol()) * stop : stop;
        ControlledStep steps = ControlledStep.of(request.reltol(), scheme)
                .withMaxStep(Math.min(card.maxStep(), quadrature))
                .withTimes(times);
        TransientOptions options = TransientOptions.controlled(stop)
                .withScheme(scheme)
                .withPolicy(steps)
                .withStart(card.uic() ? TransientStart.CHARGES : TransientStart.OPERATING_POINT)
                .withNodesets(circuit.nodesets())
                .withNoise(said.noise())
                .withAdjointMemory(request.adjointMemory());
        long start = System.nanoTime();
        request.progress().begin("transient", TICKS);
        TransientResult result = Transient.record(circuit.netlist(), options, step -> {
            long before = (long) (TICKS * step.time0() / stop);
            long now = (long) (TICKS * step.time1() / stop);
            if (now > before) {
                request.progress().advance(Math.min(now, TICKS), "");
            }
            return true;
        });
        request.progress().end();
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (!result.status().converged()) {
            throw new NotConvergedException(
                    "the transient did not converge: " + result.status().advice() + "; worst unknown: "
                            + result.stats().worstUnknown());
        }
        Waveforms waves = result.waveforms();
        StageSamples stages = new StageSamples(circuit, waves.names(), result);
        return new SolvedTransient(
                result,
                new ResultSamples(circuit, waves.names(), waves.time(), waves::column, Optional.of(stages)),
                seconds);
    }

    @Override
    public Samples samples() {
        return samples;
    }

    @Override
    public CircuitGradient gradient(SampleBars bars) {
        WaveformBars waveforms = result.newBars();
        samples.pullback(bars, waveforms);
        double[] axis = bars.axis();
        for (int k = 0; k < axis.length; k++) {
            waveforms.time()[k] += axis[k];
        }
        return result.pullback(waveforms);
    }

    @Override
    public String cost() {
        return String.format(Locale.ROOT, "%d steps", result.stats().steps());
    }

    @Override
    public double seconds() {
        return seconds;
    }
}
