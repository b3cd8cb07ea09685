package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * White noise per read by its distribution and by how its width depends on the conductance:
 *
 * <pre>
 *   G' = max(0, G + w ξ),   w = σ G_r,  σ G  or  σ G_r²/G;   ξ of mean 0 and variance 1, normal or uniform
 * </pre>
 *
 * @param shape of the distribution
 * @param dependence of its width
 * @param sigma σ, relative to {@code reference}, or to the conductance
 * @param reference G_r (S)
 */
public record ScaledReadNoise(Shape shape, Dependence dependence, double sigma, double reference) implements ReadNoise {
    /** Distribution of the deviation. */
    public enum Shape {
        NORMAL,
        UNIFORM
    }

    /** Dependence of the width on the conductance. */
    public enum Dependence {
        INDEPENDENT,
        PROPORTIONAL,
        INVERSE
    }

    public ScaledReadNoise {
        Level.requireSigma("scaled read noise", sigma);
        Level.requirePositive("scaled read noise: reference", reference, "S");
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        CounterRandom random = new CounterRandom(seed, Purpose.READ_NOISE);
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            double width = width(conductances[k]);
            if (width == 0) {
                continue;
            }
            long device = devices.id(k);
            double xi = shape == Shape.NORMAL
                    ? random.gaussian(device, read)
                    : Math.sqrt(3) * (2 * random.openUniform(device, read) - 1);
            double g = conductances[k] + width * xi;
            cut += g < 0 ? 1 : 0;
            conductances[k] = Math.max(0, g);
        }
        return cut;
    }

    /** Standard deviation (S) at a conductance (S); an open cell has none where the dependence is inverse. */
    public double width(double conductance) {
        return switch (dependence) {
            case INDEPENDENT -> sigma * reference;
            case PROPORTIONAL -> sigma * conductance;
            case INVERSE -> conductance == 0 ? 0 : sigma * reference * reference / conductance;
        };
    }
}
