package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/** Gradients of small circuits of every kind, see {@link NetlistDifferences}; steps in time are frozen. */
class OpenCircuitsDerivativeTest {
    /** With the steps of the netlist as it is. */
    private static void frozen(String text, TransientOptions options, double first, String node, String... names) {
        SpiceNetlist netlist = SpiceNetlist.parse(text, SpiceOptions.DEFAULT);
        TransientResult result = NetlistDifferences.run(netlist.base(), options);
        TransientOptions same = options.withPolicy(result.steps());
        // Rounding, 1e-15 over a step of 2.5e-4 and magnified by what a circuit magnifies, and h⁴ = 1e-12 of the fifth
        // derivative in units of the number itself, which is some thousand where exponentials and thresholds are.
        NetlistDifferences.check(
                netlist,
                NetlistDifferences.pullback(netlist, result, node),
                e -> NetlistDifferences.weigh(NetlistDifferences.run(e, same), node),
                first,
                1e-7,
                names);
    }

    @Test
    void aMemristiveOscillator() {
        frozen(
                """
                oscillator
                .param vdd=3 r=5k c=2n c0=0.2
                .param gi=10u gm=1m vh=2 vl=1 vw=0.1 tau=100n
                .subckt tsm p n x PARAMS: gi=10u gm=1m vh=2 vl=1 vw=0.1 tau=100n
                Bm p n I = (gi + (gm-gi)*V(x))*V(p,n)
                Bx 0 x I = (0.5*(1+tanh((abs(V(p,n)) - vh - (vl-vh)*V(x))/vw)) - V(x))/tau
                Cx x 0 1 IC=0
                Rx x 0 1e12
                .ends
                Vdd vdd 0 {vdd}
                R0 vdd v0 {r}
                C0 v0 0 {c} IC={c0}
                XM0 v0 0 x0 tsm PARAMS: gi={gi} gm={gm} vh={vh} vl={vl} vw={vw} tau={tau}
                .tran 50n 30u uic
                .end
                """,
                NetlistDifferences.controlled(3e-5, StiffScheme.TR_BDF2),
                2e-5,
                "v0",
                "vdd",
                "r",
                "c",
                "c0",
                "gi",
                "gm",
                "vh",
                "vl",
                "vw",
                "tau",
                "xm0.vh");
    }

    @Test
    void aWrittenArray() {
        StringBuilder text = new StringBuilder("""
                array
                .param vw=0.9 rw=2 rd=50 ron=10k roff=1meg von=-0.5 voff=0.35 kon=-2e6 koff=2e6 x0=0.3
                .subckt vteam p n x PARAMS: ron=10k roff=1meg von=-0.5 voff=0.5 kon=-2e6 koff=2e6 aon=3 aoff=3 xon=0.05 xoff=0.95 wc=0.02 x0=0.5
                Bm p n I = V(p,n)/(ron + (roff-ron)*V(x))
                Bx 0 x I = V(p,n) > voff ? koff*pow(V(p,n)/voff-1, aoff)*exp(-exp((V(x)-xoff)/wc)) : (V(p,n) < von ? kon*pow(V(p,n)/von-1, aon)*exp(-exp(-(V(x)-xon)/wc)) : 0)
                Cx x 0 1 IC={x0}
                Rx x 0 1e12
                .ends
                """);
        for (int i = 0; i < 4; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "VR%d dr%d 0 PULSE(0 {%s} 0.1u 50n 50n 0.6u 10u)%nRR%d dr%d r%d_0 {rd}%n"
                            + "VC%d dc%d 0 PULSE(0 {%s} 0.1u 50n 50n 0.6u 10u)%nRC%d dc%d c0_%d {rd}%n",
                    i,
                    i,
                    i == 2 ? "vw" : "vw/2",
                    i,
                    i,
                    i,
                    i,
                    i,
                    i == 2 ? "0*vw" : "vw/2",
                    i,
                    i,
                    i));
            for (int j = 0; j < 4; j++) {
                if (j < 3) {
                    text.append(String.format(Locale.ROOT, "RWR%d_%d r%d_%d r%d_%d {rw}%n", i, j, i, j, i, j + 1));
                }
                if (i < 3) {
                    text.append(String.format(Locale.ROOT, "RWC%d_%d c%d_%d c%d_%d {rw}%n", i, j, i, j, i + 1, j));
                }
                text.append(String.format(
                        Locale.ROOT,
                        "XM%d_%d r%d_%d c%d_%d s%d_%d vteam PARAMS: ron={ron} roff={roff} von={von} voff={voff} kon={kon}"
                                + " koff={koff} x0={x0+%.2f}%n",
                        i,
                        j,
                        i,
                        j,
                        i,
                        j,
                        i,
                        j,
                        0.03 * (i + 2 * j)));
            }
        }
        text.append(".tran 10n 1u uic\n.end\n");
        frozen(
                text.toString(),
                NetlistDifferences.controlled(1e-6, StiffScheme.ESDIRK4),
                1e-3,
                "s2_2",
                "vw",
                "rw",
                "rd",
                "ron",
                "roff",
                "voff",
                "koff",
                "x0",
                "xm2_2.aoff");
    }

    @Test
    void anInverterOfTransistors() {
        frozen(
                """
                inverter
                .param vdd=3 cl=50f vtn=0.7 kpn=120u vtp=-0.8 kpp=40u lambda=0.05 w=2u
                Vdd vdd 0 {vdd}
                Vin in 0 PULSE(0 3 0.2n 0.31n 0.33n 1n 4n)
                Mp out in vdd vdd pm W={2*w} L=1u
                Mn out in 0 0 nm W={w} L=1u
                Cl out 0 {cl}
                .model nm NMOS(LEVEL=1 VTO={vtn} KP={kpn} LAMBDA={lambda} GAMMA=0.4 PHI=0.65)
                .model pm PMOS(LEVEL=1 VTO={vtp} KP={kpp} LAMBDA={lambda} GAMMA=0.4 PHI=0.65)
                .tran 10p 3n
                .end
                """,
                TransientOptions.fixed(StiffScheme.TR_BDF2, 1.3e-11, 1.3e-9).withNewton(NewtonOptions.TO_ROUNDING),
                1e-3,
                "out",
                "vdd",
                "cl",
                "vtn",
                "kpn",
                "vtp",
                "kpp",
                "lambda",
                "w");
    }

    @Test
    void aRectifierOfDiodes() {
        frozen(
                """
                rectifier
                .param amp=5 f=1k rl=10k cl=1u is=1e-14 n=1.05 rs=1 cjo=4p tt=5n
                Vin in 0 SIN(0 {amp} {f})
                D1 in out dd
                Cl out 0 {cl}
                Rl out 0 {rl}
                .model dd D(IS={is} N={n} RS={rs} CJO={cjo} TT={tt})
                .tran 1u 2m uic
                .end
                """,
                NetlistDifferences.controlled(2e-3, StiffScheme.TR_BDF2),
                1e-3,
                "out",
                "amp",
                "f",
                "rl",
                "cl",
                "is",
                "n",
                "rs",
                "cjo",
                "tt");
    }

    @Test
    void coupledInductors() {
        frozen(
                """
                transformer
                .param l1=1m l2=4m k=0.9 rs=50 rl=1k cl=10n i0=1m
                Vin in 0 SIN(0 1 20k)
                Rs in a {rs}
                L1 a 0 {l1} IC={i0}
                L2 b 0 {l2}
                K1 L1 L2 {k}
                Rl b 0 {rl}
                Cl b 0 {cl}
                .tran 1u 150u uic
                .end
                """,
                NetlistDifferences.controlled(1.5e-4, StiffScheme.ESDIRK4),
                1e-3,
                "b",
                "l1",
                "l2",
                "k",
                "rs",
                "rl",
                "cl",
                "i0");
    }

    @Test
    void aLoopOfControlledSources() {
        frozen(
                """
                loop
                .param ge=3 gg=2m gf=0.7 gh=40 r=1k c=10n v1=1 tau=13u
                Vin in 0 EXP(0 {v1} 1.01u {tau} 80.3u 20u)
                Rin in a {r}
                Ca a 0 {c}
                E1 e 0 a 0 {ge}
                Re e b {r}
                Vb b bb 0
                Cb bb 0 {c}
                Rb bb 0 {2*r}
                G1 a 0 bb 0 {gg}
                F1 a 0 Vb {gf}
                H1 h 0 Vb {gh}
                Rh h a {3*r}
                .tran 1u 100u
                .end
                """,
                TransientOptions.fixed(StiffScheme.TR_BDF2, 7e-7, 9.1e-5).withNewton(NewtonOptions.TO_ROUNDING),
                1e-3,
                "bb",
                "ge",
                "gg",
                "gf",
                "gh",
                "r",
                "c",
                "v1",
                "tau");
    }

    @Test
    void anIntegralInAnExpression() {
        frozen("""
                integral
                .param a=0.8 f=2k r=1k c=100n s=3000 q=0.4
                Vin in 0 SFFM(0.1 {a} {f} 1.3 300)
                Rin in b {r}
                Cb b 0 {c}
                Bi y 0 V = 0.2 + {s}*idt(V(b)*V(b)) + {q}*V(b)
                Ry y 0 1k
                .tran 1u 1m uic
                .end
                """, NetlistDifferences.controlled(1e-3, StiffScheme.TR_BDF2), 1e-3, "y", "a", "f", "r", "c", "s", "q");
    }

    @Test
    void initialConditionsOfElementsAndNodes() {
        frozen(
                """
                initial conditions
                .param vc=0.7 il=2m vn=0.4 r=100 l=1m c=100n t1=21u v2=0.9
                V1 in 0 PWL(0 0.2 {t1} {v2} 60u 0.1)
                R1 in a {r}
                L1 a b {l} IC={il}
                C1 b 0 {c} IC={vc}
                R2 b d {10*r}
                C2 d 0 {2*c}
                .ic v(d)={vn}
                .tran 1u 90u uic
                .end
                """,
                TransientOptions.fixed(StiffScheme.ESDIRK4, 1.3e-6, 9.1e-5)
                        .withStart(TransientStart.CHARGES)
                        .withNewton(NewtonOptions.TO_ROUNDING),
                1e-3,
                "b",
                "vc",
                "il",
                "vn",
                "r",
                "l",
                "c",
                "t1",
                "v2");
    }

    @Test
    void aBistablePairFromItsNodeset() {
        SpiceNetlist netlist = SpiceNetlist.parse("""
                latch
                .param vdd=3 r=10k vt=0.7 kp=100u w=5u
                Vdd vdd 0 {vdd}
                R1 vdd a {r}
                R2 vdd b {1.1*r}
                M1 a b 0 0 nm W={w} L=1u
                M2 b a 0 0 nm W={w} L=1u
                .model nm NMOS(LEVEL=1 VTO={vt} KP={kp} LAMBDA=0.02)
                .nodeset v(a)=3 v(b)=0
                .op
                .end
                """, SpiceOptions.DEFAULT);
        OperatingPointResult result = rest(netlist.base());
        assertTrue(result.voltage("a") > 2 && result.voltage("b") < 0.5, "the side that the nodeset says");
        WaveformBars bars = result.newBars();
        bars.voltage("a")[0] = 1;
        bars.voltage("b")[0] = 2;
        NetlistDifferences.check(
                netlist,
                netlist.base().pullback(result.pullback(bars)),
                e -> rest(e).voltage("a") + 2 * rest(e).voltage("b"),
                1e-2,
                1e-8,
                "vdd",
                "r",
                "kp",
                "w",
                "vt");
    }

    private static OperatingPointResult rest(Elaboration circuit) {
        OperatingPointResult result = OperatingPoint.solve(
                circuit.netlist(),
                OperatingPointOptions.AT_REST.withNodesets(circuit.nodesets()).withNewton(NewtonOptions.TO_ROUNDING));
        assertTrue(result.status().converged());
        return result;
    }

    /** Ngspice's code model beyond its threshold; the state's start follows from three numbers of the model. */
    @Test
    void aThresholdMemristorOfACodeModel() {
        frozen(
                """
                code model
                .param rmin=1k rmax=10k rinit=4k alpha=1e7 beta=5e7 vt=1.1 r=2k
                V1 a 0 SIN(3 0.5 10k)
                R1 a b {r}
                am b 0 mm
                .model mm memristor(rmin={rmin} rmax={rmax} rinit={rinit} alpha={alpha} beta={beta} vt={vt})
                .tran 1u 60u uic
                .end
                """,
                NetlistDifferences.controlled(6e-5, StiffScheme.TR_BDF2),
                1.5e-3,
                "b",
                "rinit",
                "alpha",
                "beta",
                "vt",
                "r");
    }
}
