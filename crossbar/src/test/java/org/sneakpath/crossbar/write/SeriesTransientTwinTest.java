package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.StepScheme;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Transients of arrays whose cells have inner nodes, JART VCM and memristors behind selectors and transistors, against the circuit
 * simulator on their netlists, where these nodes are nodes of the circuit.
 */
class SeriesTransientTwinTest {
    private static final double STOP = 1e-6;
    private static final CrossbarSpec SPEC = new CrossbarSpec(3, 3, 3, 2, 50, 40).withFarEnds(60, 70);

    static Stream<Arguments> cases() {
        Capacitances c = new Capacitances(2e-13, 3e-13, 1e-13);
        List<Arguments> all = new ArrayList<>();
        for (String cell : List.of(
                "jart",
                "sinh",
                "volatile",
                "jart behind sinh",
                "transistor",
                "transistor above",
                "jart behind transistor")) {
            all.add(Arguments.of(cell, Capacitances.NONE, StepScheme.ESDIRK4));
            all.add(Arguments.of(cell, c, StepScheme.TR_BDF2));
        }
        return all.stream();
    }

    /** A cell by what is inside. */
    static Cell cell(String kind) {
        Cell.Device jart = Cell.device(DeviceLibrary.model("jart-vcm-v1b"), "y");
        return switch (kind) {
            case "jart" -> jart;
            case "jart behind sinh" ->
                SelectorCell.of(DeviceLibrary.model("sinh-conductor"), Map.of("v0", 0.2, "g", 1e-4), jart);
            case "sinh" ->
                SelectorCell.of(DeviceLibrary.model("sinh-conductor"), Map.of("v0", 0.1, "g", 1e-5), (Cell.Device)
                        TransientTwinTest.cell("vteam"));
            case "jart behind transistor" -> gated(jart);
            case "transistor" -> gated((Cell.Device) TransientTwinTest.cell("yakopcic"));
            case "transistor above" ->
                gated((Cell.Device) TransientTwinTest.cell("yakopcic")).withSide(TransistorSide.WORD);
            default ->
                SelectorCell.of(
                        DeviceLibrary.model("volatile-memristor"),
                        Map.of("tau", 5e-8, "vOn", 0.3, "kTh", 0.03, "rOn", 500.0),
                        (Cell.Device) TransientTwinTest.cell("yakopcic"));
        };
    }

    private static TransistorCell gated(Cell.Device memristor) {
        Map<String, Double> wide = Map.of("w", 5e-6, "cgs", 0.0, "cgd", 0.0, "cgb", 0.0);
        return TransistorCell.of(DeviceLibrary.model("ekv-transistor"), wide, memristor, GateLines.PER_ROW);
    }

    /** An array with its gates, if it has any, from nearly closed to wide open. */
    static ArrayTransient array(CrossbarSpec spec, String kind, Capacitances c) {
        ArrayTransient array = new ArrayTransient(spec, cell(kind), c);
        array.program(TransientTwinTest.states(spec));
        if (cell(kind) instanceof TransistorCell) {
            double[] gates = new double[spec.rows()];
            Arrays.setAll(gates, i -> 0.5 + 1.5 * i / (spec.rows() - 1));
            array.gate(gates);
        }
        return array;
    }

    /** JART VCM is set by negative voltages. */
    static double amplitude(String kind) {
        return kind.startsWith("jart") ? -1.4 : 1.4;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sameSchemeAndGrid(String kind, Capacitances c, StepScheme scheme) {
        ArrayTransient array = array(SPEC, kind, c);
        double[] start = array.states();
        Drives drives = TransientTwinTest.drives(SPEC, amplitude(kind));
        TransientResult twin = Transient.run(
                array.toNetlist(drives),
                TransientOptions.fixed(scheme.twin(), STOP / 50, STOP).withNewton(NewtonOptions.TO_ROUNDING));
        assertTrue(twin.status().converged(), () -> twin.status().toString());
        ArrayTrace trace = array.run(drives, TransientPlan.until(STOP).withStepping(Stepping.fixed(scheme, STOP / 50)));
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        assertEquals(0, apart(array, trace.states(), twin), 1e-9);
        double moved = 0;
        for (int k = 0; k < SPEC.cells(); k++) {
            moved = Math.max(moved, Math.abs(trace.states()[k] - start[k]));
        }
        double far = moved;
        assertTrue(far > 0.05, () -> "the largest change of a state is " + far);
    }

    /** Both under error control, through a reset, whose steps of given length would have several solutions. */
    @Test
    void eachByItsOwnSteps() {
        ArrayTransient array = array(SPEC, "jart", Capacitances.NONE);
        Drives drives = TransientTwinTest.drives(SPEC, 1.6);
        TransientResult twin = Transient.run(
                array.toNetlist(drives), TransientOptions.controlled(STOP).withReltol(1e-6));
        ArrayTrace trace = array.run(drives, STOP);
        assertTrue(twin.status().converged() && trace.status().converged());
        assertEquals(0, apart(array, trace.states(), twin), 2e-6);
    }

    /** Largest deviation of a state at the end; all of them range from 0 to 1. */
    private static double apart(ArrayTransient array, double[] states, TransientResult twin) {
        double worst = 0;
        for (int e = 0; e < states.length; e++) {
            String name = array.stateVariables().get(e / SPEC.cells()).name();
            int k = e % SPEC.cells();
            String device = name.startsWith("selector.") ? "Xselector" : "Xcell";
            double[] x = twin.waveforms()
                    .state(
                            device + k / SPEC.columns() + "_" + k % SPEC.columns(),
                            name.substring(name.indexOf('.') + 1));
            worst = Math.max(worst, Math.abs(x[x.length - 1] - states[e]));
        }
        return worst;
    }
}
