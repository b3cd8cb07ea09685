package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.StepScheme;
import org.sneakpath.crossbar.step.Stepping;

/** Step responses of lines with capacitance against the exact solution by eigenvalues. */
class RcReferenceOtherToolTest {
    /** Errors are relative to the largest current. */
    @ParameterizedTest
    @CsvSource({
        "rc_4x4, ESDIRK4, 1e-4", "rc_4x4, ESDIRK4, 1e-6", "rc_4x4, ESDIRK4, 1e-10", "rc_4x4, TR_BDF2, 1e-4",
                "rc_4x4, SDIRK2, 1e-4",
        "rc_8x6, ESDIRK4, 1e-4", "rc_8x6, ESDIRK4, 1e-6", "rc_8x6, ESDIRK4, 1e-10", "rc_8x6, TR_BDF2, 1e-4",
                "rc_8x6, SDIRK2, 1e-4"
    })
    void currentsOfTheColumns(String name, StepScheme scheme, double tolerance) throws IOException {
        Path folder = Path.of(System.getProperty("sneakpath.shared", ""), "refdata", "crossbar", name);
        assumeTrue(Files.isDirectory(folder), "no reference data; set -Dsneakpath.shared");
        String json = Files.readString(folder.resolve("params.json"));
        int m = (int) number(json, "rows");
        int n = (int) number(json, "cols");
        CrossbarSpec spec = new CrossbarSpec(
                m, n, number(json, "r_wl"), number(json, "r_bl"), number(json, "r_source"), number(json, "r_sense"));
        double[] v = csv(folder.resolve("V_in.csv"));
        double[] table = csv(folder.resolve("t_Iout_exact.csv"));
        int rows = table.length / (n + 1);
        List<Double> times = new ArrayList<>();
        for (int k = 1; k < rows; k++) {
            times.add(table[k * (n + 1)]);
        }
        List<SourceWaveform> word = Arrays.stream(v)
                .mapToObj(x -> (SourceWaveform) PiecewiseLinear.of(0, 0, 0, x))
                .toList();
        Drives drives = Drives.of(word, Collections.nCopies(n, new Dc(0)));
        Capacitances capacitances = Capacitances.ofLines(number(json, "c_wl"), number(json, "c_bl"));
        ArrayTransient array = new ArrayTransient(spec, Cell.ohmic(), capacitances);
        array.program(csv(folder.resolve("G.csv")));
        ArrayTrace trace = array.run(
                drives,
                TransientPlan.until(times.get(times.size() - 1))
                        .withStepping(Stepping.controlled(tolerance)
                                .withScheme(scheme)
                                .withTimes(times))
                        .withWatch(Watch.NOTHING.withTerminals()));
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        double[] t = trace.waveforms().time();
        double worst = 0;
        double largest = 0;
        for (int j = 0; j < n; j++) {
            double[] current = trace.waveforms().current("bit" + j);
            for (int k = 1; k < rows; k++) {
                double exact = table[k * (n + 1) + 1 + j];
                worst = Math.max(worst, Math.abs(current[Arrays.binarySearch(t, table[k * (n + 1)])] - exact));
                largest = Math.max(largest, Math.abs(exact));
            }
        }
        assertEquals(0, worst / largest, tolerance);
    }

    private static double number(String json, String key) {
        Matcher m = Pattern.compile('"' + key + "\":\\s*([-+0-9.eE]+)").matcher(json);
        if (!m.find()) {
            throw new IllegalArgumentException("no " + key + " in " + json);
        }
        return Double.parseDouble(m.group(1));
    }

    private static double[] csv(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> Stream.of(line.split(",")))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
