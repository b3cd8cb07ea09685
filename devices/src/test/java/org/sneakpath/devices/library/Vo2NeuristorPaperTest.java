package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Preset;

/**
 * The thermal neuristor of VO2 behind 12 kohm, with 145 pF in parallel, against the paper's own form of the hysteresis, in which
 * the reversal point is stored at each event. Both are integrated by the classical Runge–Kutta method in steps of 0.2 ns.
 */
@About("vo2-neuristor")
class Vo2NeuristorPaperTest {
    private static final double W = 7.19357064;
    private static final double TC = 332.805839;
    private static final double BETA = 0.252796285;
    private static final double GAMMA = 0.956269682;
    private static final double LOAD = 12e3;
    private static final double C = 145.34619293e-12;
    private static final double C_TH = 49.62776831e-12;
    private static final double S_TH = 0.20558726e-3;
    private static final double STEP = 0.2e-9;

    /**
     * The times (s) at which the current rises through 2 mA, and its peak (A) in all and over the last 4 µs: the first spike is
     * higher, since it comes from the major loop.
     */
    private record Spikes(List<Double> times, double peak, double steadyPeak) {}

    private interface Neuristor {
        /** d/dt of (V, state…) (1/s) into {@code rate}. */
        void rates(double source, double[] y, double[] rate);

        double current(double[] y);

        default void after(double source, double[] y) {}
    }

    @Test
    void theMetallicResistanceIsTheProductOfTheTwoPublishedNumbers() {
        CompactModel model = DeviceLibrary.model("vo2-neuristor");
        double ohms = model.defaultParameters()[model.parameterIndex("rM")];
        assertEquals(262.5 * 4.90025335, ohms, 0.5e-4);
        assertEquals(1286.3, ohms, 0.05);
    }

    /** The paper's form: T and V, and the memory (T_r, F_r, direction) that events write. */
    private static final class Events implements Neuristor {
        private double direction = 1;
        private double reversal = 325;
        private double proximity;

        private double resistance(double t) {
            double x = t - reversal;
            double p = Math.abs(proximity) < 1e-9
                    ? 0
                    : 0.5
                            * (1 - Math.sin(GAMMA * x / proximity))
                            * (1 + Math.tanh(Math.PI * Math.PI - 2 * Math.PI * x / proximity));
            double fraction = 0.5 + 0.5 * Math.tanh(BETA * (direction * W / 2 + TC - (t + proximity * p)));
            return 5.35882879e-3 * Math.exp(5220.47417 / t) * fraction + 262.5 * 4.90025335;
        }

        @Override
        public void rates(double source, double[] y, double[] rate) {
            double i = y[0] / resistance(y[1]);
            rate[0] = ((source - y[0]) / LOAD - i) / C;
            rate[1] = (y[0] * i - S_TH * (y[1] - 325)) / C_TH;
        }

        @Override
        public double current(double[] y) {
            return y[0] / resistance(y[1]);
        }

        @Override
        public void after(double source, double[] y) {
            double[] rate = new double[2];
            rates(source, y, rate);
            if (rate[1] * direction < 0) {
                double fraction =
                        (resistance(y[1]) - 262.5 * 4.90025335) / (5.35882879e-3 * Math.exp(5220.47417 / y[1]));
                direction = -direction;
                reversal = y[1];
                double at = 2 * fraction - 1;
                proximity = direction * W / 2 + TC - 0.5 * Math.log((1 + at) / (1 - at)) / BETA - y[1];
            }
        }
    }

    /** The library's form: everything is a state. */
    private static final class States implements Neuristor {
        private final DeviceBatch batch;

        States(double memory) {
            Preset preset = DeviceLibrary.preset("vo2-thermal-neuristor");
            batch = new DeviceBatch(preset.model(), 1);
            batch.setParameters(preset.parameters());
            batch.p[preset.model().parameterIndex("tMem")] = memory;
        }

        double[] start() {
            double[] y = new double[1 + batch.x.length];
            System.arraycopy(batch.x, 0, y, 1, batch.x.length);
            return y;
        }

        @Override
        public void rates(double source, double[] y, double[] rate) {
            rate[0] = ((source - y[0]) / LOAD - current(y)) / C;
            batch.model.rates(batch, 0, 1);
            System.arraycopy(batch.f, 0, rate, 1, batch.f.length);
        }

        @Override
        public double current(double[] y) {
            batch.v[0] = y[0];
            System.arraycopy(y, 1, batch.x, 0, batch.x.length);
            batch.model.currents(batch, 0, 1);
            return batch.i[0];
        }
    }

    private static Spikes run(Neuristor neuristor, double[] y, double source, double end) {
        int n = y.length;
        double[][] k = new double[4][n];
        double[] at = new double[n];
        double[] share = {0, 0.5, 0.5, 1};
        List<Double> times = new ArrayList<>();
        double before = 0;
        double peak = 0;
        double steadyPeak = 0;
        for (int s = 0; s * STEP < end; s++) {
            for (int stage = 0; stage < 4; stage++) {
                for (int j = 0; j < n; j++) {
                    at[j] = y[j] + (stage == 0 ? 0 : share[stage] * STEP * k[stage - 1][j]);
                }
                neuristor.rates(source, at, k[stage]);
            }
            for (int j = 0; j < n; j++) {
                y[j] += STEP / 6 * (k[0][j] + 2 * k[1][j] + 2 * k[2][j] + k[3][j]);
            }
            y[1] = Math.max(305, Math.min(370, y[1])); // as in the paper's code; the bounds of the state
            neuristor.after(source, y);
            double i = neuristor.current(y);
            if (before <= 2e-3 && i > 2e-3) {
                times.add(s * STEP);
            }
            peak = Math.max(peak, i);
            steadyPeak = s * STEP > end - 4e-6 ? Math.max(steadyPeak, i) : 0;
            before = i;
        }
        return new Spikes(times, peak, steadyPeak);
    }

    private static Spikes states(double source, double end, double memory) {
        States states = new States(memory);
        return run(states, states.start(), source, end);
    }

    private static Spikes events(double source, double end) {
        return run(new Events(), new double[] {0, 325}, source, end);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 310, 111615.9",
        "1, 325, 51843.4",
        "1, 335, 22329.6",
        "1, 340, 4771.2",
        "1, 360, 1286.4",
        "0, 330, 17243.4",
        "0, 335, 2881.1",
        "0, 340, 1392.5"
    })
    void theMajorLoopHasTheResistancesComputed(double rising, double kelvin, double ohms) {
        // both branches start on the major loop, far away
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("vo2-thermal-neuristor"), 300)
                .at(kelvin, rising, 305, W / 2 + TC - 305, 370, -W / 2 + TC - 370);
        assertEquals(ohms, 1e-3 / device.current(1e-3), 0.05);
    }

    @ParameterizedTest
    @CsvSource({"9, 0, 0", "10, 0, 0", "10.5, 2, 2", "12, 3, 3", "15, 4, 5", "16, 1, 1"}) // at 16 V it stays metallic
    void itSpikesInTheWindowComputed(double source, int least, int most) {
        Spikes spikes = states(source, 10e-6, 1e-9);
        int count = spikes.times().size();
        assertTrue(count >= least && count <= most, count + " spikes");
    }

    @Test
    void theSpikesHaveTheHeightsAndPeriodComputed() {
        Spikes slow = states(10.5, 15e-6, 1e-9);
        assertEquals(4.4e-3, slow.steadyPeak(), 0.05e-3);
        List<Double> t = slow.times();
        double period = t.get(t.size() - 1) - t.get(t.size() - 2);
        assertTrue(period > 3e-6 && period < 4.5e-6, "period " + period);
        assertEquals(4.73e-3, states(12, 15e-6, 1e-9).steadyPeak(), 0.005e-3);
    }

    /** How far the states are from the events: it falls with the memory time. */
    @Test
    void asTheMemoryTimeFallsTheSpikesBecomeThoseOfTheEvents() {
        Spikes reference = events(12, 10e-6);
        double coarse = distance(reference, states(12, 10e-6, 8e-9));
        double fine = distance(reference, states(12, 10e-6, 1e-9));
        assertTrue(fine < 0.3 * coarse, fine + " against " + coarse);
        assertTrue(fine < 10e-9, "fine " + fine);
        assertEquals(reference.peak(), states(12, 10e-6, 1e-9).peak(), 2e-3 * reference.peak());
    }

    private static double distance(Spikes a, Spikes b) {
        assertEquals(a.times().size(), b.times().size());
        double most = 0;
        for (int k = 0; k < a.times().size(); k++) {
            most = Math.max(most, Math.abs(a.times().get(k) - b.times().get(k)));
        }
        return most;
    }
}
