package org.sneakpath.neurons.stepper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;

class RefinementAuditTest {
    private static final double[] CURRENTS = {1e-6, 3e-6, 5e-6};

    @Test
    void halvingTheStepHalvesTheDeviationOfAFirstOrderScheme() {
        double coarse = audit(2e-6, 500, 6).worstMean();
        double fine = audit(1e-6, 1000, 5).worstMean();
        // Steps well below C/G = 15 µs, both against the same fine grid; a first-order error falls by (1 − 1/64)/(1/2 −
        // 1/64) = 2.03, to leading
        // order.
        assertEquals(2.03, coarse / fine, 0.3);
    }

    @Test
    void theCoarseMeansAreThoseOfTheStepper() {
        NeuronStepper stepper = new NeuronStepper(MifNeuron.circuit(), SteppingScheme.STAGGERED_EULER, 1e-4, 3);
        Trajectory run = stepper.trajectory(50);
        stepper.forward(CURRENTS, 0, run);
        double[] means = new double[3];
        run.meanVoltages(means);
        RefinementAudit audit = audit(1e-4, 50, 2);
        for (int j = 0; j < 3; j++) {
            assertEquals(means[j], audit.means().get(j), 1e-15);
            double deviation =
                    Math.abs(audit.means().get(j) - audit.refinedMeans().get(j));
            assertTrue(deviation <= audit.worstMean() && deviation <= audit.worstVoltage());
        }
    }

    @Test
    void anAuditOfStepsThatWereSolvedSaysSo() {
        RefinementAudit audit = audit(1e-4, 50, 2);
        assertTrue(audit.converged());
        assertTrue(audit.coarse().converged() && audit.fine().converged());
    }

    @Test
    void anAuditOfStepsThatWereNotSolvedSaysWhere() {
        double[] currents = new double[3 * 50];
        currents[7 * 3 + 1] = Double.NaN;
        RefinementAudit audit =
                RefinementAudit.run(MifNeuron.circuit(), SteppingScheme.BACKWARD_EULER, 1e-4, currents, 3, 3, 50, 2);
        assertFalse(audit.converged());
        assertEquals(SolveStatus.NON_FINITE, audit.coarse().status());
        assertEquals(7, audit.coarse().worstStep());
        assertEquals(SolveStatus.NON_FINITE, audit.fine().status());
        assertEquals(1, audit.fine().worstNeuron());
        assertEquals(4 * 7, audit.fine().worstStep());
    }

    @Test
    void anAuditWithoutRefinementIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> audit(1e-4, 50, 0));
    }

    private static RefinementAudit audit(double step, int steps, int halvings) {
        return RefinementAudit.run(
                MifNeuron.circuit(), SteppingScheme.STAGGERED_EULER, step, CURRENTS, 0, 3, steps, halvings);
    }
}
