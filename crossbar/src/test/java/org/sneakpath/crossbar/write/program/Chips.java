package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Arrays that are programmed in tests; repeatable. */
final class Chips {
    static final double WIDTH = 1e-7;

    private Chips() {}

    /** 0.25 µS to 12.5 µS in 64 pulses, labels 0.5 ± 0.3. */
    static PotentiationDepression law(double cycleSigma) {
        return new PotentiationDepression(0.25e-6, 12.5e-6, 64, 64, 0.5, -0.5, cycleSigma, 0.3);
    }

    static PulseHeights heights(double sigma) {
        return PulseHeights.of(1.5, -1.4, 0.15, WIDTH).withSigma(sigma);
    }

    static PulsedDevices varied() {
        return PulsedDevices.of(law(0.02), heights(0.05));
    }

    /** HfO2 of the library of pulse laws, with half of its spread of bounds. */
    static PulsedDevices hafnium() {
        IncrementalDevice es = IncrementalDevice.preset("reram-es");
        return PulsedDevices.of(es, heights(0.03), 10e-6, 30e-6);
    }

    static PulsedArray gated(CrossbarSpec spec, PulsedDevices devices, ChipPlace place) {
        return PulsedArray.gated(spec, new GateSelection(3, 0), 5e3, devices, place, 1);
    }

    static PulsedArray passive(CrossbarSpec spec, WriteScheme scheme, PulsedDevices devices) {
        return PulsedArray.passive(spec, Cell.sinh(0.35), scheme, devices, ChipPlace.whole(0, spec.columns()), 1);
    }

    /** Random levels, 1 µS + k·level. */
    static double[] targets(int cells, int levels, double level) {
        CounterRandom random = new CounterRandom(5, Purpose.DATASET);
        double[] targets = new double[cells];
        Arrays.setAll(targets, c -> 1e-6 + level * random.below(levels, c, 0));
        return targets;
    }

    static IncrementalPulses ramps(double band, int maxPulses) {
        return IncrementalPulses.of(
                new PulseRamp(1, 0.05, 2.2, WIDTH),
                new PulseRamp(-1, -0.05, -2.2, WIDTH),
                AcceptanceBand.within(band),
                maxPulses);
    }
}
