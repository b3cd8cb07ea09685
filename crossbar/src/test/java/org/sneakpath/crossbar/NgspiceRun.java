package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.write.SpiceText;

/** A netlist of this module in ngspice, where it is installed; where it is not, the test is skipped and says so. */
public final class NgspiceRun {
    private static final String TIGHT = "reltol=1e-9 vntol=1e-12 abstol=1e-16 chgtol=1e-22 trtol=1 gmin=1e-18";

    private static final String TABLE = "table.txt";

    private NgspiceRun() {}

    /**
     * Runs one analysis and returns a table.
     *
     * @param folder where files may be left
     * @param vectors such as {@code v(out)}
     * @return [column][row]: time (or nothing of interest for an operating point), then the vectors
     */
    public static double[][] table(Path folder, Netlist netlist, Analysis analysis, List<String> vectors)
            throws IOException, InterruptedException {
        return table(folder, netlist, analysis, TIGHT, vectors);
    }

    /** The same with other options than the tightest. */
    public static double[][] table(
            Path folder, Netlist netlist, Analysis analysis, String options, List<String> vectors)
            throws IOException, InterruptedException {
        StringBuilder deck = new StringBuilder();
        SpiceText.write(netlist, List.of(analysis), deck);
        String control = ".options " + options
                + "\n.control\nset wr_singlescale\nset numdgt=15\nrun\nwrdata table.txt " + String.join(" ", vectors)
                + "\nquit\n.endc\n.end\n";
        double[][] columns = written(folder, deck.toString().replaceAll("(?m)^\\.end\\s*$", "") + control);
        assertEquals(vectors.size() + 1, columns.length, vectors.toString());
        return columns;
    }

    /**
     * Runs a whole deck.
     *
     * @param folder where files may be left; no table is there when it begins
     * @return what it printed
     */
    public static String printed(Path folder, String deck) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("deck.cir"), deck);
        Files.deleteIfExists(folder.resolve(TABLE));
        Path log = folder.resolve("log.txt");
        try {
            Process process = new ProcessBuilder("ngspice", "-b", "deck.cir")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } catch (IOException absent) {
            System.out.println("SKIPPED for want of ngspice: " + absent.getMessage());
            assumeTrue(false, "ngspice is not installed");
        }
        return Files.readString(log);
    }

    /** Runs a whole deck whose control lines write {@value #TABLE}; [column][row], the scale first. */
    private static double[][] written(Path folder, String deck) throws IOException, InterruptedException {
        String printed = printed(folder, deck);
        Path table = folder.resolve(TABLE);
        assertTrue(Files.exists(table), () -> "ngspice wrote no table: " + printed + deck);
        List<String> lines = Files.readAllLines(table);
        int count = lines.get(0).strip().split("\\s+", -1).length;
        double[][] columns = new double[count][lines.size()];
        for (int k = 0; k < lines.size(); k++) {
            String[] words = lines.get(k).strip().split("\\s+", -1);
            assertEquals(count, words.length, lines.get(k));
            for (int c = 0; c < count; c++) {
                columns[c][k] = Double.parseDouble(words[c]);
            }
        }
        return columns;
    }
}
