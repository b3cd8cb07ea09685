package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.VolatileMemristor;
import org.sneakpath.devices.library.Vteam;

/** The small-signal admittance of a memristor includes the dynamics of its state. */
class AcMemristorTest {
    /** Y(ω) = ∂i/∂v + ∂i/∂x ∂f/∂v/(jω − ∂f/∂x), with the partial derivatives of the model itself. */
    @Test
    void admittanceIsThatOfTheLinearisedState() {
        VolatileMemristor model = new VolatileMemristor();
        double bias = 0.1;
        AcResult result = AcSweep.run(
                Netlist.builder("biased memristor")
                        .add(new VoltageSource("V1", "a", "0", new Dc(bias), bias, new Phasor(1, 0)))
                        .device("M1", model, "a", "0")
                        .build(),
                AcOptions.of(FrequencyGrid.decades(10, 1, 1e6)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(List.of(), result.operatingPoint().heldStates());
        DeviceBatch batch = new DeviceBatch(model, 1);
        batch.v[0] = bias;
        batch.x[0] = result.operatingPoint().state("M1", "x");
        model.currents(batch, 0, 1);
        model.rates(batch, 0, 1);
        // At rest the rate is rounding against 1/τ.
        assertEquals(0, batch.f[0], 1e-9 / 1e-3);
        double[] f = result.frequency();
        double[] re = result.real("i(V1)");
        double[] im = result.imaginary("i(V1)");
        double slow = batch.didv[0] - batch.didx[0] * batch.dfdv[0] / batch.dfdx[0];
        for (int k = 0; k < f.length; k++) {
            double w = 2 * Math.PI * f[k];
            double size = w * w + batch.dfdx[0] * batch.dfdx[0];
            double coupling = batch.didx[0] * batch.dfdv[0];
            assertEquals(-(batch.didv[0] - coupling * batch.dfdx[0] / size), re[k], 1e-12 * slow);
            assertEquals(coupling * w / size, im[k], 1e-12 * slow);
        }
        assertTrue(im[25] > 0, "the current lags behind the voltage: an inductance (i(V1) is minus the memristor's)");
    }

    /** Slow enough, the admittance is the slope of the static characteristic. */
    @Test
    void slowSignalsSeeTheSlopeOfTheSweep() {
        VolatileMemristor model = new VolatileMemristor();
        double bias = 0.1;
        double h = 1e-4;
        Netlist netlist = Netlist.builder("biased memristor")
                .add(new VoltageSource("V1", "a", "0", new Dc(bias), bias, new Phasor(1, 0)))
                .resistor("R1", "a", "m", 500)
                .device("M1", model, "m", "0")
                .build();
        AcResult slow = AcSweep.run(netlist, AcOptions.of(FrequencyGrid.linear(1, 1e-6, 1e-6)));
        DcResult sweep = DcSweep.run(netlist, new DcRange("V1", bias - 2 * h, bias + 2 * h, h), DcOptions.DEFAULT);
        double[] v = sweep.voltage("m");
        double difference = (8 * (v[3] - v[1]) - (v[4] - v[0])) / (12 * h);
        // h⁴ over the fourth power of the 15 mV that the thresholds are wide, times a few.
        assertEquals(difference, slow.real("v(m)")[0], 1e-7);
    }

    /** Between its thresholds a VTEAM rests anywhere; it is then as good as a resistor. */
    @Test
    void aStateWithoutAnEquilibriumIsHeldAndSaysSo() {
        Vteam model = new Vteam();
        AcResult result = AcSweep.run(
                Netlist.builder("idle VTEAM")
                        .add(new VoltageSource("V1", "a", "0", new Dc(0), 0, new Phasor(1, 0)))
                        .device("M1", model, model.defaultParameters(), new double[] {0.25}, "a", "0")
                        .build(),
                AcOptions.of(FrequencyGrid.decades(1, 1, 1e6)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(List.of("x(M1.x)"), result.operatingPoint().heldStates());
        assertEquals(0.25, result.operatingPoint().state("M1", "x"));
        for (double im : result.imaginary("i(V1)")) {
            assertEquals(0, im);
        }
    }
}
