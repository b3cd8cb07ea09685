package org.sneakpath.devices.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How defaults follow the parameters that are given, against differences. */
class DependentDefaultsDerivativeTest {
    private final CompiledModel several = new CompiledModel(SampleEquations.several());

    @Test
    void slopesAreThoseOfTheValues() {
        int count = several.parameters().size();
        boolean indirect = false;
        for (Map<Integer, Double> given : List.of(Map.of(0, 4.0), Map.of(0, 4.0, 3, 8.0), Map.of(3, 0.7, 1, 2.0))) {
            double[] partials = several.parametersByGiven(given);
            for (int j = 0; j < count; j++) {
                double h = 1e-5;
                Map<Integer, Double> above = new HashMap<>(given);
                Map<Integer, Double> below = new HashMap<>(given);
                above.computeIfPresent(j, (index, value) -> value + h);
                below.computeIfPresent(j, (index, value) -> value - h);
                double[] up = several.parameters(above);
                double[] down = several.parameters(below);
                for (int k = 0; k < count; k++) {
                    assertEquals((up[k] - down[k]) / (2 * h), partials[k * count + j], 1e-8, k + " by " + j);
                    indirect |= k != j && partials[k * count + j] != 0;
                }
            }
        }
        assertTrue(indirect);
    }

    @Test
    void branchesSayWhetherTheyHoldChargeAndConduct() {
        assertTrue(several.storesCharge(0));
        assertFalse(several.storesCharge(1));
        assertFalse(several.storesCharge(3));
        assertTrue(several.conducts(1));
    }
}
