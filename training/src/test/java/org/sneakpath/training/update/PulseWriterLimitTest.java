package org.sneakpath.training.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.StepLaw;
import org.sneakpath.devices.nonideality.pulse.StepSize;
import org.sneakpath.devices.nonideality.pulse.WeightBounds;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Without noise and with equal steps a pulsed weight is the assigned one to within a pulse; reads correct what laws make wrong. */
class PulseWriterLimitTest {
    private static final int WEIGHTS = 200;
    private static final double STEP = 0.01;
    private static final CounterRandom RANDOM = new CounterRandom(4, Purpose.INITIAL_WEIGHTS);

    private static PulseResponse device(StepLaw law, double deviceSigma, double cycleSigma) {
        return new IncrementalDevice(
                law, new StepSize(STEP, deviceSigma, false, cycleSigma, 0, 0), new WeightBounds(-1, 1, 0, 0), 0, 0, 1);
    }

    private static double distance(Pulses update, double size) {
        return distances(update, size)[0];
    }

    /** Greatest and r.m.s. distance of pulsed from wanted weights over 50 steps of a walk that the pulsed ones are asked to follow. */
    private static double[] distances(Pulses update, double size) {
        WeightUpdate.Writer writer = update.writer(WEIGHTS, 7);
        double[] weights = new double[WEIGHTS];
        double[] ideal = new double[WEIGHTS];
        double[] targets = new double[WEIGHTS];
        double greatest = 0;
        double squares = 0;
        for (int step = 0; step < 50; step++) {
            for (int k = 0; k < WEIGHTS; k++) {
                double change = size * RANDOM.uniform(-1, 1, k, step);
                ideal[k] = Math.max(-0.5, Math.min(0.5, ideal[k] + change));
                // an optimiser moves from where the weight is
                targets[k] = update.rounding() == Rounding.ACCUMULATE ? weights[k] + change : ideal[k];
            }
            writer.write(weights, targets, step);
            for (int k = 0; k < WEIGHTS; k++) {
                greatest = Math.max(greatest, Math.abs(weights[k] - ideal[k]));
                squares += (weights[k] - ideal[k]) * (weights[k] - ideal[k]);
            }
        }
        return new double[] {greatest, Math.sqrt(squares / (50 * WEIGHTS))};
    }

    @Test
    void equalStepsWithoutNoiseAreAssignmentToWithinAPulse() {
        PulseResponse linear = device(new StepLaw.Constant(), 0, 0);
        assertTrue(distance(new Pulses(linear, Rounding.NEAREST, 1000, 0), 0.05) <= 0.5 * STEP * (1 + 1e-9));
        assertTrue(distance(new Pulses(linear, Rounding.STOCHASTIC, 1000, 0), 0.05) <= STEP * (1 + 1e-9));
        // changes far below a pulse are not lost
        double kept = distance(new Pulses(linear, Rounding.ACCUMULATE, 1000, 0), 0.1 * STEP);
        assertTrue(kept <= 0.5 * STEP * (1 + 1e-9), "distance " + kept);
        PulseResponse curve = new PotentiationDepression(1e-6, 1e-4, 200, 200, 0, 0, 0, 0);
        double straight = distance(new Pulses(curve, Rounding.NEAREST, 1000, 0), 0.05);
        assertTrue(straight <= 0.5 * STEP * (1 + 1e-9), "distance " + straight);
    }

    @Test
    void stochasticRoundingIsRightInTheMean() {
        WeightUpdate.Writer writer =
                new Pulses(device(new StepLaw.Constant(), 0, 0), Rounding.STOCHASTIC, 10, 0).writer(20_000, 3);
        double[] weights = new double[20_000];
        double[] targets = new double[20_000];
        Arrays.fill(targets, 0.3 * STEP);
        writer.write(weights, targets, 0);
        double mean = Arrays.stream(weights).sum() / weights.length;
        // five standard errors of a coin of 0.3
        assertEquals(0.3 * STEP, mean, 5 * STEP * Math.sqrt(0.3 * 0.7 / 20_000));
    }

    @Test
    void readsCorrectWhatDevicesMakeOfPulses() {
        PulseResponse soft = device(new StepLaw.SoftBounds(false, false, 0), 0.3, 0.3);
        double blind = distances(new Pulses(soft, Rounding.NEAREST, 1000, 0), 0.1)[1];
        double once = distances(new Pulses(soft, Rounding.NEAREST, 1000, 1), 0.1)[1];
        double often = distances(new Pulses(soft, Rounding.NEAREST, 1000, 6), 0.1)[1];
        String distances = "blind " + blind + ", read once " + once + ", six times " + often;
        System.out.println("r.m.s. distance of pulsed weights: " + distances);
        assertTrue(once < 0.8 * blind, distances);
        assertTrue(often < 0.8 * once, distances);
    }

    @Test
    void aDeviceWithoutPulsesKeepsItsWeight() {
        PulseResponse curve = new PotentiationDepression(1e-6, 1e-4, 97, 100, 2.4, -4.88, 0.035, 0);
        WeightUpdate.Writer writer = new Pulses(curve, Rounding.NEAREST, 10, 3).writer(3, 1);
        double[] weights = {0.123, -0.456, 0.789};
        double[] before = weights.clone();
        writer.write(weights, new double[] {0.1231, -0.4561, 0.7889}, 0);
        assertArrayEquals(before, weights);
    }
}
