package org.sneakpath.crossbar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Arrays for tests: conductances, voltages and line resistances, repeatable. */
final class Arrays2d {
    private static final double WIRE = 7;
    private static final double OTHER_WIRE = 11;
    private static final double DRIVER = 150;
    private static final double SENSE = 40;

    private Arrays2d() {}

    /** Conductances log-uniform in 1 µS … 1 mS. */
    static double[] conductances(CrossbarSpec spec, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] g = new double[spec.cells()];
        for (int c = 0; c < g.length; c++) {
            g[c] = Math.pow(10, random.uniform(-6, -3, c, 0));
        }
        return g;
    }

    /** Numbers in [−1, 1). */
    static double[] signed(int length, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        double[] v = new double[length];
        for (int k = 0; k < length; k++) {
            v[k] = random.uniform(-1, 1, k, 1);
        }
        return v;
    }

    /** Every combination of zero and non-zero among the four line resistances, in several shapes. */
    static Stream<CrossbarSpec> everyKindOfLines() {
        List<CrossbarSpec> specs = new ArrayList<>();
        int[][] shapes = {{1, 1}, {1, 6}, {5, 1}, {4, 3}, {3, 7}, {11, 12}};
        for (int[] shape : shapes) {
            for (int mask = 0; mask < 16; mask++) {
                specs.add(new CrossbarSpec(
                        shape[0],
                        shape[1],
                        (mask & 1) == 0 ? 0 : WIRE,
                        (mask & 2) == 0 ? 0 : OTHER_WIRE,
                        (mask & 4) == 0 ? 0 : DRIVER,
                        (mask & 8) == 0 ? 0 : SENSE));
            }
        }
        return specs.stream();
    }

    static Crossbar programmed(CrossbarSpec spec, double[] conductances) {
        Crossbar crossbar = new Crossbar(spec);
        crossbar.program(conductances);
        return crossbar;
    }

    static double[] read(Crossbar crossbar, double[] voltages) {
        double[] currents = new double[crossbar.spec().columns()];
        ReadStatus status = crossbar.read(voltages, currents);
        if (!status.converged()) {
            throw new AssertionError(status);
        }
        return currents;
    }
}
