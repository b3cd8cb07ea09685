package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** The equality that leaves of expressions spell out is that of records. */
class LeafEqualityTest {
    private record Value(double value) {}

    private record Place(int index) {}

    @Test
    void constantsAreEqualByTheirBits() {
        double[] values = {0.0, -0.0, 1, Math.PI, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY};
        for (double a : values) {
            assertEquals(new Value(a).hashCode(), new Constant(a).hashCode());
            for (double b : values) {
                assertEquals(new Value(a).equals(new Value(b)), new Constant(a).equals(new Constant(b)));
            }
        }
    }

    @Test
    void parametersAndControlsAreEqualByIndexAndKind() {
        for (int k = 0; k < 3; k++) {
            assertEquals(new ParameterValue(k), new ParameterValue(k));
            assertEquals(new Control(k), new Control(k));
            assertNotEquals(new ParameterValue(k), new ParameterValue(k + 1));
            assertNotEquals(new Control(k), new Control(k + 1));
            assertNotEquals(new Control(k), new ParameterValue(k));
            assertEquals(new Place(k).hashCode(), new Control(k).hashCode());
            assertEquals(new Place(k).hashCode(), new ParameterValue(k).hashCode());
        }
    }
}
