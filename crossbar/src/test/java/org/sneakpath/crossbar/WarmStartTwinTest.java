package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.library.DeviceLibrary;

/** Reads that start from the latest solution against reads that start from lines without current. */
class WarmStartTwinTest {
    private static final CrossbarSpec SPEC = new CrossbarSpec(48, 50, 3, 2, 100, 60);

    /** Cell, least and greatest programmed value, voltage. */
    static Stream<Arguments> cells() {
        Cell.Device yakopcic = Cell.device(DeviceLibrary.model("yakopcic"), "x");
        return Stream.of(
                Arguments.of(Cell.sinh(0.08), 1e-6, 1e-4, 0.4),
                Arguments.of(Cell.device(DeviceLibrary.model("stanford-pku"), "x"), 0.2, 0.8, 0.4),
                Arguments.of(
                        SelectorCell.of(DeviceLibrary.model("sinh-conductor"), Map.of("v0", 0.1, "g", 1e-6), yakopcic),
                        0.1,
                        0.9,
                        0.8),
                Arguments.of(
                        TransistorCell.of(
                                DeviceLibrary.model("ekv-transistor"),
                                Map.of("w", 2e-6),
                                yakopcic,
                                GateLines.PER_COLUMN),
                        0.1,
                        0.9,
                        0.4));
    }

    private static double[] scaled(double[] v, double factor) {
        return Arrays.stream(v).map(x -> factor * x).toArray();
    }

    private static Crossbar programmed(Cell cell, double least, double most, double tolerance) {
        double[] q = Arrays2d.signed(SPEC.cells(), 1);
        Arrays.setAll(q, c -> least + (most - least) * 0.5 * (1 + q[c]));
        Crossbar crossbar = new Crossbar(SPEC, cell, tolerance, 1);
        crossbar.program(q);
        if (cell instanceof TransistorCell gated) {
            double[] gates = new double[gated.gates().count(SPEC)];
            Arrays.setAll(gates, k -> 0.5 + 0.5 * k / gates.length);
            crossbar.gate(gates);
        }
        return crossbar;
    }

    private static double[] read(Crossbar crossbar, double[] v, boolean warm, int[] iterations, double[] bound) {
        double[] currents = new double[SPEC.columns()];
        crossbar.startFromLatest(warm);
        ReadStatus status = crossbar.read(v, currents);
        assertTrue(status.converged(), status::toString);
        iterations[0] = status.iterations();
        bound[0] = status.currentBound();
        return currents;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nearReadsTakeFewerSolvesAndTellTheSame(Cell cell, double least, double most, double volts) {
        double[] v = scaled(Arrays2d.signed(SPEC.rows(), 2), volts);
        double[] near = scaled(v, 1.001);
        double[] far = scaled(Arrays2d.signed(SPEC.rows(), 3), volts);
        int[] cold = new int[1];
        int[] warm = new int[1];
        double[] bound = new double[1];
        Crossbar fresh = programmed(cell, least, most, 1e-13);
        double[] expected = read(fresh, near, false, cold, bound);

        Crossbar crossbar = programmed(cell, least, most, 1e-13);
        read(crossbar, v, false, warm, bound);
        double[] afterNear = read(crossbar, near, true, warm, bound);
        int[] other = new int[1];
        read(crossbar, far, true, other, bound);
        double[] afterFar = read(crossbar, near, true, other, bound);
        double[] again = read(crossbar, scaled(near, 1), true, other, bound);
        System.out.printf(
                Locale.ROOT,
                "%s: %d solves, %d from near, %.1e and from far %.1e%n",
                cell,
                cold[0],
                warm[0],
                Compare.relativeToLargest(expected, afterNear),
                Compare.relativeToLargest(expected, afterFar));
        assertTrue(warm[0] < cold[0], warm[0] + " of " + cold[0]);
        assertEquals(0, other[0], "the same read again is solved already");
        assertEquals(0, Compare.relativeToLargest(expected, afterNear), 1e-12);
        assertEquals(0, Compare.relativeToLargest(expected, afterFar), 1e-12);
        assertEquals(0, Compare.relativeToLargest(expected, again), 1e-12);
        // a read from lines without current knows nothing of all that
        int[] later = new int[1];
        crossbar.read(far, new double[SPEC.columns()]);
        assertArrayEquals(expected, read(crossbar, near, false, later, bound));
        assertEquals(cold[0], later[0]);
    }

    /** With a loose tolerance, what depends on the start is within the bounds told; cells behind gates have none. */
    @ParameterizedTest
    @MethodSource("cells")
    void whatDependsOnTheStartIsWithinTheBounds(Cell cell, double least, double most, double volts) {
        double[] v = scaled(Arrays2d.signed(SPEC.rows(), 2), volts);
        int[] solves = new int[1];
        double[] exactBound = new double[1];
        double[] bound = new double[1];
        double[] exact = read(programmed(cell, least, most, 1e-13), v, false, solves, exactBound);
        Crossbar loose = programmed(cell, least, most, 1e-5);
        read(loose, scaled(v, 0.9), false, solves, bound);
        double[] found = read(loose, v, true, solves, bound);
        double largest = Arrays.stream(exact).map(Math::abs).max().orElse(0);
        for (int j = 0; j < exact.length; j++) {
            double allowed = Double.isNaN(bound[0]) ? 1e-5 * largest : bound[0] + exactBound[0];
            assertEquals(exact[j], found[j], allowed);
        }
    }
}
