package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Fabricated devices of {@link PotentiationDepression}; states are conductances (S). */
final class PotentiationDepressionCells implements PulsedCells {
    /** Of the pulses to an end: what the inverse curve may add to it is no limit reached. */
    private static final double ROUNDING = 1e-9;

    private final PotentiationDepression law;
    private final double[] curvatureUp;
    private final double[] curvatureDown;
    private final Devices devices;
    private final CounterRandom random;

    PotentiationDepressionCells(
            PotentiationDepression law, double[] curvatureUp, double[] curvatureDown, Devices devices, long seed) {
        this.law = law;
        this.curvatureUp = curvatureUp;
        this.curvatureDown = curvatureDown;
        this.devices = devices;
        this.random = new CounterRandom(seed, Purpose.PULSE_NOISE);
    }

    @Override
    public int count() {
        return curvatureUp.length;
    }

    @Override
    public double lower(int k) {
        return law.minimum();
    }

    @Override
    public double upper(int k) {
        return law.maximum();
    }

    @Override
    public int pulse(double[] states, int[] pulses, long firstPulse) {
        int held = 0;
        for (int k = 0; k < count(); k++) {
            int sign = Integer.signum(pulses[k]);
            for (int n = 0; n < Math.abs(pulses[k]); n++) {
                held += move(states, k, sign, firstPulse + n);
            }
        }
        return held;
    }

    @Override
    public int pulseAtOnce(double[] states, int[] pulses, long firstPulse) {
        int held = 0;
        for (int k = 0; k < count(); k++) {
            if (pulses[k] != 0) {
                held += move(states, k, pulses[k], firstPulse);
            }
        }
        return held;
    }

    @Override
    public int pulseOfWorth(double[] states, double[] worth, long[] pulses) {
        int held = 0;
        for (int k = 0; k < count(); k++) {
            if (worth[k] != 0) {
                held += move(states, k, worth[k], pulses[k]);
            }
        }
        return held;
    }

    /** n pulses of device k with one noise number; whether a limit held the state. */
    private int move(double[] states, int k, double n, long event) {
        double range = law.maximum() - law.minimum();
        double a = n > 0 ? curvatureUp[k] : curvatureDown[k];
        double y = Math.min(Math.max((states[k] - law.minimum()) / range, 0), 1);
        double x = PulseCurve.pulses(y, a) + n / (n > 0 ? law.pulsesUp() : law.pulsesDown());
        double g = law.minimum() + range * PulseCurve.value(Math.min(Math.max(x, 0), 1), a);
        if (law.cycleSigma() > 0) {
            g += law.cycleSigma() * range * Math.sqrt(Math.abs(n)) * random.gaussian(devices.id(k), event);
        }
        states[k] = Math.min(Math.max(g, law.minimum()), law.maximum());
        boolean beyond = x < -ROUNDING || x > 1 + ROUNDING;
        return beyond || g != states[k] ? 1 : 0;
    }
}
