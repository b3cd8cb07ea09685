package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.semiconductor.Diode;

/** The junction in Verilog-A against SPICE's diode in Java, forward and in moderate reverse, to rounding. */
@About("junction-diode")
class JunctionDiodeTwinTest {

    @Test
    void currentChargeConductanceAndCapacitanceAreThoseOfTheSpiceDiode() {
        CompactModel compiled = DeviceLibrary.model("junction-diode");
        CompactModel java = new Diode();
        DeviceBatch a = new DeviceBatch(compiled, 1);
        DeviceBatch b = new DeviceBatch(java, 1);
        String[] names = {"is", "n", "tt", "cj0", "vj", "m", "fc"};
        String[] spice = {"is", "n", "tt", "cjo", "vj", "m", "fc"};
        double[] values = {3e-14, 1.2, 5e-9, 2e-12, 0.8, 0.4, 0.5};
        for (int j = 0; j < names.length; j++) {
            a.p[compiled.parameterIndex(names[j])] = values[j];
            b.p[java.parameterIndex(spice[j])] = values[j];
        }
        b.p[java.parameterIndex("gmin")] = 0;
        for (double v : new double[] {0.01, 0.2, 0.399, 0.41, 0.55, 0.7}) {
            a.v[0] = v;
            b.v[0] = v;
            compiled.currents(a, 0, 1);
            java.currents(b, 0, 1);
            assertEquals(b.i[0], a.i[0], 1e-10 * Math.abs(b.i[0])); // exponents of up to 23
            assertEquals(b.q[0], a.q[0], 1e-10 * Math.abs(b.q[0]));
            assertEquals(b.didv[0], a.didv[0], 1e-10 * b.didv[0]);
            assertEquals(b.dqdv[0], a.dqdv[0], 1e-10 * b.dqdv[0]);
        }
    }
}
