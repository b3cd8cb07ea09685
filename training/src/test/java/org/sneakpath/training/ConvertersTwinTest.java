package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.Dac;
import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.training.audit.AuditOptions;
import org.sneakpath.training.audit.NetworkAudit;
import org.sneakpath.training.audit.ReferenceComparison;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.connection.Shape;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Converters of a layer. A quantity that goes to its level is one that something constant was added to, and its straight-through gradient
 * is the derivative of that; what is held to an end of the range has none. So networks with converters have twins without.
 */
class ConvertersTwinTest {
    private static final Dataset TEST = new YinYang(40, 3);
    private static final double[] FEATURES = {
        0.31, 0.92, 0.05, 0.55, 0.77, 0.12, 0.48, 0.99, 0.2, 0.4, 0.6, 0.83,
    };
    private static final double[] LOGIT_BARS = {0.3, -0.5, 0.2, -0.1, 0.7, 0.4, 0.9, -0.2, 0.1};

    private static Dac dac(int bits, double fullScale) {
        return Dac.ideal(CodeFormat.unsigned(bits), fullScale);
    }

    private static Adc adc(int bits) {
        return Adc.ideal(CodeFormat.twosComplement(bits));
    }

    private static Network initialised(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        return network;
    }

    /** Of three samples: logits, and gradients of a sum of them. */
    private static final class Effect {
        private final double[] logits;
        private final double[] matrixBars;
        private final double[] featureBars;

        private Effect(double[] logits, double[] matrixBars, double[] featureBars) {
            this.logits = logits;
            this.matrixBars = matrixBars;
            this.featureBars = featureBars;
        }
    }

    private static Effect effect(Network network, double[] features) {
        NetworkSpec spec = network.spec();
        NetworkPass pass = network.pass(3);
        pass.present(TEST, new int[] {0, 1, 2}, 0, 3);
        System.arraycopy(features, 0, pass.features(), 0, features.length);
        pass.forward();
        double[] matrixBars = new double[spec.gradientLength()];
        double[] featureBars = new double[features.length];
        double[] bars = Arrays.copyOf(LOGIT_BARS, 3 * spec.outputs());
        pass.pullback(bars, VoltagePenalty.NONE, matrixBars, featureBars, null);
        return new Effect(pass.logits().clone(), matrixBars, featureBars);
    }

    private static void assertClose(double[] expected, double[] found, double relative) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertTrue(largest > 0, "nothing there");
        assertArrayEquals(expected, found, relative * largest);
    }

    private static NetworkSpec withFirst(NetworkSpec spec, Converters converters) {
        return spec.withLayers(Stream.of(
                        Stream.of(spec.layers().get(0).convertedBy(converters)),
                        spec.layers().stream().skip(1))
                .flatMap(layers -> layers)
                .toList());
    }

    /** Full scale at a feature of 0.8: three of the features are held to it. */
    @Test
    void wordLinesAtTheirLevelsAreThoseOfFeaturesAtTheirs() {
        NetworkSpec plain = KindsOfNetworks.voltages();
        Dac dac = dac(3, 0.08);
        Effect converted = effect(initialised(withFirst(plain, Converters.NONE.with(dac))), FEATURES);
        double[] rounded = new double[FEATURES.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = Math.min(7, Math.floor(FEATURES[k] * 0.1 / 0.08 * 7 + 0.5)) * 0.08 / 7 / 0.1;
        }
        Effect twin = effect(initialised(plain), rounded);
        assertClose(twin.logits, converted.logits, 1e-13);
        assertClose(twin.matrixBars, converted.matrixBars, 1e-12);
        double[] held = twin.featureBars.clone();
        int count = 0;
        for (int k = 0; k < held.length; k++) {
            if (FEATURES[k] * 0.1 / 0.08 * 7 + 0.5 >= 8) {
                assertEquals(0, converted.featureBars[k]);
                held[k] = 0;
                count++;
            }
        }
        assertEquals(2, count);
        assertClose(held, converted.featureBars, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void currentsAtTheirLevelsAreThoseOfOtherBiasCurrents(int bits) {
        LayerSpec layer = KindsOfNetworks.layer(new Dense(4, 1), WordLineDrive.features(0.1), KindsOfNetworks.LEAKY);
        NetworkSpec plain = KindsOfNetworks.network(layer);
        double fullScale = 6e-6;
        NetworkSpec spec = withFirst(plain, Converters.NONE.with(adc(bits), fullScale));
        Quantiser levels = adc(bits).levels(0, fullScale);
        int heldOnes = 0;
        for (int seed = 0; seed < 20; seed++) {
            Network network = new Network(spec);
            network.initialise(seed);
            for (int k = 0; k < 5; k++) {
                network.weights()[k] *= 2; // up to the whole range
            }
            network.program();
            double[] w = network.effectiveWeights(0);
            double current = 0;
            for (int i = 0; i < 5; i++) {
                current += w[i] * 0.1 * (i < 4 ? FEATURES[i] : 1);
            }
            double shift = levels.level(current) - current;
            Network other = new Network(plain.withLayers(List.of(new LayerSpec(
                    layer.connection(),
                    layer.crossbar(),
                    null,
                    layer.pair(),
                    layer.drive(),
                    layer.mirrorGain(),
                    layer.biasCurrent() + shift,
                    layer.neuron(),
                    layer.signal()))));
            other.load(network.weights());
            double[] same = new double[12];
            for (int b = 0; b < 3; b++) {
                System.arraycopy(FEATURES, 0, same, 4 * b, 4);
            }
            Effect converted = effect(network, same);
            Effect twin = effect(other, same);
            assertClose(twin.logits, converted.logits, 1e-12);
            if (levels.clips(current)) {
                heldOnes++;
                assertArrayEquals(new double[5], converted.matrixBars);
                assertArrayEquals(new double[12], converted.featureBars);
            } else {
                assertClose(twin.matrixBars, converted.matrixBars, 1e-12);
                assertClose(twin.featureBars, converted.featureBars, 1e-12);
            }
        }
        assertTrue(heldOnes > 0 && heldOnes < 20, "some are held: " + heldOnes);
    }

    /** Both converters in all layers. */
    static NetworkSpec everywhere(NetworkSpec spec, int bits) {
        return everywhere(spec, bits, 0.5, 100e-6);
    }

    private static NetworkSpec everywhere(NetworkSpec spec, int bits, double volt, double ampere) {
        return spec.withLayers(spec.layers().stream()
                .map(layer -> layer.convertedBy(Converters.NONE
                        .with(Dac.ideal(CodeFormat.twosComplement(bits), volt))
                        .with(adc(bits), ampere)))
                .toList());
    }

    @Test
    void manyBitsChangeNothing() {
        Effect plain = effect(initialised(KindsOfNetworks.voltages()), FEATURES);
        double before = Double.NaN;
        for (int bits : new int[] {8, 12, 16, 20, 24}) {
            Effect converted = effect(initialised(everywhere(KindsOfNetworks.voltages(), bits, 10, 1e-3)), FEATURES);
            double away = 0;
            for (int k = 0; k < plain.logits.length; k++) {
                away = Math.max(away, Math.abs(plain.logits[k] - converted.logits[k]));
            }
            assertTrue(away > 0);
            // a sixteenth of the step, give or take where quantities lie in theirs
            assertTrue(Double.isNaN(before) || away < before / 4, bits + " bits: " + away + " after " + before);
            before = away;
            if (bits == 24) {
                assertClose(plain.matrixBars, converted.matrixBars, 1e-5);
                assertClose(plain.featureBars, converted.featureBars, 1e-5);
            }
        }
    }

    static List<NetworkSpec> networks() {
        return List.of(
                everywhere(KindsOfNetworks.voltages(), 5),
                everywhere(KindsOfNetworks.voltages(), 5).with(Arithmetic.SINGLE),
                everywhere(KindsOfNetworks.spikes(), 5),
                withFirst(
                        KindsOfNetworks.convolution(),
                        Converters.NONE.with(dac(3, 0.1)).with(adc(4), 10e-6)),
                withFirst(TiedNetworks.spikes(), Converters.NONE.with(dac(3, 0.6))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anIdealChipAndItsOwnGridAreBitwiseTheNetwork(NetworkSpec spec) {
        Network network = initialised(spec);
        double[] expected = logits(network);
        assertArrayEquals(expected, logits(new Chip(network, ChipConditions.IDEAL, 7)));
        assertArrayEquals(expected, logits(network.onFinerGrid(1)));
        NetworkSpec plain = spec.withLayers(spec.layers().stream()
                .map(layer -> layer.convertedBy(Converters.NONE))
                .toList());
        assertNotEquals(Arrays.toString(expected), Arrays.toString(logits(initialised(plain))));
        assertNotEquals(plain.description(), spec.description());
    }

    private static double[] logits(ProgrammedNetwork network) {
        NetworkPass pass = network.pass();
        pass.present(TEST, 3);
        return pass.logits().clone();
    }

    /** A spike that lasts a half of the time is twice as high, and so are the levels that it goes to. */
    @Test
    void rangesOfWhatHearsSpikesGrowOnFinerGrids() {
        NetworkSpec spec = everywhere(KindsOfNetworks.spikes(), 5);
        NetworkSpec finer = initialised(spec).onFinerGrid(2).spec();
        assertEquals(spec.layers().get(0).converters(), finer.layers().get(0).converters());
        Converters hearing = finer.layers().get(1).converters();
        assertEquals(200e-6, hearing.fullScale());
        assertEquals(2 * fullScale(spec.layers().get(1).converters()), fullScale(hearing));
    }

    private static double fullScale(Converters converters) {
        return Objects.requireNonNull(converters.dac(), "a DAC").fullScale();
    }

    @Test
    void whatHasNoLevelsIsRefusedByName() {
        Converters some = Converters.NONE.with(dac(4, 0.1));
        LayerSpec recurrent = KindsOfNetworks.recurrent().layers().get(0);
        assertTrue(recurrent.connection() instanceof Recurrent);
        assertTrue(Refusal.of(() -> recurrent.convertedBy(some)).contains("hears itself"));
        LayerSpec pooled = KindsOfNetworks.layer(
                new Pooled(new Shape(1, 2, 2), 2, new Dense(1, 3)), WordLineDrive.features(0.1), KindsOfNetworks.LEAKY);
        assertTrue(Refusal.of(() -> pooled.convertedBy(some)).contains("pooled"));
        LayerSpec tied = TiedNetworks.spikes().layers().get(0);
        assertTrue(Refusal.of(() -> tied.convertedBy(Converters.NONE.with(adc(4), 1e-5)))
                .contains("tied"));
        assertTrue(Refusal.of(() -> Converters.NONE.with(adc(4), 0)).contains("0.0 A must be > 0"));
        assertTrue(Refusal.of(() -> Converters.NONE.with(dac(4, 0.1).withOffset(1e-3)))
                .contains("offset"));
        assertTrue(Refusal.of(() -> Converters.NONE.with(adc(4).withNoise(1e-3), 1e-5))
                .contains("noise"));
        Network audited = initialised(everywhere(KindsOfNetworks.voltages(), 5));
        AuditOptions options = new AuditOptions(List.of(2), 3, 1e-6, 0.2, -0.1, 0.2);
        ReferenceComparison reference =
                NetworkAudit.run(audited, TEST, options, 1).reference();
        assertTrue(reference.refusal().contains("layer 0 has converters"), reference.toString());
    }
}
