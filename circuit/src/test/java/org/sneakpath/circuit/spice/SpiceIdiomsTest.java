package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Spellings of elements that public memristor netlists use. */
class SpiceIdiomsTest {
    private static final double EXACT = 1e-12;

    private static Elaboration read(String lines) {
        return SpiceNetlist.parse("title\n" + lines + "\n.end\n", SpiceOptions.DEFAULT)
                .base();
    }

    private static Element element(String lines, String name) {
        return read(lines).netlist().element(name);
    }

    /** The law's value at given controls, in their order. */
    private static double law(Element element, double... controls) {
        BehaviouralSource source = assertInstanceOf(BehaviouralSource.class, element);
        double[] parameters =
                source.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        return source.law().outputs().get(0).value(controls, parameters, 0);
    }

    private static String refusal(String lines) {
        return String.valueOf(
                assertThrows(SpiceException.class, () -> read(lines)).getMessage());
    }

    @Test
    void resistorsTakeNumbersParametersExpressionsAndTemperatureCoefficients() {
        assertEquals(new Resistor("r1", "a", "0", 4700), element("R1 a 0 4.7K", "r1"));
        assertEquals(new Resistor("r1", "a", "0", 3), element(".param k=2\nR1 a 0 {k+1}", "r1"));
        assertEquals(new Resistor("r1", "a", "0", 2e6), element("R1 a 0 R='2*1Meg'", "r1"));
        Resistor warm = (Resistor) element(".temp 37\nR1 a 0 100 tc1=1m tc2=2u", "r1");
        assertEquals(100 * (1 + 1e-3 * 10 + 2e-6 * 100), warm.ohm(), 1e-9);
        Resistor sheet = (Resistor) element("R1 a 0 film L=10u W=2u\n.model film R(rsh=100)", "r1");
        assertEquals(500, sheet.ohm(), 1e-9);
    }

    @Test
    void aResistanceThatDependsOnTheCircuitIsACurrentSource() {
        Element r = element("V1 x 0 2\nR1 a 0 R={1k*exp(-V(x))}", "r1");
        List<Control> controls = ((BehaviouralSource) r).controls();
        assertEquals(List.of(new NodeVoltage("x", "0"), new NodeVoltage("a", "0")), controls);
        assertEquals(3 / (1000 * Math.exp(-2)), law(r, 2, 3), EXACT);
    }

    @Test
    void capacitorsTakeInitialVoltagesChargesAndCapacitances() {
        assertEquals(
                new Capacitor("c1", "a", "0", 1e-9, OptionalDouble.of(0.5)),
                element("R1 a 0 1\n.param x0=0.5\nC1 a 0 1n IC={x0}", "c1"));
        Element charge = element("R1 a 0 1\nC1 a 0 Q='1n*V(a)*V(a)'", "c1");
        assertEquals(Quantity.CHARGE, ((BehaviouralSource) charge).quantity());
        assertEquals(4e-9, law(charge, 2), 1e-20);
        Element capacitance = element("R1 a b 1\nR2 b 0 1\nC1 a 0 C='1n*(1+V(b))'", "c1");
        assertEquals(1e-9 * (1 + 3) * 2, law(capacitance, 3, 2), 1e-20);
    }

    @Test
    void windingsAreCoupledPairByPair() {
        Elaboration e = read("L1 a 0 1m IC=1m\nL2 b 0 4m\nL3 c 0 1m\nK1 L1 L2 L3 0.5\nR1 a b 1\nR2 b c 1");
        assertEquals(
                3,
                e.netlist().elements().stream()
                        .filter(x -> x.name().startsWith("k1"))
                        .count());
        assertEquals(OptionalDouble.of(1e-3), ((Inductor) e.netlist().element("l1")).initial());
    }

    @Test
    void sourcesTakeDirectValuesPhasorsAndWaveformsInAnyOrder() {
        VoltageSource v = (VoltageSource) element("V1 a 0 AC 2 90 DC 1.5 SIN 0 1 1k", "v1");
        assertEquals(new VoltageSource("v1", "a", "0", new Sine(0, 1, 1000, 0, 0, 0), 1.5, new Phasor(2, 90)), v);
        CurrentSource i = (CurrentSource) element("R1 a 0 1\nI1 0 a 1mA DISTOF1 1 0", "i1");
        assertEquals(new CurrentSource("i1", "0", "a", new Dc(1e-3), 1e-3, Phasor.NONE), i);
    }

    @Test
    void omittedTimesOfAPulseAreThoseOfTheTransientAnalysis() {
        Pulse p = (Pulse) ((VoltageSource) element("V1 a 0 PULSE 0 1 1u 0 0\n.tran 10n 50u", "v1")).waveform();
        assertEquals(new Pulse(0, 1, 1e-6, 10e-9, 10e-9, 50e-6, 50e-6), p);
        Pulse counted = (Pulse) ((VoltageSource) element("V1 a 0 PULSE(0 1 0 1n 1n 1u 2u 3)", "v1")).waveform();
        assertEquals(3, counted.cycles());
    }

    @Test
    void piecewiseLinearSourcesTakeParametersPairsInBracketsAndRepetition() {
        assertEquals(
                PiecewiseLinear.of(0, 0, 1e-3, 5, 1e-3, 0),
                ((VoltageSource) element(".param v=5\nV1 a 0 PWL(0 0, 1m {v}\n+ 1m 0)", "v1")).waveform());
        assertEquals(
                new PiecewiseLinear(List.of(0.0, 1.0, 2.0), List.of(0.0, 1.0, 0.0), OptionalDouble.of(0)),
                ((VoltageSource) element("V1 a 0 PWL REPEAT FOREVER (0 0 1 1 2 0) ENDREPEAT", "v1")).waveform());
        assertEquals(
                new PiecewiseLinear(List.of(0.0, 1.0, 3.0), List.of(0.0, 1.0, 0.0), OptionalDouble.of(1)),
                ((VoltageSource) element("V1 a 0 PWL(0 0 1 1 3 0 r=1)", "v1")).waveform());
        assertTrue(refusal("V1 a 0 PWL FILE=x.txt").contains("this netlist is text without a folder"));
    }

    @Test
    void controlledSourcesAreLinearPolynomialTabledOrWritten() {
        String rest = "\nV1 c 0 1\nV2 d 0 1\nR1 a 0 1\n";
        assertEquals(
                new ControlledSource("g1", Quantity.CURRENT, "a", "0", new NodeVoltage("c", "d"), 2e-3),
                element("G1 a 0 (c,d) 2m" + rest, "g1"));
        assertEquals(
                new ControlledSource("f1", Quantity.CURRENT, "a", "0", new BranchCurrent("v1"), 10),
                element("F1 a 0 V1 10" + rest, "f1"));
        // p0 + p1 u1 + p2 u2 + p3 u1² + p4 u1 u2 + p5 u2² at u = (2, 3)
        Element poly = element("G1 a 0 POLY(2) c 0 d 0 1 10 100 1k 10k 100k" + rest, "g1");
        assertEquals(1 + 20 + 300 + 4000 + 60000 + 900000, law(poly, 2, 3), 1e-9);
        Element table = element("E1 a 0 TABLE {V(c)} = (0,0) (1,2) (2,2.5)" + rest, "e1");
        assertEquals(2.25, law(table, 1.5), EXACT);
        assertEquals(2.5, law(table, 9), EXACT);
        assertEquals(9, law(element("E1 a 0 vol='V(c)*V(c)'" + rest, "e1"), 3), EXACT);
        assertEquals(9, law(element("G1 a 0 cur='V(c)*V(c)'" + rest, "g1"), 3), EXACT);
        assertEquals(9, law(element("G1 a 0 value = {V(c)*V(c)}" + rest, "g1"), 3), EXACT);
        assertTrue(refusal("E1 a 0 LAPLACE {V(c)} {1/(1+s)}" + rest).contains("LAPLACE"));
    }

    @Test
    void aSourceMayListenToItsOwnCurrent() {
        Element e =
                element("V1 p 0 1\nEmem p aux value={-I(Emem)*V(x)*16k}\nRoff aux 0 16k\nCx x 0 1\nRx x 0 1T", "emem");
        assertTrue(((BehaviouralSource) e).controls().contains(new BranchCurrent("emem")));
    }

    @Test
    void theCurrentOfAnElementWithoutAnUnknownOfItsOwnGetsAProbe() {
        Elaboration e = read("V1 a 0 1\nR1 a b 1k\nR2 b 0 1k\nB1 c 0 V=I(R1)*1k\nR3 c 0 1");
        assertEquals("r1#i", e.currentOf("r1"));
        assertEquals(
                new VoltageSource("r1#i", "a", "r1#i", new Dc(0)), e.netlist().element("r1#i"));
        assertEquals(new Resistor("r1", "r1#i", "b", 1000), e.netlist().element("r1"));
        assertEquals(
                List.of(new BranchCurrent("r1#i")),
                ((BehaviouralSource) e.netlist().element("b1")).controls());
    }

    @Test
    void switchesAreSharpOrSmoothByTheirModels() {
        String s = "V1 c 0 1\nR1 a 0 1\nS1 a 0 c 0 m ON\n";
        Switch sharp = (Switch) element(s + ".model m SW(VT=2.5 VH=1 RON=500 ROFF=1meg)", "s1");
        assertEquals(SwitchLaw.sharp(2.5, 1, 500, 1e6), sharp.law());
        assertTrue(sharp.initiallyOn());
        Switch smooth = (Switch) element(s + ".model m VSWITCH(VON=2 VOFF=1 RON=1 ROFF=1k)", "s1");
        assertEquals(SwitchLaw.smooth(1.5, 0.5, 1, 1000), smooth.law());
        Switch opening = (Switch) element(s + ".model m VSWITCH(VON=1 VOFF=2 RON=1 ROFF=1k)", "s1");
        assertEquals(SwitchLaw.smooth(1.5, 0.5, 1000, 1), opening.law());
        Switch negative = (Switch) element(s + ".model m SW(VT=2 VH=-0.5 RON=1 ROFF=1k)", "s1");
        assertEquals(SwitchLaw.smooth(2, 0.5, 1, 1000), negative.law());
        Switch current = (Switch) element("V1 c 0 1\nR1 c 0 1\nW1 c 0 V1 m\n.model m CSW(IT=1m RON=1 ROFF=1k)", "w1");
        assertEquals(new BranchCurrent("v1"), current.control());
    }

    @Test
    void leadsOfJunctionDevicesAreResistors() {
        Elaboration e = read("V1 a 0 1\nD1 a 0 dm 2\n.model dm D(IS=1f RS=10 CJO=1p)");
        assertEquals(
                new Resistor("d1#rinternal", "a", "d1#internal", 5), e.netlist().element("d1#rinternal"));
        Device d = (Device) e.netlist().element("d1");
        assertEquals(List.of("d1#internal", "0"), d.nodes());
        assertEquals(1e-15, d.parameters().get(d.model().parameterIndex("is")));
        assertEquals(2, d.parameters().get(d.model().parameterIndex("area")));
        Device m =
                (Device) element("V1 d 0 1\nM1 d d 0 0 nm W=10u L=1u\n.model nm NMOS(LEVEL=1 VTO=0.7 TOX=20n)", "m1");
        // KP = 600 cm²/Vs · 3.9 ε₀/TOX
        assertEquals(
                0.06 * 3.9 * 8.854214871e-12 / 20e-9,
                m.parameters().get(m.model().parameterIndex("kp")),
                1e-12);
        Device q = (Device) element("V1 c 0 1\nQ1 c c 0 qm\n.model qm NPN(BF=50)", "q1");
        assertEquals("npn", q.model().name());
        Device j = (Device) element("V1 d 0 1\nJ1 d 0 0 jm\n.model jm NJF(VTO=-3)", "j1");
        assertEquals("njf", j.model().name());
    }

    @Test
    void whatWouldChangeResultsIsRefusedByNameAndPlace() {
        assertTrue(refusal("V1 a 0 1\nD1 a 0 dm\n.model dm D(JTUN=1n)").startsWith("netlist:4"));
        assertTrue(refusal("V1 a 0 1\nT1 a 0 b 0 Z0=50").contains("transmission line"));
        assertTrue(refusal("V1 a 0 1\nM1 a a 0 0 m\n.model m NMOS(LEVEL=8)").contains("level 8"));
        assertTrue(refusal("V1 a 0 1\nR1 a 0 1\n.pz 1 0 2 0 vol pz").contains(".pz"));
        assertTrue(refusal("V1 a 0 1\nR1 a 0 1 rser=5").contains("rser"));
    }

    @Test
    void anUnknownModelParameterIsIgnoredWithOneWarning() {
        SpiceNetlist netlist = SpiceNetlist.parse(
                "t\nV1 a 0 1\nD1 a 0 dm\nD2 a 0 dm\n.model dm D(IS=1f FOO=3)\n.end", SpiceOptions.DEFAULT);
        assertEquals(1, netlist.warnings().size());
        assertTrue(netlist.warnings().get(0).message().contains("'foo'"));
    }

    @Test
    void memristorLinesOfXyceAreDevices() {
        Elaboration e = SpiceNetlist.parse(
                        "t\nV1 a 0 1\nYMEMRISTOR mr1 a 0 mm xo=0.3\n.model mm MEMRISTOR(level=3 a1=0.2 vp=0.4)\n.end",
                        SpiceOptions.DEFAULT.withDialect(Dialect.XYCE))
                .base();
        Device device = e.netlist().elements().stream()
                .filter(Device.class::isInstance)
                .map(Device.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("yakopcic", device.model().name());
        assertEquals(List.of(OptionalDouble.of(0.3)), device.initialStates());
        assertEquals(0.2, device.parameters().get(device.model().parameterIndex("a1")));
    }

    @Test
    void anIntegralInAnExpressionIsANodeWithACapacitor() {
        Elaboration e = read("V1 a 0 1\nB1 b 0 V=sdt(V(a),0.25)\nR1 b 0 1k");
        Capacitor memory = e.netlist().elements().stream()
                .filter(Capacitor.class::isInstance)
                .map(Capacitor.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(1, memory.farad());
        assertEquals(OptionalDouble.of(0.25), memory.initial());
    }
}
