package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;

/** The same sweep, small signals and noise in ngspice, run here where it is installed. */
class NgspiceSweepsOtherToolTest {
    private static final String MEMRISTOR = """
            V1 in 0 DC 0.1 AC 1
            R1 in m 2k
            C1 m 0 100n
            Bm m 0 I = V(m)*(V(x)/1k + (1-V(x))/100k)
            Bx 0 x I = ((1-V(x))/(1+exp(-(V(m)-0.11)/0.015)) - V(x)/(1+exp(-(0.005-V(m))/0.015)))/1m
            Cx x 0 1
            Rx x 0 1e15
            """;

    private static final String LADDER = """
            V1 in 0 DC 0 AC 1
            R1 in a 1k
            C1 a 0 1n
            R2 a b 10k
            C2 b 0 100p
            R3 b 0 33k
            """;

    @TempDir
    Path folder;

    private static NetlistBuilder source(double dc) {
        return Netlist.builder("deck").add(new VoltageSource("V1", "in", "0", new Dc(dc), dc, new Phasor(1, 0)));
    }

    private static Netlist memristor() {
        return source(0.1)
                .resistor("R1", "in", "m", 2e3)
                .capacitor("C1", "m", "0", 100e-9)
                .device("M1", new org.sneakpath.devices.library.VolatileMemristor(), "m", "0")
                .build();
    }

    /** Runs control lines that end in wrdata of so many columns, the scale first. */
    private double[][] ngspice(String elements, String control, int columns) throws IOException, InterruptedException {
        double[][] table = NgspiceRun.written(folder, """
                * deck
                %s
                .options reltol=1e-9 vntol=1e-14 abstol=1e-18
                .control
                set wr_singlescale
                set numdgt=15
                %s
                quit
                .endc
                .end
                """.formatted(elements, control));
        assertEquals(columns, table.length);
        return table;
    }

    private static void assertClose(double[] theirs, double[] ours, double tolerance) {
        assertEquals(theirs.length, ours.length);
        double scale = 0;
        for (double value : theirs) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int k = 0; k < theirs.length; k++) {
            assertEquals(theirs[k], ours[k], tolerance * scale, "row " + k);
        }
    }

    @Test
    void sweepOfAMemristor() throws IOException, InterruptedException {
        double[][] t = ngspice(MEMRISTOR, "dc V1 -0.2 0.4 0.01\nwrdata table.txt v(m) v(x) i(v1)", 4);
        DcResult result = DcSweep.run(memristor(), new DcRange("V1", -0.2, 0.4, 0.01), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertClose(t[0], result.swept(), 1e-12);
        // ngspice at the tolerances above; its state hangs on 1e15 ohm.
        assertClose(t[1], result.voltage("m"), 1e-7);
        assertClose(t[2], result.state("M1", "x"), 1e-7);
        assertClose(t[3], result.current("V1"), 1e-7);
    }

    @Test
    void smallSignalsOfAMemristor() throws IOException, InterruptedException {
        double[][] t = ngspice(MEMRISTOR, "ac dec 7 0.3 20k\nwrdata table.txt v(m) i(v1)", 5);
        AcResult result = AcSweep.run(memristor(), AcOptions.of(FrequencyGrid.decades(7, 0.3, 20e3)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertClose(t[0], result.frequency(), 1e-10);
        assertClose(t[1], result.real("v(m)"), 1e-6);
        assertClose(t[2], result.imaginary("v(m)"), 1e-6);
        assertClose(t[3], result.real("i(V1)"), 1e-6);
        assertClose(t[4], result.imaginary("i(V1)"), 1e-6);
    }

    @Test
    void noiseOfALadder() throws IOException, InterruptedException {
        double[][] t = ngspice(
                LADDER,
                "noise v(b) V1 dec 10 10 1e8 1\nsetplot noise1\nwrdata table.txt onoise_spectrum inoise_spectrum onoise_r2",
                4);
        Netlist ladder = source(0)
                .resistor("R1", "in", "a", 1e3)
                .capacitor("C1", "a", "0", 1e-9)
                .resistor("R2", "a", "b", 10e3)
                .capacitor("C2", "b", "0", 100e-12)
                .resistor("R3", "b", "0", 33e3)
                .build();
        NoiseResult result = NoiseAnalysis.run(ladder, NoiseOptions.of("b", "V1", FrequencyGrid.decades(10, 10, 1e8)));
        assertClose(t[0], result.frequency(), 1e-10);
        // ngspice's constants of nature are those before 2019.
        assertClose(t[1], result.outputSpectrum(), 2e-6);
        assertClose(t[2], result.inputSpectrum(), 2e-6);
        assertClose(t[3], result.outputSpectrum("R2"), 2e-6);
        double[][] total = ngspice(
                LADDER,
                "noise v(b) V1 dec 10 10 1e8 1\nsetplot noise2\nlet a=onoise_total\nlet b=inoise_total\n"
                        + "wrdata table.txt a b",
                3);
        assertEquals(total[1][0], result.outputTotal(), 2e-6 * total[1][0]);
        // Referred to the input, ngspice takes the later gain at both ends of an interval.
        assertEquals(total[2][0], result.inputTotal(), 0.2 * total[2][0]);
        System.out.println("noise totals " + total[1][0] + " " + result.outputTotal() + ", at the input " + total[2][0]
                + " " + result.inputTotal());
    }
}
