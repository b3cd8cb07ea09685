package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** Poole–Frenkel conduction against what J. Frenkel's formula says of its slope, its temperature and its thick limit. */
@About("poole-frenkel")
class PooleFrenkelLimitTest {
    private static final double G = 2e-6;
    private static final double D = 35e-9;
    private static final double EPS_R = 5;

    /** Current (A) and conductance (S) at a voltage (V), a thickness (m) and a temperature (K). */
    private static double[] at(double v, double d, double kelvin) {
        CompactModel model = DeviceLibrary.model("poole-frenkel");
        DeviceBatch batch = new DeviceBatch(model, 1);
        batch.setParameters(new double[] {G, d, EPS_R});
        batch.temperature[0] = kelvin;
        batch.v[0] = v;
        model.currents(batch, 0, 1);
        return new double[] {batch.i[0], batch.didv[0]};
    }

    /** The barrier falls by q·sqrt(q E/(π ε)): ln(i/(g v)) is that over k T. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.3, 0.01, 0.3, 1})
    void theLogarithmOfTheConductanceIsTheLoweringOfTheBarrier(double v) {
        double q = 1.602176634e-19;
        for (double kelvin : new double[] {250, 300.15, 400}) {
            double lowering = q * Math.sqrt(q * Math.abs(v) / D / (Math.PI * EPS_R * 8.8541878128e-12));
            double expected = lowering / (1.380649e-23 * kelvin);
            assertEquals(expected, Math.log(at(v, D, kelvin)[0] / (G * v)), 1e-13 * expected);
        }
    }

    @Test
    void aThickFilmIsOhmic() {
        // sqrt(|v|/vp) = 8e-13 for a thickness of 1e18 m
        assertEquals(G * 0.5, at(0.5, 1e18, 300)[0], 1e-12 * G);
        assertEquals(G, at(0.5, 1e18, 300)[1], 2e-12 * G);
    }

    @Test
    void theSlopeAtZeroVoltsIsTheConductanceThere() {
        assertEquals(G, at(0, D, 300)[1]);
        assertEquals(0, at(0, D, 300)[0]);
        // slope/g − 1 = 3/2·sqrt(|v|/vp)
        assertEquals(G, at(1e-16, D, 300)[1], 2e-7 * G);
        assertEquals(G, at(-1e-16, D, 300)[1], 2e-7 * G);
    }
}
