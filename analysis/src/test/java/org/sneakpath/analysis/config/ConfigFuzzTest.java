package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.InputException;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Configurations broken at random are refused with a place on one line, or are right and written and read back equal. */
class ConfigFuzzTest {
    private static final CounterRandom RANDOM = new CounterRandom(20_261_130, Purpose.NETLIST);
    private static final Pattern MESSAGE = Pattern.compile("(mutant\\.yaml|override ').*");
    private static final List<String> SPICE = List.of(
            "[",
            "]",
            "{",
            "}",
            ": ",
            "- ",
            "#",
            "'",
            "\"",
            "&a ",
            "*a ",
            "!!int ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\t",
            "\n",
            "\n\n---\n",
            "? ",
            ".inf",
            ".nan",
            "-1",
            "0",
            "1e999",
            "0x1f",
            "1_000",
            "null",
            "~",
            "true",
            "yes",
            " furlong",
            " kohm",
            " mV",
            "\u0000",
            "\u00b5",
            "\ud83d\ude00",
            "\ud800",
            "kind: mif",
            "kind: ",
            "levels: []",
            "[[[[[[[[[[[[[[[[[[[[",
            "<<: ",
            "99999999999999999999");

    /** The choices for one mutant. */
    private static final class Dice {
        private final long mutant;
        private long event;

        Dice(long mutant) {
            this.mutant = mutant;
        }

        int below(int bound) {
            return (int) (RANDOM.uniform(mutant, event++) * bound);
        }
    }

    private static String mutant(long number, List<String> texts) {
        Dice dice = new Dice(number);
        List<String> lines =
                new ArrayList<>(texts.get(dice.below(texts.size())).lines().toList());
        int mutations = 1 + dice.below(4);
        for (int m = 0; m < mutations && !lines.isEmpty(); m++) {
            mutate(lines, dice, texts);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void mutate(List<String> lines, Dice dice, List<String> texts) {
        int k = dice.below(lines.size());
        String line = lines.get(k);
        int at = dice.below(line.length() + 1);
        switch (dice.below(9)) {
            case 0 -> lines.remove(k);
            case 1 -> lines.add(k, line);
            case 2 -> lines.set(k, lines.set(dice.below(lines.size()), line));
            case 3 -> lines.set(k, " ".repeat(dice.below(5)) + line.strip());
            case 4 -> lines.set(k, line.substring(0, at) + SPICE.get(dice.below(SPICE.size())) + line.substring(at));
            case 5 ->
                lines.set(k, line.substring(0, at) + line.substring(Math.min(line.length(), at + 1 + dice.below(3))));
            case 6 ->
                lines.set(k, line.substring(0, line.indexOf(':') + 1) + " " + SPICE.get(dice.below(SPICE.size())));
            case 7 -> {
                List<String> other = texts.get(dice.below(texts.size())).lines().toList();
                lines.set(k, other.get(dice.below(other.size())));
            }
            default -> {
                if (dice.below(4) == 0) {
                    lines.subList(k, lines.size()).clear();
                }
            }
        }
    }

    private static void fuzz(int count) {
        List<String> texts = Samples.experiments().stream().map(Samples::read).toList();
        int taken = 0;
        int refused = 0;
        for (int number = 0; number < count; number++) {
            String text = mutant(number, texts);
            try {
                ExperimentConfig config =
                        ConfigFile.parse(Samples.path("mutant.yaml").toString(), text, List.of());
                String written = ConfigWriter.yaml(config);
                if (config.network().files().isEmpty()) {
                    ExperimentConfig again =
                            ConfigFile.parse(Samples.path("again.yaml").toString(), written, List.of());
                    assertEquals(config, again, "mutant " + number);
                }
                taken++;
            } catch (InputException refusal) {
                String said = String.valueOf(refusal.getMessage())
                        .replace(Samples.path("mutant.yaml").toString(), "mutant.yaml");
                assertTrue(MESSAGE.matcher(said).matches(), "mutant " + number + ": " + said);
                refused++;
            } catch (RuntimeException | Error fault) {
                throw new AssertionError("mutant " + number + ":\n" + text, fault);
            }
        }
        // Mutants that all end alike would test little.
        assertTrue(taken > count / 20 && refused > count / 3, taken + " taken, " + refused + " refused");
    }

    @Test
    void hundredsOfMutantsEndCleanly() {
        fuzz(1500);
    }

    @Test
    @Tag("slow")
    void thousandsOfMutantsEndCleanly() {
        fuzz(40_000);
    }
}
