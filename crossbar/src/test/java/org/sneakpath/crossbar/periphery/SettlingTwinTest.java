package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.CrossbarSpec;

/** Outputs that have not settled against the transient of the circuit with one-pole amplifiers. */
class SettlingTwinTest {
    private static final OperationalAmplifier AMPLIFIER =
            OperationalAmplifier.ofGain(1e3).withGainBandwidth(1e7);
    private static final TransimpedanceAmplifier SENSING = new TransimpedanceAmplifier(AMPLIFIER, 40e3, 3e-3);

    /** Largest difference at several times, relative to the largest output. */
    private static double deviation(CrossbarSpec lines) {
        int n = lines.columns();
        double[] g = Samples.conductances(lines.cells(), 1);
        double[] volts = Samples.uniform(lines.rows(), 0.1, 0.4, 2);
        double[] offsets = new AmplifierOffsets(0, 1e-3).draw(n, 4, 0);
        double tau = SENSING.timeConstant(2e-4);
        SensedArray settled = SensedArray.sampled(lines, SENSING, offsets, Double.POSITIVE_INFINITY);
        settled.program(g);
        SourceWaveform[] steps = new SourceWaveform[volts.length];
        double edge = 1e-6 * tau;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new PiecewiseLinear(List.of(0.0, edge), List.of(0.0, volts[i]));
        }
        TransientResult run = Transient.run(
                settled.toNetlist(steps), TransientOptions.controlled(4 * tau).withReltol(1e-9));
        assertTrue(run.status().converged());
        Waveforms waveforms = run.waveforms();
        double[] time = waveforms.time();
        double worst = 0;
        double scale = 0;
        for (int k = time.length / 3; k < time.length; k += time.length / 9) {
            SensedArray sampled = SensedArray.sampled(lines, SENSING, offsets, time[k] - edge);
            assertTrue(sampled.program(g).converged());
            double[] outputs = new double[n];
            sampled.read(volts, outputs, new SaturationCount(n));
            for (int j = 0; j < n; j++) {
                double twin = waveforms.voltage("sense" + j)[k];
                worst = Math.max(worst, Math.abs(twin - outputs[j]));
                scale = Math.max(scale, Math.abs(twin));
            }
        }
        return worst / scale;
    }

    /** Perfect lines, and resistance at the ends that no two columns share: one pole a column, exactly. */
    @Test
    void onePoleWhereColumnsDoNotTouch() {
        assertTrue(deviation(CrossbarSpec.ideal(6, 4)) < 1e-6); // the edge of 1e-6 τ, and 1e-9 of the integrator
        assertTrue(deviation(new CrossbarSpec(6, 4, 0, 5, 0, 50)) < 1e-6);
    }

    /** Shared word lines couple the amplifiers; the model leaves that out, which costs little as long as the lines drop little. */
    @Test
    void coupledColumnsErrInProportionToTheWires() {
        double one = deviation(CrossbarSpec.wired(6, 4, 1, 1));
        double ten = deviation(CrossbarSpec.wired(6, 4, 10, 10));
        assertTrue(one < 1e-4, () -> "deviation " + one);
        assertEquals(10, ten / one, 1);
    }
}
