package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.training.audit.AuditOptions;
import org.sneakpath.training.audit.AuditReport;
import org.sneakpath.training.audit.NetworkAudit;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.rule.SurrogateGradient;

/** Columns that are tied to their neurons, where they load nothing, where nothing is imperfect, and where they are refused. */
class TiedColumnsLimitTest {
    private static final Dataset TEST = new YinYang(40, 3);
    private static final NetworkSpec SPEC = TiedNetworks.of(TiedNetworks.MIF, SteppingScheme.STAGGERED_EULER);

    private static Network initialised(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        return network;
    }

    private static double[] logits(ProgrammedNetwork network) {
        NetworkPass pass = network.pass();
        pass.present(TEST, 3);
        assertTrue(pass.converged());
        return pass.logits().clone();
    }

    /** Cells that are smaller by a factor, on word lines that are higher by it: the same currents from less conductance. */
    private static NetworkSpec lighter(double factor, ColumnCoupling coupling) {
        List<LayerSpec> layers = new ArrayList<>();
        for (LayerSpec layer : SPEC.layers()) {
            WordLineDrive drive = layer.drive();
            layers.add(new LayerSpec(
                    layer.connection(),
                    layer.crossbar(),
                    null,
                    new DifferentialPair(
                            layer.pair().gMin() * factor, layer.pair().gMax() * factor),
                    new WordLineDrive(drive.gain() / factor, drive.reference(), drive.bias() / factor),
                    coupling,
                    layer.biasCurrent(),
                    layer.neuron(),
                    layer.signal(),
                    layer.converters()));
        }
        return SPEC.withLayers(layers);
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int k = 0; k < a.length; k++) {
            worst = Math.max(worst, Math.abs(a[k] - b[k]));
        }
        return worst;
    }

    @Test
    void lightColumnsAreMirroredOnes() {
        double[] mirrored = logits(initialised(lighter(1e-5, new ColumnCoupling.Mirrored(1))));
        double heavy = distance(mirrored, logits(initialised(SPEC)));
        double light = distance(mirrored, logits(initialised(lighter(1e-4, new ColumnCoupling.Tied()))));
        double lighter = distance(mirrored, logits(initialised(lighter(1e-5, new ColumnCoupling.Tied()))));
        assertTrue(heavy > 0.05, "loads matter: " + heavy);
        // first order in the load
        assertEquals(0.1, lighter / light, 0.01, light + " and " + lighter);
        assertTrue(light < 1e-3 * heavy + 1e-2, heavy + " and " + light);
    }

    @Test
    void aLoadIsTheConductanceOfItsColumn() {
        Network network = initialised(SPEC);
        double[] cells = network.conductances(0);
        for (int j = 0; j < 5; j++) {
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += cells[10 * i + 2 * j] + cells[10 * i + 2 * j + 1];
            }
            assertEquals(sum, network.columnLoads(0)[j], 1e-15 * sum);
        }
        assertEquals(0, initialised(KindsOfNetworks.voltages()).columnLoads(0).length);
    }

    @Test
    void tilesOfPerfectLinesChangeNothing() {
        NetworkSpec tiled = SPEC.withLayers(SPEC.layers().stream()
                .map(layer -> layer.onTiles(new TileSize(3, 4)))
                .toList());
        assertArrayEquals(logits(initialised(SPEC)), logits(initialised(tiled)));
    }

    static Stream<NetworkSpec> networks() {
        return Stream.of(
                SPEC,
                SPEC.with(Arithmetic.SINGLE),
                TiedNetworks.recurrent(),
                TiedNetworks.spikes(),
                TiedNetworks.convolution());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anIdealChipAndItsOwnGridAreBitwiseTheNetwork(NetworkSpec spec) {
        Network network = initialised(spec);
        double[] expected = logits(network);
        assertArrayEquals(expected, logits(new Chip(network, ChipConditions.IDEAL, 7)));
        assertArrayEquals(expected, logits(network.onFinerGrid(1)));
        assertTrue(distance(expected, logits(network.onFinerGrid(2))) > 0);
    }

    @Test
    void whatAChipWritesLoadsItsNeurons() {
        Network network = initialised(SPEC);
        ChipConditions conditions =
                ChipConditions.IDEAL.withVariation(0.4).withFaults(0.1, 0.1).withLevels(9);
        double[] chip = logits(new Chip(network, conditions, 5));
        Network written = initialised(SPEC);
        double[] before = written.columnLoads(0).clone();
        for (int k = 0; k < 2; k++) {
            double[] cells = network.conductances(k);
            new WriteImperfections(conditions, SPEC.layers().get(k).pair(), k, 5, 0).apply(cells);
            written.programConductances(k, cells);
        }
        assertOther(before, written.columnLoads(0));
        assertArrayEquals(logits(written), chip);
    }

    private static void assertOther(double[] a, double[] b) {
        assertNotEquals(Arrays.toString(a), Arrays.toString(b));
    }

    @Test
    void neuronsThatDifferKeepTheirLoads() {
        Network network = initialised(SPEC);
        double[] ideal = logits(network);
        double tiny = distance(
                ideal,
                logits(new Chip(network, ChipConditions.IDEAL.withMismatch(1e-6, List.of("tau", "rOn", "rOff")), 5)));
        double large = distance(
                ideal,
                logits(new Chip(network, ChipConditions.IDEAL.withMismatch(0.2, List.of("tau", "rOn", "rOff")), 5)));
        assertTrue(tiny > 0 && tiny < 1e-4, "tiny: " + tiny);
        assertTrue(large > 1e3 * tiny, "large: " + large);
    }

    @Test
    void theAuditFollowsThemIntoTheReferenceEngine() {
        AuditOptions options = new AuditOptions(List.of(2, 10), 5, 1e-6, 0.2, -0.1, 0.2);
        AuditReport report = NetworkAudit.run(initialised(SPEC), TEST, options, 1);
        assertTrue(report.reference().isMade(), report.reference().toString());
        assertEquals(5, report.reference().solved());
    }

    @Test
    void whatTheyHaveNoLawForIsRefusedByName() {
        LayerSpec layer = SPEC.layers().get(0);
        String wires = Refusal.of(() -> new LayerSpec(
                layer.connection(),
                CrossbarSpec.wired(5, 10, 0, 2.5),
                null,
                layer.pair(),
                layer.drive(),
                new ColumnCoupling.Tied(),
                0,
                layer.neuron(),
                Signal.VOLTAGE,
                Converters.NONE));
        assertTrue(wires.contains("2.5 ohm") && wires.contains("mirror the columns"), wires);
        Network network = initialised(SPEC);
        String chip = Refusal.of(() -> new Chip(network, ChipConditions.IDEAL.withWires(1, 0), 1));
        assertTrue(chip.contains("layer 0") && chip.contains("1.0 and 0.0 ohm"), chip);
        assertTrue(Refusal.of(() -> layer.withCurrentsTimes(2)).contains("no mirrors"));
        assertTrue(Refusal.of(() -> new LayerSpec(
                                layer.connection(),
                                layer.crossbar(),
                                null,
                                layer.pair(),
                                layer.drive(),
                                new ColumnCoupling.Tied(),
                                0,
                                layer.neuron().loadedBy(1e-6),
                                Signal.VOLTAGE,
                                Converters.NONE)
                        .steppedNeuron())
                .contains("'load'"));
        assertTrue(Refusal.of(() -> network.wireBars(1, new double[SPEC.gradientLength()]))
                .contains("layer 1"));
        new Chip(network, ChipConditions.IDEAL.withWires(0, 0), 1);
        new SurrogateGradient().learner(initialised(TiedNetworks.spikes()), 1);
    }

    @Test
    void gradientsOfAnotherLengthAreRefused() {
        Network network = initialised(SPEC);
        NetworkPass pass = network.pass();
        pass.present(TEST, 0);
        double[] weightsOnly = new double[SPEC.weights()];
        String message = Refusal.of(() -> pass.pullback(new double[3], VoltagePenalty.NONE, weightsOnly));
        assertTrue(message.contains("43") && message.contains("51"), message);
        assertEquals(SPEC.weights() + 8, SPEC.gradientLength());
    }
}
