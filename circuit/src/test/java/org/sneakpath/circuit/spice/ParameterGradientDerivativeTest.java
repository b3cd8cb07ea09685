package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/** Gradients by parameters of a netlist against central differences of the same netlist with the parameter changed. */
class ParameterGradientDerivativeTest {

    private static double override(SpiceNetlist netlist, Measurement measurement, String parameter, double step) {
        double value = netlist.base().parameters().find(parameter).orElseThrow().value();
        double h = step * Math.abs(value);
        double up = measurement.of(netlist.elaborate(Map.of(parameter, value + h)));
        double down = measurement.of(netlist.elaborate(Map.of(parameter, value - h)));
        return (up - down) / (2 * h);
    }

    private interface Measurement {
        double of(Elaboration elaboration);
    }

    private static void compare(
            Map<String, Double> gradient, SpiceNetlist netlist, Measurement measurement, String name) {
        double exact = Objects.requireNonNull(gradient.get(name), name);
        // Differences over 1e-4 of the value: curvature (1e-4)² of the derivative, and the tolerance of Newton's
        // method.
        double difference = override(netlist, measurement, name, 1e-4);
        assertTrue(exact != 0, name);
        assertEquals(difference, exact, 2e-6 * Math.abs(exact), name);
    }

    private static OperatingPointResult operatingPoint(Elaboration elaboration) {
        OperatingPointResult result = OperatingPoint.solve(elaboration.netlist(), OperatingPointOptions.DEFAULT);
        assertTrue(result.status().converged());
        return result;
    }

    @Test
    void operatingPointByParametersOfTheNetlistAndOfInstances() {
        SpiceNetlist netlist = SpiceNetlist.parse("""
                divider of nested subcircuits
                .param vin=5 r={2*base} base=500
                .subckt cell a b PARAMS: ohm=1k k=1m
                R1 a m {ohm/(1+k)}
                B1 m b I=k*V(m,b)*(1+0.1*V(m,b))
                .ends
                V1 in 0 {vin}
                X1 in out cell ohm={r}
                X2 out 0 cell k={2m*base/500}
                R2 out 0 {3*r}
                .op
                .end
                """, SpiceOptions.DEFAULT);
        Elaboration base = netlist.base();
        OperatingPointResult result = operatingPoint(base);
        WaveformBars bars = result.newBars();
        bars.voltage("out")[0] = 1;
        Map<String, Double> gradient = base.pullback(result.pullback(bars));
        for (String name : List.of("vin", "r", "base", "x1.ohm", "x1.k", "x2.ohm", "x2.k")) {
            compare(gradient, netlist, e -> operatingPoint(e).voltage("out"), name);
        }
    }

    @Test
    void aTransientByWaveformAndLaw() {
        SpiceNetlist netlist = SpiceNetlist.parse("""
                driven state
                .param amp=1.5 f=1k r=1k c=100n v0=0.3 rate=2k
                V1 in 0 SIN(0.2 {amp} {f})
                R1 in a {r}
                C1 a 0 {c} IC={v0}
                B1 0 x I={rate}*V(a)*(1-V(x))
                Cx x 0 1 IC=0.1
                Rx x 0 1e6
                .tran 1u 0.5m uic
                .end
                """, SpiceOptions.DEFAULT);
        TransientResult result = run(netlist.base());
        WaveformBars bars = result.newBars();
        double[] x = bars.voltage("x");
        x[x.length - 1] = 1;
        Map<String, Double> gradient = netlist.base().pullback(result.pullback(bars));
        for (String name : List.of("amp", "f", "r", "c", "rate")) {
            compare(
                    gradient,
                    netlist,
                    e -> {
                        double[] values = run(e).waveforms().voltage("x");
                        return values[values.length - 1];
                    },
                    name);
        }
    }

    private static TransientResult run(Elaboration elaboration) {
        TransientResult result = Transient.run(
                elaboration.netlist(),
                TransientOptions.fixed(StiffScheme.TR_BDF2, 1e-5, 0.5e-3).withStart(TransientStart.CHARGES));
        assertTrue(result.status().converged());
        return result;
    }
}
