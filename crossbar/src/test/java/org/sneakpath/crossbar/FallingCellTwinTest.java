package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.run.DcOptions;
import org.sneakpath.circuit.run.DcRange;
import org.sneakpath.circuit.run.DcResult;
import org.sneakpath.circuit.run.DcSweep;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.veriloga.VerilogA;
import org.sneakpath.devices.veriloga.syntax.Includes;

/**
 * Cells whose current falls with the voltage in between, i = g v ((v − 0.3)² + 0.005): against the circuit simulator, which raises
 * the source in small steps and lets the circuit settle where its branch of solutions ends.
 */
class FallingCellTwinTest {
    private static final CompactModel FALLING =
            VerilogA.read("hump.va", """
                    `include "disciplines.vams"
                    module hump(plus, minus);
                        inout plus, minus;
                        electrical plus, minus;
                        parameter real g = 1m from [0:inf);
                        analog I(plus, minus) <+ g*V(plus, minus)*(pow(V(plus, minus) - 0.3, 2) + 0.005);
                    endmodule
                    """, Includes.none()).model("hump");

    private static double[] programmed(CrossbarSpec spec) {
        double[] g = Arrays2d.signed(spec.cells(), 1);
        Arrays.setAll(g, c -> 1e-3 * (1 + 0.3 * g[c]));
        return g;
    }

    private static double[] swept(Crossbar crossbar, double volts) {
        double[] v = new double[crossbar.spec().rows()];
        v[0] = volts;
        DcResult sweep =
                DcSweep.run(crossbar.toNetlist(v), new DcRange("Vin0", 0, volts, volts / 200), DcOptions.DEFAULT);
        assertTrue(sweep.status().converged(), () -> sweep.status().toString());
        double[] currents = new double[crossbar.spec().columns()];
        for (int j = 0; j < currents.length; j++) {
            double[] column = sweep.current("Vout" + j);
            currents[j] = column[column.length - 1];
        }
        return currents;
    }

    private static ReadStatus agrees(CrossbarSpec spec, double volts) {
        Crossbar crossbar = new Crossbar(spec, Cell.device(FALLING, "g"));
        crossbar.program(programmed(spec));
        double[] v = new double[spec.rows()];
        v[0] = volts;
        double[] currents = new double[spec.columns()];
        ReadStatus status = crossbar.read(v, currents);
        assertTrue(status.converged(), status::toString);
        assertEquals(0, Compare.relativeToLargest(swept(crossbar, volts), currents), 1e-9);
        return status;
    }

    /** Lines of some ohm hold cells of up to -30 µS. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.25, 0.5})
    void whatLinesHoldIsFoundAndCounted(double volts) {
        ReadStatus status = agrees(new CrossbarSpec(3, 4, 20, 30, 100, 50), volts);
        assertTrue(status.branch().stable());
        assertEquals(0, status.branch().jumps(), status::toString);
        boolean humped = volts > 0.12 && volts < 0.28;
        assertEquals(humped, status.branch().falling() > 0, status::toString);
    }

    /** Behind 60 kohm a row folds at 0.9 V on its way up, and there are two stable solutions from 0.6 V on. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.85, 1.5, 3})
    void beyondAFoldTheReadIsWhereTheCircuitSettles(double volts) {
        ReadStatus status = agrees(new CrossbarSpec(1, 3, 20, 30, 6e4, 50), volts);
        assertTrue(status.branch().stable());
        assertEquals(volts > 1, status.branch().jumps() > 0, status::toString);
    }

    /** With falling cells GMRES does what the kernel alone cannot; a rising array of the same size does not see it. */
    @Test
    void aHundredFallingCellsAreSolved() {
        CrossbarSpec spec = new CrossbarSpec(12, 11, 5, 5, 20, 20);
        Crossbar crossbar = new Crossbar(spec, Cell.device(FALLING, "g"));
        crossbar.program(programmed(spec));
        double[] v = new double[12];
        Arrays.fill(v, 0.2);
        ReadStatus status = crossbar.read(v, new double[11]);
        assertTrue(status.converged(), status::toString);
        assertTrue(status.branch().falling() > 100 && status.branch().stable(), status::toString);
        assertFalse(status.branch().isUnique());
    }
}
