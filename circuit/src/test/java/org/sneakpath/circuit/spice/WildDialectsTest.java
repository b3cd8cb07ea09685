package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Whole memristor netlists in the manners of the programs that they are published for. */
class WildDialectsTest {

    private static SpiceNetlist read(Dialect dialect, String text) {
        return SpiceNetlist.parse(text, SpiceOptions.DEFAULT.withDialect(dialect));
    }

    /** A law's value where node voltages are as given, everything else zero. */
    private static double law(Elaboration e, String name, Map<String, Double> volt) {
        BehaviouralSource source =
                assertInstanceOf(BehaviouralSource.class, e.netlist().element(name), name);
        List<Control> controls = source.controls();
        double[] u = new double[controls.size()];
        for (int c = 0; c < u.length; c++) {
            if (controls.get(c) instanceof NodeVoltage v) {
                u[c] = volt.getOrDefault(v.plus(), 0.0) - volt.getOrDefault(v.minus(), 0.0);
            }
        }
        double[] p =
                source.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        return source.law().outputs().get(0).value(u, p, 0);
    }

    @Test
    void ltspiceWithParamsFunctionsUsedBeforeTheyAreSetAndAnIntegral() {
        SpiceNetlist netlist = read(Dialect.LTSPICE, """
                * drift model in LTspice's manner
                V1 in gnd SINE(0 1.2V 1Hz) ; drive
                XU1 in 0 xs MEM Rinit=11K
                .SUBCKT MEM Plus Minus x params:
                + Ron=100 Roff=16K
                * a comment between continuations

                + Rinit=5K D=10N uv=10F p=1
                .params k={uv*Ron/
                + D**2}
                Gx 0 x value={I(Emem)*k*win(V(x),p)}
                Cx x 0 1 IC={(Roff-Rinit)/(Roff-Ron)}
                Raux x 0 1T
                Emem plus aux value={-I(Emem)*V(x)*(Roff-Ron)}
                Roff aux minus {Roff}
                Eflux flux 0 value={SDT(V(plus,minus))}
                .func win(x,p)={1-(2*x-1)**(2*p)}
                .ENDS
                .tran 0 3 0 3m uic
                .backanno
                """);
        Capacitor state = (Capacitor) netlist.base().netlist().element("xu1.cx");
        assertEquals(OptionalDouble.of((16e3 - 11e3) / (16e3 - 100)), state.initial());
        assertEquals(new TranCard(0, 3, 0, 3e-3, true), netlist.analyses().get(0));
        assertEquals(List.of(), netlist.warnings());
        assertEquals(List.of("xs", "0"), List.of(state.a(), state.b()));
    }

    @Test
    void ltspiceWithConditionsAsFunctionsAndSingleSignsOfLogic() {
        Elaboration e = read(Dialect.LTSPICE, """
                        * threshold model in LTspice's manner
                        V1 a 0 PWL(0 0 +1m 1)
                        Bx 0 x I=IF(V(a)>0.5 & V(x)<1, 2*stp(V(a)-0.5), IF(V(a)<-0.5 | V(x)>2, -limit(V(a),-1,1), 0))
                        Cx x 0 1
                        Rx x 0 1Meg
                        """).base();
        assertEquals(2, law(e, "bx", Map.of("a", 0.7)));
        assertEquals(1, law(e, "bx", Map.of("a", -3.0)));
        assertEquals(0, law(e, "bx", Map.of("a", 0.1)));
    }

    @Test
    void hspiceWithQuotedExpressionsParametersAsFunctionsAndGroundWithAMark() {
        Elaboration e = read(Dialect.HSPICE, """
                        * diode-like memristor in HSPICE's manner
                        .param alpha='2*1.5' i0(x)='1e-6*x+1e-8*(1-x)'
                        .subckt md p n h
                        .param rs=100
                        GI p n cur='i0(V(h))*(exp(alpha*V(p,n))-1)'
                        GH gnd! h cur='pwr(V(p,n),3)-V(h)'
                        CH h 0 1 ic=0.1
                        RB p q r='rs*(1+V(h))'
                        RQ q n 1k
                        .ends md
                        V1 a gnd! 1
                        X1 a gnd h1 md
                        .tran 1m 1 uic
                        .end
                        """).base();
        double i0 = 1e-6 * 0.5 + 1e-8 * 0.5;
        assertEquals(i0 * Math.expm1(3 * 0.4), law(e, "x1.gi", Map.of("a", 0.4, "h1", 0.5)), 1e-18);
        assertEquals(-0.008 - 0.5, law(e, "x1.gh", Map.of("a", -0.2, "h1", 0.5)), 1e-12);
        assertEquals(0.3 / 150, law(e, "x1.rb", Map.of("a", 0.3, "h1", 0.5)), 1e-12);
    }

    @Test
    void pspiceWithValueSourcesTablesAndSmoothSwitches() {
        SpiceNetlist netlist = read(Dialect.PSPICE, """
                * memristor in PSpice's manner
                .PARAM RON=1K ROFF=100K
                .SUBCKT MEM 1 2 PARAMS: W0=0.2
                .IC V(w)={W0}
                G1 1 2 VALUE = {V(1,2)/(RON*V(w)+ROFF*(1-V(w)))}
                G2 0 w TABLE {V(1,2)} = (-1,-10) (-0.5,0) (0.5,0) (1,10)
                C1 w 0 1
                R1 w 0 1G
                .ENDS MEM
                V1 a 0 EXP(0 1 1u 1u 5u 1u)
                X1 a b MEM PARAMS: W0=0.4
                S1 b 0 a 0 SMOD
                .MODEL SMOD VSWITCH(RON=1 ROFF=1E6 VON=0.6 VOFF=0.4)
                R2 b 0 1k
                .PROBE
                .TRAN 10n 10u
                .END
                """);
        assertEquals(Map.of("x1.w", 0.4), netlist.base().netlist().initialVoltages());
        assertEquals(5, law(netlist.base(), "x1.g2", Map.of("a", 0.75)), 1e-12);
    }

    @Test
    void ngspiceWithAControlBlockGlobalsAndNamesThatCollide() {
        SpiceNetlist netlist = read(Dialect.NGSPICE, """
                * names: x is a node, a parameter and a formal argument
                .global vdd
                .param x=2
                .func f(x,n) {x*n}
                V1 vdd 0 dc 1 ac 1
                .subckt s x
                R1 x vdd {f(x,3)}
                B1 x 0 I=f(V(x),x)
                .ends other_name
                X1 x s
                R2 x 0 1
                .control
                run
                plot v(x)
                .endc
                .op
                """);
        assertEquals(
                new Resistor("x1.r1", "x", "vdd", 6), netlist.base().netlist().element("x1.r1"));
        assertEquals(1, law(netlist.base(), "x1.b1", Map.of("x", 0.5)), 1e-12);
        assertEquals(
                1,
                netlist.warnings().stream()
                        .filter(warning -> warning.message().contains("control"))
                        .count());
        assertTrue(netlist.saves().isEmpty());
    }
}
