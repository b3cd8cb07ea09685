package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A deck in ngspice, where it is installed; where it is not, the test is skipped and says so. */
public final class NgspiceRun {
    private NgspiceRun() {}

    /**
     * Runs elements and an analysis, and returns a table.
     *
     * @param folder where files may be left
     * @param deck elements and analysis line
     * @param names vectors, separated by blanks
     * @return [column][row]: time (or the swept quantity), then the vectors
     */
    public static double[][] table(Path folder, String deck, String names) throws IOException, InterruptedException {
        int vectors = names.split(" ", -1).length;
        Files.writeString(folder.resolve("deck.cir"), """
                * deck
                %s
                .options reltol=1e-7 vntol=1e-10 abstol=1e-15 chgtol=1e-20 trtol=1
                .control
                set wr_singlescale
                set numdgt=15
                run
                wrdata table.txt %s
                quit
                .endc
                .end
                """.formatted(deck, names));
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
        List<String> lines = Files.readAllLines(folder.resolve("table.txt"));
        double[][] columns = new double[vectors + 1][lines.size()];
        for (int k = 0; k < lines.size(); k++) {
            String[] w = lines.get(k).strip().split("\\s+", -1);
            for (int c = 0; c <= vectors; c++) {
                columns[c][k] = Double.parseDouble(w[c]);
            }
        }
        return columns;
    }
}
