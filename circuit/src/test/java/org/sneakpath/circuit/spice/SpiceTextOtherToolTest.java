package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** ngspice reads what is written, and finds the same answer in it as in the original. */
class SpiceTextOtherToolTest {
    @TempDir
    Path folder;

    /** The last line of the table that ngspice writes for some vectors. */
    private double[] ngspice(String deck, String vectors) throws IOException, InterruptedException {
        String control = ".control\nset wr_singlescale\nset numdgt=15\nrun\nwrdata table.txt " + vectors
                + "\nquit\n.endc\n.end\n";
        double[][] table = NgspiceRun.written(folder, deck.replaceAll("(?m)^\\.end\\s*$", "") + control);
        return Arrays.stream(table)
                .skip(1)
                .mapToDouble(column -> column[column.length - 1])
                .toArray();
    }

    private static String written(Netlist netlist, List<Analysis> analyses) throws IOException {
        StringBuilder text = new StringBuilder();
        SpiceText.write(netlist, analyses, text);
        return text.toString();
    }

    private void same(String deck, String vectors, String writtenVectors) throws IOException, InterruptedException {
        SpiceNetlist netlist = SpiceNetlist.parse(deck, SpiceOptions.DEFAULT);
        double[] original = ngspice(deck, vectors);
        double[] again = ngspice(written(netlist.base().netlist(), netlist.analyses()), writtenVectors);
        for (int k = 0; k < original.length; k++) {
            // The same equations at reltol 1e-3 in the same program, with other roundings of constants.
            assertEquals(original[k], again[k], 1e-6 * Math.max(1e-6, Math.abs(original[k])), vectors + " " + k);
        }
    }

    @Test
    void aLinearNetworkOfEveryKindOfSource() throws IOException, InterruptedException {
        same("""
                linear
                V1 1 0 DC 10
                R1 1 2 1k
                R2 2 0 {2*1k}
                E1 3 0 2 0 -3
                R3 3 4 500
                G1 4 0 2 0 1m
                R4 4 0 1.5k
                Vs 4 5 0
                R5 5 0 3k
                F1 6 0 Vs 10
                R6 6 0 220
                H1 7 0 Vs 470
                R7 7 6 1k
                L1 7 8 1m
                R8 8 0 50
                I1 0 8 1m
                .op
                .end
                """, "v(2) v(4) v(6) v(8)", "v(2) v(4) v(6) v(8)");
    }

    @Test
    void aMemristorSubcircuitWithThresholdsInATransient() throws IOException, InterruptedException {
        same("""
                memristor
                .subckt mem p n x PARAMS: ron=10k roff=1meg k=2e6 vt=0.5
                Bm p n I = V(p,n)/(ron + (roff-ron)*V(x))
                Bx 0 x I = V(p,n) > vt ? k*pow(V(p,n)/vt-1,3)*(1-V(x)) : (V(p,n) < -vt ? -k*pow(-V(p,n)/vt-1,3)*V(x) : 0)
                Cx x 0 1 IC=0.5
                Rx x 0 1e12
                .ends
                Vs a 0 SIN(0 1 100k 0 0 30)
                X1 a b x mem roff=100k
                R1 b 0 1k
                .tran 20n 20u 0 20n uic
                .end
                """, "v(b) v(x)", "v(b) v(x)");
    }

    @Test
    void switchesAndSourcesWithEveryWaveform() throws IOException, InterruptedException {
        same("""
                waveforms
                V1 a 0 PULSE(0 1 1u 1u 1u 3u 10u)
                V2 b 0 EXP(0 2 2u 1u 8u 3u)
                V3 c 0 PWL(0 0 5u 1 7u 1 10u -1)
                I4 0 d SFFM(0 1m 200k 3 40k)
                V5 e 0 AM(1 0.5 40k 300k 0)
                Rd d 0 1k
                R1 a s 1k
                S1 s 0 c 0 sw
                .model sw SW(VT=0.5 VH=0.2 RON=10 ROFF=1meg)
                .tran 50n 17u 0 50n
                .end
                """, "v(a) v(b) v(c) v(d) v(e) v(s)", "v(a) v(b) v(c) v(d) v(e) v(s)");
    }

    @Test
    void junctionDevicesWithTheirModels() throws IOException, InterruptedException {
        same("""
                junctions
                Vcc c 0 5
                Vb b0 0 1
                Rb b0 b 10k
                Rc c k 1k
                Q1 k b 0 qm
                D1 k d dm
                Rd d 0 2k
                M1 m b0 0 0 nm W=10u L=1u
                Rm c m 10k
                J1 j 0 js jm
                Rj c j 1k
                Rs js 0 500
                .model qm NPN(BF=80 IS=1e-15 VAF=50 RB=100 RC=5)
                .model dm D(IS=1e-13 N=1.2 RS=3)
                .model nm NMOS(LEVEL=1 VTO=0.7 KP=110u LAMBDA=0.04 GAMMA=0.4 PHI=0.7)
                .model jm NJF(VTO=-2 BETA=1m LAMBDA=0.01)
                .op
                .end
                """, "v(k) v(d) v(m) v(j)", "v(k) v(d) v(m) v(j)");
    }

    @Test
    void nativeMemristorsRunAsSources() throws IOException, InterruptedException {
        CompactModel vteam = DeviceLibrary.model("vteam");
        CompactModel yakopcic = DeviceLibrary.model("yakopcic");
        double[] p = vteam.defaultParameters();
        p[vteam.parameterIndex("kOff")] = 3e-7;
        Netlist netlist = Netlist.builder("native memristors")
                .voltageSource("vs", "a", "0", new Sine(0, 0.1, 100))
                .device("m1", vteam, p, new double[] {0.2}, "a", "b")
                .resistor("r1", "b", "0", 50)
                .voltageSource("vd", "c", "0", new Dc(0.3))
                .device("m2", yakopcic, "c", "d")
                .resistor("r2", "d", "0", 5)
                .build();
        List<Analysis> run = List.of(new TranCard(1e-5, 2e-3, 0, 1e-5, true));
        double[] states = ngspice(written(netlist, run), "v(m1#x) v(m2#x)");
        TransientResult ours = Transient.run(
                netlist, TransientOptions.controlled(2e-3).withReltol(1e-6).fromInitialConditions());
        assertTrue(ours.status().converged());
        double[] m1 = ours.waveforms().state("m1", "x");
        double[] m2 = ours.waveforms().state("m2", "x");
        // ngspice at reltol 1e-3 on 200 points is good to about 1e-4 of the states' range.
        assertEquals(m1[m1.length - 1], states[0], 5e-4);
        assertEquals(m2[m2.length - 1], states[1], 5e-4);
        assertTrue(states[0] > 0.3 && states[1] > 0.3, "both have moved");
    }

    /**
     * Ngspice's code model moves its resistance by the voltage of the step before, so that it is off by one order of the step; two
     * runs with steps h and h/2 tell what it tends to. The sources that are written for the device have no such error.
     */
    @Test
    void ngspicesMemristorIsTheSameInItsCodeModelInSourcesAndHere() throws IOException, InterruptedException {
        for (String numbers :
                List.of("alpha=1e11 beta=2e12 vt=1.6", "beta=1e12 vt=2.5", "alpha=-1e11 beta=1e12 vt=2")) {
            for (String stop : List.of("2n", "4.3n", "7n")) {
                String deck = """
                        code model
                        V1 0 1 SIN(0 4.2 100meg)
                        R1 1 b 100
                        am b 0 mm
                        .model mm memristor(rmin=1k rmax=10k rinit=7k %s)
                        .options chgtol=1e-3
                        .tran 50p %s 0 0.2p uic
                        .end
                        """.formatted(numbers, stop);
                SpiceNetlist netlist = SpiceNetlist.parse(deck, SpiceOptions.DEFAULT);
                TranCard card = (TranCard) netlist.analyses().get(0);
                Netlist circuit = netlist.base().netlist();
                TransientResult ours = Transient.run(
                        circuit,
                        TransientOptions.controlled(card.stop())
                                .withReltol(1e-8)
                                .fromInitialConditions());
                assertTrue(ours.status().converged());
                double[] x = ours.waveforms().state("am", "x");
                double r = 1e3 + 9e3 * x[x.length - 1];
                double[] wide = ngspice(deck, "v(b) i(v1)");
                double[] narrow = ngspice(deck.replace("0.2p", "0.1p"), "v(b) i(v1)");
                double limit = 2 * narrow[0] / narrow[1] - wide[0] / wide[1];
                String sources = written(circuit, List.of(new TranCard(5e-11, card.stop(), 0, 2e-12, true)));
                double state = ngspice(sources.replace(".end", ".options reltol=1e-7\n.end"), "v(am#x)")[0];
                System.out.printf(
                        "%s at %s: %.8g ohm, code model off by %.1e, sources by %.1e%n",
                        numbers, stop, r, limit / r - 1, (1e3 + 9e3 * state) / r - 1);
                assertEquals(r, limit, 1e-5 * r, deck);
                assertEquals(r, 1e3 + 9e3 * state, 1e-5 * r, deck);
            }
        }
    }
}
