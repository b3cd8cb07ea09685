package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.StiffScheme;

/**
 * States behind a window that vanishes at the ends of their range, dx/dt = k v x (1 − x): driven against an end they rest there,
 * and when the drive turns round they leave it after as long as it took them to come so near. By formula
 * ln(x/(1 − x)) = ln(x0/(1 − x0)) + k ∫v dt.
 */
class WindowedStateLimitTest {
    private static final double K = 1e6;
    private static final double AMPLITUDE = 4;
    private static final double PERIOD = 1e-5;

    /** The state charged directly, through an ammeter, and as the integral of an expression. */
    private static final String[] FORMS = {
        "Bx 0 x I={k*v(a)*v(x)*(1-v(x))}\nCx x 0 1 IC={x0}\nRx x 0 1e14\n",
        "Bx 0 s I={v(a)>0 ? k*v(a)*v(x)*(1-v(x)) : k*v(x)*v(a)*(1-v(x))}\nVs s x 0\nCx x 0 1 IC={x0}\n",
        "Ex x 0 value={sdt(k*v(a)*(1-v(x))*v(x), x0)}\n"
    };

    /** With d = k A T/π: exp(−d) is how near the state comes to its end. */
    private static double state(double time) {
        double charge = K * AMPLITUDE * PERIOD / (2 * Math.PI) * (1 - Math.cos(2 * Math.PI * time / PERIOD));
        return 1 / (1 + Math.exp(-charge));
    }

    @ParameterizedTest
    @CsvSource({
        "ESDIRK4, 1e-2, 2e-2",
        "ESDIRK4, 1e-3, 1e-3",
        "ESDIRK4, 1e-5, 1e-5",
        "TR_BDF2, 1e-3, 1e-3",
        "SDIRK2, 1e-3, 1e-3",
        "GEAR2, 1e-3, 1e-3"
    })
    void aStateLeavesTheEndOfItsRangeWhenItShould(StiffScheme scheme, double reltol, double allowed) {
        for (String form : FORMS) {
            Elaboration circuit = SpiceNetlist.parse(
                            "window\n.param k=" + K + " x0=0.5\nV1 a 0 SIN(0 " + AMPLITUDE + " " + 1 / PERIOD + ")\n"
                                    + form + ".end\n",
                            SpiceOptions.DEFAULT)
                    .base();
            TransientResult result = Transient.run(
                    circuit.netlist(),
                    TransientOptions.controlled(2 * PERIOD)
                            .withScheme(scheme)
                            .withPolicy(ControlledStep.of(reltol, scheme))
                            .withStart(TransientStart.CHARGES));
            assertEquals(SolveStatus.CONVERGED, result.status(), result.stats().toString());
            double[] time = result.waveforms().time();
            double[] x = result.waveforms().voltage("x");
            for (int p = 0; p < time.length; p++) {
                assertEquals(state(time[p]), x[p], allowed, scheme + " at " + time[p] + " in " + form);
                assertTrue(x[p] <= 1 + 1e-12 && x[p] >= 0, "x = 1 + " + (x[p] - 1));
            }
        }
    }
}
