package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A deck in ngspice, where it is installed; where it is not, the test is skipped and says so. */
public final class NgspiceRun {
    private static final String TABLE = "table.txt";

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
        double[][] columns = written(folder, """
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
        assertEquals(1 + names.split(" ", -1).length, columns.length, names);
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
    public static double[][] written(Path folder, String deck) throws IOException, InterruptedException {
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
