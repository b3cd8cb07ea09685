package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.circuit.time.StiffScheme;

/** {@code IC=} of diodes and transistors under {@code uic}: how their junctions and gates are charged at the start. */
class JunctionStartTest {
    private static final double STOP = 2e-6;
    private static final String LOADS = "\nR1 a 0 1k\nR2 b 0 2k\nC9 b 0 10p\n.tran 10n 2u uic\n";

    private static TransientResult run(Elaboration circuit) {
        TransientResult result = Transient.run(
                circuit.netlist(),
                TransientOptions.fixed(StiffScheme.SDIRK2, STOP / 200, STOP).withStart(TransientStart.CHARGES));
        assertTrue(result.status().converged());
        return result;
    }

    private static SpiceNetlist parse(String text) {
        return SpiceNetlist.parse("start\n" + text + LOADS, SpiceOptions.DEFAULT);
    }

    // Models without currents whose charges are those of constant capacitors.
    @ParameterizedTest
    @CsvSource({
        "'D1 a b dm IC=0.3#.model dm d(is=1e-30 cjo=1n m=0)', 'C1 a b 1n IC=0.3'",
        "'M1 a b 0 0 nm W=1 L=1u IC=0.4,0.7,0#.model nm nmos(vto=50 cgso=1n cgdo=2n)', 'C1 b 0 1n IC=0.7#C2 b a 2n IC=0.3'",
        "'M1 a 0 0 b nm W=1 L=1u IC=0.2,0,-0.5#.model nm nmos(vto=50 cbd=1n mj=0 is=1e-30 cgdo=2n)',"
                + " 'C1 b a 1n IC=-0.7#C2 0 a 2n IC=-0.2'",
        "'Q1 a b 0 qm IC=0.3,0.5#.model qm npn(is=1e-30 cje=1n mje=0 cjc=2n mjc=0 cjs=1n mjs=0)',"
                + " 'C1 b 0 1n IC=0.3#C2 b a 2n IC=-0.2#C3 0 a 1n IC=0'"
    })
    void constantCapacitancesStartAsCapacitorsDo(String device, String capacitors) {
        TransientResult mine = run(parse(device.replace('#', '\n')).base());
        TransientResult theirs = run(parse(capacitors.replace('#', '\n')).base());
        for (String node : List.of("a", "b")) {
            double[] v = mine.waveforms().voltage(node);
            double[] w = theirs.waveforms().voltage(node);
            assertTrue(Math.abs(w[1]) > 0.05, "the twin starts charged");
            for (int k = 0; k < v.length; k++) {
                // Zero but for currents of the models, which are below 1e-12 A.
                assertEquals(w[k], v[k], 1e-8, node + " at point " + k);
            }
        }
    }

    // Nothing but resistors besides: nodes whose charges are the device's alone take its voltages, whatever its
    // capacitances.
    @ParameterizedTest
    @CsvSource({
        "'D1 a 0 dm IC=0.4#.model dm d(is=1e-12 cjo=1n tt=20n)', 0.4, 0",
        "'M1 a b 0 0 nm W=100u L=1u IC=0.4,0.7#.model nm nmos(vto=0.5 kp=10u cgso=1u cgdo=2u tox=10n)', 0.4, 0.7",
        "'Q1 a b 0 qm IC=0.3,0.5#.model qm npn(cje=200p cjc=100p tf=1n)', 0.5, 0.3",
        "'Q1 a b 0 0 qm IC=-0.3,-0.5#.model qm pnp(cje=200p cjc=100p tf=1n)', -0.5, -0.3",
        "'J1 a b 0 jm IC=0.3,-0.5#.model jm njf(vto=-2 cgs=1n cgd=2n)', 0.3, -0.5"
    })
    void nodesWithoutOtherChargesTakeTheVoltagesGiven(String device, double a, double b) {
        TransientResult result = run(SpiceNetlist.parse(
                        "start\n" + device.replace('#', '\n') + "\nR1 a 0 1k\nR2 b 0 2k\n.tran 10n 2u uic\n",
                        SpiceOptions.DEFAULT)
                .base());
        // The start is found over a step so short that resistors pass a millionth of these charges.
        assertEquals(a, result.waveforms().voltage("a")[0], 1e-6);
        assertEquals(b, result.waveforms().voltage("b")[0], 1e-6);
    }

    @Test
    void gradientsByInitialVoltagesAndByWhatTheyChargeAgreeWithDifferences() {
        SpiceNetlist netlist = parse("""
                .param v0=-0.3 c=1n vce=0.4 vgs=0.9
                D1 a b dm IC={v0}
                .model dm d(is=1e-12 cjo={c} tt=20n)
                Q1 a b 0 qm IC=0.1,{vce}
                .model qm npn(cje=200p cjc={c/4} tf=1n)
                M1 a b 0 0 nm W=100u L=1u IC=0.4,{vgs}
                .model nm nmos(vto=0.5 kp=10u cgso=1u cgdo=2u tox=10n)
                """);
        TransientResult result = run(netlist.base());
        WaveformBars bars = result.newBars();
        bars.voltage("a")[40] = 1;
        Map<String, Double> gradient = netlist.base().pullback(result.pullback(bars));
        for (String name : List.of("v0", "c", "vce", "vgs")) {
            double value = netlist.base().parameters().find(name).orElseThrow().value();
            double h = 1e-4 * Math.abs(value);
            double up =
                    run(netlist.elaborate(Map.of(name, value + h))).waveforms().voltage("a")[40];
            double down =
                    run(netlist.elaborate(Map.of(name, value - h))).waveforms().voltage("a")[40];
            double exact = Objects.requireNonNull(gradient.get(name));
            // Curvature over 1e-4 of the value, and Newton's tolerance over twice that.
            assertEquals((up - down) / (2 * h), exact, 2e-6 * Math.abs(exact), name);
        }
    }

    @Test
    void moreVoltagesThanADeviceHasAreRefused() {
        SpiceException refused = assertThrows(
                SpiceException.class,
                () -> parse("D1 a b dm IC=0.3,1\n.model dm d").base());
        assertTrue(String.valueOf(refused.getMessage()).contains("vd"), refused.getMessage());
    }

    @Test
    void theyAreWrittenBack() throws IOException {
        String text = "M1 a b 0 b nm IC=0.1,0.2,-0.3\n.model nm nmos(vto=1)\nQ1 a b 0 qp IC=-0.3,-0.5\n.model qp pnp";
        Elaboration read = parse(text).base();
        StringBuilder written = new StringBuilder();
        SpiceText.write(read.netlist(), List.of(), written);
        Elaboration again =
                SpiceNetlist.parse(written.toString(), SpiceOptions.DEFAULT).base();
        assertEquals(read.netlist().element("m1"), again.netlist().element("m1"));
        assertEquals(read.netlist().element("q1"), again.netlist().element("q1"));
    }
}
