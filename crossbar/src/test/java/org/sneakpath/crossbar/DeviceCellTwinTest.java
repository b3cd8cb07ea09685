package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
import org.sneakpath.devices.library.DeviceLibrary;

/** Cells of compiled models against the sinh cell in Java, and against the circuit simulator, which knows nothing of arrays. */
class DeviceCellTwinTest {
    private static final OperatingPointOptions TO_ROUNDING =
            OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);

    static Stream<CrossbarSpec> specs() {
        return Arrays2d.everyKindOfLines();
    }

    /** Both stop Newton's method at 1e-13; what is left beyond that is the rounding of two ways to write v0·g. */
    @ParameterizedTest
    @MethodSource("specs")
    void aSinhConductorOfTheLibraryIsASinhCell(CrossbarSpec spec) {
        double[] g = Arrays2d.conductances(spec, 1);
        double[] v = Arrays2d.signed(spec.rows(), 2);
        double[] bars = Arrays2d.signed(spec.columns(), 3);
        Crossbar twin = new Crossbar(spec, Cell.sinh(0.4));
        Crossbar compiled = new Crossbar(
                spec, Cell.device(DeviceLibrary.model("sinh-conductor"), "g", Map.of("v0", 0.4), Map.of()));
        twin.program(g);
        compiled.program(g);
        assertEquals(0, Compare.relativeToLargest(Arrays2d.read(twin, v), Arrays2d.read(compiled, v)), 1e-12);
        double[] expected = new double[spec.cells()];
        double[] actual = new double[spec.cells()];
        twin.readPullback(v, bars, new double[spec.rows()], expected);
        assertTrue(
                compiled.readPullback(v, bars, new double[spec.rows()], actual).converged());
        assertEquals(0, Compare.relativeToLargest(expected, actual), 1e-12);
    }

    /** Array, model, what is programmed, its least and greatest value, largest voltage. */
    static Stream<Arguments> arrays() {
        CrossbarSpec large = new CrossbarSpec(64, 64, 2.5, 2.5, 50, 30);
        CrossbarSpec small = new CrossbarSpec(11, 7, 7, 11, 150, 40);
        return Stream.of(
                Arguments.of(large, "stanford-pku", "x", 0, 1, 0.3),
                Arguments.of(small, "stanford-pku", "gapMax", 1e-9, 2e-9, 0.3),
                Arguments.of(small, "yakopcic", "x", 0, 1, 0.5),
                Arguments.of(small, "yakopcic", "a1", 0.01, 0.2, 0.5),
                Arguments.of(small, "vteam", "x", 0, 1, 0.5));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void currentsAndGradientsAgreeWithTheCircuit(
            CrossbarSpec spec, String model, String by, double least, double greatest, double amplitude) {
        int n = spec.columns();
        double[] q = Arrays2d.signed(spec.cells(), 1);
        Arrays.setAll(q, c -> least + (greatest - least) * 0.5 * (1 + q[c]));
        double[] v = Arrays2d.signed(spec.rows(), 2);
        Arrays.setAll(v, i -> amplitude * v[i]);
        double[] currentBars = Arrays2d.signed(n, 3);
        Crossbar crossbar = new Crossbar(spec, Cell.device(DeviceLibrary.model(model), by));
        crossbar.program(q);
        double[] currents = Arrays2d.read(crossbar, v);
        double[] voltageBars = new double[spec.rows()];
        double[] bars = new double[spec.cells()];
        assertTrue(crossbar.readPullback(v, currentBars, voltageBars, bars).converged());

        OperatingPointResult point = OperatingPoint.solve(crossbar.toNetlist(v), TO_ROUNDING);
        assertTrue(point.status().converged(), () -> point.status().toString());
        double[] twinCurrents = new double[n];
        WaveformBars twinCurrentBars = point.newBars();
        for (int j = 0; j < n; j++) {
            twinCurrents[j] = point.current("Vout" + j);
            twinCurrentBars.current("Vout" + j)[0] = currentBars[j];
        }
        assertEquals(0, Compare.relativeToLargest(twinCurrents, currents), 1e-12);

        CircuitGradient gradient = point.pullback(twinCurrentBars);
        double[] twinVoltageBars = new double[spec.rows()];
        Arrays.setAll(twinVoltageBars, i -> gradient.sourceOffset("Vin" + i));
        assertEquals(0, Compare.relativeToLargest(twinVoltageBars, voltageBars), 1e-12);
        double[] twinBars = new double[spec.cells()];
        for (int c = 0; c < twinBars.length; c++) {
            String device = "Xcell" + c / n + "_" + c % n;
            twinBars[c] = by.equals("x") ? gradient.initialState(device, by) : gradient.parameter(device, by);
        }
        assertEquals(0, Compare.relativeToLargest(twinBars, bars), 1e-12);
    }
}
