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
import org.sneakpath.analysis.run.MatrixCsv;

/** {@code crossbar read} on a 2×2 array whose answer is known, and on everything that can be wrong with it. */
class CrossbarReadContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "1e-3,2e-3\n3e-3,4e-3\n");
        Files.writeString(folder.resolve("V.csv"), "1,0\n0,1\n0.5,0.5\n");
        Files.writeString(folder.resolve("bad.csv"), "1e-3,2e-3\n3e-3\n");
        Files.writeString(folder.resolve("wide.csv"), "1,0,1\n");
        Files.writeString(folder.resolve("negative.csv"), "1e-3,-2e-3\n3e-3,4e-3\n");
    }

    private CommandLineRun read(String... more) {
        List<String> line = new ArrayList<>(List.of("crossbar", "read", "--conductances", path("G.csv")));
        line.addAll(
                List.of("--voltages", path("V.csv"), "--word-wire", "0", "--bit-wire", "0", "--out", path("I.csv")));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void withoutWiresAReadIsAProduct() throws IOException {
        CommandLineRun run = read();
        assertEquals(0, run.code(), run.err());
        assertEquals("0.001,0.002\n0.003,0.004\n0.002,0.003\n", Files.readString(folder.resolve("I.csv")));
        assertEquals("", run.out());
    }

    @Test
    void withoutWiresTheJacobianIsTheVoltageInItsOwnColumn() {
        assertEquals(0, read("--jacobian", path("J.csv")).code());
        MatrixCsv.Matrix jacobian = MatrixCsv.read(folder.resolve("J.csv"));
        assertEquals(6, jacobian.rows());
        assertEquals(4, jacobian.columns());
        // Input vector 1 is (0, 1): its lines are 2 and 3; dI[1]/dG[1,1] is V[1] = 1, in column 1·2 + 1.
        assertEquals("[0.0, 0.0, 0.0, 1.0]", Arrays.toString(jacobian.row(3)));
        assertEquals("[0.5, 0.0, 0.5, 0.0]", Arrays.toString(jacobian.row(4)));
    }

    @Test
    void oneCellWithDriverAndSenseIsASeriesCircuit() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "1e-3\n");
        Files.writeString(folder.resolve("V.csv"), "2\n");
        CommandLineRun run = read("--driver", "0.3 kohm", "--sense", "700", "--nodes", path("nodes"));
        assertEquals(0, run.code(), run.err());
        // 2 V over 300 + 1000 + 700 ohm: 1 mA; the word node is at 1.7 V, the bit node at 0.7 V; a few ulp.
        assertEquals(1e-3, MatrixCsv.read(folder.resolve("I.csv")).values()[0], 1e-17);
        assertEquals(1.7, MatrixCsv.read(folder.resolve("nodes/V_wl_in0.csv")).values()[0], 1e-14);
        assertEquals(0.7, MatrixCsv.read(folder.resolve("nodes/V_bl_in0.csv")).values()[0], 1e-14);
    }

    @Test
    void driverAndSenseDefaultToTheSegmentsEvenWhenOverridden() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "1e-3\n");
        Files.writeString(folder.resolve("V.csv"), "2\n");
        assertEquals(0, read("wordWire=300", "bitWire=0.7 kohm").code());
        assertEquals(1e-3, MatrixCsv.read(folder.resolve("I.csv")).values()[0], 1e-17);
    }

    @Test
    void linesMayBeDrivenAtBothEndsBrokenAndShorted() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "1e-3,1e-3\n");
        Files.writeString(folder.resolve("V.csv"), "2\n");
        String[] ends = {"driver=1000", "wordWire=100", "--far-driver", "3 kohm"};
        List<String> broken = new ArrayList<>(List.of(ends));
        broken.addAll(List.of("--open-word", "0:0"));
        CommandLineRun run = read(broken.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("no current is wrong by more than"), run.err());
        // two series circuits: 2 V over 1000 + 1000 ohm, and over 3000 + 1000 ohm
        assertArrayEquals(
                new double[] {1e-3, 0.5e-3},
                MatrixCsv.read(folder.resolve("I.csv")).values(),
                1e-17);
        assertEquals(
                0,
                read("--short-word", "0:near", "driver=7", "--open-bit", "1:near")
                        .code());
        assertArrayEquals(
                new double[] {2e-3, 0}, MatrixCsv.read(folder.resolve("I.csv")).values(), 1e-17);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--far-sense closed | --far-sense closed: ",
                "--far-driver -1 | --far-driver -1: must be at least 0 ohm; or write open",
                "--far-driver 1V | --far-driver 1V: ",
                "--open-word 2:0 | --open-word 2:0: line 2: there are lines 0 to 1",
                "--short-word 0:1 | --short-word 0:1: segment 1 of line 0: lines of 2 cells have segments 0 to 0",
                "--open-bit 0 | --open-bit 0: write LINE:SEGMENT, LINE:near or LINE:far, counting from 0",
                "--short-bit 0:top | --short-bit 0:top: write LINE:SEGMENT",
                "--conductances none.csv | none.csv: no such file",
                "--conductances bad.csv | bad.csv:2: 1 values where the lines before have 2; is the file truncated?",
                "--conductances negative.csv | conductance of row 0, column 1",
                "--voltages wide.csv | 3 voltages a line, but",
                "--voltages none.csv | none.csv: no such file",
                "--word-wire -1 | wordWire = -1.0 ohm",
                "--word-wire abc | wordWire",
                "--word-wire 2V | wordWire",
                "--bit-wire NaN | bitWire",
                "--tolerance 0 | tolerance = 0.0",
                "--tolerance tight | tolerance: expected a number",
                "--cell sinh | write sinh:v0=VOLT",
                "--cell sinh:v0=0 | v0 = 0.0 V",
                "--cell sinh:v0=0.2A | v0=0.2A",
                "--cell ohmc | did you mean 'ohmic'?",
                "--cell vtaem:by=x | unknown cell 'vtaem'; did you mean 'vteam'?",
                "--cell vteam | say by=NAME, what the values of the cells are: one of [x, rOn,",
                "--cell vteam:x | 'x' is not of the form NAME=VALUE",
                "--cell vteam:by=y | has no 'y' to vary; known: aOff",
                "--cell vteam:by=x,rOm=5 | model 'vteam' has no 'rOm'; did you mean 'rOn'?",
                "--cell vteam:by=x,rOn=5V | '5V' is in V",
                "--cell vteam:by=x,rOn=-5 | parameter 'rOn' = -5.0 ohm is outside its range",
                "--cell vteam:by=x,rOn=5,rOn=6 | 'rOn' stands twice",
                "--cell vteam:by=x,preset=vteam-figur | did you mean 'vteam-figure'?",
                "--cell vteam:by=aOff | row 0, column 0: parameter 'aOff' = 0.001 is outside its range [1.0,",
                "--cell none.va:by=g | none.va: no such file",
                "--cell ekv-transistor:by=vt0 | two terminals",
                "--threads 0 | --threads 0: must be from 1",
                "--threads two | two",
                "--seed -1 | --seed -1: must be at least 0",
                "wordwire=2 | did you mean 'wordWire'?",
                "--out none/I.csv | does not exist",
                "--jacobian none/J.csv | does not exist",
            })
    void wrongInputIsExitCode3AndNothingIsWritten(String mistake, String message) throws IOException {
        String[] words = mistake.split(" ");
        if (words.length == 2 && words[1].endsWith(".csv")) {
            words[1] = path(words[1]);
        }
        List<String> line = new ArrayList<>(List.of("crossbar", "read"));
        List<String> usual = List.of(
                "--conductances",
                path("G.csv"),
                "--voltages",
                path("V.csv"),
                "--word-wire",
                "0",
                "--bit-wire",
                "0",
                "--out",
                path("I.csv"));
        for (int k = 0; k < usual.size(); k += 2) {
            if (!usual.get(k).equals(words[0])) {
                line.addAll(usual.subList(k, k + 2));
            }
        }
        line.addAll(Arrays.asList(words));
        CommandLineRun run = CommandLineRun.of(line);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(5, files.count(), "nothing but the inputs");
        }
    }

    @Test
    void aToleranceThatCannotBeReachedIsExitCode4() {
        CommandLineRun run = read("--word-wire=1", "--bit-wire=1", "--tolerance=1e-30");
        assertEquals(2, run.code(), "each option once");
        List<String> line = List.of(
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
                "--tolerance",
                "1e-30",
                "--out",
                path("I.csv"));
        CommandLineRun missed = CommandLineRun.of(line);
        assertEquals(4, missed.code(), missed.err());
        assertTrue(missed.err().contains("above the tolerance 1.0E-30"), missed.err());
        assertFalse(Files.exists(folder.resolve("I.csv")));
    }

    @Test
    void aFileOfOnesOwnIsACell() throws IOException {
        Files.writeString(folder.resolve("X.csv"), "0.5,0.25\n0,1\n");
        Path module = folder.resolve("mine.va");
        Files.writeString(module, """
                `include "disciplines.vams"
                module mine(a, b);
                    inout a, b;
                    electrical a, b;
                    (* units="ohm" *) parameter real rOn = 1 from (0:inf);
                    (* lower=0, upper=1 *) real w;
                    analog begin
                        w = idt(V(a, b), 0.5);
                        I(a, b) <+ w*V(a, b)/rOn;
                    end
                endmodule
                """);
        CommandLineRun run = CommandLineRun.of(
                "crossbar",
                "read",
                "--conductances",
                path("X.csv"),
                "--voltages",
                path("V.csv"),
                "--word-wire=0",
                "--bit-wire=0",
                "--cell",
                module + ":by=w,rOn=0.5 kohm",
                "--jacobian",
                path("J.csv"),
                "--out",
                path("I.csv"));
        assertEquals(0, run.code(), run.err());
        // vectors (1, 0), (0, 1) and (0.5, 0.5): products with w/500 ohm
        double[] expected = {0.5 / 500, 0.25 / 500, 0, 1.0 / 500, 0.25 / 500, 0.625 / 500};
        assertArrayEquals(expected, MatrixCsv.read(folder.resolve("I.csv")).values(), 1e-18);
        assertEquals(1.0 / 500, MatrixCsv.read(folder.resolve("J.csv")).row(3)[3], 1e-18);
    }

    @Test
    void verboseAddsAStackTrace() {
        assertTrue(read("wordwire=2", "-v").err().contains("\tat "));
    }
}
