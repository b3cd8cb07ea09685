package org.sneakpath.training.update;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Counts out pulses and applies them. */
final class PulseWriter implements WeightUpdate.Writer {
    /** A residue beyond the whole range says nothing. */
    private static final double LARGEST_RESIDUE = 2;

    private final Pulses update;
    private final PulsedWeight scale;
    private final PulsedCells cells;
    private final CounterRandom rounding;
    private final double[] residues;
    private final double[] goals;
    private final double[] states;
    private final int[] pulses;

    PulseWriter(Pulses update, int weights, long seed) {
        this.update = update;
        scale = PulsedWeight.of(update.response());
        cells = update.response().fabricate(weights, Devices.ofArray(0), seed);
        rounding = new CounterRandom(seed, Purpose.PULSE_ROUNDING);
        residues = new double[update.rounding() == Rounding.ACCUMULATE ? weights : 0];
        goals = new double[weights];
        states = new double[weights];
        pulses = new int[weights];
    }

    @Override
    public List<double[]> memories() {
        return residues.length == 0 ? List.of() : List.of(residues);
    }

    @Override
    public void write(double[] weights, double[] targets, long step) {
        for (int k = 0; k < weights.length; k++) {
            goals[k] = targets[k] + (residues.length == 0 ? 0 : residues[k]);
            pulses[k] = count(goals[k] - weights[k], k, step);
            if (residues.length > 0) {
                double left = goals[k] - weights[k] - scale.change(pulses[k]);
                residues[k] = Math.max(-LARGEST_RESIDUE, Math.min(LARGEST_RESIDUE, left));
            }
        }
        long rounds = update.verify() + 1L;
        apply(weights, step * rounds);
        for (int round = 1; round < rounds; round++) {
            Arrays.setAll(pulses, k -> correction(goals[k] - weights[k]));
            apply(weights, step * rounds + round);
        }
        if (update.verify() > 0 && residues.length > 0) {
            for (int k = 0; k < weights.length; k++) {
                residues[k] = Math.max(-LARGEST_RESIDUE, Math.min(LARGEST_RESIDUE, goals[k] - weights[k]));
            }
        }
    }

    private int count(double change, int k, long step) {
        double n = scale.pulses(change);
        return limited(
                update.rounding() == Rounding.STOCHASTIC ? Math.floor(n + rounding.uniform(k, step)) : Math.rint(n));
    }

    /** Half of what is missing: a device may answer to a pulse with more than the nominal step. One pulse for what is worth one. */
    private int correction(double missing) {
        double n = scale.pulses(missing);
        return limited(Math.abs(n) < 1 ? Math.rint(n) : Math.copySign(Math.ceil(0.5 * Math.abs(n)), n));
    }

    private int limited(double n) {
        return (int) Math.max(-update.mostPulses(), Math.min(update.mostPulses(), n));
    }

    /** One train of pulses to each device; trains are numbered so that no two have a pulse's noise in common. */
    private void apply(double[] weights, long train) {
        for (int k = 0; k < weights.length; k++) {
            states[k] = scale.state(weights[k]);
        }
        cells.pulseAtOnce(states, pulses, train * update.mostPulses());
        for (int k = 0; k < weights.length; k++) {
            if (pulses[k] != 0) {
                weights[k] = scale.weight(states[k]);
            }
        }
    }
}
