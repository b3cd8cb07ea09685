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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.run.MatrixCsv;

/** {@code crossbar write} on a small array: what it writes, what it refuses. */
class CrossbarWriteContractTest {
    private static final List<String> FILES = List.of(
            "conductances.csv",
            "seen.csv",
            "states.csv",
            "pulses.csv",
            "run.json",
            "stress.svg",
            "stress.png",
            "stress.csv",
            "errors.svg",
            "histogram.svg",
            "histogram.csv",
            "histogram.json");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "2e-6,4e-6,6e-6\n8e-6,1e-6,3e-6\n");
        Files.writeString(folder.resolve("X0.csv"), "1e-6,1e-6,1e-6\n1e-6,1e-6,1e-6\n");
        Files.writeString(folder.resolve("wide.csv"), "1e-6,1e-6\n");
        Files.writeString(folder.resolve("negative.csv"), "1e-6,-1e-6\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineRun write(String out, String... more) {
        List<String> line =
                new ArrayList<>(List.of("crossbar", "write", "--targets", path("G.csv"), "--out", path(out)));
        line.addAll(List.of("--word-wire", "2", "--bit-wire", "2", "--scheme", "gate", "--pulses", "epiram"));
        line.addAll(List.of("--set", "1V:50mV:2V", "--reset", "-1:-0.05:-2", "--band", "0.1 uS", "--quiet"));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    private double[] column(String file) {
        return MatrixCsv.read(folder.resolve(file)).values();
    }

    @Test
    void cellsEndInTheirBandsAndAllFilesAreThere() throws IOException {
        CommandLineRun run = write("a", "--initial", path("X0.csv"), "--passes", "2", "--require", "in_band>=1");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("in band                          100.00 %"), run.out());
        FILES.forEach(name -> assertTrue(Files.exists(folder.resolve("a").resolve(name)), name));
        assertArrayEquals(column("G.csv"), column("a/seen.csv"), 0.1e-6);
        double[] devices = column("a/states.csv");
        double[] cells = column("a/conductances.csv");
        for (int c = 0; c < 6; c++) {
            // behind 5 kohm
            assertEquals(devices[c] / (1 + 5e3 * devices[c]), cells[c], 1e-20);
        }
        String record = Files.readString(folder.resolve("a/run.json"));
        assertTrue(record.contains("\"in_band\" : 1.0"), record);
        assertTrue(record.contains("\"states\" : \"conductance of each device (S)\""), record);
        double pulses = Arrays.stream(column("a/pulses.csv")).sum();
        assertTrue(pulses > 6, "pulses " + pulses);
    }

    @Test
    void threadsDoNotChangeABitAndSeedsDo() throws IOException {
        assertEquals(0, write("one", "--threads", "1").code());
        assertEquals(0, write("three", "--threads", "3").code());
        assertEquals(0, write("other", "--seed", "2").code());
        String one = Files.readString(folder.resolve("one/conductances.csv"));
        assertEquals(one, Files.readString(folder.resolve("three/conductances.csv")));
        assertFalse(one.equals(Files.readString(folder.resolve("other/conductances.csv"))));
    }

    @Test
    void modelsWithStatesAreWrittenByTransients() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "20e-6,35e-6\n50e-6,15e-6\n");
        List<String> line =
                new ArrayList<>(List.of("crossbar", "write", "--targets", path("G.csv"), "--out", path("v")));
        line.addAll(List.of("--word-wire", "5", "--bit-wire", "5", "--scheme", "third", "--quiet", "--width", "1us"));
        line.addAll(List.of(
                "--cell", "vteam:by=x,rOn=10kohm,rOff=100kohm,vOn=-0.5,vOff=0.5,kOn=-6e-3,kOff=6e-3,aOff=3,x=1"));
        line.addAll(List.of("--set", "-0.58:-0.01:-0.98", "--reset", "0.58:0.01:0.98", "--band", "4 %"));
        line.addAll(List.of("--vary", "vOff=0.02", "--read-noise", "0.001", "--adc-bits", "9", "--order", "cell"));
        CommandLineRun run = CommandLineRun.of(line);
        assertEquals(0, run.code(), run.err());
        double[] states = column("v/states.csv");
        double[] cells = column("v/conductances.csv");
        for (int c = 0; c < 4; c++) {
            assertEquals(1 / (10e3 + 90e3 * states[c]), cells[c], 1e-15);
            assertEquals(column("G.csv")[c], cells[c], 0.06 * cells[c]);
        }
    }

    @Test
    void memristorsBehindTransistorsAreWrittenRowByRow() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "20e-6,35e-6\n50e-6,30e-6\n");
        List<String> line =
                new ArrayList<>(List.of("crossbar", "write", "--targets", path("G.csv"), "--out", path("t")));
        line.addAll(List.of("--word-wire", "5", "--bit-wire", "5", "--scheme", "gate", "--quiet", "--width", "10ns"));
        line.addAll(List.of("--cell", "stanford-pku:by=x,x=0.9", "--transistor", "ekv-transistor:w=1.2um"));
        line.addAll(List.of("--set", "1:0.05:2.6", "--reset", "-1:-0.05:-2.6", "--band", "6 %", "--passes", "2"));
        line.addAll(List.of("--vary", "g0=0.02", "--read-voltage", "0.1 V", "--read-time", "10ns"));
        CommandLineRun run = CommandLineRun.of(line);
        assertEquals(0, run.code(), run.err());
        double[] seen = column("t/seen.csv");
        for (int c = 0; c < 4; c++) {
            assertEquals(column("G.csv")[c], seen[c], 0.06 * column("G.csv")[c]);
        }
    }

    @Test
    void lawsOfPulsesAreWrittenBehindModelsOfTransistors() throws IOException {
        CommandLineRun run = write(
                "m",
                "--initial",
                path("X0.csv"),
                "--passes",
                "2",
                "--transistor",
                "ekv-transistor:w=0.3um",
                "--gates",
                "0.75V:3.3V:0V");
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(column("G.csv"), column("m/seen.csv"), 0.1e-6);
        double[] devices = column("m/states.csv");
        double[] cells = column("m/conductances.csv");
        for (int c = 0; c < 6; c++) {
            // an open transistor at little voltage: 1/(kp w/l (vg - vt0)), 498 ohm
            double open = 1 / (300e-6 * 0.3 / 0.13 * (3.3 - 0.4));
            assertEquals(open, 1 / cells[c] - 1 / devices[c], 0.01 * open);
        }
        // half-selected cells of the row see what others' currents leave on the word line
        assertTrue(run.out().contains("largest sneak current"), run.out());
        assertTrue(Files.readString(folder.resolve("m/run.json")).contains("\"sneak_current\" : "));
    }

    @Test
    void aDryRunChecksAndWritesNothing() {
        CommandLineRun run = write("dry", "--dry-run");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("2 x 3 cells, scheme gate"), run.out());
        assertTrue(run.out().contains("set 1 V to 2 V in 21 heights of 100 ns"), run.out());
        assertFalse(Files.exists(folder.resolve("dry")));
        assertEquals(3, write("dry", "--dry-run", "--access", "-1").code());
    }

    @Test
    void aRequirementThatDoesNotHoldIsExitFiveAfterWriting() {
        CommandLineRun run = write("b", "--max-pulses", "3", "--require", "in_band>=0.99");
        assertEquals(5, run.code());
        assertTrue(run.err().contains("required in_band>=0.99, found in_band = "), run.err());
        assertTrue(run.out().contains("exhausted"), run.out());
        assertTrue(Files.exists(folder.resolve("b/run.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scheme hafl | unknown scheme; did you mean 'half'?",
                "--set 1:0.1 | --set 1:0.1: write START:STEP:STOP",
                "--set 1:-0.1:2 | must be finite and lead away from 0",
                "--reset 1:0.1:2 | have the same sign",
                "--band 5V | --band 5V: ",
                "--pulses epirum | unknown law; did you mean 'epiram'?",
                "--pulses reram-es | say which conductances they are by --range MIN:MAX",
                "--range 1uS:2uS | are conductances, from",
                "--heights 1:1:0.1 | must have opposite signs",
                "--order column | write row or cell",
                "--vary vOn=0.1 | --vary is for parameters of a model's equations",
                "--levels 1 | there must be at least 2",
                "--max-pulses 0 | must be at least 1",
                "--require in_bend>=1 | unknown metric; did you mean 'in_band'?",
                "--seed -1 | must be at least 0",
                "--read-voltage 0 | must be finite and not 0",
                "--cell sinh:v0=0.3 | takes ohmic cells",
                "--access 5kohm --transistor ekv-transistor | a fixed resistance or a model; give one of them",
                "--transistor ekv-transistor:w=-1 | --transistor ekv-transistor:w=-1",
                "--transistor ekv-transistor --gates 1:3 | write FORWARD:BACKWARD:OFF",
            })
    void whatCannotBeIsRefused(String options, String message) {
        List<String> line = new ArrayList<>(List.of(options.split(" ")));
        CommandLineRun run = last(line);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("no")));
    }

    /** The last of equal options counts, so the line is made without those that are given. */
    private CommandLineRun last(List<String> given) {
        List<String> line = new ArrayList<>(List.of("crossbar", "write"));
        String[][] usual = {
            {"--targets", path("G.csv")},
            {"--out", path("no")},
            {"--word-wire", "2"},
            {"--bit-wire", "2"},
            {"--scheme", "gate"},
            {"--pulses", "epiram"},
            {"--set", "1:0.05:2"},
            {"--reset", "-1:-0.05:-2"},
        };
        for (String[] option : usual) {
            if (!given.contains(option[0])) {
                line.addAll(List.of(option));
            }
        }
        line.addAll(given);
        return CommandLineRun.of(line);
    }

    @Test
    void shapesAndFilesAreChecked() {
        assertTrue(write("c", "--initial", path("wide.csv")).err().contains("1 x 2 values for an array of 2 x 3"));
        assertEquals(3, write("c", "--initial", path("wide.csv")).code());
        CommandLineRun negative = last(List.of("--targets", path("negative.csv")));
        assertEquals(3, negative.code());
        assertTrue(negative.err().contains("none may be negative"), negative.err());
        CommandLineRun model = last(List.of("--pulses", "epiram", "--scheme", "half", "--cell", "vteam:by=x"));
        assertEquals(3, model.code());
        assertTrue(model.err().contains("Cell.sinh(v0)") || model.err().contains("pulses by a law"), model.err());
    }
}
