package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.disturb.DisturbPoint;
import org.sneakpath.crossbar.write.disturb.DisturbReport;
import org.sneakpath.crossbar.write.disturb.DisturbStudy;
import org.sneakpath.crossbar.write.disturb.Drift;
import org.sneakpath.crossbar.write.program.ChipPlace;
import org.sneakpath.crossbar.write.program.PulseTally;
import org.sneakpath.crossbar.write.program.PulsedArray;
import org.sneakpath.crossbar.write.program.PulsedDevices;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.crossbar.write.scheme.RoleStress;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;

/** {@code crossbar disturb} on a small array: its figures by hand and by the API, what it writes, what it refuses. */
class CrossbarDisturbContractTest {
    private static final List<String> FILES = List.of(
            "voltages.csv",
            "drifts.csv",
            "run.json",
            "stress-half.svg",
            "stress-third.png",
            "stress-half.csv",
            "drift-curve.svg",
            "drift-curve.csv");
    private static final String VTEAM =
            "vteam:by=x,rOn=10kohm,rOff=100kohm,vOn=-0.5,vOff=0.5,kOn=-6e-3,kOff=6e-3,aOn=3,aOff=3";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("G.csv"), "10e-6,10e-6,10e-6\n10e-6,10e-6,10e-6\n");
        Files.writeString(folder.resolve("X.csv"), "0.2,0.2,0.2\n0.2,0.2,0.2\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** The last of equal options counts, so the line is made without those that are given. */
    private CommandLineRun disturb(String... given) {
        List<String> line = new ArrayList<>(List.of("crossbar", "disturb", "--quiet"));
        String[][] usual = {
            {"--initial", path("G.csv")},
            {"--out", path("out")},
            {"--word-wire", "0"},
            {"--bit-wire", "0"},
            {"--amplitude", "1 V"},
            {"--row", "1"},
            {"--column", "2"},
        };
        for (String[] option : usual) {
            if (!Arrays.asList(given).contains(option[0])) {
                line.addAll(List.of(option));
            }
        }
        line.addAll(Arrays.asList(given));
        return CommandLineRun.of(line);
    }

    private double metric(String name) throws IOException {
        String record = Files.readString(folder.resolve("out/run.json"));
        int at = record.indexOf("\"" + name + "\" : ");
        assertTrue(at >= 0, () -> name + " in " + record);
        String rest = record.substring(at + name.length() + 5);
        return Double.parseDouble(
                rest.substring(0, rest.indexOf('\n')).replace(",", "").strip());
    }

    /**
     * 2 × 3 cells of 10 µS between perfect lines, 1 V. Half: 3 cells at 0.5 V, 15 µA beside the 10 µA that write; the word line's driver
     * gives 10 + 2·5 µA; power 10 µS·(1 + 3/4) V². Third: 5 cells at 1/3 V, 16.7 µA; power 10 µS·(1 + 5/9) V².
     */
    @Test
    void voltagesAndSneakCurrentsAreThoseByHand() throws IOException {
        CommandLineRun run = disturb("--pulses", "epiram", "--heights", "1V:-1V:0.1V");
        assertEquals(0, run.code(), run.err());
        FILES.forEach(name -> assertTrue(Files.exists(folder.resolve("out").resolve(name)), name));
        assertEquals(1, metric("half_selected_voltage"), 1e-12);
        assertEquals(0.5, metric("half_half_selected"), 1e-12);
        assertEquals(15e-6, metric("half_sneak_current"), 1e-16);
        assertEquals(20e-6, metric("half_driver_current"), 1e-16);
        assertEquals(17.5e-6 * 100e-9, metric("half_pulse_energy"), 1e-22);
        assertEquals(1.0 / 3, metric("third_half_selected"), 1e-12);
        assertEquals(50e-6 / 3, metric("third_sneak_current"), 1e-16);
        assertEquals(10e-6 * (14.0 / 9) * 100e-9, metric("third_pulse_energy"), 1e-22);
        assertTrue(run.out().contains("half    on selected row     2       500 mV"), run.out());
        assertTrue(run.out().contains("third: sneak current 16.67 uA"), run.out());
    }

    /** VTEAM at 0.55 V of a threshold of 0.5 V: dx/dt = 2e6·0.1³ per s; 0.367 V is below it. */
    @Test
    void driftsOfAModelAreThoseByHand() throws IOException {
        CommandLineRun run = disturb(
                "--initial",
                path("X.csv"),
                "--cell",
                VTEAM,
                "--amplitude",
                "1.1 V",
                "--counts",
                "100,1000",
                "--share",
                "1",
                "--allowed",
                "5 %");
        assertEquals(0, run.code(), run.err());
        double x = 0.2 + 2e6 * 1e-3 * 1000 * 100e-9;
        double change = 1 / (10e3 + 90e3 * x) - 1 / 28e3;
        assertEquals(change, metric("half_largest_drift"), 1e-6 * Math.abs(change));
        assertEquals(3, metric("half_disturbed"));
        assertEquals(0, metric("third_largest_drift"));
        assertEquals(0, metric("third_disturbed"));
        assertEquals(5e-2 / 28e3, metric("allowed"), 1e-18);
        CommandLineRun required = disturb(
                "--initial", path("X.csv"), "--cell", VTEAM, "--amplitude", "1.1", "--require", "half_disturbed<=0");
        assertEquals(5, required.code());
        assertTrue(required.err().contains("required half_disturbed<=0.0, found half_disturbed = 3"), required.err());
    }

    @Test
    void filesHoldWhatTheStudyTells() throws IOException {
        CommandLineRun run = disturb(
                "--pulses",
                "epiram",
                "--cell",
                "sinh:v0=0.3",
                "--word-wire",
                "20",
                "--bit-wire",
                "15",
                "--amplitude",
                "1.4",
                "--schemes",
                "half",
                "--counts",
                "1,50",
                "--allowed",
                "0.02 uS",
                "--seed",
                "7");
        assertEquals(0, run.code(), run.err());
        PulsedDevices devices =
                PulsedDevices.of(PotentiationDepression.preset("epiram"), PulseHeights.of(1.5, -1.5, 0.15, 100e-9));
        PulsedArray array = PulsedArray.passive(
                new CrossbarSpec(2, 3, 20, 15, 20, 15),
                Cell.sinh(0.3),
                new HalfVoltage(),
                devices,
                ChipPlace.whole(0, 3),
                7);
        double[] start = new double[6];
        Arrays.fill(start, 10e-6);
        array.setConductances(start);
        DisturbReport report = new DisturbStudy(WriteShot.cell(1, 2, 3, 1.4), 100e-9, 0.1, 0.2, 0.02e-6)
                .run(array, new long[] {1, 50}, new PulseTally());
        List<String> drifts = new ArrayList<>(List.of("scheme,role,pulses,cells,mean (S),largest (S),disturbed"));
        List<String> voltages =
                new ArrayList<>(List.of("scheme,role,cells,least (V),mean (V),largest (V),current (A)"));
        for (CellRole role : CellRole.values()) {
            RoleStress s = report.first().of(role);
            voltages.add("half," + role.name().toLowerCase(Locale.ROOT) + "," + s.cells() + "," + s.least() + ","
                    + s.mean() + "," + s.largest() + "," + s.current());
        }
        for (DisturbPoint point : report.points()) {
            for (CellRole role : CellRole.values()) {
                Drift d = point.of(role);
                drifts.add("half," + role.name().toLowerCase(Locale.ROOT) + "," + point.pulses() + "," + d.cells() + ","
                        + d.mean() + "," + d.largest() + "," + d.beyond());
            }
        }
        assertEquals(voltages, Files.readAllLines(folder.resolve("out/voltages.csv")));
        assertEquals(drifts, Files.readAllLines(folder.resolve("out/drifts.csv")));
        assertTrue(report.points().get(1).of(CellRole.ON_SELECTED_ROW).largest() != 0, "something moves");
    }

    @Test
    void aDryRunChecksAndWritesNothing() {
        CommandLineRun run = disturb("--pulses", "epiram", "--dry-run");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("2 x 3 cells, schemes half, third"), run.out());
        assertTrue(
                run.out().contains("cell (1, 2) written by pulses of 1 V and 100 ns, up to 10000 of them"), run.out());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--schemes half,thrid | --schemes thrid: unknown scheme; did you mean 'third'?",
                "--schemes gate | cells behind closed gates see nothing of a write",
                "--row 2 | has rows 0 to 1 and columns 0 to 2",
                "--amplitude 0 | --amplitude 0: ",
                "--amplitude 1S | --amplitude",
                "--counts 10,10 | '10' must be a whole number from 1 to 1e15, above the one before",
                "--counts 1,x | 'x' is no number",
                "--share 0 | is outside (0, 1]",
                "--allowed 1V | write '0.1 uS' or '1 %'",
                "--width 0 | must be positive and finite",
                "--read-voltage 0 | must be finite and not 0",
                "--pulses epirum | unknown law; did you mean 'epiram'?",
                "--require half_disturbd<=0 | unknown metric; did you mean 'half_disturbed'?",
                "--seed -1 | must be at least 0",
            })
    void whatCannotBeIsRefused(String options, String message) {
        List<String> line = new ArrayList<>(List.of(options.split(" ")));
        if (!line.contains("--pulses")) {
            line.addAll(List.of("--pulses", "epiram"));
        }
        CommandLineRun run = disturb(line.toArray(String[]::new));
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    /** What is only for cells behind gates is no option here, rather than one without effect. */
    @ParameterizedTest
    @ValueSource(strings = {"--access", "--transistor", "--gates"})
    void optionsOfGatesAreUnknown(String option) {
        CommandLineRun run = disturb("--pulses", "epiram", option, "1");
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(option), run.err());
    }

    @Test
    void aSchemeNamedTwiceIsStudiedOnce() throws IOException {
        assertEquals(
                0,
                disturb("--pulses", "epiram", "--schemes", "half,half", "--counts", "1")
                        .code());
        assertEquals(
                1 + CellRole.values().length,
                Files.readAllLines(folder.resolve("out/drifts.csv")).size());
    }
}
