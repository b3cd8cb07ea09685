package org.sneakpath.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sensitivities against central differences of the whole command: the netlist elaborated anew with a parameter changed and run
 * with steps of its own.
 */
class SensitivityDerivativeTest {
    /** A published shape: current of a subcircuit's B source, state on a capacitor driven by another. */
    private static final String MEMRISTOR = """
            .subckt vteam p n x PARAMS: ron=10k roff=1meg voff=0.5 koff=2e6 aoff=3 xoff=0.95 wc=0.02 x0=0.5
            Bm p n I = V(p,n)/(ron + (roff-ron)*V(x))
            Bx 0 x I = V(p,n) > voff ? koff*pow(V(p,n)/voff-1, aoff)*exp(-exp((V(x)-xoff)/wc)) : 0
            Cx x 0 1 IC={x0}
            .ends
            """;

    private static final String OSCILLATOR = """
            relaxation oscillator
            .param r=5k c=2n vdd=3
            .subckt tsm p n x PARAMS: gi=10u gm=1m vh=2 vl=1 vw=0.1 tau=100n
            Bm p n I = (gi + (gm-gi)*V(x))*V(p,n)
            Bx 0 x I = (0.5*(1+tanh((abs(V(p,n)) - vh - (vl-vh)*V(x))/vw)) - V(x))/tau
            Cx x 0 1 IC=0
            .ends tsm
            Vdd vdd 0 {vdd}
            R0 vdd v0 {r}
            C0 v0 0 {c} IC=0
            XM0 v0 0 x0 tsm
            .tran 50n 60u uic
            .measure tran period TRIG v(v0) VAL=1.5 RISE=2 TARG v(v0) VAL=1.5 RISE=4
            .end
            """;

    @TempDir
    Path folder;

    /** @param tolerance relative to the larger of the gradient and what a change of the parameter by its size would do */
    private void compare(
            String netlist, double reltol, double tolerance, List<String> objectives, Object... parameters) {
        Asking asking = Asking.text(folder, netlist, reltol, objectives.toArray(String[]::new));
        List<Answer> answers = asking.answers();
        for (int p = 0; p < parameters.length; p += 2) {
            String name = (String) parameters[p];
            double value = (Double) parameters[p + 1];
            double[] differences = asking.differences(name, value, 2e-3 * Math.abs(value));
            // Every run takes steps of its own, so that differences carry a noise that no step length removes; how far
            // two lengths disagree says how much. A wrong derivative is off by far more, and a noise this large is
            // refused.
            double[] others = asking.differences(name, value, 4e-3 * Math.abs(value));
            for (int k = 0; k < differences.length; k++) {
                double ours = Asking.gradient(answers.get(k), name);
                double scale = Math.abs(differences[k])
                        + 1e-3 * Math.abs(answers.get(k).value() / value);
                double noise = Math.abs(differences[k] - others[k]);
                assertTrue(noise <= 1e-3 * scale, "differences that disagree by " + noise + " prove nothing");
                assertEquals(
                        differences[k],
                        ours,
                        tolerance * scale + noise,
                        "d " + answers.get(k).objective().text() + " / d " + name);
            }
        }
    }

    @Test
    void ofAnOperatingPoint() {
        compare(
                """
                bridge of a diode
                .param r=1k v=2 is=1e-14
                V1 in 0 {v}
                R1 in a {r}
                R2 a 0 {2*r}
                D1 a 0 dm
                E1 b 0 a 0 {r/500}
                R3 b 0 1k
                .model dm d is={is} n=1.1
                .op
                .end
                """,
                1e-6,
                // Richardson's differences of an exact solve: the fifth derivative by a step of 2e-3.
                1e-7,
                List.of("v(a)", "v(a)*v(b)", "i(v1)", "v(in,a)"),
                "r",
                1e3,
                "v",
                2.0,
                "is",
                1e-14);
    }

    @Test
    void ofANetlistMemristorThroughItsSubcircuitsParameters() {
        compare(
                "memristor under a sine\n.param amp=1 rs=1k\nVs a 0 SIN(0 {amp} 100k)\nXM a b x vteam\nR1 b 0 {rs}\n"
                        + MEMRISTOR + ".tran 20n 3u uic\n.end\n",
                1e-9,
                // Differences of runs with steps of their own carry their errors, some 1e-8 over a change of 4e-3.
                2e-5,
                List.of("v(x)@2.2u", "integ(v(a,b)*v(b)/1k)", "avg(v(x), 1u, 2u)"),
                "amp",
                1.0,
                "rs",
                1e3,
                "xm.voff",
                0.5,
                "xm.koff",
                2e6,
                "xm.ron",
                1e4,
                "xm.x0",
                0.5);
    }

    @Test
    @Tag("slow")
    void ofAnOscillatorsSpikeTimesAndOfAMeasuredPeriod() {
        compare(
                OSCILLATOR,
                1e-8,
                // Spike times of the differences move by a few 1e-8 from run to run, over a change of 4e-3.
                1e-4,
                List.of("cross(v(v0), 1.5, 3)", "fall(v(x0), 0.5, 2)", "measure period"),
                "r",
                5e3,
                "c",
                2e-9,
                "vdd",
                3.0,
                "xm0.vh",
                2.0,
                "xm0.tau",
                1e-7);
    }

    @Test
    @Tag("slow")
    void ofTheNumbersOfWaveformsEdgesAndDelaysIncluded() {
        compare(
                """
                pulse through a low pass
                .param v2=1 td=0.2m tr=0.1m pw=0.3m r=1k tau=0.2m
                V1 a 0 PULSE(0 {v2} {td} {tr} 0.1m {pw} 2m)
                R1 a b {r}
                C1 b 0 {tau/r}
                I1 0 b SIN(0 10u 1k)
                .tran 10u 1m
                .end
                """,
                1e-9,
                2e-5,
                List.of("v(b)@0.65m", "v(b)", "rms(v(b))", "cross(v(b), 0.5)", "pp(v(b))"),
                "v2",
                1.0,
                "td",
                2e-4,
                "tr",
                1e-4,
                "pw",
                3e-4,
                "tau",
                2e-4);
    }

    private static final String SWITCHED = """
            oscillator with a switch
            .param r=10k von=2 vh=0.5 c=1n
            V1 s 0 5
            R1 s a {r}
            C1 a 0 {c} IC=0
            S1 a 0 a 0 sw
            .model sw sw vt={von} vh={vh} ron=100 roff=1meg
            .tran 100n 30u uic
            .end
            """;

    @Test
    void ofIntegralsWhileEventsMove() {
        compare(
                SWITCHED,
                1e-8,
                // The default scheme and its own quadrature: 1e-8, over a change of 4e-3.
                5e-6,
                List.of("integ(v(a), 0, 20u)", "avg(v(a), 5u, 25u)", "rms(v(a))", "integ(v(a)*v(a)*time)"),
                "r",
                1e4,
                "von",
                2.0,
                "vh",
                0.5,
                "c",
                1e-9);
    }

    @Test
    void ofASwitchedOscillatorWhoseEventsMove() {
        compare(
                SWITCHED,
                1e-8,
                5e-5,
                List.of("cross(v(a), 1.8, 3)", "integ(v(a), 0, 20u)"),
                "r",
                1e4,
                "von",
                2.0,
                "vh",
                0.5,
                "c",
                1e-9);
    }
}
