package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * Thresholds written with absolute values, β (v − (|v + V_t| − |v − V_t|)/2): terms of 1e12 that cancel to 1e-4 or so within
 * the dead zone, with a sign by chance. No step is to depend on it.
 */
class DeadZoneTest {
    private static final double AMPLITUDE = 4;
    private static final double THRESHOLD = 1.5;
    private static final double RATE = 1e12;
    private static final double PERIOD = 1e-9;

    /** What β (|v| − V_t) adds up to over half a period, where positive. */
    private static double charge() {
        double angle = Math.asin(THRESHOLD / AMPLITUDE);
        double omega = 2 * Math.PI / PERIOD;
        return RATE * (2 * AMPLITUDE * Math.cos(angle) - THRESHOLD * (Math.PI - 2 * angle)) / omega;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{f(v(a))}", "{f(v(a)) > 0 && v(x) < 9k ? f(v(a)) : (f(v(a)) < 0 && v(x) > 1k ? f(v(a)) : 0)}"})
    void roundingOfTheLawIsNeitherAnEventNorAFailure(String law) {
        Elaboration circuit =
                SpiceNetlist.parse("""
                threshold
                V1 a 0 SIN(0 4 1g)
                .func f(y)={1e12*y-0.5e12*(abs(y+1.5)-abs(y-1.5))}
                Bx 0 s I=%s
                Vs s x 0
                Cx x 0 1 IC=5k
                B1 a 0 I={v(a)/v(s)}
                .end
                """.formatted(law), SpiceOptions.DEFAULT).base();
        TransientResult result = Transient.run(
                circuit.netlist(),
                TransientOptions.controlled(2.5 * PERIOD).withReltol(1e-4).withStart(TransientStart.CHARGES));
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] x = result.waveforms().voltage("x");
        // Ten times the relative tolerance of a step: errors add up.
        assertEquals(5000 + charge(), x[x.length - 1], 1e-3 * 5000);
        // Ten changes into or out of the dead zone; events by chance took hundreds of steps more, or ended the run.
        assertTrue(result.stats().steps() < 500, result.stats().toString());
    }
}
