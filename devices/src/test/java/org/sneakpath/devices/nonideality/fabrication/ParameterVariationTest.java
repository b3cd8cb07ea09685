package org.sneakpath.devices.nonideality.fabrication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.nonideality.DeviceVariation;
import org.sneakpath.devices.nonideality.Devices;

class ParameterVariationTest {
    private static final CompactModel VTEAM = DeviceLibrary.model("vteam");
    private static final int N = 20_000;

    @Test
    void oneParameterDeviatesAndTheOthersStay() {
        DeviceBatch batch = new DeviceBatch(VTEAM, N);
        double[] before = batch.p.clone();
        ParameterVariation variation =
                new ParameterVariation("rOff", SpreadVariation.independent(new LognormalSpread(0.1)));
        assertEquals(0, variation.apply(batch, Devices.ofArray(0), 1));
        int index = VTEAM.parameterIndex("rOff");
        double nominal = before[index * N];
        double[] drawn = Arrays.copyOfRange(batch.p, index * N, (index + 1) * N);
        assertMean(nominal, nominal * Math.sqrt(Math.expm1(0.01)), drawn);
        System.arraycopy(before, index * N, batch.p, index * N, N);
        assertArrayEquals(before, batch.p);
        assertNotEquals(drawn[0], drawn[1]);
    }

    @Test
    void parametersDeviateIndependentlyAndByName() {
        assertNotEquals(DeviceVariation.quantity("rOn"), DeviceVariation.quantity("rOff"));
        assertEquals(0xaf63dc4c8601ec8cL, DeviceVariation.quantity("a")); // published value of FNV-1a
        DeviceBatch batch = new DeviceBatch(VTEAM, N);
        for (String name : new String[] {"rOn", "rOff"}) {
            new ParameterVariation(name, SpreadVariation.independent(new LognormalSpread(0.1)))
                    .apply(batch, Devices.ofArray(0), 1);
        }
        double[] products = new double[N];
        for (int k = 0; k < N; k++) {
            double on = batch.p[VTEAM.parameterIndex("rOn") * N + k];
            double off = batch.p[VTEAM.parameterIndex("rOff") * N + k];
            products[k] = z(on, VTEAM.defaultParameters()[VTEAM.parameterIndex("rOn")])
                    * z(off, VTEAM.defaultParameters()[VTEAM.parameterIndex("rOff")]);
        }
        assertMean(0, 1, products);
    }

    @Test
    void aValueOutsideTheModelsRangeIsRefusedAndNothingChanges() {
        DeviceBatch batch = new DeviceBatch(VTEAM, N);
        double[] before = batch.p.clone();
        ParameterVariation variation = new ParameterVariation(
                "rOn",
                SpreadVariation.independent(
                        new GaussianSpread(0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> variation.apply(batch, Devices.ofArray(0), 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("rOn"), refused::toString);
        assertArrayEquals(before, batch.p);
    }

    private static double z(double value, double nominal) {
        return Math.log(value / nominal) / 0.1 + 0.05;
    }
}
