package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What ngspice makes of a text with one transient.
 *
 * @param rows by point, the time (s) and then the voltages of nodes (V)
 */
record NgspiceRun(List<double[]> rows) {
    NgspiceRun {
        rows = List.copyOf(rows);
    }

    /** Runs it; the test is skipped where there is no ngspice. */
    static NgspiceRun of(Path folder, String text, List<String> nodes) throws IOException, InterruptedException {
        String names = String.join(" ", nodes.stream().map(n -> "v(" + n + ")").toList());
        String control = """
                .control
                set wr_singlescale
                set numdgt=15
                run
                wrdata table.txt %s
                quit
                .endc
                .end
                """.formatted(names);
        Files.writeString(folder.resolve("deck.cir"), text.replace(".end\n", control));
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
        return new NgspiceRun(Files.readAllLines(folder.resolve("table.txt")).stream()
                .map(line -> List.of(line.strip().split("\\s+", -1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList());
    }

    /** The voltage of a node (V) at a time (s), straight between points. */
    double at(double time, int node) {
        for (int k = 1; k < rows.size(); k++) {
            double[] before = rows.get(k - 1);
            double[] after = rows.get(k);
            if (after[0] >= time * (1 - 1e-12)) {
                double share = Math.min(1, (time - before[0]) / (after[0] - before[0]));
                return before[node + 1] + share * (after[node + 1] - before[node + 1]);
            }
        }
        throw new AssertionError("ngspice ended at " + rows.get(rows.size() - 1)[0] + " s, before " + time + " s");
    }
}
