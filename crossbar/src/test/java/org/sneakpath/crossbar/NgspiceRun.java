package org.sneakpath.crossbar;

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
        Files.writeString(folder.resolve("deck.cir"), deck.toString().replaceAll("(?m)^\\.end\\s*$", "") + control);
        Path table = folder.resolve("table.txt");
        Files.deleteIfExists(table);
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
        assertTrue(Files.exists(table), "ngspice wrote no table; see its log in " + folder);
        List<String> lines = Files.readAllLines(table);
        double[][] columns = new double[vectors.size() + 1][lines.size()];
        for (int k = 0; k < lines.size(); k++) {
            String[] words = lines.get(k).strip().split("\\s+", -1);
            for (int c = 0; c < columns.length; c++) {
                columns[c][k] = Double.parseDouble(words[c]);
            }
        }
        return columns;
    }
}
