package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** The access transistor against the laws of its limits; 1 µm by 130 nm, 0.4 V, 300 µA/V², n = 1.3. */
@About("ekv-transistor")
class EkvTransistorLimitTest {
    private static final CompactModel MODEL = DeviceLibrary.model("ekv-transistor");
    private static final double VT = 1.380649e-23 / 1.602176634e-19 * DeviceBatch.NOMINAL_TEMPERATURE;
    private static final double BETA = 300e-6 * 1 / 0.13;

    private final DeviceBatch batch = new DeviceBatch(MODEL, 1);

    private double drain(double type, double lambda, double vd, double vg, double vs) {
        batch.p[MODEL.parameterIndex("type")] = type;
        batch.p[MODEL.parameterIndex("lambda")] = lambda;
        double[] potentials = {vd, vg, vs, 0};
        double into = 0;
        for (int b = 0; b < batch.v.length; b++) {
            Branch branch = MODEL.branches().get(b);
            batch.v[b] = potentials[branch.from()] - potentials[branch.to()];
        }
        MODEL.currents(batch, 0, 1);
        for (int b = 0; b < batch.v.length; b++) {
            Branch branch = MODEL.branches().get(b);
            into += branch.from() == 0 ? batch.i[b] : branch.to() == 0 ? -batch.i[b] : 0;
        }
        return into;
    }

    @Test
    void inStrongInversionItSaturatesQuadratically() {
        double expected = BETA / (2 * 1.3) * 1.6 * 1.6;
        // ln(1 + e^z)² is z² to 2 e^−z/z, here e^−24
        assertEquals(expected, drain(1, 0, 3, 2.0, 0), 1e-9 * expected);
        assertEquals(1.05 * expected / 1.0, drain(1, 0.05 / 3, 3, 2.0, 0), 1e-9 * expected);
    }

    @Test
    void inTheLinearRegionItIsTheDifferenceOfTwoSaturatedCurrents() {
        double vp = 1.6 / 1.3;
        double expected = 1.3 * BETA / 2 * (vp * vp - (vp - 0.1) * (vp - 0.1));
        assertEquals(expected, drain(1, 0, 0.1, 2.0, 0), 1e-8 * expected);
    }

    @Test
    void inWeakInversionItIsExponentialInTheGateVoltage() {
        double low = drain(1, 0, 1, -0.9, 0);
        double high = drain(1, 0, 1, -0.9 + 1.3 * VT * Math.log(10), 0);
        assertEquals(10, high / low, 1e-5); // e^(u/2) of 4e-9 and less is what ln(1 + e) differs from e by
        assertEquals(2 * 1.3 * BETA * VT * VT * Math.exp((-1.3 / 1.3) / VT), low, 1e-6 * low);
    }

    @Test
    void drainAndSourceAreExchangeableAndAPChannelIsItsMirror() {
        for (double vd : new double[] {0.05, 0.6, 1.4}) {
            double i = drain(1, 0.05, vd, 1.1, 0.2);
            assertEquals(-i, drain(1, 0.05, 0.2, 1.1, vd), 1e-15);
            assertEquals(-i, drain(-1, 0.05, -vd, -1.1, -0.2), 1e-18);
        }
        assertEquals(0, drain(1, 0.05, 0.7, 1.5, 0.7), 0.0);
    }

    /** In equilibrium the noise is Nyquist's: 4 k T times the conductance between drain and source. */
    @Test
    void withoutADrainVoltageTheNoiseIsThatOfTheConductance() {
        // F is an interpolation, of which q is not the exact charge: within 10 % in between, exact at both ends
        for (double[] gateAndBound : new double[][] {{3, 0.02}, {0.5, 0.12}, {-0.2, 1e-3}}) {
            double h = 1e-6;
            double g = (drain(1, 0, h, gateAndBound[0], 0) - drain(1, 0, -h, gateAndBound[0], 0)) / (2 * h);
            drain(1, 0, 0, gateAndBound[0], 0);
            DeviceBatch noisy = new DeviceBatch(MODEL, 1);
            System.arraycopy(batch.v, 0, noisy.v, 0, noisy.v.length);
            MODEL.noise(noisy, 1e3, 0, 1);
            double sum = 0;
            for (double density : noisy.noise()) {
                sum += density;
            }
            assertEquals(1, sum / (4 * 1.380649e-23 * DeviceBatch.NOMINAL_TEMPERATURE * g), gateAndBound[1]);
        }
        assertEquals(List.of("d", "g", "s", "b"), MODEL.terminals());
    }
}
