package org.sneakpath.devices.semiconductor;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One transistor in ngspice with a voltage source at every terminal: terminal currents at given voltages, and admittances
 * from one terminal to all.
 */
final class NgspiceBench {
    /** ω of the small-signal analysis (1/s), where conductances and capacitances of all devices here are of like size. */
    static final double OMEGA = 2 * Math.PI * 1e6;

    private final Path folder;
    private final String instance;
    private final String card;
    private final String options;

    /**
     * @param instance what follows the terminals in the element's line, such as {@code "model w=10u"}; its first letter
     *     stands before the colon, such as {@code "m:model w=10u"}
     */
    NgspiceBench(Path folder, String instance, String card, String options) {
        this.folder = folder;
        this.instance = instance;
        this.card = card;
        this.options = options;
    }

    /**
     * Rows of numbers, one a point: the currents into all terminals (A), then for every terminal the real and imaginary
     * part of the current (A) that 1 V of small signal at terminal {@code excited} drives into it.
     *
     * @param points terminal voltages (V)
     * @param celsius temperature of the device
     */
    double[][] measure(List<double[]> points, int excited, double celsius) throws IOException, InterruptedException {
        int terminals = points.get(0).length;
        StringBuilder deck = new StringBuilder("* bench\n");
        StringBuilder nodes = new StringBuilder();
        StringBuilder currents = new StringBuilder();
        for (int t = 0; t < terminals; t++) {
            deck.append(String.format(Locale.ROOT, "v%d t%d 0 0%s%n", t, t, t == excited ? " ac 1" : ""));
            nodes.append(" t").append(t);
            currents.append(" i(v").append(t).append(")");
        }
        int colon = instance.indexOf(':');
        deck.append(instance, 0, colon).append('1').append(nodes).append(' ').append(instance.substring(colon + 1));
        deck.append(String.format(
                Locale.ROOT,
                "%n%s%n.options reltol=1e-10 abstol=1e-22 vntol=1e-14 noopalter %s%n.temp %s%n.control%n"
                        + "set wr_singlescale%nset numdgt=17%nset appendwrite%n",
                card,
                options,
                celsius));
        for (double[] point : points) {
            for (int t = 0; t < terminals; t++) {
                deck.append(String.format(Locale.ROOT, "alter v%d dc = %s%n", t, point[t]));
            }
            deck.append("dc v0 ").append(point[0]).append(' ').append(point[0]).append(" 1\n");
            deck.append("wrdata dc.txt").append(currents).append('\n');
            deck.append("ac lin 1 1e6 1e6\nwrdata ac.txt").append(currents).append('\n');
        }
        deck.append("quit\n.endc\n.end\n");
        run(deck.toString());
        return merge(read("dc.txt"), read("ac.txt"), terminals);
    }

    private void run(String deck) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("dc.txt"));
        Files.deleteIfExists(folder.resolve("ac.txt"));
        Files.writeString(folder.resolve("deck.cir"), deck);
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
    }

    private List<double[]> read(String file) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            String[] words = line.strip().split("\\s+", -1);
            double[] row = new double[words.length - 1];
            for (int c = 0; c < row.length; c++) {
                row[c] = -Double.parseDouble(words[c + 1]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double[][] merge(List<double[]> dc, List<double[]> ac, int terminals) {
        double[][] rows = new double[dc.size()][3 * terminals];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(dc.get(k), 0, rows[k], 0, terminals);
            System.arraycopy(ac.get(k), 0, rows[k], terminals, 2 * terminals);
        }
        return rows;
    }
}
