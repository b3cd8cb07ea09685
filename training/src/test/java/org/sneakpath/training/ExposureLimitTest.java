package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.aging.ArrheniusAcceleration;
import org.sneakpath.devices.nonideality.aging.ConductanceTemperature;
import org.sneakpath.devices.nonideality.aging.PowerLawDrift;
import org.sneakpath.devices.nonideality.radiation.TotalDoseShift;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.CrossEntropy;

/** Cells that have drifted, were irradiated or are warm, where it is known what comes of it. */
class ExposureLimitTest {
    private static final ChipConditions VARIED = ChipConditions.IDEAL.withVariation(0.1);

    /** No spread: after 31 s every conductance is (32)^(−0.2) = 1/2 of what it was. */
    private static final PowerLawDrift HALVES = new PowerLawDrift(0.2, 0, 1);

    private static final double HALVED_AFTER = 31;

    private static Network network(double mirrorGain) {
        Network network = new Network(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 6, 3))
                .withMirrorGain(mirrorGain)
                .spec());
        network.initialise(4);
        return network;
    }

    private static double[] logits(ProgrammedNetwork network) {
        NetworkPass pass = network.pass(8);
        pass.present(new YinYang(8, 3), new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 0, 8);
        return pass.logits().clone();
    }

    private static double[] logits(ChipConditions conditions, Mitigation mitigation) {
        return logits(new Chip(network(1), conditions, mitigation, 5));
    }

    private static double[] logits(ChipConditions conditions) {
        return logits(conditions, Mitigation.NONE);
    }

    private static double furthest(double[] a, double[] b) {
        double most = 0;
        for (int k = 0; k < a.length; k++) {
            most = Math.max(most, Math.abs(a[k] - b[k]));
        }
        return most;
    }

    @Test
    void noTimeNoDoseAndTheReferenceTemperatureChangeNothing() {
        ChipConditions nothing = VARIED.after(new PowerLawDrift(0.2, 0.1, 1), 0)
                .withDose(new TotalDoseShift(0.5, 100, true, 0.3), 0)
                .at(new ConductanceTemperature.Linear(2e-3, 300, 300));
        assertArrayEquals(logits(VARIED), logits(nothing));
    }

    /** Half the conductances through twice the mirrors, but for the bias currents, which are no cells. */
    @Test
    void alikeDriftIsAGain() {
        double[] halved = logits(new Chip(network(1), VARIED.after(HALVES, HALVED_AFTER), 5));
        double[] throughHalf = logits(new Chip(network(0.5), VARIED, 5));
        assertArrayEquals(throughHalf, halved, 1e-9);
        assertTrue(furthest(halved, logits(VARIED)) > 1e-3, "drift did something");
    }

    @Test
    void alikeDoseAndTemperatureAreGains() {
        double[] throughHalf = logits(new Chip(network(0.5), VARIED, 5));
        // Δ = −1·(1 − e^(−ln 2)) = −1/2
        TotalDoseShift shift = new TotalDoseShift(-1, 100, true, 0);
        assertArrayEquals(throughHalf, logits(VARIED.withDose(shift, 100 * Math.log(2))), 1e-9);
        // R is twice as large
        ConductanceTemperature metal = new ConductanceTemperature.Linear(1e-2, 300, 400);
        assertArrayEquals(throughHalf, logits(VARIED.at(metal)), 1e-9);
        ConductanceTemperature none = new ConductanceTemperature.Activated(new ArrheniusAcceleration(0), 300, 400);
        assertArrayEquals(logits(VARIED), logits(VARIED.at(none)));
    }

    @Test
    void stuckCellsStayAndOnlyWarm() {
        double[] asked = {2e-6, 5e-5, 7e-5};
        ChipConditions stuck = VARIED.withFaults(1, 0)
                .after(HALVES, HALVED_AFTER)
                .withDose(new TotalDoseShift(-1, 100, true, 0), 100)
                .at(new ConductanceTemperature.Linear(1e-2, 300, 400));
        WriteImperfections writing =
                new WriteImperfections(stuck, network(1).spec().layers().get(0).pair(), 0, 5, 0);
        assertEquals(3, writing.apply(asked));
        assertTrue(Arrays.stream(asked).allMatch(g -> Math.abs(g - 50e-6) < 1e-18), Arrays.toString(asked));
    }

    /** What was verified, drifts afterwards: verification cannot make good for it. */
    @Test
    void cellsDriftAfterTheyWereVerified() {
        Mitigation verified = new Mitigation(10, 0.05, 2, false, false);
        double[] throughHalf = logits(new Chip(network(0.5), VARIED, verified, 5));
        assertArrayEquals(throughHalf, logits(VARIED.after(HALVES, HALVED_AFTER), verified), 1e-9);
        assertTrue(furthest(throughHalf, logits(VARIED.after(HALVES, HALVED_AFTER))) > 1e-4, "verifying did something");
    }

    /** One exponent for each cell: later is further along the same curve, not another draw. */
    @Test
    void aCellFollowsOneCurve() {
        double[] early = {1e-5, 1e-5};
        double[] late = {1e-5, 1e-5};
        PowerLawDrift spread = new PowerLawDrift(0.1, 0.05, 1);
        new Exposure(spread, 99, null, 0, null).age(early, 0, 7, 0);
        new Exposure(spread, 9999, null, 0, null).age(late, 0, 7, 0);
        for (int k = 0; k < 2; k++) {
            assertEquals(2 * Math.log(early[k] / 1e-5), Math.log(late[k] / 1e-5), 1e-12);
        }
        assertFalse(early[0] == early[1], "each cell has its own");
    }

    @Test
    void chipsThatHaveAgedAreNotRetrained() {
        Chip aged = new Chip(network(1), VARIED.after(HALVES, 1), 5);
        Retraining once = new Retraining(8, 1, 4, 0.01);
        String refusal = Refusal.of(() -> aged.retrain(once, new YinYang(8, 3), new CrossEntropy()));
        assertTrue(refusal.contains("retrain chips that are fresh"), refusal);
    }

    @Test
    void theyAreRefusedInTraining() {
        String refusal = Refusal.of(() -> new Network(network(1).spec(), VARIED.after(HALVES, 1)));
        assertTrue(refusal.contains("leave them to chips"), refusal);
    }
}
