package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Fabricated devices of {@link IncrementalDevice}; states are normalised persistent weights. Immutable. */
public final class IncrementalCells implements PulsedCells {
    // events of Purpose.PULSED_DEVICE
    private static final long GAIN = 0;
    private static final long UP_DOWN = 1;
    private static final long UPPER = 2;
    private static final long LOWER = 3;
    private static final long GAMMA_UP = 4;
    private static final long GAMMA_DOWN = 5;
    private static final long REFERENCE = 6;
    private static final long CORRUPT = 7;
    private static final long STUCK_AT = 8;

    private final IncrementalDevice device;
    private final Devices devices;
    private final long seed;
    private final double[] up;
    private final double[] down;
    private final double[] slopeUp;
    private final double[] slopeDown;
    private final double[] upper;
    private final double[] lower;
    private final double[] reference;

    IncrementalCells(IncrementalDevice device, int count, Devices devices, long seed) {
        this.device = device;
        this.devices = devices;
        this.seed = seed;
        up = new double[count];
        down = new double[count];
        slopeUp = new double[count];
        slopeDown = new double[count];
        upper = new double[count];
        lower = new double[count];
        reference = new double[count];
        CounterRandom random = new CounterRandom(seed, Purpose.PULSED_DEVICE);
        for (int k = 0; k < count; k++) {
            draw(random, devices.id(k), k);
        }
    }

    private void draw(CounterRandom random, long id, int k) {
        StepSize size = device.size();
        WeightBounds bounds = device.bounds();
        double z = random.gaussian(id, GAIN);
        double gain = size.lognormal() ? StrictMath.exp(size.deviceSigma() * z) : 1 + size.deviceSigma() * z;
        double rho = size.upDownSigma() * random.gaussian(id, UP_DOWN);
        up[k] = Math.abs(size.mean() * (gain + Math.min(0, size.upDown()) + rho));
        down[k] = Math.abs(size.mean() * (gain - Math.max(0, size.upDown()) - rho));
        upper[k] = Math.abs(bounds.upper() * (1 + bounds.upperSigma() * random.gaussian(id, UPPER)));
        lower[k] = -Math.abs(bounds.lower() * (1 + bounds.lowerSigma() * random.gaussian(id, LOWER)));
        if (device.law() instanceof StepLaw.Linear linear) {
            double gammaUp = Math.abs(linear.gammaUp() + linear.gammaUpSigma() * random.gaussian(id, GAMMA_UP));
            double gammaDown = Math.abs(linear.gammaDown() + linear.gammaDownSigma() * random.gaussian(id, GAMMA_DOWN));
            slopeUp[k] = slope(gammaUp, up[k], linear.meanBounds() ? bounds.upper() : upper[k]);
            slopeDown[k] = slope(gammaDown, down[k], linear.meanBounds() ? bounds.lower() : lower[k]);
        } else if (device.law() instanceof StepLaw.SoftBounds soft) {
            slopeUp[k] = slope(1, up[k], upper[k]);
            slopeDown[k] = slope(1, down[k], lower[k]);
            reference[k] = soft.referenceSigma() * random.gaussian(id, REFERENCE);
            if (soft.symmetryPoint()) {
                // Δ₊ + s₊ v = Δ₋ + s₋ v
                double difference = slopeDown[k] - slopeUp[k];
                reference[k] += difference == 0 ? 0 : (up[k] - down[k]) / difference;
            }
        }
        if (random.uniform(id, CORRUPT) < device.corruptFraction()) {
            double least = Math.max(lower[k], -device.corruptRange());
            double most = Math.min(upper[k], device.corruptRange());
            double value = random.uniform(least, most, id, STUCK_AT);
            upper[k] = value;
            lower[k] = value;
            up[k] = 0;
            down[k] = 0;
            slopeUp[k] = 0;
            slopeDown[k] = 0;
        }
    }

    /** s = −γ Δ/b. */
    private static double slope(double gamma, double step, double bound) {
        return bound == 0 ? 0 : -gamma * step / bound;
    }

    @Override
    public int count() {
        return up.length;
    }

    /** The mean step of device k at a weight, noise apart: positive upwards. */
    public double step(int k, double weight, boolean upwards) {
        if (device.law() instanceof StepLaw.Exponential law) {
            double range = upper[k] - lower[k];
            if (range == 0) {
                return 0;
            }
            double z = 2 * law.scale() * weight / range + law.offset();
            return upwards
                    ? up[k] * Math.max(0, 1 - law.factorUp() * StrictMath.exp(law.gammaUp() * z))
                    : -down[k] * Math.max(0, 1 - law.factorDown() * StrictMath.exp(-law.gammaDown() * z));
        }
        double v = weight + reference[k];
        return upwards ? up[k] + slopeUp[k] * v : -(down[k] + slopeDown[k] * v);
    }

    @Override
    public double upper(int k) {
        return upper[k] - reference[k];
    }

    @Override
    public double lower(int k) {
        return lower[k] - reference[k];
    }

    @Override
    public int pulse(double[] states, int[] pulses, long firstPulse) {
        CounterRandom random = new CounterRandom(seed, Purpose.PULSE_NOISE);
        double sigma = device.size().cycleSigma();
        int held = 0;
        for (int k = 0; k < up.length; k++) {
            held += oneByOne(states, k, pulses[k], firstPulse, sigma, random);
        }
        return held;
    }

    private int oneByOne(double[] states, int k, int pulses, long firstPulse, double sigma, CounterRandom random) {
        boolean upwards = pulses > 0;
        int held = 0;
        for (int n = 0; n < Math.abs(pulses); n++) {
            double step = step(k, states[k], upwards);
            double width = sigma == 0 ? 0 : sigma * width(k, states[k], step, upwards);
            double w = states[k] + step;
            if (width != 0) {
                w += width * random.gaussian(devices.id(k), firstPulse + n);
            }
            held += hold(states, k, w);
        }
        return held;
    }

    /**
     * In closed form for constant, linear and soft-bounds steps; pulse by pulse for exponential ones, which have none, and for
     * devices whose steps reach beyond the bound that they tend to, which the bound then holds.
     */
    @Override
    public int pulseAtOnce(double[] states, int[] pulses, long firstPulse) {
        if (device.law() instanceof StepLaw.Exponential) {
            return pulse(states, pulses, firstPulse);
        }
        CounterRandom random = new CounterRandom(seed, Purpose.PULSE_NOISE);
        double sigma = device.size().cycleSigma();
        int held = 0;
        for (int k = 0; k < up.length; k++) {
            int n = Math.abs(pulses[k]);
            if (n == 0) {
                continue;
            }
            held += steepness(k, pulses[k] > 0) <= -1
                    ? oneByOne(states, k, pulses[k], firstPulse, sigma, random)
                    : atOnce(states, k, pulses[k], firstPulse, sigma, random);
        }
        return held;
    }

    /** In closed form as {@link #pulseAtOnce}; step by step where that has none. */
    @Override
    public int pulseOfWorth(double[] states, double[] worth, long[] pulses) {
        CounterRandom random = new CounterRandom(seed, Purpose.PULSE_NOISE);
        double sigma = device.size().cycleSigma();
        boolean closed = !(device.law() instanceof StepLaw.Exponential);
        int held = 0;
        for (int k = 0; k < up.length; k++) {
            double n = Math.abs(worth[k]);
            if (n == 0) {
                continue;
            }
            if (n == 1) {
                held += oneByOne(states, k, worth[k] > 0 ? 1 : -1, pulses[k], sigma, random);
            } else if (closed && steepness(k, worth[k] > 0) > -1) {
                held += atOnce(states, k, worth[k], pulses[k], sigma, random);
            } else {
                held += wholeAndPart(states, k, worth[k], pulses[k], sigma, random);
            }
        }
        return held;
    }

    /** s of w ← w + c + s w. */
    private double steepness(int k, boolean upwards) {
        return upwards ? slopeUp[k] : -slopeDown[k];
    }

    /** n pulses of device k in closed form, one number of noise. */
    private int atOnce(double[] states, int k, double n, long pulse, double sigma, CounterRandom random) {
        boolean upwards = n > 0;
        double c = upwards ? up[k] : -down[k];
        double s = steepness(k, upwards);
        double v = states[k] + reference[k];
        double variance = multiplicative()
                ? AffineSteps.multiplicativeVariance(v, Math.abs(n), c, s, sigma)
                : AffineSteps.additiveVariance(Math.abs(n), c, s, sigma);
        double w = AffineSteps.after(v, Math.abs(n), c, s) - reference[k];
        if (variance > 0) {
            w += Math.sqrt(variance) * (upwards ? 1 : -1) * random.gaussian(devices.id(k), pulse);
        }
        return hold(states, k, w);
    }

    /** Mean step by step, the last one in part; the variances of all steps in one number of noise. */
    private int wholeAndPart(double[] states, int k, double n, long pulse, double sigma, CounterRandom random) {
        boolean upwards = n > 0;
        double w = states[k];
        double variance = 0;
        int held = 0;
        double left = Math.abs(n);
        while (left > 0) {
            double part = Math.min(1, left);
            double step = step(k, w, upwards);
            double width = sigma * width(k, w, step, upwards);
            double moved = w + part * step;
            boolean rests = moved == w;
            variance += (rests ? left : part) * width * width;
            w = Math.min(Math.max(moved, lower(k)), upper(k));
            held += w == moved ? 0 : 1;
            if (rests || w != moved) {
                break; // further steps would leave it there
            }
            left -= part;
        }
        if (variance > 0) {
            w += Math.sqrt(variance) * (upwards ? 1 : -1) * random.gaussian(devices.id(k), pulse);
        }
        return held + hold(states, k, w);
    }

    /**
     * Overwrites {@code visible} with the weights that a write shows: the persistent ones plus write noise, not bounded.
     *
     * @param write which write of these devices
     */
    public void visible(double[] states, long write, double[] visible) {
        CounterRandom random = new CounterRandom(seed, Purpose.WRITE_NOISE);
        double sigma = device.writeNoise() * device.size().mean();
        for (int k = 0; k < up.length; k++) {
            visible[k] = sigma == 0 ? states[k] : states[k] + sigma * random.gaussian(devices.id(k), write);
        }
    }

    /** Width of a pulse's noise over σ, with the sign of the direction. */
    private double width(int k, double weight, double step, boolean upwards) {
        if (device.law() instanceof StepLaw.Exponential law) {
            double width = Math.abs(step) + law.noiseOffset() + law.noiseSlope() * Math.abs(weight);
            return upper[k] == lower[k] ? 0 : upwards ? width : -width;
        }
        if (multiplicative()) {
            return step;
        }
        return upwards ? up[k] : -down[k];
    }

    private boolean multiplicative() {
        return (device.law() instanceof StepLaw.Linear linear && linear.multiplicative())
                || (device.law() instanceof StepLaw.SoftBounds soft && soft.multiplicative());
    }

    private int hold(double[] states, int k, double w) {
        states[k] = Math.min(Math.max(w, lower(k)), upper(k));
        return states[k] == w ? 0 : 1;
    }
}
