package org.sneakpath.analysis.sensitivity;

import java.util.List;
import org.sneakpath.circuit.run.InnerPoints;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.InnerSamples;
import org.sneakpath.circuit.spice.measure.SampleBars;
import org.sneakpath.circuit.spice.measure.Samples;

/** The inner stages of the steps, from which integrals are as good as the scheme is. */
final class StageSamples implements InnerSamples {
    private final InnerPoints points;
    private final ResultSamples samples;

    /** @param names of the circuit's unknowns */
    StageSamples(Elaboration circuit, List<String> names, TransientResult result) {
        this.points = result.innerPoints();
        this.samples = new ResultSamples(circuit, names, points.time(), result::inner);
    }

    @Override
    public Samples samples() {
        return samples;
    }

    @Override
    public int first(int k) {
        return points.first(k);
    }

    @Override
    public int count(int k) {
        return points.count(k);
    }

    @Override
    public double weight(int k, int i) {
        return points.weight(k, i);
    }

    /** Adds derivatives to cotangents of the stages, and those by their times to the ends of the steps, t + c_i h. */
    void pullback(SampleBars reading, WaveformBars bars) {
        samples.pullback(reading, bars.inner());
        double[] axis = reading.axis();
        double[] time = bars.time();
        for (int k = 1; k < time.length; k++) {
            for (int i = 1; i <= points.count(k); i++) {
                double bar = axis[points.first(k) + i - 1];
                time[k] += points.place(k, i) * bar;
                time[k - 1] += (1 - points.place(k, i)) * bar;
            }
        }
    }
}
