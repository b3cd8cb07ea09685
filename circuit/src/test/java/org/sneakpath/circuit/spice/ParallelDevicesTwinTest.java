package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.FrequencyGrid;
import org.sneakpath.circuit.run.NoiseAnalysis;
import org.sneakpath.circuit.run.NoiseOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.circuit.time.SteppingScheme;

/** {@code m=3} on an N line is three such lines: currents, charges, noise, and the gradient by m is that of the numbers. */
class ParallelDevicesTwinTest {
    private static final List<String> KINDS = List.of("junction", "reservoir", "memory");

    /** A junction behind a resistance inside the device with a charge; a charge that heats; a memory with noise of its current. */
    private static final String MODULES = """
            `include "constants.vams"
            `include "disciplines.vams"
            module junction(a, k);
            inout a, k; electrical a, k, i;
            parameter real rs = 20 from (0:inf);
            analog begin
                I(a, i) <+ V(a, i)/rs + white_noise(4*`P_K*$temperature/rs, "thermal");
                I(i, k) <+ 1e-12*(limexp(V(i, k)/$vt) - 1) + ddt(1e-9*V(i, k));
            end
            endmodule
            module reservoir(a, k);
            inout a, k; electrical a, k;
            parameter real v0 = 0.1;
            analog begin
                V(a, k) <+ v0 + 100*I(a, k) + 1e-4*ddt(I(a, k));
            end
            endmodule
            module memory(a, k);
            inout a, k; electrical a, k;
            parameter real g = 1e-3 from (0:inf);
            (* lower=0, upper=1 *) real x;
            analog begin
                x = idt((V(a, k) - x)/1u, 0.2);
                I(a, k) <+ g*x*V(a, k) + white_noise(4*`P_K*$temperature*g*x, "thermal");
            end
            endmodule
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SpiceNetlist read(String kind, String lines) {
        try {
            Files.writeString(folder.resolve("kinds.va"), MODULES);
            Path file = folder.resolve("n.cir");
            Files.writeString(
                    file,
                    "title\n.hdl kinds.va\n.model mine " + kind + "\nV1 in 0 SIN(0.4 0.3 200k)\nR1 in a 300\n" + lines
                            + "\n.end\n");
            return SpiceNetlist.parse(file, SpiceOptions.DEFAULT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Netlist netlist(String kind, String lines) {
        return read(kind, lines).base().netlist();
    }

    private static TransientResult run(Netlist netlist) {
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, 20e-9, 4e-6).withNewton(NewtonOptions.TO_ROUNDING));
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    private static double[] noise(Netlist netlist) {
        return NoiseAnalysis.run(netlist, NoiseOptions.of("a", "v1", FrequencyGrid.decades(3, 1e3, 1e8)))
                .outputSpectrum();
    }

    @Test
    void oneLineOfThreeIsThreeLines() {
        for (String kind : KINDS) {
            Netlist one = netlist(kind, "N1 a 0 mine m=3");
            Netlist three = netlist(kind, "N1 a 0 mine\nN2 a 0 mine\nN3 a 0 mine");
            assertArrayEquals(
                    run(three).waveforms().voltage("a"), run(one).waveforms().voltage("a"), 1e-12, kind);
            double[] expected = noise(three);
            double[] found = noise(one);
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], found[k], 1e-9 * expected[k], kind);
            }
        }
    }

    @Test
    void theModelCardMaySayItAndTextKeepsIt() throws IOException {
        Netlist card = netlist("memory(m=2.5)", "N1 a 0 mine");
        Netlist line = netlist("memory", "N1 a 0 mine m=2.5");
        assertArrayEquals(
                run(line).waveforms().voltage("a"), run(card).waveforms().voltage("a"));
        String text = "t\n.model sw mmss(m=2)\nV1 a 0 1\nN1 a 0 sw\n.end\n";
        StringBuilder written = new StringBuilder();
        SpiceText.write(SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base().netlist(), List.of(), written);
        assertTrue(written.toString().contains("mmss(m=2.0)"), written.toString());
        assertEquals(
                SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base().netlist().elements(),
                SpiceNetlist.parse(written.toString(), SpiceOptions.DEFAULT)
                        .base()
                        .netlist()
                        .elements());
    }

    @Test
    void theGradientByMIsThatOfTheNumbers() {
        for (String kind : KINDS) {
            TransientResult result = run(netlist(kind, "N1 a 0 mine m=3"));
            WaveformBars bars = result.newBars();
            bars.voltage("a")[result.size() - 1] = 1;
            double claimed = result.pullback(bars).parameter("n1", "m");
            double h = 1e-3;
            double wide = (end(kind, 3 + h) - end(kind, 3 - h)) / (2 * h);
            double narrow = (end(kind, 3 + h / 2) - end(kind, 3 - h / 2)) / h;
            assertEquals((4 * narrow - wide) / 3, claimed, 1e-8 * Math.abs(claimed) + 1e-13, kind);
            assertTrue(Math.abs(claimed) > 1e-4, kind + ": " + claimed);
        }
    }

    private double end(String kind, double m) {
        TransientResult result = run(netlist(kind, "N1 a 0 mine m=" + m));
        return result.waveforms().voltage("a")[result.size() - 1];
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        String zero = String.valueOf(assertThrows(SpiceException.class, () -> netlist("memory", "N1 a 0 mine m=0"))
                .getMessage());
        assertTrue(zero.contains("'m' = 0.0"), zero);
        // a model in Java whose own lines know areas and copies
        String none = String.valueOf(assertThrows(
                        SpiceException.class,
                        () -> SpiceNetlist.parse(
                                        "t\n.model q npn\nV1 a 0 1\nN1 a a 0 0 q m=2\n.end\n", SpiceOptions.DEFAULT)
                                .base())
                .getMessage());
        assertTrue(none.contains("has no m, the number of devices in parallel"), none);
    }
}
