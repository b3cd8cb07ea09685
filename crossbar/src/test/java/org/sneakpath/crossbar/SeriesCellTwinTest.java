package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Cells with nodes inside, eliminated cell by cell, against the circuit simulator, which solves for all nodes together: models
 * with internal nodes, selectors, transistors. Currents, and gradients by voltages, gates and programmed values.
 */
class SeriesCellTwinTest {
    private static final OperatingPointOptions TO_ROUNDING =
            OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);

    private static final CrossbarSpec SMALL = new CrossbarSpec(11, 7, 7, 11, 150, 40);
    private static final CrossbarSpec EIGHT = new CrossbarSpec(8, 8, 2.5, 2.5, 50, 30);
    private static final CrossbarSpec LARGE = new CrossbarSpec(64, 64, 2.5, 2.5, 50, 30);

    private static Cell.Device memristor(String model, String by) {
        return Cell.device(DeviceLibrary.model(model), by);
    }

    private static SelectorCell selected(String selector, Map<String, Double> parameters, Cell.Device memristor) {
        return SelectorCell.of(DeviceLibrary.model(selector), parameters, memristor);
    }

    private static TransistorCell gated(Cell.Device memristor, GateLines gates) {
        return TransistorCell.of(DeviceLibrary.model("ekv-transistor"), Map.of("w", 2e-6), memristor, gates);
    }

    /** Array, cell, least and greatest programmed value, largest voltage, tolerance of currents and gradients. */
    static Stream<Arguments> arrays() {
        Cell.Device yakopcic = memristor("yakopcic", "x");
        Cell.Device vteam = memristor("vteam", "x");
        return Stream.of(
                Arguments.of(SMALL, memristor("jart-vcm-v1b", "y"), 0, 1, 0.4),
                Arguments.of(SMALL, memristor("jart-vcm-v1b", "r"), 30e-9, 50e-9, 0.4),
                Arguments.of(SMALL, memristor("memdiode", "h"), 0.1, 0.9, 0.4),
                Arguments.of(SMALL, memristor("simmons-barrier", "x"), 0, 1, 0.4),
                Arguments.of(EIGHT, selected("sinh-conductor", Map.of("v0", 0.1, "g", 1e-6), vteam), 0, 1, 1),
                Arguments.of(SMALL, selected("junction-diode", Map.of(), yakopcic), 0.1, 1, 1),
                Arguments.of(SMALL, selected("poole-frenkel", Map.of(), vteam), 0, 1, 1),
                Arguments.of(SMALL, selected("threshold-switch", Map.of(), yakopcic), 0.1, 1, 1),
                Arguments.of(
                        SMALL,
                        selected("sinh-conductor", Map.of("v0", 0.1), memristor("jart-vcm-v1b", "y")),
                        0,
                        1,
                        0.6),
                Arguments.of(EIGHT, gated(vteam, GateLines.PER_ROW), 0, 1, 0.5),
                Arguments.of(SMALL, gated(yakopcic, GateLines.PER_COLUMN), 0.1, 1, 0.5),
                Arguments.of(SMALL, gated(vteam, GateLines.PER_ROW).withSide(TransistorSide.WORD), 0, 1, 0.5),
                Arguments.of(SMALL, gated(vteam, GateLines.PER_COLUMN).withBulk(-0.3), 0, 1, 0.5),
                Arguments.of(SMALL, gated(memristor("jart-vcm-v1b", "y"), GateLines.PER_COLUMN), 0, 1, 0.5),
                Arguments.of(LARGE, gated(memristor("stanford-pku", "x"), GateLines.PER_ROW), 0, 1, 0.3));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void currentsAndGradientsAgreeWithTheCircuit(
            CrossbarSpec spec, Cell cell, double least, double greatest, double amplitude) {
        int n = spec.columns();
        double[] q = Arrays2d.signed(spec.cells(), 1);
        Arrays.setAll(q, c -> least + (greatest - least) * 0.5 * (1 + q[c]));
        double[] v = Arrays2d.signed(spec.rows(), 2);
        Arrays.setAll(v, i -> amplitude * v[i]);
        double[] currentBars = Arrays2d.signed(n, 3);
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(q);
        double[] gates =
                new double[cell instanceof TransistorCell gated ? gated.gates().count(spec) : 0];
        Arrays.setAll(gates, k -> 0.3 + 0.9 * k / gates.length);
        if (gates.length > 0) {
            crossbar.gate(gates);
        }
        double[] currents = new double[n];
        ReadStatus status = crossbar.read(v, currents);
        assertTrue(status.converged(), status::toString);
        double[] voltageBars = new double[spec.rows()];
        double[] bars = new double[spec.cells()];
        double[] gateBars = new double[gates.length];
        assertTrue(crossbar.readPullback(v, currentBars, voltageBars, bars, null, null, gateBars)
                .converged());

        OperatingPointResult point = OperatingPoint.solve(crossbar.toNetlist(v), TO_ROUNDING);
        assertTrue(point.status().converged(), () -> point.status().toString());
        double[] twinCurrents = new double[n];
        WaveformBars twinCurrentBars = point.newBars();
        for (int j = 0; j < n; j++) {
            twinCurrents[j] = point.current("Vout" + j);
            twinCurrentBars.current("Vout" + j)[0] = currentBars[j];
        }
        double current = Compare.relativeToLargest(twinCurrents, currents);

        CircuitGradient gradient = point.pullback(twinCurrentBars);
        double[] twinVoltageBars = new double[spec.rows()];
        Arrays.setAll(twinVoltageBars, i -> gradient.sourceOffset("Vin" + i));
        double[] twinGateBars = new double[gates.length];
        Arrays.setAll(twinGateBars, k -> gradient.sourceOffset("Vgate" + k));
        double[] twinBars = new double[spec.cells()];
        Cell.Device memristor = cell.programmedDevice().orElseThrow();
        boolean byState =
                memristor.model().states().stream().anyMatch(s -> s.name().equals(memristor.programmed()));
        for (int c = 0; c < twinBars.length; c++) {
            String device = "Xcell" + c / n + "_" + c % n;
            twinBars[c] = byState
                    ? gradient.initialState(device, memristor.programmed())
                    : gradient.parameter(device, memristor.programmed());
        }
        System.out.printf(
                Locale.ROOT,
                "%s %d x %d: %d iterations, current %.1e, dV %.1e, dq %.1e, dgate %.1e%n",
                cell,
                spec.rows(),
                n,
                status.iterations(),
                current,
                Compare.relativeToLargest(twinVoltageBars, voltageBars),
                Compare.relativeToLargest(twinBars, bars),
                Compare.relativeToLargest(twinGateBars, gateBars));
        assertEquals(0, current, 1e-12);
        assertEquals(0, Compare.relativeToLargest(twinVoltageBars, voltageBars), 1e-12);
        assertEquals(0, Compare.relativeToLargest(twinGateBars, gateBars), 1e-12);
        assertEquals(0, Compare.relativeToLargest(twinBars, bars), 1e-12);
    }
}
