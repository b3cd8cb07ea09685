package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.devices.library.DeviceLibrary;

/** Without line resistance every cell of an array is a device of its own, of which closed forms are known. */
class ConstantVoltageLimitTest {
    /** VTEAM, its default set, at 1 V: x = x0 + kOff/d (v/vOff − 1)^aOff t, 0 to 1 in 122.449 ns. */
    @Test
    void vteamMovesAtConstantSpeedToItsBound() {
        ArrayTransient array =
                new ArrayTransient(CrossbarSpec.ideal(1, 3), Cell.device(DeviceLibrary.model("vteam"), "x"));
        array.program(new double[] {0, 0.3, 0.9});
        Bias bias = Bias.write(new double[] {1}, new double[3]);
        double[] x = array.run(Drives.constant(bias), 50e-9).states();
        double moved = 50e-9 * 5e-4 / 3e-9 * (1 / 0.02 - 1);
        assertEquals(moved, x[0], 1e-9);
        assertEquals(0.3 + moved, x[1], 1e-9);
        assertEquals(1, x[2]);
    }

    /** MMSS far above its threshold: x = 1 − exp(−t/tau), to what sig((1 − 0.27)/0.0259) is short of 1. */
    @Test
    void metastableSwitchesRelaxExponentially() {
        ArrayTransient array =
                new ArrayTransient(CrossbarSpec.ideal(2, 1), Cell.device(DeviceLibrary.model("mmss"), "x"));
        Bias bias = Bias.write(new double[] {1, 1}, new double[1]);
        double[] x = array.run(Drives.constant(bias), 1.5e-4).states();
        assertEquals(1 - Math.exp(-1.5), x[0], 1e-6);
        assertEquals(x[0], x[1]);
    }
}
