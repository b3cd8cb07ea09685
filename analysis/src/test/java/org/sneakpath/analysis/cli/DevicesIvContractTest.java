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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;

/** {@code devices iv}. */
class DevicesIvContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SimulatedNetlist iv(String... options) {
        return iv(new StopSignal(), options);
    }

    private SimulatedNetlist iv(StopSignal stop, String... options) {
        Path out = folder.resolve("out");
        List<String> line = new ArrayList<>(List.of("devices", "iv"));
        line.addAll(Arrays.asList(options));
        line.addAll(List.of("--out", out.toString()));
        return new SimulatedNetlist(CommandLineRun.of(stop, line.toArray(String[]::new)), out);
    }

    private SimulatedNetlist done(String... options) {
        SimulatedNetlist run = iv(options);
        assertEquals(0, run.run().code(), run.run().err());
        return run;
    }

    @Test
    void aLoopLeavesItsTraceAndItsPictures() {
        SimulatedNetlist run =
                done("yakopcic", "--preset", "oblea-sine", "--amplitude", "450mV", "--frequency", "100Hz");
        assertEquals(
                List.of(
                        "iv.csv",
                        "loop.csv",
                        "loop.json",
                        "loop.png",
                        "loop.svg",
                        "run.json",
                        "states.csv",
                        "states.json",
                        "states.png",
                        "states.svg"),
                run.files());
        SimulatedNetlist.Table table = run.table("iv.csv");
        assertEquals(List.of("time", "v", "i", "x"), table.header());
        double[] time = table.column("time");
        double[] v = table.column("v");
        double[] i = table.column("i");
        double[] x = table.column("x");
        assertTrue(time.length >= 801, time.length + " points");
        assertEquals(0.02, time[time.length - 1]);
        double largest = Arrays.stream(i).map(Math::abs).max().orElse(0);
        for (int k = 0; k < time.length; k++) {
            assertEquals(0.45 * Math.sin(2 * Math.PI * 100 * time[k]), v[k], 1e-9);
            // the model's own equation
            double expected = 0.17 * x[k] * Math.sinh(0.05 * v[k]);
            assertEquals(expected, i[k], 1e-7 * largest, "at point " + k);
        }
        assertEquals(0.11, x[0]);
        assertTrue(Arrays.stream(x).max().orElse(0) > 0.9);
        assertTrue(
                run.run().err().contains("2 cycles of sin, 450 mV, 10 ms each"),
                run.run().err());
        assertTrue(run.text("run.json").contains("\"status\" : \"complete\""));
        assertEquals("", run.run().out());
    }

    @Test
    void aSeriesResistanceTakesItsShare() {
        SimulatedNetlist.Table table = done("ohmic", "g=1mS", "--series", "1kohm", "--waveform", "tri", "--cycles", "1")
                .table("iv.csv");
        double[] v = table.column("v");
        double[] i = table.column("i");
        assertEquals(0.5, Arrays.stream(v).max().orElse(0), 1e-9);
        assertEquals(0.5e-3, Arrays.stream(i).max().orElse(0), 1e-12);
        assertEquals(-0.5e-3, Arrays.stream(i).min().orElse(0), 1e-12);
    }

    @Test
    void complianceLimitsTheCurrent() {
        SimulatedNetlist.Table table = done(
                        "ohmic", "g=1mS", "--compliance", "100uA", "--waveform", "tri", "--cycles", "1")
                .table("iv.csv");
        double[] v = table.column("v");
        double[] i = table.column("i");
        assertEquals(1e-4, Arrays.stream(i).max().orElse(0), 1e-7);
        assertEquals(-1e-4, Arrays.stream(i).min().orElse(0), 1e-7);
        for (int k = 0; k < v.length; k++) {
            assertEquals(1e-3 * v[k], i[k], 1e-12, "Ohm's law at point " + k);
        }
    }

    @Test
    void pulsesAndFilesOfPoints() throws IOException {
        double[] pulse = done("ohmic", "--waveform", "pulse", "--amplitude", "2V", "--offset", "-0.5V", "--cycles", "1")
                .table("iv.csv")
                .column("v");
        assertEquals(1.5, Arrays.stream(pulse).max().orElse(0), 1e-9);
        assertEquals(-0.5, Arrays.stream(pulse).min().orElse(0), 1e-9);
        Path file = Files.writeString(folder.resolve("sweep.csv"), "0,0\n1,2\n3,-2\n4,0\n");
        SimulatedNetlist.Table table = done("ohmic", "--waveform", "pwl:" + file, "--amplitude", "0.5", "--cycles", "1")
                .table("iv.csv");
        double[] time = table.column("time");
        double[] v = table.column("v");
        assertEquals(4, time[time.length - 1]);
        for (int k = 0; k < time.length; k++) {
            double t = time[k];
            assertEquals(t <= 1 ? t : t <= 3 ? 2 - t : t - 4, v[k], 1e-9);
        }
    }

    @Test
    void statesTemperatureAndTerminalsAreTaken() {
        double[] x = done("vteam", "--state", "x=0.3", "--amplitude", "1mV")
                .table("iv.csv")
                .column("x");
        assertEquals(0.3, x[0]);
        double cold = most(done("diode", "--temperature", "250K", "--amplitude", "0.5V"));
        double warm = most(done("diode", "--temperature", "350K", "--amplitude", "0.5V"));
        assertTrue(warm > 2 * cold, cold + " and " + warm);
        double off = most(done("nmos", "--terminals", "drain,source", "--bias", "gate=0V"));
        double on = most(done("nmos", "--terminals", "drain,source", "--bias", "gate=3V"));
        assertTrue(on > 1e3 * off, off + " and " + on);
    }

    private static double most(SimulatedNetlist run) {
        return Arrays.stream(run.table("iv.csv").column("i")).max().orElse(0);
    }

    @Test
    void theSameCommandWritesTheSameFiles() {
        SimulatedNetlist first = done("vteam", "--preset", "vteam-figure", "--waveform", "tri");
        String trace = first.text("iv.csv");
        String loop = first.text("loop.svg");
        SimulatedNetlist second = done("vteam", "--preset", "vteam-figure", "--waveform", "tri");
        assertEquals(trace, second.text("iv.csv"));
        assertEquals(loop, second.text("loop.svg"));
    }

    @Test
    void aFileOfAModelIsDrivenLikeTheLibrary() throws IOException {
        Path file = Files.writeString(folder.resolve("cubic.va"), """
                // A cubic conductor.
                `include "disciplines.vams"
                module cubic(a, b);
                    inout a, b;
                    electrical a, b;
                    parameter real k = 2m from [0:10];
                    analog I(a, b) <+ k*pow(V(a, b), 3);
                endmodule
                """);
        SimulatedNetlist.Table table = done(file.toString(), "k=0.003", "--waveform", "tri", "--amplitude", "2V")
                .table("iv.csv");
        double[] v = table.column("v");
        double[] expected = Arrays.stream(v).map(u -> 3e-3 * u * u * u).toArray();
        assertArrayEquals(expected, table.column("i"), 1e-9);
    }

    @Test
    void aStopLeavesWhatThereIs() {
        StopSignal stop = new StopSignal();
        stop.request();
        SimulatedNetlist run = iv(stop, "vteam");
        assertEquals(130, run.run().code(), run.run().err());
        assertTrue(run.text("run.json").contains("\"status\" : \"interrupted\""));
    }

    @Test
    void whatHasNoSolutionIsExitCode4() throws IOException {
        Path file = Files.writeString(folder.resolve("root.va"), """
                // A law that ends at half a volt.
                `include "disciplines.vams"
                module root(a, b);
                    inout a, b;
                    electrical a, b;
                    parameter real k = 2 from (0:inf);
                    analog I(a, b) <+ k*sqrt(0.5 - V(a, b));
                endmodule
                """);
        SimulatedNetlist run = iv(file.toString(), "--waveform", "tri");
        assertEquals(4, run.run().code(), run.run().err());
        assertTrue(
                run.run().err().contains("what was computed up to there is in"),
                run.run().err());
        assertTrue(run.text("run.json").contains("\"status\" : \"incomplete\""));
        Path data = Files.writeString(folder.resolve("data.csv"), "time,v,i\n0,1,1\n1,2,1\n2,3,1\n");
        Path fit = folder.resolve("fit");
        CommandLineRun fitted = CommandLineRun.of(
                "devices", "fit", file.toString(), "--data", data.toString(), "--out", fit.toString(), "--quiet");
        assertEquals(4, fitted.code(), fitted.err());
        assertTrue(fitted.err().contains("could not be solved"), fitted.err());
        assertFalse(Files.exists(fit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vteam rOn=1 rOn=2|'rOn' is given twice",
                "vteam --state x=0.1 --state x=0.2|'x' is given twice",
                "vteam rOfff=3|did you mean 'rOff'?",
                "vteam rOff=-3|outside its range",
                "vteam rOff=3V|where ohm",
                "vteam rOff|name=value",
                "vteam --state y=1|no state 'y'",
                "vteam --state x=2|outside [0.0, 1.0]",
                "ohmic --state x=2|none at all",
                "vteam --amplitude 1A|--amplitude 1A",
                "vteam --waveform saw|none of sin, tri, pulse",
                "vteam --frequency 1 --period 1|say one of them",
                "vteam --frequency 0|--frequency",
                "vteam --cycles 0|--cycles",
                "vteam --points 1|--points 1",
                "vteam --reltol 2|--reltol",
                "vteam --series -1|--series",
                "vteam --compliance 0|--compliance",
                "vteam --temperature 0|--temperature",
                "vteam --waveform pwl:nowhere.csv|no such file",
                "vteam --terminals plus|two different ones",
                "vteam --terminals plus,gate|no terminal 'gate'",
                "vteam --bias plus=1|is driven",
                "nmos --bias gate=1A|--bias gate=1A",
                "vteam --seed -1|--seed",
            })
    void mistakesAreNamedAndNothingIsWritten(String line, String part) {
        SimulatedNetlist run = iv(line.split(" "));
        assertEquals(3, run.run().code(), run.run().err());
        assertTrue(run.run().err().contains(part), run.run().err());
        assertFalse(Files.exists(run.out()));
    }
}
