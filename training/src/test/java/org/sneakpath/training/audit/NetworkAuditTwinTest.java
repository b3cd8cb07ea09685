package org.sneakpath.training.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.netlist.SmallNetwork;

/** An audit against what it is made of, done one by one. */
class NetworkAuditTwinTest {
    private static final Dataset DATA = SmallNetwork.TEST;
    private static final NetworkSpec SPEC = SmallNetwork.spec(SteppingScheme.STAGGERED_EULER);
    private static final AuditOptions OPTIONS =
            AuditOptions.within(-0.01, 0.055).withSamples(4);

    private static Network network = new Network(SPEC);

    @BeforeAll
    static void train() throws IOException {
        network = SmallNetwork.trained(SPEC);
    }

    @Test
    void accuraciesAreThoseOfNetworksMadeForEachGrid() {
        AuditReport report = NetworkAudit.run(network, DATA, OPTIONS, 1);
        assertEquals(network.evaluate(DATA, 1).correct(), report.own().correct());
        assertTrue(report.own().accuracy() > 0.5, "it has learnt something");
        assertEquals(0, report.own().changed());
        assertEquals(
                List.of(2, 5, 10),
                report.refined().stream().map(Refinement::divisor).toList());
        for (Refinement refined : report.refined()) {
            int k = refined.divisor();
            Network finer = new Network(SPEC.onGrid(SPEC.step() / k, SPEC.steps() * k));
            finer.load(network.weights());
            Evaluation evaluation = finer.evaluate(DATA, 1);
            assertEquals(evaluation.correct(), refined.correct(), "at a " + k + "th of the step");
            assertEquals(DATA.size(), refined.samples());
            assertEquals(0, refined.unsolved());
        }
    }

    @Test
    void voltagesOutsideTheBandAreThoseThatAreOutside() {
        AuditReport report = NetworkAudit.run(network, DATA, OPTIONS.withSamples(0), 2);
        NetworkPass pass = network.pass();
        long[] outside = new long[2];
        int[] samples = new int[2];
        double[] highest = {OPTIONS.high(), OPTIONS.high()};
        for (int s = 0; s < DATA.size(); s++) {
            pass.present(DATA, s);
            for (int k = 0; k < 2; k++) {
                long before = outside[k];
                for (int j = 0; j < SPEC.layers().get(k).outputs(); j++) {
                    double[] v = SmallNetwork.output(pass, k, j);
                    for (int t = 1; t < v.length; t++) {
                        outside[k] += v[t] < OPTIONS.low() || v[t] > OPTIONS.high() ? 1 : 0;
                        highest[k] = Math.max(highest[k], v[t]);
                    }
                }
                samples[k] += outside[k] > before ? 1 : 0;
            }
        }
        assertTrue(outside[0] > 0, "the band is narrow enough");
        for (int k = 0; k < 2; k++) {
            Excursions found = report.excursions().get(k);
            assertEquals(outside[k], found.outside());
            assertEquals(samples[k], found.samples());
            assertEquals(highest[k], found.highest());
            assertEquals((long) DATA.size() * SPEC.layers().get(k).outputs() * SPEC.steps(), found.voltages());
        }
    }

    @Test
    void threadsDoNotMatterAndTheNetworkIsLeftAsItWas() {
        double[] weights = network.weights().clone();
        Evaluation before = network.evaluate(DATA, 1);
        AuditReport one = NetworkAudit.run(network, DATA, OPTIONS, 1);
        assertEquals(one, NetworkAudit.run(network, DATA, OPTIONS, 3));
        assertArrayEquals(weights, network.weights());
        assertEquals(before, network.evaluate(DATA, 1));
    }

    @Test
    void conductancesWrittenPastTheWeightsAreAudited() {
        Network written = new Network(SPEC);
        written.load(network.weights());
        double[] erased = written.conductances(1);
        Arrays.fill(erased, 50e-6);
        written.programConductances(1, erased);
        AuditReport report = NetworkAudit.run(written, DATA, OPTIONS.withSamples(2), 1);
        assertEquals(written.evaluate(DATA, 1).correct(), report.own().correct());
        assertTrue(report.reference().rms() < 2e-3, () -> report.reference().toString());
    }

    @Test
    void inSinglePrecisionTheVerdictIsTheSame() {
        Network single = new Network(SPEC.with(Arithmetic.SINGLE));
        single.load(network.weights());
        AuditReport wide = NetworkAudit.run(network, DATA, OPTIONS, 2);
        AuditReport narrow = NetworkAudit.run(single, DATA, OPTIONS, 2);
        assertEquals(wide.own().correct(), narrow.own().correct());
        assertEquals(wide.finest().correct(), narrow.finest().correct());
        assertEquals(wide.reference().rms(), narrow.reference().rms(), 1e-6);
    }
}
