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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.analysis.run.MatrixFile;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.library.DeviceLibrary;

/** {@code crossbar} with {@code --cell 1s1r:…} and {@code 1t1r:…}: the same as from Java, and what is refused. */
class CrossbarSeriesContractTest {
    private static final double[] LEVELS = {0.2, 0.9, 0.4, 0.7, 0.1, 0.6};
    private static final double[] VOLTS = {0.3, 0.2, 0.45};

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("X.csv"), "0.2,0.9\n0.4,0.7\n0.1,0.6\n");
        Files.writeString(folder.resolve("V.csv"), "0.3,0.2,0.45\n");
        Files.writeString(folder.resolve("rows.csv"), "0.8\n1\n1.2\n");
        Files.writeString(folder.resolve("columns.csv"), "0.8,1\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineRun array(String verb, String... more) {
        List<String> line = new ArrayList<>(List.of("crossbar", verb, "--conductances", path("X.csv")));
        line.addAll(List.of("--voltages", path("V.csv"), "--word-wire", "20", "--bit-wire", "30"));
        for (String word : more) {
            line.add(word.endsWith(".csv") || word.equals("out") ? path(word) : word);
        }
        return CommandLineRun.of(line);
    }

    private static double[] currents(Cell cell, double[] values, double... gates) {
        Crossbar crossbar = new Crossbar(new CrossbarSpec(3, 2, 20, 30, 20, 30), cell);
        crossbar.program(values);
        if (gates.length > 0) {
            crossbar.gate(gates);
        }
        double[] currents = new double[2];
        assertTrue(crossbar.read(VOLTS, currents).converged());
        return currents;
    }

    private static Cell.Device yakopcic() {
        return Cell.device(DeviceLibrary.model("yakopcic"), "x");
    }

    static Stream<Arguments> selectors() {
        Component bent = Component.of(DeviceLibrary.model("sinh-conductor"), Map.of("g", 1e-6, "v0", 0.1), Map.of());
        Component volatileSwitch =
                Component.of(DeviceLibrary.model("threshold-switch"), Map.of("vTh", 0.2, "vHold", 0.01), Map.of());
        Cell.Device diode = Cell.device(DeviceLibrary.model("vteam"), "x", Map.of("rOn", 1e3, "rOff", 1e5), Map.of());
        return Stream.of(
                Arguments.of("1s1r:yakopcic:by=x+sinh-conductor:g=1uS,v0=0.1", new SelectorCell(bent, yakopcic())),
                Arguments.of(
                        "1S1R:vteam:by=x,rOn=1e+3,rOff=100kohm + sinh-conductor:v0=1e-1,g=1e-6",
                        new SelectorCell(bent, diode)),
                Arguments.of(
                        "1s1r:yakopcic:by=x+threshold-switch:vTh=0.2,vHold=10mV,states=settle",
                        new SelectorCell(volatileSwitch.settling(), yakopcic())),
                Arguments.of(
                        "1s1r:yakopcic:by=x+threshold-switch:vTh=0.2,vHold=10mV,x=0.5",
                        new SelectorCell(
                                Component.of(
                                        volatileSwitch.model(), Map.of("vTh", 0.2, "vHold", 0.01), Map.of("x", 0.5)),
                                yakopcic())));
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void selectorsAreThoseOfTheLibrary(String text, Cell cell) {
        CommandLineRun run = array("read", "--cell", text, "--out", "I.csv");
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(
                currents(cell, LEVELS), MatrixFile.read(folder.resolve("I.csv")).values());
    }

    @Test
    void sinhAndOhmicMemristorsHoldConductances() throws IOException {
        Files.writeString(folder.resolve("X.csv"), "2e-5,9e-5\n4e-5,7e-5\n1e-5,6e-5\n");
        double[] g = {2e-5, 9e-5, 4e-5, 7e-5, 1e-5, 6e-5};
        Component selector = Component.of(DeviceLibrary.model("poole-frenkel"));
        Cell.Device ohmic = Cell.device(DeviceLibrary.model("ohmic"), "g");
        Cell.Device sinh = Cell.device(DeviceLibrary.model("sinh-conductor"), "g", Map.of("v0", 0.2), Map.of());
        assertEquals(
                0,
                array("read", "--cell", "1s1r:ohmic+poole-frenkel", "--out", "I.csv")
                        .code());
        assertArrayEquals(
                currents(new SelectorCell(selector, ohmic), g),
                MatrixFile.read(folder.resolve("I.csv")).values());
        assertEquals(
                0,
                array("read", "--cell", "1s1r:sinh:v0=0.2+poole-frenkel", "--out", "J.csv")
                        .code());
        assertArrayEquals(
                currents(new SelectorCell(selector, sinh), g),
                MatrixFile.read(folder.resolve("J.csv")).values());
    }

    static Stream<Arguments> transistors() {
        TransistorCell cell = TransistorCell.of(
                DeviceLibrary.model("ekv-transistor"), Map.of("w", 2e-6), yakopcic(), GateLines.PER_ROW);
        TransistorCell word =
                new TransistorCell(cell.transistor(), yakopcic(), TransistorSide.WORD, GateLines.PER_COLUMN, -0.1);
        return Stream.of(
                Arguments.of("w=2um", "1.2V", cell, new double[] {1.2, 1.2, 1.2}),
                Arguments.of("w=2um,side=bit,lines=rows,bulk=0", "rows.csv", cell, new double[] {0.8, 1, 1.2}),
                Arguments.of("w=2um,lines=columns,side=word,bulk=-100mV", "columns.csv", word, new double[] {0.8, 1}));
    }

    @ParameterizedTest
    @MethodSource("transistors")
    void transistorsAreThoseOfTheLibrary(String items, String gates, Cell cell, double[] potentials) {
        String text = "1t1r:yakopcic:by=x+ekv-transistor:" + items;
        CommandLineRun run = array("read", "--cell", text, "--gates", gates, "--out", "I.csv");
        assertEquals(0, run.code(), run.err());
        assertFalse(run.err().contains("NaN"), run.err());
        assertArrayEquals(
                currents(cell, LEVELS, potentials),
                MatrixFile.read(folder.resolve("I.csv")).values());
        CommandLineRun map = array("map", "--cell", text, "--gates", gates, "--out", "out");
        assertEquals(0, map.code(), map.err());
        CommandLineRun dry = array("read", "--dry-run", "--cell", text, "--gates", gates, "--out", "I.csv");
        assertEquals(0, dry.code(), dry.err());
        assertTrue(dry.out().contains("unknowns  12 node potentials"), dry.out());
    }

    /** Between perfect lines at V/2: a selected transistor that conducts much better than its 10 kohm, all others closed. */
    @Test
    void aMarginOpensTheSelectedGateAlone() throws IOException {
        CommandLineRun run = margin("--cell", "1t1r:ohmic+ekv-transistor:w=1mm", "--gates", "2V:-2V");
        assertEquals(0, run.code(), run.err());
        String[] line =
                Files.readAllLines(folder.resolve("out/margin.csv")).get(1).split(",", -1);
        assertEquals(0.1 / 10e3, Double.parseDouble(line[5]), 1e-3 * 1e-5);
        assertEquals(0.99, Double.parseDouble(line[3]), 1e-4);
        CommandLineRun open = margin("--cell", "1t1r:ohmic+ekv-transistor:w=1mm", "--gates", "2V:2V", "--force");
        assertEquals(0, open.code(), open.err());
        String[] all =
                Files.readAllLines(folder.resolve("out/margin.csv")).get(1).split(",", -1);
        assertEquals(0.99 / (1 + 3 * 0.5), Double.parseDouble(all[3]), 1e-3);
        CommandLineRun dry = margin("--dry-run", "--cell", "1t1r:ohmic+ekv-transistor", "--gates", "2V");
        assertEquals(0, dry.code(), dry.err());
        assertTrue(dry.out().contains("solves    16"), dry.out());
    }

    /** On it has 0.18 V, below what it holds at; off it has 2 V, above its threshold. */
    @Test
    void cellsThatFindNoRestAreExitCode4AndSaySo() throws IOException {
        String cell = "1s1r:ohmic+threshold-switch:vTh=1.2,vHold=0.5,states=settle";
        CommandLineRun rest = CommandLineRun.of(
                "crossbar",
                "margin",
                "--lrs=10kohm",
                "--hrs=1Mohm",
                "--voltage=2V",
                "--word-wire=0",
                "--bit-wire=0",
                "--scheme=half",
                "--sizes=2,4",
                "--cell=" + cell,
                "--out=" + path("out"));
        assertEquals(4, rest.code(), rest.err());
        assertTrue(rest.err().contains("do not come to rest, as a switch that oscillates"), rest.err());
        assertTrue(Files.readString(folder.resolve("out/run.json")).contains("do not come to rest"), rest.err());
        assertFalse(Files.exists(folder.resolve("out/margin-curve.svg")), "nothing to draw");
    }

    @Test
    void whatMayHaveOtherSolutionsIsTold() {
        String cell = "1s1r:yakopcic:by=x+threshold-switch:vTh=0.5,vHold=1uV,states=settle";
        CommandLineRun run = array("read", "--cell", cell, "--out", "I.csv");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("6 cells could rest with another current"), run.err());
    }

    private CommandLineRun margin(String... more) {
        List<String> line = new ArrayList<>(List.of("crossbar", "margin", "--lrs", "10kohm", "--hrs", "1 Mohm"));
        line.addAll(List.of("--voltage", "0.1V", "--word-wire", "0", "--bit-wire", "0", "--out", path("out")));
        line.addAll(List.of("--scheme", "half", "--sizes", "4"));
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1s1r | write 1s1r:MEMRISTOR+SELECTOR, such as 1s1r:ohmic+",
                "1t1r:ohmic | write 1t1r:MEMRISTOR+TRANSISTOR, such as 1t1r:ohmic+ekv-transistor",
                "1s1r:ohmic+diode+diode | write 1s1r:MEMRISTOR+SELECTOR",
                "1s1r:vteam+diode | say by=NAME",
                "1s1r:ohmic+diod | unknown selector 'diod'; did you mean 'diode'?",
                "1s1r:ohmic+sinh-conductor:g=-1 | parameter 'g' = -1.0 S is outside its range",
                "1s1r:ohmic+threshold-switch:vHolt=1 | has no 'vHolt'; did you mean 'vHold'?",
                "1s1r:ohmic+sinh-conductor:states=settle | has no states that could settle",
                "1s1r:ohmic+threshold-switch:states=free | 'states=free' is neither hold nor settle",
                "1s1r:ohmic+nmos | between two lines a model needs two terminals",
                "1s1r:ohmic+none.va | none.va: no such file",
                "1t1r:ohmic+ekv-transistr | unknown transistor 'ekv-transistr'; did you mean 'ekv-transistor'?",
                "1t1r:ohmic+ekv-transistor:side=left | 'side=left' is neither bit nor word",
                "1t1r:ohmic+ekv-transistor:lines=both | 'lines=both' is neither rows nor columns",
                "1t1r:ohmic+ekv-transistor:bulk=1A | '1A' is in A",
                "1t1r:ohmic+diode | an access transistor has the terminals drain, gate, source and bulk",
                "1t1r:ohmic+nmos | flows from drain to source alone",
                "1t1r:ohmic+nmos | nmos and pmos by is=0,gmin=0",
                "1t1r:vteam:by=x,states=settle+ekv-transistor | behind a transistor a read does not wait for",
                "1t1r:ohmic+ekv-transistor | the gates are at no potential; say --gates VOLT, or a file",
                "1t1r:ohmic+ekv-transistor --gates 1A | --gates 1A: '1A' is in A",
                "1t1r:ohmic+ekv-transistor --gates columns.csv | 1 x 2 values for 3 gate lines; write one for each row",
                "1t1r:ohmic+ekv-transistor --gates X.csv | 3 x 2 values for 3 gate lines",
                "1t1r:ohmic+ekv-transistor --gates none.csv | none.csv: no such file",
                "ohmic --gates 1V | these cells have no gates; leave it out",
            })
    void wrongCellsAreExitCode3AndNothingIsWritten(String text, String message) throws IOException {
        String[] words = text.split(" ", -1);
        for (String verb : List.of("read", "map", "netlist")) {
            List<String> more = new ArrayList<>(List.of("--out", "out", "--cell"));
            more.addAll(Arrays.asList(words));
            CommandLineRun run = array(verb, more.toArray(String[]::new));
            assertEquals(3, run.code(), run.err());
            assertTrue(run.err().contains(message), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(4, files.count(), "nothing but the inputs");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cell 1t1r:ohmic+ekv-transistor | say --gates ON[:OFF], the potentials of the selected gate line and of the others",
                "--cell 1t1r:ohmic+ekv-transistor --gates 1:2:3 | --gates 1:2:3: write ON or ON:OFF",
                "--cell 1t1r:ohmic+ekv-transistor --gates 1V:b | --gates 1V:b: 'b' does not start with a number",
                "--gates 1V | these cells have no gates",
                "--cell 1s1r:yakopcic:by=x+diode | --lrs 10kohm: ",
                "--cell 1s1r:yakopcic:by=x+diode --scheme pull-up | --lrs 10kohm: ",
            })
    void wrongMarginsAreExitCode3AndNothingIsWritten(String mistake, String message) {
        List<String> line = new ArrayList<>(List.of("crossbar", "margin", "--lrs", "10kohm", "--hrs", "1 Mohm"));
        line.addAll(List.of("--voltage", "0.1V", "--word-wire", "0", "--bit-wire", "0", "--out", path("out")));
        line.addAll(Arrays.asList(mistake.split(" ", -1)));
        CommandLineRun run = CommandLineRun.of(line);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
