package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.run.FrequencyGrid;
import org.sneakpath.circuit.spice.analysis.AcCard;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.NoiseCard;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.spice.analysis.SweepVariable;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.measure.Reading;
import org.sneakpath.circuit.spice.measure.Samples;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

class ControlLinesTest {
    private static final String CIRCUIT = "title\n.param r=1k\nV1 a 0 1\nI1 0 b 1m\nR1 a b {r}\nR2 b 0 1k\n";
    private static final double NONE = Double.POSITIVE_INFINITY;

    private static SpiceNetlist read(String lines) {
        return SpiceNetlist.parse(CIRCUIT + lines + "\n.end\n", SpiceOptions.DEFAULT);
    }

    private static String refusal(String lines) {
        return String.valueOf(
                assertThrows(SpiceException.class, () -> read(lines)).getMessage());
    }

    @Test
    void aTransientLineGivesStepStopStartBoundAndStart() {
        assertEquals(
                List.of(new TranCard(1e-6, 1e-3, 0, NONE, false)),
                read(".tran 1u 1ms").analyses());
        assertEquals(
                List.of(new TranCard(1e-6, 1e-3, 1e-4, 2e-6, true)),
                read(".tran 1u 1m 0.1m 2u UIC").analyses());
        assertEquals(
                List.of(new TranCard(1e-6, 1e-3, 0, NONE, true)),
                read(".tran 1u 1m 0 1u uic").analyses());
        assertEquals(
                List.of(new TranCard(0, 1e-3, 0, NONE, false)),
                read(".tran 0 1m").analyses());
        assertTrue(refusal(".tran 1u -1m").startsWith("netlist:7"));
    }

    @Test
    void aSweepMayNestTwoQuantities() {
        DcSweepCard dc = assertInstanceOf(
                DcSweepCard.class, read(".dc V1 0 1 0.25 I1 0 2m 1m").analyses().get(0));
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), dc.inner().values());
        assertEquals(
                new SweepVariable(SweepVariable.Kind.SOURCE, "i1"),
                dc.axes().get(1).variable());
        DcSweepCard down = (DcSweepCard) read(".dc R1 3k 1k -1k").analyses().get(0);
        assertEquals(List.of(3000.0, 2000.0, 1000.0), down.inner().values());
        assertEquals(SweepVariable.Kind.RESISTOR, down.inner().variable().kind());
        assertTrue(refusal(".dc V1 0 1 -0.1").contains("never reaches"));
        assertTrue(refusal(".dc V1 0 1 1e-12").contains("at most"));
        assertTrue(refusal(".dc V9 0 1 0.1").contains("V9"));
    }

    @Test
    void frequenciesAreSpreadByDecadeOctaveOrEvenly() {
        AcCard ac = (AcCard) read(".ac dec 2 1 100").analyses().get(0);
        assertEquals(FrequencyGrid.decades(2, 1, 100), ac.grid());
        double[] f = ac.grid().forAc();
        assertEquals(5, f.length);
        assertEquals(Math.sqrt(10), f[1], 1e-12);
        NoiseCard noise =
                (NoiseCard) read(".noise v(b,a) V1 oct 1 1 8").analyses().get(0);
        assertEquals("v(b,a)", noise.output().name());
        assertEquals(4, noise.grid().forNoise().length);
        assertEquals(
                3, ((AcCard) read(".ac lin 3 1 5").analyses().get(0)).grid().forAc().length);
    }

    @Test
    void stepsTakeTheSpellingsOfLtspiceAndXyce() {
        assertEquals(
                List.of(500.0, 1000.0),
                read(".step param r list 500 1k").steps().get(0).axis().values());
        assertEquals(
                List.of(1.0, 2.0, 3.0),
                read(".step V1 1 3 1").steps().get(0).axis().values());
        assertEquals(
                3,
                read(".step dec param r 10 1k 1").steps().get(0).axis().values().size());
        assertEquals(
                3, read(".step r dec 10 1k 1").steps().get(0).axis().values().size());
        assertEquals(
                SweepVariable.Kind.TEMPERATURE,
                read(".step temp list 0 27").steps().get(0).axis().variable().kind());
        assertEquals(2, read(".step r list 1 2\n.step V1 0 1 1").steps().size());
    }

    @Test
    void whatDependsOnASteppedParameterFollows() {
        SpiceNetlist netlist = read(".param tau={r*1u}\n.tran {tau/10} {5*tau}");
        assertEquals(
                new TranCard(1e-4, 5e-3, 0, NONE, false), netlist.analyses().get(0));
        Elaboration stepped = netlist.elaborate(Map.of("r", 2000.0));
        assertEquals(
                new TranCard(2e-4, 1e-2, 0, NONE, false),
                stepped.control().analyses().get(0));
    }

    @Test
    void outputsAreNodesDifferencesCurrentsAndParts() {
        List<String> names = read(".save v(a) i(V1) all\n.print ac vdb(b) v(a,b)\n.probe i(R2)").saves().stream()
                .map(OutputVariable::name)
                .toList();
        assertEquals(List.of("v(a)", "i(v1)", "all", "vdb(b)", "v(a,b)", "i(r2)"), names);
        assertEquals("r2#i", read(".save i(R2)").base().currentOf("r2"));
        assertTrue(refusal(".save i(R9)").contains("R9"));
        SpiceNetlist spelled = read(".save @R2[i] @V1[i] @r2[p] @r9[i]");
        assertEquals(
                List.of("i(r2)", "i(v1)"),
                spelled.saves().stream().map(OutputVariable::name).toList());
        assertEquals(2, spelled.warnings().size(), spelled.warnings().toString());
    }

    @Test
    void optionsAreReadAndUnknownOnesGetOneWarning() {
        SpiceNetlist netlist = read(".options reltol=1e-5 method=gear foo bar=3\n.options foo\n.temp 50");
        assertEquals(1e-5, netlist.options().value("reltol").orElseThrow());
        assertEquals(SimulationOptions.Method.GEAR, netlist.options().method());
        assertEquals(50, netlist.options().temperature());
        assertEquals(2, netlist.warnings().size());
        assertTrue(refusal(".options method=foo").contains("trap"));
    }

    @Test
    void noiseOfStatesTakesASeedAGridAndADeviceThatHasSome() {
        assertTrue(read(".options reltol=1e-5").options().noise().isEmpty());
        assertTrue(refusal(".options noiseseed=3").contains("noisestep"));
        assertTrue(refusal(".options noiseseed=3.5 noisestep=1n").contains("whole"));
        assertTrue(refusal(".options noiseseed=3 noisestep=0").contains("above 0"));
        assertTrue(refusal(".options noiseseed=3 noisestep=1n").contains("no device"));
    }

    @Test
    void initialVoltagesAndGuessesMayBeExpressions() {
        Elaboration e = read(".ic v(b)={r/1k} v(a)=2\n.nodeset v(b)=0.5").base();
        assertEquals(Map.of("b", 1.0, "a", 2.0), e.netlist().initialVoltages());
        assertEquals(Map.of("b", 0.5), e.nodesets());
    }

    @Test
    void linesThatChangeNothingAreIgnoredWithAWarningAndOthersRefused() {
        assertEquals(1, read(".plot tran v(a)\n.plot tran v(b)").warnings().size());
        assertTrue(refusal(".foo 1").contains(".foo"));
        assertTrue(refusal(".tf v(b) V1").contains(".tf"));
    }

    /** v(a) = t, v(b) = 1 − 2t, i(v1) = t². */
    private static final Samples RAMP = new Samples() {
        private final double[] time = grid();

        private static double[] grid() {
            double[] all = new double[101];
            for (int k = 0; k < all.length; k++) {
                all[k] = k / 100.0;
            }
            return all;
        }

        @Override
        public double[] axis() {
            return time;
        }

        @Override
        public double[] column(String name) {
            Map<String, double[]> columns = new LinkedHashMap<>();
            columns.put("v(a)", time.clone());
            columns.put(
                    "v(b)", java.util.Arrays.stream(time).map(t -> 1 - 2 * t).toArray());
            columns.put("i(v1)", java.util.Arrays.stream(time).map(t -> t * t).toArray());
            return Objects.requireNonNull(columns.get(name), name);
        }
    };

    private static double measured(String lines, String name) {
        Map<String, Reading> readings = Measure.readAll(read(lines).measures(), "tran", RAMP);
        Reading reading = Objects.requireNonNull(readings.get(name), name);
        assertTrue(reading.found(), reading.failure());
        return reading.value();
    }

    @Test
    void measuresHaveTheCommonForms() {
        double exact = 1e-12;
        assertEquals(0.2, measured(".meas tran t WHEN v(a)=0.2", "t"), exact);
        assertEquals(1.0 / 3, measured(".meas tran t WHEN v(a)=v(b)", "t"), exact);
        assertEquals(0.5, measured(".measure tran y FIND v(a) WHEN v(b)=0 FALL=1", "y"), exact);
        assertEquals(0.4, measured(".meas tran y FIND v(b) AT=0.3", "y"), exact);
        assertEquals(-0.1, measured(".meas tran y FIND par('v(a)-v(b)') AT=0.3", "y"), exact);
        assertEquals(0.3, measured(".meas tran d TRIG v(a) VAL=0.2 RISE=1 TARG v(b) VAL=0 FALL=LAST", "d"), exact);
        assertEquals(0.25, measured(".meas tran m AVG v(a) FROM=0.2 TO=0.3", "m"), exact);
        assertEquals(0.5, measured(".meas tran m INTEG v(a)", "m"), exact);
        assertEquals(-1, measured(".meas tran m MIN v(b)", "m"), exact);
        assertEquals(0.6, measured(".meas tran m PP v(b) FROM=0.2 TO=0.5", "m"), exact);
        assertEquals(-2, measured(".meas tran m DERIV v(b) AT=0.505", "m"), 1e-10);
        assertEquals(0.25, measured(".meas tran p MAX i(V1) TO=0.5", "p"), exact);
        assertEquals(0.6 / 1000 + 2, measured(".meas tran t WHEN v(a)=0.6\n.meas tran q PARAM='t/r+2'", "q"), exact);
    }

    @Test
    void aMeasureThatIsNotKnownIsRefused() {
        assertTrue(refusal(".meas tran x ERR v(a) v(b)").contains("ERR"));
        assertTrue(refusal(".meas tran x FIND v(a)").contains("AT="));
    }
}
