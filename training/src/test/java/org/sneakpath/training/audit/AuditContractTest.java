package org.sneakpath.training.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.neurons.coding.SpikeCount;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Shape;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.netlist.SmallNetwork;

/** What an audit may be asked, and what it makes of the answers. */
class AuditContractTest {
    private static void refused(List<Integer> divisors, int samples, double tolerance, double loss, double low) {
        assertThrows(
                IllegalArgumentException.class, () -> new AuditOptions(divisors, samples, tolerance, loss, low, 0.2));
    }

    @Test
    void nonsenseIsRefused() {
        refused(List.of(), 1, 1e-6, 0.2, 0);
        refused(List.of(1, 2), 1, 1e-6, 0.2, 0);
        refused(List.of(5, 2), 1, 1e-6, 0.2, 0);
        refused(List.of(2), -1, 1e-6, 0.2, 0);
        refused(List.of(2), 1, 0, 0.2, 0);
        refused(List.of(2), 1, 1e-6, -0.1, 0);
        refused(List.of(2), 1, 1e-6, 0.2, 0.2);
    }

    @Test
    void theFinestGridDecides() {
        assertTrue(report(900, 899, 898, 0.2).passes());
        assertFalse(report(900, 900, 897, 0.2).passes());
        assertTrue(report(900, 800, 1000, 0).passes());
        assertEquals(-10, report(900, 800, 1000, 0).pointsLost());
    }

    private static AuditReport report(int own, int half, int tenth, double allowed) {
        AuditOptions options = new AuditOptions(List.of(2, 10), 0, 1e-6, allowed, -1, 1);
        return new AuditReport(
                options,
                new Refinement(1, 1e-4, own, 1000, 0, 0),
                List.of(new Refinement(2, 5e-5, half, 1000, 0, 0), new Refinement(10, 1e-5, tenth, 1000, 0, 0)),
                ReferenceComparison.refused(""),
                List.of(),
                List.of());
    }

    @Test
    void convolutionsAreRefinedAndDrawn() {
        LayerSpec dense =
                SmallNetwork.spec(SteppingScheme.STAGGERED_EULER).layers().get(0);
        Convolution convolution = new Convolution(new Shape(1, 3, 3), 2, 3, 1, 0);
        LayerSpec layer = new LayerSpec(
                convolution,
                CrossbarSpec.ideal(convolution.rows() + 1, 2 * convolution.columns()),
                null,
                dense.pair(),
                dense.drive(),
                dense.mirrorGain(),
                dense.biasCurrent(),
                dense.neuron(),
                Signal.VOLTAGE);
        Network network = new Network(new NetworkSpec(List.of(layer), SteppingScheme.STAGGERED_EULER, 2e-4, 10, 300));
        network.initialise(8);
        double[] features = new double[5 * 9];
        for (int k = 0; k < features.length; k++) {
            features[k] = 0.5 + 0.5 * Math.sin(1.3 * k);
        }
        ArrayDataset data = ArrayDataset.of("pictures", 9, 2, features, new int[] {0, 1, 0, 1, 0});
        AuditReport report = NetworkAudit.run(network, data, AuditOptions.within(-0.05, 0.2), 1);
        assertEquals(3, report.refined().size());
        assertEquals(5, report.reference().solved(), report.reference().refusal());
        assertTrue(
                report.reference().rms() > 0 && report.reference().rms() < 5e-3,
                report.reference().toString());
    }

    @Test
    void layersThatHearThemselvesAreRefinedButNotDrawn() {
        Network network = new Network(KindsOfNetworks.recurrent());
        network.initialise(8);
        AuditReport report = NetworkAudit.run(network, new YinYang(5, 3), AuditOptions.within(-5, 5), 1);
        assertEquals(3, report.refined().size());
        assertFalse(report.reference().isMade());
        assertTrue(
                report.reference().refusal().contains("hears itself"),
                report.reference().refusal());
    }

    @Test
    void spikesAreReadOfTheReferenceEngineToo() {
        LayerSpec first = KindsOfNetworks.layer(new Dense(4, 8), WordLineDrive.features(0.1), KindsOfNetworks.LIF);
        LayerSpec last = KindsOfNetworks.layer(new Dense(8, 3), WordLineDrive.features(0.1), KindsOfNetworks.LIF);
        NetworkSpec spec = KindsOfNetworks.network(first.heardBy(Signal.SPIKES), last.withCurrentsTimes(0.3))
                .with(new SpikeCount())
                .onGrid(5e-5, 40);
        Network network = new Network(spec);
        network.initialise(8);
        AuditReport report = NetworkAudit.run(network, new YinYang(5, 3), AuditOptions.within(-5, 5), 1);
        assertEquals(5, report.reference().solved(), report.reference().refusal());
        assertEquals(5, report.reference().agreeing());
    }

    @Test
    void dataOfAnotherShapeIsRefused() {
        Network network = new Network(SmallNetwork.spec(SteppingScheme.STAGGERED_EULER));
        ArrayDataset data = ArrayDataset.of("pictures", 9, 2, new double[9], new int[] {0});
        assertThrows(
                IllegalArgumentException.class, () -> NetworkAudit.run(network, data, AuditOptions.within(-1, 1), 1));
    }
}
