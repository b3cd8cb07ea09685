package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.analysis.run.MatrixFile;

/** {@code crossbar map}, {@code margin}, {@code netlist} and {@code --dry-run}: what they write, and what they refuse. */
class CrossbarStudiesContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "1e-3\n");
        Files.writeString(folder.resolve("V.csv"), "2\n1\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineRun array(String verb, String... more) {
        List<String> line = new ArrayList<>(
                List.of("crossbar", verb, "--conductances", path("G.csv"), "--voltages", path("V.csv")));
        line.addAll(List.of("--word-wire", "300", "--bit-wire", "700"));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    private CommandLineRun margin(String... more) {
        List<String> line = new ArrayList<>(List.of("crossbar", "margin", "--lrs", "10kohm", "--hrs", "1 Mohm"));
        line.addAll(List.of("--voltage", "0.3V", "--word-wire", "0", "--bit-wire", "0", "--out", path("out")));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    /** 2 V over 300 + 1000 + 700 ohm is 1 mA, so that lines take half, 1 V, and the current is half of 2 mA. */
    @Test
    void aMapTellsLossesEnergyAndDelay() throws IOException {
        CommandLineRun run = array(
                "map",
                "--read-time",
                "10ns",
                "--word-capacitance",
                "1fF",
                "--bit-capacitance",
                "2fF",
                "--out",
                path("out"));
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(1, MatrixFile.read(folder.resolve("out/ir-drop.npy")).values()[0], 1e-14);
        assertTrue(Files.readString(folder.resolve("out/ir-drop.csv")).startsWith("word line,bit line,IR drop (V)\n"));
        for (String file : List.of("ir-drop.svg", "ir-drop.png", "ir-drop.json")) {
            assertTrue(Files.size(folder.resolve("out").resolve(file)) > 100, file);
        }
        String record = Files.readString(folder.resolve("out/run.json"));
        assertTrue(record.contains("\"status\" : \"complete\""), record);
        assertTrue(run.err().contains("worst 1 V at row 0, column 0"), run.err());
        assertTrue(run.err().contains("energy of 10 ns: 20 pJ, cells 50.0 %, wires 0.00 %, ends 50.0 %"), run.err());
        // both nodes' charge C·x by the share that reaches the sense end: (1 fF·1.7 V·300 + 2 fF·0.7 V·1300)/(2000·1
        // mA)
        double delay = (1e-15 * 1.7 * 300 + 2e-15 * 0.7 * 1300) / (2000 * 1e-3);
        String[] columns = Files.readString(folder.resolve("out/columns.csv")).split("[,\n]", -1);
        assertEquals("column", columns[0]);
        assertEquals(0.5, Double.parseDouble(columns[8]), 1e-14);
        assertEquals(delay, Double.parseDouble(columns[9]), 1e-13 * delay);
    }

    @ParameterizedTest
    @CsvSource({
        "loss, ir-drop, 0.5",
        "voltage, cell-voltage, 0.5",
        "current, cell-current, 5e-4",
        "power, cell-power, 2.5e-4"
    })
    void aMapShowsWhatIsAskedFor(String show, String file, double value) {
        CommandLineRun run = array("map", "--show", show, "--input", "1", "--quiet", "--out", path("out"));
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(
                value, MatrixFile.read(folder.resolve("out/" + file + ".npy")).values()[0], 1e-14);
    }

    /** Between perfect lines: V/2 with all in the low state, I = V·g + (n − 1)·V/2·g_low. */
    @Test
    void marginsAreThoseOfTheClosedForm() throws IOException {
        CommandLineRun run = margin("--scheme", "half,pull-up", "--sizes", "4,8x2");
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(folder.resolve("out/margin.csv"));
        assertEquals(5, lines.size());
        String[] half = lines.get(2).split(",", -1);
        assertEquals("half", half[0]);
        assertEquals("8", half[1]);
        assertEquals("2", half[2]);
        assertEquals(0.99 / (1 + 7 * 0.5), Double.parseDouble(half[3]), 1e-13);
        assertEquals("LLL", half[4]);
        assertEquals("", half[13]);
        String[] pulled = lines.get(3).split(",", -1);
        double sneak = 10e3 * (1 / 3.0 + 1 / 9.0 + 1 / 3.0);
        double low = 1 / (1e-4 + 1 / sneak);
        double high = 1 / (1e-6 + 1 / sneak);
        double swing = high / (10e3 + high) - low / (10e3 + low);
        assertEquals(swing, Double.parseDouble(pulled[13]), 1e-13);
        assertTrue(run.err().contains("V/2: margin 22.0 % at 8 x 2; 10 % or more up to"), run.err());
        String svg = Files.readString(folder.resolve("out/margin-curve.svg"));
        for (String text : List.of("Read margin (%)", "Sneak share (%)", "Pull-up swing (%)", "V/2", "Cells")) {
            assertTrue(svg.contains(text), text);
        }
    }

    @Test
    void marginsOfOtherCellsTakeTheirOwnQuantity() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "crossbar",
                "margin",
                "--lrs",
                "0.9",
                "--hrs",
                "0.1",
                "--voltage",
                "0.1V",
                "--word-wire",
                "1",
                "--bit-wire",
                "1",
                "--cell",
                "yakopcic:by=x,preset=oblea-sine",
                "--scheme",
                "third",
                "--sizes",
                "4",
                "--out",
                path("out"));
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(folder.resolve("out/margin.csv")).contains("third,4,4,0."));
        assertFalse(Files.exists(folder.resolve("out/margin-curve.svg")), "a single size is no curve");
    }

    @Test
    void aMarginThatCannotBeSolvedIsExitCode4AndSaysWhich() throws IOException {
        CommandLineRun run = margin("wordWire=1", "--scheme", "half", "--sizes", "4", "--tolerance", "1e-30");
        assertEquals(4, run.code(), run.err());
        assertTrue(run.err().contains("V/2, 4 x 4: relative Kirchhoff residual"), run.err());
        assertTrue(Files.readString(folder.resolve("out/margin.csv")).endsWith(",false\n"));
        assertTrue(Files.readString(folder.resolve("out/run.json")).contains("\"status\" : \"incomplete\""));
    }

    @Test
    void aDryRunTellsTheSizeAndWritesNothing() throws IOException {
        CommandLineRun read = array("read", "--dry-run", "--out", path("I.csv"), "--nodes", path("nodes"));
        assertEquals(0, read.code(), read.err());
        assertTrue(read.out().contains("unknowns  2 node potentials"), read.out());
        assertTrue(read.out().contains("inputs    2, 4 solves"), read.out());
        assertTrue(read.out().contains("from      one read, just now"), read.out());
        CommandLineRun margins = margin("--dry-run", "--scheme", "half", "--sizes", "4,300x200");
        assertEquals(0, margins.code(), margins.err());
        assertTrue(margins.out().contains("arrays    60016 cells in all, the largest 300 x 200"), margins.out());
        assertTrue(margins.out().contains("unknowns  120000 node potentials"), margins.out());
        assertTrue(margins.out().contains("solves    32"), margins.out());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing but the inputs");
        }
    }

    @Test
    void aStopLeavesNothingBehind() throws IOException {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun read = CommandLineRun.of(
                stop,
                "crossbar",
                "read",
                "--conductances",
                path("G.csv"),
                "--voltages",
                path("V.csv"),
                "--word-wire",
                "1",
                "--bit-wire",
                "1",
                "--nodes",
                path("nodes"),
                "--out",
                path("I.csv"));
        assertEquals(130, read.code(), read.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing but the inputs");
        }
    }

    /** Three inputs of an array with one column come from its operator; two of them, one by one, are the same. */
    @Test
    void manyInputsAreReadByTheOperator() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "1e-3,2e-3\n3e-3,4e-5\n5e-4,6e-4\n");
        Files.writeString(folder.resolve("V.csv"), "1,2,3\n-1,0.5,0.25\n0.1,0.2,0.3\n");
        assertEquals(0, array("read", "--out", path("many.csv")).code());
        MatrixCsv.Matrix many = MatrixFile.read(folder.resolve("many.csv"));
        Files.writeString(folder.resolve("V.csv"), "1,2,3\n-1,0.5,0.25\n");
        assertEquals(0, array("read", "--out", path("few.csv")).code());
        double[] few = MatrixFile.read(folder.resolve("few.csv")).values();
        assertArrayEquals(few, Arrays.copyOf(many.values(), few.length), 1e-17);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "map --input 2 | --input 2: ",
                "map --input -1 | has input vectors 0 to 1",
                "map --show drop | --show drop: is none of loss, voltage, current, power",
                "map --read-time 0s | --read-time 0.0 s: must be positive and finite",
                "map --read-time 1V | --read-time",
                "map --word-capacitance -1fF | capacitance of a word line at a crossing",
                "map --bit-capacitance 1fF --cell sinh:v0=0.1 | delays are those of ohmic cells",
                "map --conductances none.csv | none.csv: no such file",
                "netlist --input 7 | --input 7: ",
                "read --dry-run --open-word 3:near | --open-word 3:near: line 3",
                "read --dry-run --cell sinh:v0=0 | v0 = 0.0 V",
                "read --dry-run --cell vteam:by=aOff | row 0, column 0: parameter 'aOff'",
            })
    void wrongInputIsExitCode3AndNothingIsWritten(String mistake, String message) throws IOException {
        String[] words = mistake.split(" ", -1);
        List<String> line = new ArrayList<>(List.of("crossbar", words[0]));
        if (!mistake.contains("--conductances")) {
            line.addAll(List.of("--conductances", path("G.csv")));
        }
        line.addAll(List.of("--voltages", path("V.csv"), "--word-wire", "1", "--bit-wire", "1", "--out", path("out")));
        line.addAll(Arrays.asList(words).subList(1, words.length));
        refused(CommandLineRun.of(line), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sizes 4,x | --sizes 4,x: 'x' is no size",
                "--sizes 0 | '0' is no size",
                "--sizes 99999 | beyond this solver",
                "--scheme quarter | --scheme quarter: is none of floating, grounded, half, third, pull-up",
                "--pull-up 0 | pull-up = 0.0 ohm",
                "--pull-up 1V | --pull-up",
                "--far-driver -1 | --far-driver -1",
                "driver=-1 | driver",
            })
    void wrongMarginsAreExitCode3AndNothingIsWritten(String mistake, String message) throws IOException {
        refused(margin(mistake.split(" ", -1)), message);
    }

    private void refused(CommandLineRun run, String message) throws IOException {
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing but the inputs");
        }
    }

    @Test
    void aVerbIsNeeded() {
        CommandLineRun run = CommandLineRun.of("crossbar");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("read, write, disturb, map, margin or netlist"), run.err());
    }
}
