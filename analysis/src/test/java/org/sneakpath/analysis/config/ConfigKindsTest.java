package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.training.update.Rounding;

/** Every word by which a file chooses something has a sample, which is read, written, and read back equal. */
class ConfigKindsTest {
    /** What the samples call the choices. */
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(DatasetConfig.class, "dataset"),
            Map.entry(DatasetConfig.Scaling.class, "scaling"),
            Map.entry(EncodingConfig.class, "encoding"),
            Map.entry(ReadoutConfig.class, "readout"),
            Map.entry(NetworkConfig.Connection.class, "connection"),
            Map.entry(ConverterConfig.WordLines.class, "dac"),
            Map.entry(ConverterConfig.ColumnCurrents.class, "adc"),
            Map.entry(NetworkConfig.Tiles.class, "tiles"),
            Map.entry(NeuronConfig.class, "neuron"),
            Map.entry(LossConfig.class, "loss"),
            Map.entry(ImperfectionsConfig.class, "imperfections"),
            Map.entry(UpdateConfig.class, "update"),
            Map.entry(ScheduleConfig.class, "schedule"),
            Map.entry(OptimiserConfig.class, "optimiser"),
            Map.entry(ClippingConfig.class, "clipping"),
            Map.entry(CostsConfig.Cells.class, "cells"),
            Map.entry(CostsConfig.WordLines.class, "lines"),
            Map.entry(CostsConfig.Columns.class, "converters"),
            Map.entry(CostsConfig.Neuron.class, "spikes"),
            Map.entry(DriftConfig.class, "drift"),
            Map.entry(ThermalConfig.class, "thermal"),
            Map.entry(RobustnessConfig.Axis.class, "axis"));

    /** What is written as something else: a path, a section by the model's own names. */
    private static final Set<Class<?>> KEPT_TOGETHER = Set.of(NamedNetlist.class, NamedDevice.class);

    static List<KindSamples.Sample> samples() {
        return KindSamples.all();
    }

    @Test
    void everyWordOfEveryChoiceHasASample() {
        Set<Class<?>> choices = new LinkedHashSet<>();
        collect(ExperimentConfig.class, new LinkedHashSet<>(), choices);
        assertEquals(NAMES.keySet(), choices);
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        choices.forEach(choice -> wanted.put(
                String.valueOf(NAMES.get(choice)), RecordReader.kinds(choice).keySet()));
        wanted.put("rule", words(TrainingConfig.Rule.values()));
        wanted.put("columns", words(NetworkConfig.Columns.values()));
        wanted.put("rounding", words(Rounding.values()));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        KindSamples.all()
                .forEach(sample -> found.computeIfAbsent(sample.choice(), name -> new LinkedHashSet<>())
                        .add(sample.kind()));
        assertEquals(wanted, found);
    }

    private static Set<String> words(Enum<?>[] constants) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(constants).forEach(constant -> words.add(EnumWord.of(constant)));
        return words;
    }

    /** {@code configs/README.md} explains every key and every word. */
    @Test
    void everyKeyAndEveryWordIsExplained() {
        String readme = Samples.read("README.md");
        Set<Type> types = new LinkedHashSet<>();
        collect(ExperimentConfig.class, types, new LinkedHashSet<>());
        List<String> missing = new ArrayList<>();
        for (Type type : types) {
            if (type instanceof Class<?> plain && plain.isRecord() && !KEPT_TOGETHER.contains(plain)) {
                for (RecordComponent key : plain.getRecordComponents()) {
                    boolean explained = Pattern.compile("\\b" + key.getName() + "\\b")
                            .matcher(readme)
                            .find();
                    if (!explained) {
                        missing.add(plain.getSimpleName() + "." + key.getName());
                    }
                }
            }
        }
        for (KindSamples.Sample sample : KindSamples.all()) {
            String word = sample.kind();
            if (!readme.contains("`" + word + "`")
                    && !readme.contains("kind: " + word)
                    && !readme.contains(sample.choice() + ": " + word)) {
                missing.add(sample.toString());
            }
        }
        assertEquals(List.of(), missing);
    }

    /** Choices are sealed; what a memristor is decides the presence of a key. */
    private static void collect(Type type, Set<Type> seen, Set<Class<?>> choices) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], seen, choices);
        }
        if (!(type instanceof Class<?> plain) || !seen.add(type)) {
            return;
        }
        if (plain.isSealed()) {
            if (plain != NeuronConfig.Memristor.class) {
                choices.add(plain);
            }
            for (Class<?> kind : plain.getPermittedSubclasses()) {
                collect(kind, seen, choices);
            }
        } else if (plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                collect(component.getGenericType(), seen, choices);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadWrittenAndReadBackEqual(KindSamples.Sample sample, @TempDir Path folder) throws IOException {
        ExperimentConfig config = ConfigFile.read(Samples.path("yin-yang-lif.yaml"), sample.overrides());
        String text = ConfigWriter.yaml(config);
        assertTrue(text.contains(sample.kind()), text);
        for (Map.Entry<String, String> file : config.network().files().entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(folder.resolve("neuron"));
            Files.writeString(place, file.getValue());
        }
        Path again = Files.writeString(folder.resolve("again.yaml"), text);
        assertEquals(config, ConfigFile.read(again, List.of()), text);
        assertEquals(text, ConfigWriter.yaml(ConfigFile.read(again, List.of())));
    }
}
