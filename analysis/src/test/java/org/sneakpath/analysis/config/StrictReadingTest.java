package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.training.Signal;

/** Every kind of mistake in a file is one message with the place of the key and what to write instead. */
class StrictReadingTest {
    private static final String GOOD = """
            title: A title
            seed: 7
            dataset:
              kind: yin-yang
              trainingSamples: 100
              validationSamples: 50
              testSamples: 20
            network:
              layers:
                - neurons: 3
                  readVoltage: 100 mV
                  mirrorGain: 0.1
                  biasCurrent: 1 uA
              crossbar: {wordWire: 1 ohm, bitWire: 1 ohm, driver: 1 ohm, sense: 1 ohm, gMin: 1 uS, gMax: 0.1 mS}
              buffer: {reference: 25 mV, swing: 50 mV}
              neuron: {kind: mif, capacitance: 1 nF, initialVoltage: 0 V, lowerBattery: 0 V, upperBattery: 50 mV, memristor: @}
              time: {scheme: staggered-euler, step: 0.1 ms, steps: 5}
              readoutScale: 300 /V
            training:
              epochs: 1
              batchSize: 10
              shards: 2
              learningRate: 5e-3
              schedule: cosine
              voltagePenalty: {weight: 0, low: -50 mV, high: 200 mV}
            robustness:
              chips: 2
              background: {conductanceSigma: 0.1, stuckFraction: 0, stuckOnShare: 0.5, readNoise: 0}
              axes:
                - kind: wire-resistance
                  levels: [0 ohm, 2.5 ohm]
            """.replace(
                    "@", "{rOn: 1 kohm, rOff: 100 kohm, vOn: 110 mV, vOff: 5 mV, kTh: 15 mV, tau: 1 ms, x0: 0.0238}");

    private static RobustnessConfig study(List<Double> times, double drop, IndicesConfig.Method method) {
        DriftConfig law = new DriftConfig.Relaxation(-1e-7, 1e-8, 1e-7);
        return new RobustnessConfig(
                2,
                new RobustnessConfig.Background(0, 0, 0.5, 0, 0),
                List.of(new RobustnessConfig.Axis.Drift(times, law)),
                new YieldConfig(0),
                new StoppingConfig(0, 10),
                new BudgetConfig(drop, 0.05, 8),
                List.of(),
                new IndicesConfig(method, 4),
                MitigationConfig.NONE,
                false);
    }

    /** A search would ask for half a second, of which the law says nothing. */
    @Test
    void levelsBetweenWhichALawDoesNotHoldAreNotSearched() {
        List<Double> fromTheWrite = List.of(0.0, 1.0, 1e6);
        List<Double> fromASecond = List.of(1.0, 1e6);
        for (IndicesConfig.Method method : IndicesConfig.Method.values()) {
            assertEquals(
                    fromASecond, study(fromASecond, 0.01, method).axes().get(0).levels());
        }
        assertEquals(
                fromTheWrite,
                study(fromTheWrite, 0, IndicesConfig.Method.NONE).axes().get(0).levels());
        for (InvalidValue refused : List.of(
                assertThrows(InvalidValue.class, () -> study(fromTheWrite, 0.01, IndicesConfig.Method.NONE)),
                assertThrows(InvalidValue.class, () -> study(fromTheWrite, 0, IndicesConfig.Method.MORRIS)))) {
            assertTrue(String.valueOf(refused.getMessage()).contains("axes: drift from 0.0"), refused.getMessage());
        }
    }

    /** The law takes the magnitude of an exponent, so that a negative one would not be what it says. */
    @Test
    void cellsThatGainByDriftAreNoPowerLaw() {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new DriftConfig.PowerLaw(-0.1, 0.02, 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("exponent: -0.1 must be at least 0"));
    }

    @Test
    void theGoodFileIsReadExactly() {
        ExperimentConfig config = ConfigFile.parse("x.yaml", GOOD, List.of());
        assertEquals("A title", config.title());
        assertEquals(7, config.seed());
        assertEquals(1e-4, config.network().crossbar().gMax());
        assertEquals(0.025, config.network().buffer().reference());
        assertEquals(
                List.of(new NetworkConfig.Layer(
                        3,
                        0.1,
                        0.1,
                        1e-6,
                        new NetworkConfig.Connection.Dense(),
                        Signal.VOLTAGE,
                        new NeuronConfig.AsNetwork(),
                        NetworkConfig.Columns.MIRRORED,
                        new ConverterConfig.WordLines.None(),
                        new ConverterConfig.ColumnCurrents.None())),
                config.network().layers());
        assertEquals(
                List.of(new RobustnessConfig.Axis.WireResistance(List.of(0.0, 2.5))),
                config.robustness().axes());
    }

    /** What is replaced, by what, where the message must point, and what it must say. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            seed: 7              | sede: 7                    | 2:1   | sede: unknown key; did you mean 'seed'?
            epochs: 1            | epoch: 1                   | 20:3  | training.epoch: unknown key; did you mean 'epochs'?
            epochs: 1            | wibble: 1                  | 20:3  | training.wibble: unknown key; known: batchSize, earlyStopping, epochs
            seed: 7              | `#`                        | 1:1   | key 'seed' is missing (a whole number)
            chips: 2             | `#`                        | 26:1  | robustness: key 'chips' is missing (a whole number)
            shards: 2            | `shards:`                  | 22:3  | training.shards: has no value
            shards: 2            | shards: null               | 22:3  | training.shards
            shards: 2            | shards: 2.7                | 22:3  | training.shards: expected a whole number, found the number 2.7
            shards: 2            | shards: two                | 22:3  | training.shards: expected a whole number, found the text 'two'
            shards: 2            | shards: [2]                | 22:3  | training.shards: expected a whole number, found a list
            shards: 2            | shards: 0                  | 22:3  | training.shards: 0 must be from 1 to batchSize = 10
            title: A title       | title: 7                   | 1:1   | title: expected a text, found the number 7
            mirrorGain: 0.1      | mirrorGain: .inf           | 12:7  | layers.0.mirrorGain: expected a number
            mirrorGain: 0.1      | `mirrorGain: 0.1\n      columns: tied` | 12:7 | layers.0.mirrorGain: 0.1 must be 1 where columns are tied
            mirrorGain: 0.1      | `mirrorGain: 1\n      dac: {kind: uniform, bits: 0}` | 13:28 | layers.0.dac.bits: 0 must be from 2 to 24 with coding twos-complement
            mirrorGain: 0.1      | `mirrorGain: 1\n      adc: {kind: uniform, bits: 6, range: 3 mV}` | 13:37 | layers.0.adc.range
            mirrorGain: 0.1      | `mirrorGain: 1\n      adc: {kind: uniform, bits: 6, range: -3 uA}` | 13:37 | layers.0.adc.range: -3.0E-6 A must be at least 0
            mirrorGain: 0.1      | `columns: tide`            | 12:7  | layers.0.columns: unknown word 'tide'; did you mean 'tied'?
            mirrorGain: 0.1      | mirrorGain: 1 V            | 12:7  | layers.0.mirrorGain: expected a number, found the text '1 V'
            readVoltage: 100 mV  | readVoltage: 100           | 11:7  | needs its unit: write '100 V'
            readVoltage: 100 mV  | readVoltage: '100'         | 11:7  | needs its unit: write '100 V'
            readVoltage: 100 mV  | readVoltage: 100 mA        | 11:7  | network.layers.0.readVoltage
            readVoltage: 100 mV  | readVoltage: 100 wibble    | 11:7  | network.layers.0.readVoltage
            readVoltage: 100 mV  | readVoltage: -1 V          | 11:7  | network.layers.0.readVoltage: -1.0 V must be greater than 0
            levels: [0 ohm, 2.5 ohm] | levels: 1 ohm         | 31:7  | robustness.axes.0.levels: expected a list
            levels: [0 ohm, 2.5 ohm] | levels: [0 ohm, x]    | 31:23 | robustness.axes.0.levels.1:
            neurons: 3           | neurons: 0                 | 10:7  | network.layers.0.neurons: 0 must be at least 1
            scheme: staggered    | scheme: stagered           | 17:10 | network.time.scheme: unknown word 'stagered-euler'; did you mean 'staggered-euler'?
            kind: yin-yang       | kind: ying-yang            | 4:3   | dataset.kind: unknown kind 'ying-yang'; did you mean 'yin-yang'?
            kind: yin-yang       | `#`                        | 3:1   | dataset: key 'kind' is missing; one of yin-yang, idx, csv, moving-bars
            kind: yin-yang       | kind: idx                  | 3:1   | dataset: key 'dir' is missing
            levels: [0 ohm, 2.5 ohm] | levels: [1 ohm, 0 ohm] | 31:7  | robustness.axes.0.levels: [1.0, 0.0] must be in rising order
            levels: [0 ohm, 2.5 ohm] | levels: [1]            | 31:16 | robustness.axes.0.levels.0: needs its unit: write '1 ohm'
            levels: [0 ohm, 2.5 ohm] | levels: []             | 31:7  | robustness.axes.0.levels: [] must be at least one number
            title: A title       | title: *a                  | 1:8   | title: aliases are not supported
            title: A title       | title: !!str A title       | 1:8   | title: tags are not supported
            title: A title       | title: {a: 1}              | 1:1   | title: expected a text, found a section
            schedule: cosine     | schedule: cosin            | 24:13 | training.schedule.kind: unknown kind 'cosin'; did you mean 'cosine'?
            schedule: cosine     | schedule: 3                | 24:13 | training.schedule.kind: expected a text, found the number 3
            schedule: cosine     | schedule: {kind: step, part: 3} | 24:26 | training.schedule.part: unknown key; did you mean 'parts'?
            schedule: cosine     | schedule: {kind: step, parts: 0} | 24:26 | training.schedule.parts: 0 must be at least 1
            schedule: cosine     | schedule: {kind: cosine, parts: 3} | 24:28 | training.schedule.parts: unknown key
            learningRate: 5e-3   | `learningRate: 5e-3\n  warmUp: 1` | 24:3 | training.warmUp: 1.0 must be at least 0 and less than 1
            learningRate: 5e-3   | `learningRate: 5e-3\n  optimiser: rmsprop` | 24:14 | unknown kind 'rmsprop'; known: adam, adamw, sgd
            learningRate: 5e-3   | `learningRate: 5e-3\n  optimiser: {kind: sgd, momentum: 1}` | 24:26 | training.optimiser.momentum: 1.0 must be at least 0 and less than 1
            learningRate: 5e-3   | `learningRate: 5e-3\n  optimiser: {kind: sgd, nesterov: true}` | 24:26 | training.optimiser.nesterov: true must be false where momentum is 0
            learningRate: 5e-3   | `learningRate: 5e-3\n  optimiser: {kind: adam, beta2: 1}` | 24:27 | training.optimiser.beta2: 1.0 must be
            learningRate: 5e-3   | `learningRate: 5e-3\n  optimiser: {kind: adamw, decay: -1}` | 24:28 | training.optimiser.decay: -1.0 must be at least 0
            learningRate: 5e-3   | `learningRate: 5e-3\n  gradientClipping: norm` | 24:3 | training.gradientClipping: key 'limit' is missing (a number)
            learningRate: 5e-3   | `learningRate: 5e-3\n  gradientClipping: {kind: value, limit: 0}` | 24:35 | training.gradientClipping.limit: 0.0 must be greater than 0
            learningRate: 5e-3   | `learningRate: 5e-3\n  earlyStopping: {measure: loss}` | 24:3 | training.earlyStopping: key 'patience' is missing (a whole number)
            seed: 7              | seed: 99999999999999999999 | 2:1   | seed: expected a whole number
            """)
    void aMistakeIsReportedAtItsKey(String good, String bad, String place, String message) {
        assertTrue(GOOD.contains(good), good);
        String text = GOOD.replace(good, bad.replace("\\n", "\n"));
        ConfigException e = assertThrows(ConfigException.class, () -> ConfigFile.parse("x.yaml", text, List.of()));
        String found = String.valueOf(e.getMessage());
        assertTrue(found.startsWith("x.yaml:" + place + ": "), found);
        assertTrue(found.contains(message), found);
    }

    @Test
    void whatIsLeftOutOfTheTrainingIsItsDefaultAndIsWrittenOut() {
        ExperimentConfig config = ConfigFile.parse("x.yaml", GOOD, List.of());
        TrainingConfig training = config.training();
        assertEquals(new OptimiserConfig.Adam(0.9, 0.999, 1e-8), training.optimiser());
        assertEquals(new ScheduleConfig.Cosine(), training.schedule());
        assertEquals(new ClippingConfig.None(), training.gradientClipping());
        assertEquals(0, training.earlyStopping().patience());
        assertEquals(0, training.warmUp());
        String written = ConfigWriter.yaml(config);
        for (String line : List.of("schedule: cosine", "kind: adam", "beta2: 0.999", "gradientClipping: none")) {
            assertTrue(written.contains(line), written);
        }
        assertEquals(config, ConfigFile.parse("again", written, List.of()), written);
    }

    @Test
    void everyKindOfTrainingReadsBackEqual() {
        for (String chosen : List.of(
                "schedule: {kind: step}\n  optimiser: sgd",
                "schedule: constant\n  optimiser: {kind: sgd, momentum: 0.8, nesterov: true}\n  warmUp: 0.05",
                "schedule: one-cycle\n  optimiser: adamw\n  gradientClipping: {kind: norm, limit: 5}",
                "schedule: {kind: step, factor: 0.3, parts: 4}\n  gradientClipping: {kind: value, limit: 0.5}\n"
                        + "  earlyStopping: {patience: 3, measure: loss, leastGain: 0.001}")) {
            ExperimentConfig config = ConfigFile.parse("x.yaml", GOOD.replace("schedule: cosine", chosen), List.of());
            String written = ConfigWriter.yaml(config);
            assertEquals(config, ConfigFile.parse("again", written, List.of()), written);
        }
    }

    @Test
    void earlyStoppingNeedsSamplesToSeeAGainOn() {
        String text = GOOD.replace("validationSamples: 50", "validationSamples: 0")
                .replace("schedule: cosine", "schedule: cosine\n  earlyStopping: {patience: 2}");
        ConfigException e = assertThrows(ConfigException.class, () -> ConfigFile.parse("x.yaml", text, List.of()));
        String found = String.valueOf(e.getMessage());
        assertTrue(found.startsWith("x.yaml:19:1: training: earlyStopping.patience = 2 must be 0"), found);
    }

    @Test
    void aKeyThatStandsTwiceIsReportedAtTheSecondPlace() {
        ConfigException e = assertThrows(
                ConfigException.class,
                () -> ConfigFile.parse("x.yaml", GOOD.replace("seed: 7", "seed: 7\nseed: 8"), List.of()));
        assertEquals("x.yaml:3:1: seed: stands twice (first at x.yaml:2:1); remove one", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | is empty", "'- a' | a list", "'a: [1' | not valid YAML", "'a: 1\n---\nb: 2' | more follows"})
    void textThatIsNoMappingIsRefused(String text, String message) {
        ConfigException e = assertThrows(ConfigException.class, () -> ConfigFile.parse("x.yaml", text, List.of()));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).startsWith("x.yaml:"), e.getMessage());
    }

    @Test
    void shippedConfigurationsAreGood(@TempDir Path folder) throws IOException {
        for (String name : List.of(
                "quickstart.yaml",
                "mnist-mif.yaml",
                "mnist-mif-400.yaml",
                "iris.yaml",
                "yin-yang-lif.yaml",
                "yin-yang-tied.yaml")) {
            ExperimentConfig config = ConfigFile.read(Samples.path(name), List.of());
            Path run = Files.createDirectory(folder.resolve(name));
            for (Map.Entry<String, String> file : config.network().files().entrySet()) {
                Files.createDirectories(run.resolve(file.getKey()).getParent());
                Files.writeString(run.resolve(file.getKey()), file.getValue());
            }
            Path again = Files.writeString(run.resolve("again.yaml"), ConfigWriter.yaml(config));
            assertEquals(config, ConfigFile.read(again, List.of()));
        }
    }

    private static final String MEMRISTOR =
            "{rOn: 1 kohm, rOff: 100 kohm, vOn: 110 mV, vOff: 5 mV, kTh: 15 mV, tau: 1 ms, x0: 0.0238}";

    private static NamedDevice memristor(String section) {
        ExperimentConfig config = ConfigFile.parse("x.yaml", GOOD.replace(MEMRISTOR, section), List.of());
        String text = ConfigWriter.yaml(config);
        assertEquals(config, ConfigFile.parse("again", text, List.of()), text);
        NeuronConfig.MemristiveIntegrateAndFire mif =
                (NeuronConfig.MemristiveIntegrateAndFire) config.network().neuron();
        return (NamedDevice) mif.memristor();
    }

    @Test
    void aNamedModelHasItsNumbersFromItsDefaultsThePresetAndTheSection() {
        NamedDevice defaults = memristor("{model: vteam}");
        CompactModel model = defaults.named().model();
        assertEquals("vteam", model.name());
        assertEquals(model.parameters().stream().map(Parameter::defaultValue).toList(), defaults.parameters());
        Preset preset = DeviceLibrary.preset("vteam-magic");
        NamedDevice device =
                memristor("{model: vteam, preset: vteam-magic, parameters: {rOn: 2.5 kohm}, states: {x: 0.25}}");
        double[] expected = preset.parameters();
        assertNotEquals(2500.0, expected[model.parameterIndex("rOn")]);
        expected[model.parameterIndex("rOn")] = 2500;
        assertEquals(Arrays.stream(expected).boxed().toList(), device.parameters());
        assertEquals(List.of(0.25), device.states());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {model: vtaem}                                 | memristor.model: unknown model 'vtaem'; did you mean 'vteam'?
            {model: none.va}                               | none.va: no such file
            {model: 7}                                     | memristor.model: expected a text, found the number 7
            {model: [vteam]}                               | memristor.model: expected a text, found a list
            {model: vteam, presets: a}                     | memristor.presets: unknown key; did you mean 'preset'?
            {model: vteam, preset: vteam-figur}            | memristor.preset: model 'vteam' has no preset 'vteam-figur'; did you mean 'vteam-figure'?
            {model: ohmic, preset: a}                      | it has none at all
            {model: vteam, parameters: {rOm: 1 ohm}}       | memristor.parameters.rOm: unknown key; did you mean 'rOn'?
            {model: vteam, parameters: {rOn: 1}}           | memristor.parameters.rOn: needs its unit: write '1 ohm'
            {model: vteam, parameters: {rOn: 1 V}}         | memristor.parameters.rOn:
            {model: vteam, parameters: {rOn: -1 ohm}}      | memristor.parameters.rOn: parameter 'rOn' = -1.0 ohm is outside its range (0.0, Infinity)
            {model: vteam, parameters: {rOn: [1 ohm]}}     | memristor.parameters.rOn: expected a quantity such as '1 ohm', found a list
            {model: vteam, parameters: 3}                  | memristor.parameters: expected a section of keys
            {model: vteam, states: {x: 1.5}}               | memristor.states.x: state 'x' = 1.5 is outside [0.0, 1.0]
            {model: ohmic, states: {x: 1.5}}               | memristor.states.x: the model has none
            """)
    void aMistakeInANamedModelIsReportedAtItsKey(String section, String message) {
        ConfigException e = assertThrows(
                ConfigException.class, () -> ConfigFile.parse("x.yaml", GOOD.replace(MEMRISTOR, section), List.of()));
        String found = String.valueOf(e.getMessage());
        assertTrue(found.startsWith("x.yaml:16:"), found);
        assertTrue(found.contains(message), found);
    }

    static String good() {
        return GOOD;
    }
}
