package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Models without a closed form under a sine, against their equations written out and integrated at 1e-11. */
@About({"nonlinear-ion-drift", "laiho-biolek"})
class DriftTwinTest {

    @Test
    void nonlinearIonDrift() {
        DoubleUnaryOperator v = t -> 2 * Math.sin(2 * Math.PI * t);
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("team-figure-6"), 300).at(0.2);
        double x = Trajectory.of((t, y) -> Math.pow(v.applyAsDouble(t), 5) * (1 - Math.pow(2 * y - 1, 2)), 0.2, 0.3);
        assertEquals(x, device.advance(v, 0, 0.3, 1e-11)[0], 1e-9);
        double i = x * x * 0.9e-6 * Math.sinh(2 * 1.3) + 1e-10 * (Math.exp(4 * 1.3) - 1);
        assertEquals(i, device.current(1.3), 1e-9 * i);
    }

    @Test
    void nonlinearIonDriftOfTheCellularNetwork() {
        DoubleUnaryOperator v = t -> 0.9 * Math.sin(2 * Math.PI * 2e3 * t);
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("lehtonen-laiho-cnn"), 300).at((0.3 - 0.05) / 0.9);
        double x = Trajectory.of(
                (t, y) -> Math.pow(v.applyAsDouble(t), 13) / 8e-5 * (1 - Math.pow(2 * y - 1, 2)), 0.3, 4e-4);
        assertEquals(x, 0.05 + 0.9 * device.advance(v, 0, 4e-4, 1e-11)[0], 1e-9);
        double i = 1e-8 * ((Math.pow(x, 4) + 0.01) * 9 * Math.sinh(-1) + 0.01 * (Math.exp(-2) - 1));
        assertEquals(i, device.current(-0.5), 1e-9 * Math.abs(i));
    }

    @Test
    void laihoBiolek() {
        DoubleUnaryOperator v = t -> 0.8 * Math.sin(2 * Math.PI * t);
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("laiho-biolek-c2"), 300);
        Trajectory.Rate rate = (t, x) -> {
            double u = v.applyAsDouble(t);
            return u >= 0
                    ? 4.5e-2 * Math.sinh(9 * u) * (1 - x * x)
                    : 0.75 * Math.sinh(1.8 * u) * (1 - (x - 1) * (x - 1));
        };
        assertEquals(Trajectory.of(rate, 1e-6, 0.5), device.advance(v, 0, 0.5, 1e-11)[0], 1e-9);
        assertEquals(Trajectory.of(rate, 1e-6, 0.9), device.advance(v, 0.5, 0.9, 1e-11)[0], 1e-9);
        double x = device.states()[0];
        assertEquals(9e-5 * x * Math.sinh(1.5 * 0.4), device.current(0.4), 1e-18);
        assertEquals(0.7e-4 * x * Math.sinh(-1.8 * 0.4), device.current(-0.4), 1e-18);
    }
}
