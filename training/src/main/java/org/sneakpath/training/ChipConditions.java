package org.sneakpath.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.GaussianReadNoise;
import org.sneakpath.devices.nonideality.Irradiation;
import org.sneakpath.devices.nonideality.LognormalVariation;
import org.sneakpath.devices.nonideality.StuckAtFaults;
import org.sneakpath.devices.nonideality.aging.ConductanceTemperature;

/**
 * Under what conditions a trained network is put on a chip. When each is drawn: faults and neuron mismatch once a chip, at
 * fabrication; variation once a chip, when it is written; drift and dose once a chip; read noise at every read.
 *
 * @param variation standard deviation of ln G after writing, ≥ 0
 * @param stuckOn probability that a cell is stuck at gMax
 * @param stuckOff probability that a cell is stuck at gMin; both together at most 1
 * @param readNoise relative standard deviation of a conductance from read to read, ≥ 0
 * @param levels conductances that a write can reach, evenly spaced; 0 for any, else ≥ 2
 * @param wires line resistances of the chip, or null for those of the design
 * @param mismatch how neurons differ
 * @param exposure what cells have gone through since they were written
 */
public record ChipConditions(
        double variation,
        double stuckOn,
        double stuckOff,
        double readNoise,
        int levels,
        @Nullable Wires wires,
        NeuronMismatch mismatch,
        Exposure exposure) {

    /** Everything as designed. */
    public static final ChipConditions IDEAL =
            new ChipConditions(0, 0, 0, 0, 0, null, NeuronMismatch.NONE, Exposure.NONE);

    /**
     * Line resistances; drivers and virtual grounds have one segment too.
     *
     * @param word resistance of a word-line segment (ohm), ≥ 0
     * @param bit resistance of a bit-line segment (ohm), ≥ 0
     */
    public record Wires(double word, double bit) {
        public Wires {
            Require.nonNegative("word-line segment", word, "ohm", "try 2.5 ohm, 0 for perfect wires");
            Require.nonNegative("bit-line segment", bit, "ohm", "try 2.5 ohm, 0 for perfect wires");
        }
    }

    /**
     * Neurons whose device parameters deviate: p' = p · exp(σ z − σ²/2), z standard normal, independent for each
     * parameter, branch and neuron, so that the mean stays.
     *
     * @param sigma σ, ≥ 0
     * @param parameters names of the device parameters that deviate; a branch without one of them keeps its own
     */
    public record NeuronMismatch(double sigma, List<String> parameters) {
        /** All neurons alike. */
        public static final NeuronMismatch NONE = new NeuronMismatch(0, List.of());

        public NeuronMismatch {
            Require.nonNegative("neuron mismatch: sigma", sigma, "", "try 0.1");
            parameters = List.copyOf(parameters);
        }

        boolean isNone() {
            return sigma == 0 || parameters.isEmpty();
        }
    }

    public ChipConditions {
        new LognormalVariation(variation);
        new StuckAtFaults(stuckOn, stuckOff, 1, 0);
        new GaussianReadNoise(readNoise);
        if (levels < 0 || levels == 1) {
            throw new IllegalArgumentException(
                    "conductance levels = " + levels + " must be at least 2, or 0 for any conductance");
        }
    }

    /** Whether what is written differs from what was asked for. */
    boolean spoilsWrites() {
        return variation > 0 || stuckOn > 0 || stuckOff > 0 || levels > 0 || !exposure.isNone();
    }

    /**
     * Refuses what a network has no law for.
     *
     * @throws IllegalArgumentException naming the layer and the condition
     */
    public void requireFit(NetworkSpec network) {
        for (int k = 0; k < network.layers().size(); k++) {
            requireFit(network, k);
        }
    }

    /** Likewise of one layer, where others have conditions of their own. */
    void requireFit(NetworkSpec network, int layer) {
        if (network.layers().get(layer).coupling().loads()) {
            requireTied("layer " + layer);
        }
    }

    private void requireTied(String layer) {
        if (wires != null && (wires.word() > 0 || wires.bit() > 0)) {
            throw new IllegalArgumentException(layer + " has columns tied to its neurons, which need lines without"
                    + " resistance, and wires of " + wires.word() + " and " + wires.bit()
                    + " ohm a segment are asked for; leave"
                    + " them out, or mirror the columns");
        }
    }

    public ChipConditions withVariation(double value) {
        return new ChipConditions(value, stuckOn, stuckOff, readNoise, levels, wires, mismatch, exposure);
    }

    public ChipConditions withFaults(double on, double off) {
        return new ChipConditions(variation, on, off, readNoise, levels, wires, mismatch, exposure);
    }

    public ChipConditions withReadNoise(double value) {
        return new ChipConditions(variation, stuckOn, stuckOff, value, levels, wires, mismatch, exposure);
    }

    public ChipConditions withLevels(int value) {
        return new ChipConditions(variation, stuckOn, stuckOff, readNoise, value, wires, mismatch, exposure);
    }

    public ChipConditions withWires(double word, double bit) {
        return new ChipConditions(
                variation, stuckOn, stuckOff, readNoise, levels, new Wires(word, bit), mismatch, exposure);
    }

    public ChipConditions withMismatch(double sigma, List<String> parameters) {
        return new ChipConditions(
                variation,
                stuckOn,
                stuckOff,
                readNoise,
                levels,
                wires,
                new NeuronMismatch(sigma, parameters),
                exposure);
    }

    public ChipConditions withExposure(Exposure value) {
        return new ChipConditions(variation, stuckOn, stuckOff, readNoise, levels, wires, mismatch, value);
    }

    /** The same some time after the write (s). */
    public ChipConditions after(Drift law, double seconds) {
        return withExposure(exposure.after(law, seconds));
    }

    /** The same with a total dose (Gy). */
    public ChipConditions withDose(Irradiation law, double gray) {
        return withExposure(exposure.withDose(law, gray));
    }

    /** The same at another temperature. */
    public ChipConditions at(ConductanceTemperature effect) {
        return withExposure(exposure.at(effect));
    }
}
