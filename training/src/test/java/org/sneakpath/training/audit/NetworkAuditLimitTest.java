package org.sneakpath.training.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.netlist.SmallNetwork;

/** Steps → 0: the stepped network becomes the one of the reference engine. */
class NetworkAuditLimitTest {
    private static final AuditOptions OPTIONS = new AuditOptions(List.of(2), 4, 1e-8, 0.2, -0.05, 0.2);

    private static final Dataset FEW = SmallNetwork.TEST.slice(0, 4);

    @ParameterizedTest
    @EnumSource(
            value = SteppingScheme.class,
            names = {"STAGGERED_EULER", "SEMI_IMPLICIT_EULER", "BACKWARD_EULER"})
    void deviationFallsWithTheStep(SteppingScheme scheme) throws IOException {
        // a membrane of 1 nF under a conductance of up to 1 mS moves within 1 us
        NetworkSpec coarse = SmallNetwork.spec(scheme).onGrid(4e-7, 500);
        Network network = SmallNetwork.trained(coarse);
        Network fine = new Network(coarse.onGrid(coarse.step() / 4, coarse.steps() * 4));
        fine.load(network.weights());
        ReferenceComparison far = NetworkAudit.run(network, FEW, OPTIONS, 2).reference();
        ReferenceComparison near = NetworkAudit.run(fine, FEW, OPTIONS, 2).reference();
        assertEquals(4, far.solved());
        assertEquals(4, near.solved());
        // first order: a quarter of the step, a quarter of the error
        assertEquals(4, far.rms() / near.rms(), 0.4, far + " " + near);
        assertEquals(4, far.largest() / near.largest(), 0.8, far + " " + near);
        assertEquals(4, near.agreeing());
    }

    @Test
    void aNetworkThatLearntItsStepsIsFoundOut() throws IOException {
        double most = 0;
        for (SteppingScheme scheme :
                new SteppingScheme[] {SteppingScheme.SEMI_IMPLICIT_EULER, SteppingScheme.STAGGERED_EULER}) {
            for (int steps : new int[] {2, 3, 5}) {
                // steps as long as the memristors' time constants
                NetworkSpec coarse = SmallNetwork.spec(scheme).onGrid(3e-3 / steps, steps);
                Network network = SmallNetwork.trainedAsIs(coarse);
                AuditReport report = NetworkAudit.run(
                        network,
                        SmallNetwork.TEST,
                        AuditOptions.within(-0.05, 0.2).withSamples(0),
                        2);
                assertTrue(report.finest().changed() > 0, report.toString());
                assertEquals(report.pointsLost() <= 0.2, report.passes());
                most = Math.max(most, report.pointsLost());
            }
        }
        assertTrue(most > 5, "points lost: " + most);
    }
}
