package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.devices.library.VolatileMemristor;

/** The same circuit in ngspice, run here where it is installed. */
class NgspiceOtherToolTest {
    @TempDir
    Path folder;

    private static double deviation(String what, Waveforms ours, double[] values, double[] time, double[] theirs) {
        double worst = 0;
        double scale = 0;
        double[] ourTime = ours.time();
        for (int k = 0; k < time.length; k++) {
            worst = Math.max(worst, Math.abs(SharedData.at(ourTime, values, time[k]) - theirs[k]));
            scale = Math.max(scale, Math.abs(theirs[k]));
        }
        System.out.printf(Locale.ROOT, "ngspice %s: deviation %.1e of the largest value%n", what, worst / scale);
        return worst / scale;
    }

    private static Waveforms run(Netlist netlist, double stop) {
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.controlled(stop)
                        .withPolicy(ControlledStep.DEFAULT.withRelative(1e-6).withMaxStep(stop / 10_000)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result.waveforms();
    }

    @Test
    void rlcUnderAPulse() throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, """
                V1 in 0 PULSE(0 1 0.1m 20u 20u 0.4m 1m)
                R1 in a 30
                L1 a b 1m
                C1 b 0 1u
                R2 b 0 1k
                .tran 0.2u 2m 0 0.2u
                """, "v(b) i(L1)");
        Waveforms ours = run(
                Netlist.builder("RLC")
                        .voltageSource("V1", "in", "0", new Pulse(0, 1, 0.1e-3, 20e-6, 20e-6, 0.4e-3, 1e-3))
                        .resistor("R1", "in", "a", 30)
                        .inductor("L1", "a", "b", 1e-3)
                        .capacitor("C1", "b", "0", 1e-6)
                        .resistor("R2", "b", "0", 1e3)
                        .build(),
                2e-3);
        // Second order both, with steps of 0.2 µs in a period of 200 µs: (2π/1000)²/12 = 3e-6 of phase a
        // radian.
        assertTrue(deviation("RLC v(b)", ours, ours.voltage("b"), theirs[0], theirs[1]) < 5e-5);
        assertTrue(deviation("RLC i(L1)", ours, ours.current("L1"), theirs[0], theirs[2]) < 5e-5);
    }

    @Test
    void volatileMemristorWithCapacitor() throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, """
                V1 in 0 SIN(0.05 0.2 200)
                R1 in m 2k
                C1 m 0 100n
                Bm m 0 I = V(m)*(V(x)/1k + (1-V(x))/100k)
                Bx 0 x I = ((1-V(x))/(1+exp(-(V(m)-0.11)/0.015)) - V(x)/(1+exp(-(0.005-V(m))/0.015)))/1m
                Cx x 0 1 IC=0.0238
                Rx x 0 1e15
                .ic v(x)=0.0238
                .tran 2u 10m 0 2u
                """, "v(m) v(x)");
        VolatileMemristor model = new VolatileMemristor();
        Waveforms ours = run(
                Netlist.builder("memristor")
                        .voltageSource("V1", "in", "0", new Sine(0.05, 0.2, 200))
                        .resistor("R1", "in", "m", 2e3)
                        .capacitor("C1", "m", "0", 100e-9)
                        .device("M1", model, model.defaultParameters(), new double[] {0.0238}, "m", "0")
                        .build(),
                10e-3);
        // ngspice at reltol 1e-7 is itself good to about 1e-5 on such circuits.
        assertTrue(deviation("memristor v(m)", ours, ours.voltage("m"), theirs[0], theirs[1]) < 1e-4);
        assertTrue(deviation("memristor x", ours, ours.state("M1", "x"), theirs[0], theirs[2]) < 1e-4);
    }
}
