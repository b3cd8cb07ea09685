package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key of every kind of section, misspelt, left out, given twice, or given a value of another type or far out of range: refused with the
 * place where it stands, its path, the value and what to write instead, or taken where it is right after all.
 */
class EveryKeyContractTest {
    private static final Pattern PLACE = Pattern.compile("good\\.yaml:[0-9]+:[0-9]+: [^\\n]+");

    /** A line of block YAML: indentation and dash, key, value. */
    private static final Pattern LINE = Pattern.compile("(?<before> *(?:- )?)(?<key>[A-Za-z0-9]+):(?: (?<value>.+))?");

    static List<KindSamples.Sample> samples() {
        return KindSamples.all();
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** The text of a sample, whose netlists lie in the folder. */
    private String written(KindSamples.Sample sample) throws IOException {
        ExperimentConfig config = ConfigFile.read(Samples.path("yin-yang-lif.yaml"), sample.overrides());
        Files.createDirectories(folder.resolve("neuron"));
        for (Map.Entry<String, String> file : config.network().files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return ConfigWriter.yaml(config);
    }

    /** Whether a line is to be tried: of the first sample all are, of others those that the first does not have. */
    private static boolean isOwn(KindSamples.Sample sample, String line) {
        KindSamples.Sample first = KindSamples.all().get(0);
        return sample.equals(first) || !COMMON.contains(line);
    }

    private static final Set<String> COMMON = ConfigWriter.yaml(ConfigFile.read(
                    Samples.path("yin-yang-lif.yaml"), KindSamples.all().get(0).overrides()))
            .lines()
            .collect(Collectors.toSet());

    /** A text with one of its lines exchanged. */
    private static String with(List<String> lines, int k, String... instead) {
        List<String> changed = new ArrayList<>(lines.subList(0, k));
        changed.addAll(List.of(instead));
        changed.addAll(lines.subList(k + 1, lines.size()));
        return String.join("\n", changed) + "\n";
    }

    /** What is said about a text; empty if it is taken. */
    private String refusal(String text) {
        try {
            ConfigFile.parse(folder.resolve("good.yaml").toString(), text, List.of());
            return "";
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage())
                    .replace(folder.resolve("good.yaml").toString(), "good.yaml");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void misspeltKeysAreNamedAndTheNearestIsOffered(KindSamples.Sample sample) throws IOException {
        List<String> lines = written(sample).lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            var line = LINE.matcher(lines.get(k));
            if (!line.matches() || line.group("key").length() < 3 || !isOwn(sample, lines.get(k))) {
                continue;
            }
            String key = line.group("key");
            String wrong = key.charAt(0) + key.substring(2); // the second letter is lost
            String said = refusal(with(lines, k, lines.get(k).replaceFirst(key, wrong)));
            assertTrue(said.startsWith("good.yaml:" + (k + 1) + ":"), said);
            boolean named = said.contains(wrong + ": unknown key; did you mean '" + key + "'?")
                    || (said.contains(wrong + ": unknown key") && said.contains("known: ") && said.contains(key))
                    || said.contains("key '" + key + "' is missing")
                    || said.contains("no parameter '" + wrong + "'");
            assertTrue(named, said);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keysThatStandTwiceAreRefusedAtTheSecond(KindSamples.Sample sample) throws IOException {
        List<String> lines = written(sample).lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            var line = LINE.matcher(lines.get(k));
            if (line.matches() && line.group("value") != null && isOwn(sample, lines.get(k))) {
                String again = lines.get(k).replace("- ", "  ");
                String said = refusal(with(lines, k, lines.get(k), again));
                assertTrue(said.startsWith("good.yaml:" + (k + 2) + ":"), said);
                assertTrue(said.contains("stands twice (first at "), said);
            }
        }
    }

    /** Values of other types, and numbers that no quantity of this kind has. */
    private static final Map<String, String> WRONG = wrong();

    private static Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("[1, [2]]", "a list");
        wrong.put("{no: section}", "a section");
        wrong.put("true", "the truth value true");
        wrong.put(".nan", "");
        wrong.put("-1e300", "-1");
        wrong.put("1e400", "1e400");
        wrong.put("wibble", "wibble");
        wrong.put("-3", "-3");
        wrong.put("5 furlongs", "5 furlongs");
        wrong.put("-7 V", "-7");
        wrong.put("", "");
        wrong.put("null", "");
        wrong.put("&a 3", "");
        wrong.put("!!str 3", "");
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void valuesOfAnotherTypeOrRangeAreShownWithWhatIsWanted(KindSamples.Sample sample) throws IOException {
        List<String> lines = written(sample).lines().toList();
        int refused = 0;
        int tried = 0;
        for (int k = 0; k < lines.size(); k++) {
            var line = LINE.matcher(lines.get(k));
            if (!line.matches() || line.group("value") == null || !isOwn(sample, lines.get(k))) {
                continue;
            }
            tried++;
            for (Map.Entry<String, String> value : WRONG.entrySet()) {
                String said = refusal(with(lines, k, line.group("before") + line.group("key") + ": " + value.getKey()));
                if (said.isEmpty()) {
                    continue; // it may be: a title may be 'wibble', a voltage -7 V
                }
                refused++;
                assertTrue(PLACE.matcher(said).matches(), said);
                assertTrue(said.contains(line.group("key")) || said.contains("YAML"), value.getKey() + ": " + said);
                assertTrue(saysWhatToWrite(said), value.getKey() + ": " + said);
            }
        }
        assertTrue(refused >= 5 * tried, refused + " refusals of " + tried + " lines");
        assertEquals("", refusal(String.join("\n", lines)));
    }

    private static final Pattern INSTEAD = Pattern.compile(
            "expected |must be |must not |needs |write |known: |known are |did you mean"
                    + "|has no value|is missing|aliases are|tags are|one of |not valid YAML|outside |no such file|give |try ");

    private static boolean saysWhatToWrite(String said) {
        return INSTEAD.matcher(said).find();
    }
}
