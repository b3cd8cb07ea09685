package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.DcOptions;
import org.sneakpath.circuit.run.DcRange;
import org.sneakpath.circuit.run.DcResult;
import org.sneakpath.circuit.run.DcSweep;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;

/** Netlists with a temperature, here and in ngspice. */
class TemperatureOtherToolTest {
    private static final String DIODE = """
            v1 a 0 0
            r1 a d 100
            d1 d 0 dm
            d2 d 0 dm 0.1 dtemp=20
            .model dm d(is=1e-14 n=1.5 rs=5 eg=1.11 xti=3)
            """;

    private static final String BIPOLAR = """
            v1 c 0 5
            r1 c b 470k
            r2 c k 1k
            q1 k b 0 qm
            .model qm npn(is=1e-15 bf=150 br=3 vaf=80 ikf=0.1 xtb=1.5 ise=1e-13 ne=1.8)
            """;

    private static final String MOSFET = """
            v1 d 0 0
            vg g 0 2.5
            m1 d g 0 0 mm w=10u l=1u
            .model mm nmos(vto=0.7 kp=110u gamma=0.4 lambda=0.04 phi=0.7)
            """;

    @TempDir
    Path folder;

    private static SpiceNetlist read(String elements, double celsius) {
        return SpiceNetlist.parse("* t\n" + elements + ".temp " + celsius + "\n.end\n", SpiceOptions.DEFAULT);
    }

    private static void assertClose(double[] theirs, double[] ours, double tolerance, String what) {
        assertEquals(theirs.length, ours.length);
        double scale = 0;
        double worst = 0;
        for (int k = 0; k < theirs.length; k++) {
            scale = Math.max(scale, Math.abs(theirs[k]));
            worst = Math.max(worst, Math.abs(theirs[k] - ours[k]));
        }
        System.out.printf(Locale.ROOT, "%s: deviation %.1e of the largest value%n", what, worst / scale);
        assertTrue(worst <= tolerance * scale, what);
    }

    private void sweep(String elements, double celsius, String current, double tolerance)
            throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, elements + ".temp " + celsius + "\n.dc v1 0 1 0.02", "i(v1)");
        DcResult ours =
                DcSweep.run(read(elements, celsius).base().netlist(), new DcRange("v1", 0, 1, 0.02), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, ours.status());
        assertClose(theirs[1], ours.current("v1"), tolerance, current + " at " + celsius + " °C");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 27, 85})
    void diodes(double celsius) throws IOException, InterruptedException {
        // ngspice's constants of nature are those before 2019: 2e-6 of a voltage of 30 thermal ones
        sweep(DIODE, celsius, "diodes", 1e-5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 27, 85})
    void mosfet(double celsius) throws IOException, InterruptedException {
        sweep(MOSFET, celsius, "mosfet", 1e-5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 27, 85})
    void bipolarTransistor(double celsius) throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, BIPOLAR + ".temp " + celsius + "\n.dc v1 5 5 1", "v(b) v(k)");
        OperatingPointResult ours =
                OperatingPoint.solve(read(BIPOLAR, celsius).base().netlist(), OperatingPointOptions.AT_REST);
        assertEquals(SolveStatus.CONVERGED, ours.status());
        assertEquals(theirs[1][0], ours.voltage("b"), 1e-5 * theirs[1][0]);
        assertEquals(theirs[2][0], ours.voltage("k"), 1e-5 * theirs[2][0]);
    }

    @Test
    void aSteppedTemperatureIsThatOfTheNetlist() {
        SpiceNetlist source = read(BIPOLAR, 27);
        for (double celsius : new double[] {0, 85}) {
            assertEquals(
                    read(BIPOLAR, celsius).base().netlist(),
                    source.elaborate(Map.of("temper", celsius)).netlist());
        }
        assertNotEquals(read(BIPOLAR, 0).base().netlist(), source.base().netlist());
        assertEquals(358.15, source.elaborate(Map.of("temper", 85.0)).netlist().temperature());
    }

    @Test
    void temperaturesAreWrittenAndReadBack() throws IOException {
        StringBuilder text = new StringBuilder();
        var netlist = read(DIODE, 85).base().netlist();
        SpiceText.write(netlist, List.of(), text);
        assertTrue(text.toString().contains(".temp 85.0\n"), text.toString());
        assertTrue(text.toString().contains(" temp=105.0"), text.toString());
        var again =
                SpiceNetlist.parse(text.toString(), SpiceOptions.DEFAULT).base().netlist();
        assertEquals(netlist.temperature(), again.temperature());
        assertEquals(netlist.element("d2"), again.element("d2"));
    }

    @Test
    void whatIsNotUsedIsSaidOnce() {
        SpiceNetlist source = SpiceNetlist.parse("""
                * hints
                v1 a 0 1
                d1 a 0 dm off
                d2 a 0 dm off ic=0.6
                q1 a a 0 qm off
                .model dm d(is=1e-14)
                .model qm npn(is=1e-15 rb=100 rbm=10)
                .end
                """, SpiceOptions.DEFAULT);
        List<String> warnings = source.warnings().stream().map(Object::toString).toList();
        assertEquals(2, warnings.size(), "IC= of d2 is used: " + warnings);
        assertTrue(warnings.stream().anyMatch(w -> w.contains("OFF") && w.contains("d1")), warnings.toString());
        assertTrue(warnings.stream().anyMatch(w -> w.contains("RBM=10.0")), warnings.toString());
    }
}
