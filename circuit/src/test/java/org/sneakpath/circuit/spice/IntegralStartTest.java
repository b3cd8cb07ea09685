package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** A state written as a capacitor behind an ammeter has no voltage at rest, from which a run without uic would start. */
class IntegralStartTest {
    private static TransientResult run(String start) {
        Elaboration circuit =
                SpiceNetlist.parse("""
                integral
                V1 a 0 SIN(0 2 1k)
                Bx 0 s I={v(a)}
                Vs s x 0
                Cx x 0 1m IC=3
                Rm a 0 R={1k+v(s)}
                %s
                .end
                """.formatted(start), SpiceOptions.DEFAULT).base();
        return Transient.run(circuit.netlist(), TransientOptions.controlled(0.5e-3));
    }

    @Test
    void withoutAVoltageToStartFromTheMessageSaysHowToGiveOne() {
        SolveStatus status = run("").status();
        assertEquals(SolveStatus.SINGULAR, status);
        assertTrue(status.advice().contains(".ic"), status.advice());
    }

    @Test
    void anInitialVoltageIsHeldAcrossTheAmmeter() {
        TransientResult result = run(".ic v(s)=5");
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] x = result.waveforms().voltage("x");
        assertEquals(5, x[0], 1e-12);
        // The integral of half a period over C, 2 A · 2/(2π · 1 kHz)/1 mF, within a step's relative tolerance.
        assertEquals(5 + 2 / (Math.PI * 1e3) / 1e-3, x[x.length - 1], 1e-3 * 5);
    }
}
