package org.sneakpath.neurons.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;

/** The library's netlists as they are, in ngspice: until the first event where one sets anything, and all along where none does. */
class NeuronLibrarySpiceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "lif, 100n, 12e-3, TRAPEZOIDAL, 2e-5, 1e-4",
        "lif-ahp, 200n, 5e-3, TRAPEZOIDAL, 1e-5, 1e-4",
        "cuba-lif, 5u, 8e-3, TRAPEZOIDAL, 1e-5, 2e-4",
        "adex, 800p, 15e-3, BACKWARD_EULER, 1e-5, 5e-4",
        "current-mirror, 1u, 24e-9, BACKWARD_EULER, 2e-11, 2e-3",
        "time-domain, 1u, 45e-9, BACKWARD_EULER, 1e-10, 2e-3"
    })
    void waveformsAreThoseOfNgspice(
            String name, String ampere, double end, SteppingScheme scheme, double step, double most)
            throws IOException, InterruptedException {
        NeuronModel model = NeuronLibrary.get(name);
        double[][] spice = ngspice(name, model, ampere, end);
        Stepped stepped = new Stepped(model, scheme, step, t -> amperes(ampere), end);
        double[] v = stepped.series(model.output());
        double[] expected = spice[1];
        double size = 0;
        for (double e : expected) {
            size = Math.max(size, Math.abs(e));
        }
        int compared = 0;
        for (int k = 0; k < expected.length; k++) {
            int t = (int) Math.floor(spice[0][k] / step);
            if (t + 1 < v.length && spice[0][k] > 3 * step) {
                double here = v[t] + (v[t + 1] - v[t]) * (spice[0][k] / step - t);
                assertEquals(expected[k], here, most * size, name + " at " + spice[0][k]);
                compared++;
            }
        }
        assertTrue(compared > 20 && size > 0.01, compared + " points up to " + size + " V");
    }

    private static double amperes(String text) {
        double unit = switch (text.charAt(text.length() - 1)) {
            case 'u' -> 1e-6;
            case 'n' -> 1e-9;
            default -> 1e-12;
        };
        return unit * Double.parseDouble(text.substring(0, text.length() - 1));
    }

    /** Its flanks are steep, so that times are compared, and heights on the plateaus. */
    @Test
    void pulsesOfTheAxonHillockAreThoseOfNgspice() throws IOException, InterruptedException {
        NeuronModel model = NeuronLibrary.get("axon-hillock");
        double[][] spice = ngspice("axon-hillock", model, "20n", 300e-6);
        Stepped stepped = new Stepped(model, SteppingScheme.BACKWARD_EULER, 1e-8, t -> 20e-9, 300e-6);
        List<Double> times = new ArrayList<>();
        double highest = 0;
        for (int k = 1; k < spice[0].length; k++) {
            if (spice[1][k - 1] <= 0.9 && spice[1][k] > 0.9) {
                times.add(spice[0][k]);
            }
            highest = Math.max(highest, spice[1][k]);
        }
        assertTrue(times.size() >= 2, times.toString());
        assertTrue(Stepped.distance(times, stepped.spikes()) < 1e-6, times + " against " + stepped.spikes());
        assertEquals(highest, Arrays.stream(stepped.series("o")).max().orElse(0), 1e-3);
    }

    private double[][] ngspice(String name, NeuronModel model, String ampere, double end)
            throws IOException, InterruptedException {
        String deck = NeuronLibrary.text(name).replace(".end\n", "");
        Files.writeString(
                folder.resolve("deck.cir"),
                deck
                        + String.format(
                                Locale.ROOT, """
                        iinput 0 %s %s
                        .tran %g %g 0 %g uic
                        .options reltol=1e-5 vntol=1e-8 abstol=1e-15 chgtol=1e-20
                        .control
                        set wr_singlescale
                        set numdgt=12
                        run
                        wrdata table.txt v(%s)
                        quit
                        .endc
                        .end
                        """, model.input(), ampere, end / 500, end, end / 500, model.output()));
        try {
            Process process = new ProcessBuilder("ngspice", "-b", "deck.cir")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } catch (IOException absent) {
            System.out.println("SKIPPED for want of ngspice: " + absent.getMessage());
            assumeTrue(false, "ngspice is not installed");
        }
        assertTrue(Files.exists(folder.resolve("table.txt")), Files.readString(folder.resolve("log.txt")));
        List<String> lines = Files.readAllLines(folder.resolve("table.txt"));
        double[][] columns = new double[2][lines.size()];
        for (int k = 0; k < lines.size(); k++) {
            List<String> words = List.of(lines.get(k).strip().split("\\s+", -1));
            columns[0][k] = Double.parseDouble(words.get(0));
            columns[1][k] = Double.parseDouble(words.get(1));
        }
        return columns;
    }
}
