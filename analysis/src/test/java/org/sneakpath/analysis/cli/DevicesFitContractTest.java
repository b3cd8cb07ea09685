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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;

/** {@code devices fit}. */
class DevicesFitContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SimulatedNetlist fit(String... options) {
        return fit(new StopSignal(), options);
    }

    private SimulatedNetlist fit(StopSignal stop, String... options) {
        Path out = folder.resolve("fit");
        List<String> line = new ArrayList<>(List.of("devices", "fit"));
        line.addAll(Arrays.asList(options));
        line.addAll(List.of("--out", out.toString()));
        return new SimulatedNetlist(CommandLineRun.of(stop, line.toArray(String[]::new)), out);
    }

    /** i = 3e-5·0.4·sinh(v/0.4), with a deterministic ripple of a thousandth of its largest value. */
    private Path sinh(String header, double perVolt, double perAmpere, boolean timed) throws IOException {
        StringBuilder text = new StringBuilder(header);
        double ripple = 1e-3 * 1.2e-5 * Math.sinh(2.5);
        for (int k = 0; k <= 200; k++) {
            double v = Math.sin(2 * Math.PI * k / 200);
            double i = 1.2e-5 * Math.sinh(v / 0.4) + ripple * Math.sin(1234.5 * k);
            text.append(timed ? 0.01 * k + "," : "")
                    .append(v / perVolt)
                    .append(',')
                    .append(i / perAmpere)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("iv.csv"), text.toString());
    }

    @Test
    void aStaticFitLeavesEverything() throws IOException {
        Path data = sinh("time,v,i\n", 1, 1, true);
        SimulatedNetlist run = fit("sinh-conductor", "--data", data.toString(), "--starts", "3");
        assertEquals(0, run.run().code(), run.run().err());
        assertEquals(
                List.of(
                        "comparison.csv",
                        "comparison.json",
                        "comparison.png",
                        "comparison.svg",
                        "fit.csv",
                        "fit.json",
                        "residuals.csv",
                        "run.json",
                        "sinh-conductor.presets.yaml"),
                run.files());
        SimulatedNetlist.Table table = run.table("fit.csv");
        assertEquals(
                List.of("name", "kind", "unit", "value", "lower95", "upper95", "initial", "determined"),
                table.header());
        assertEquals(3e-5, table.column("value")[0], 3e-7);
        assertEquals(0.4, table.column("value")[1], 4e-3);
        assertTrue(table.column("lower95")[0] < 3e-5 && table.column("upper95")[0] > 3e-5);
        SimulatedNetlist.Table residuals = run.table("residuals.csv");
        assertEquals(List.of("time", "v", "i", "fit", "residual"), residuals.header());
        double[] i = residuals.column("i");
        double[] model = residuals.column("fit");
        double[] rest = residuals.column("residual");
        for (int k = 0; k < i.length; k++) {
            assertEquals(i[k] - model[k], rest[k]);
        }
        assertTrue(
                run.run().out().lines().anyMatch(line -> line.matches("g +3\\.\\d+e-05 .* S")),
                run.run().out());
        assertTrue(run.run().err().contains("201 points"), run.run().err());
    }

    @Test
    void thePresetThatIsWrittenIsTakenAgain() throws IOException {
        Path data = sinh("time,v,i\n", 1, 1, true);
        SimulatedNetlist run = fit("sinh-conductor", "--data", data.toString(), "--name", "mine", "--starts", "1");
        assertEquals(0, run.run().code(), run.run().err());
        String preset = run.out().resolve("sinh-conductor.presets.yaml").toString();
        CommandLineRun show = CommandLineRun.of("devices", "show", "sinh-conductor", "--preset", preset);
        assertEquals(0, show.code(), show.err());
        assertTrue(show.out().contains("Preset mine") && show.out().contains("fitted to iv.csv"), show.out());
        String value = run.table("fit.csv").rows().get(0).get(3);
        assertTrue(show.out().contains(value.replace("E", "e")), show.out());
    }

    @Test
    void unitsInTitlesAndRatesAreTaken() throws IOException {
        double[] plain = values(
                fit("sinh-conductor", "--data", sinh("time,v,i\n", 1, 1, true).toString()));
        double[] milli = values(fit(
                "sinh-conductor",
                "--data",
                sinh("Time (s),Voltage (mV),Current [uA]\n", 1e-3, 1e-6, true).toString()));
        double[] rated =
                values(fit("sinh-conductor", "--data", sinh("", 1, 1, false).toString(), "--rate", "100 Hz"));
        for (int u = 0; u < plain.length; u++) {
            assertEquals(plain[u], milli[u], 1e-6 * plain[u]);
            assertEquals(plain[u], rated[u], 1e-6 * plain[u]);
        }
    }

    private static double[] values(SimulatedNetlist run) {
        assertEquals(0, run.run().code(), run.run().err());
        return run.table("fit.csv").column("value");
    }

    @Test
    void aTraceOfIvFitsBack() {
        Path iv = folder.resolve("iv");
        CommandLineRun drive = CommandLineRun.of(
                "devices",
                "iv",
                "vteam",
                "kOff=1.5e-9",
                "kOn=-2e-9",
                "vOff=0.4",
                "vOn=-0.5",
                "rOff=9000",
                "--waveform",
                "tri",
                "--out",
                iv.toString(),
                "--quiet");
        assertEquals(0, drive.code(), drive.err());
        SimulatedNetlist run = fit(
                "vteam",
                "kOff=2e-9",
                "kOn=-2e-9",
                "vOff=0.5",
                "vOn=-0.5",
                "rOff=7000",
                "--data",
                iv.resolve("iv.csv").toString(),
                "--parameters",
                "kOff,vOff,rOff",
                "--starts",
                "6",
                "--quiet");
        double[] found = values(run);
        assertEquals(1.5e-9, found[0], 1e-4 * 1.5e-9);
        assertEquals(0.4, found[1], 1e-4 * 0.4);
        assertEquals(9000, found[2], 1e-4 * 9000);
        assertEquals("", run.run().err());
    }

    @Test
    void aStopWritesNothing() throws IOException {
        StopSignal stop = new StopSignal();
        stop.request();
        SimulatedNetlist run = fit(
                stop, "sinh-conductor", "--data", sinh("time,v,i\n", 1, 1, true).toString());
        assertEquals(130, run.run().code(), run.run().err());
        assertFalse(Files.exists(run.out()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,v,i;0,0,0;1,x,2|iv.csv:3: value 2: 'x' is not a finite number|",
                "time,v;0,0;1,1|no column i|",
                "time,v,i (V);0,0,0;1,1,1|column 'i (V)'|",
                "v,i;0,0;1,1|--rate|",
                "time,v,i;1,0,0;0,1,1|sort the points by time|",
                "time,v,i;0,0,0;1,1,0|all currents are 0|",
                "time,v,i;0,0,0;1,1,1|2 points do not determine 2|",
                "time,v,i;0,0,0;1,1|truncated|",
                "0,0,0,0;1,1,1,1|4 values a line and no header|",
                "time,v,i;0,0,0;1,1,1;2,1,1|must be from 1 to|--starts 0",
                "time,v,i;0,0,0;1,1,1;2,1,1|none of absolute, relative|--weight some",
                "time,v,i;0,0,0;1,1,1;2,1,1|did you mean|--parameters v00",
                "time,v,i;0,0,0;1,1,1;2,1,1|no parameter 'z'|--fix z",
                "time,v,i;0,0,0;1,1,1;2,1,1|leave --rate out|--rate 3",
                "time,v,i;0,0,0;1,1,1;2,1,1|letters, digits|--name a:b",
            })
    void mistakesAreNamedAndNothingIsWritten(String lines, String part, @Nullable String options) throws IOException {
        Path data = Files.writeString(folder.resolve("iv.csv"), lines.replace(';', '\n') + "\n");
        List<String> line = new ArrayList<>(List.of("sinh-conductor", "--data", data.toString()));
        line.addAll(options == null ? List.of() : List.of(options.split(" ")));
        SimulatedNetlist run = fit(line.toArray(String[]::new));
        assertEquals(3, run.run().code(), run.run().err());
        assertTrue(run.run().err().contains(part), run.run().err());
        assertFalse(Files.exists(run.out()));
    }

    @Test
    void aMissingFileIsNamed() {
        SimulatedNetlist run = fit("sinh-conductor", "--data", "nowhere.csv");
        assertEquals(3, run.run().code());
        assertTrue(
                run.run().err().contains("nowhere.csv: no such file"), run.run().err());
    }
}
