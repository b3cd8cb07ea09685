package org.sneakpath.devices.nonideality.fabrication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.Devices;

class KernelDensityTest {
    private static final double[] MEASURED = {0, 1e-6, 1.5e-6, 4e-6, 4.2e-6, 9e-6};
    private static final KernelDensity DENSITY = new KernelDensity(MEASURED, 1e-6, 0, 10e-6);

    @Test
    void theDensityIsTheDerivativeOfTheDistributionAndIntegratesToOne() {
        int n = 20_000;
        double h = 10e-6 / n;
        double integral = 0;
        for (int i = 0; i < n; i++) {
            double x = (i + 0.5) * h;
            integral += DENSITY.density(x) * h;
            if (i % 1000 == 500) {
                assertEquals(integral - DENSITY.density(x) * h / 2, DENSITY.cumulative(x), 1e-7); // midpoint rule
            }
        }
        assertEquals(1, integral, 1e-7);
        assertEquals(0, DENSITY.density(-1e-9));
        assertEquals(0, DENSITY.density(10.1e-6));
        assertEquals(0, DENSITY.cumulative(0));
        assertEquals(1, DENSITY.cumulative(1), 1e-15);
    }

    @Test
    void stuckCellsFollowTheMeasuredDistribution() {
        int n = 400_000;
        double[] g = full(n, 5);
        int faulty = new MeasuredStuckCells(0.1, DENSITY).apply(g, Devices.ofArray(0), 8);
        double[] stuck = Arrays.stream(g).filter(v -> v != 5).toArray();
        assertEquals(faulty, stuck.length);
        assertCount(0.1, n, faulty);
        assertDistribution(DENSITY::cumulative, stuck);
        double[] more = full(n, 5);
        new MeasuredStuckCells(0.2, DENSITY).apply(more, Devices.ofArray(0), 8);
        for (int k = 0; k < n; k++) {
            if (g[k] != 5) {
                assertEquals(g[k], more[k]);
            }
        }
    }

    @Test
    void scottsRuleIsItsFormula() {
        assertEquals(Math.sqrt(2.5) * Math.pow(5, -0.2), KernelDensity.scott(new double[] {1, 2, 3, 4, 5}), 1e-15);
    }

    @Test
    void unusableSamplesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new KernelDensity(new double[0], 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new KernelDensity(new double[] {2}, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new KernelDensity(new double[] {0.5}, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> KernelDensity.scott(new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> new MeasuredStuckCells(1.1, DENSITY));
    }
}
