package org.sneakpath.circuit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;

/** One formula for all rows says what each kind of row demands, to the last bit. */
class RowWeightsTwinTest {
    private static final int ROWS = 30;

    @Test
    void weightsGiveWhatTheKindsDemand() {
        Random random = new Random(5);
        NetlistBuilder builder = Netlist.builder("a chain");
        for (int i = 0; i < ROWS; i++) {
            builder.resistor("r" + i, "n" + i, i == 0 ? "0" : "n" + (i - 1), 1);
            if (i % 3 != 0) {
                builder.capacitor("c" + i, "n" + i, "0", 1);
            }
        }
        CompiledCircuit circuit = new CompiledCircuit(builder.build());
        Stage stage = new Stages(circuit).everything();
        Evaluation at = circuit.newEvaluation();
        StageHistory history = new StageHistory(circuit);
        for (int r = 0; r < ROWS; r++) {
            boolean charge = circuit.differential(r);
            at.q[r] = charge ? random.nextGaussian() : 0;
            at.j[r] = random.nextGaussian();
            at.sizeQ[r] = Math.abs(at.q[r]);
            at.sizeJ[r] = Math.abs(at.j[r]);
            history.charge[r] = charge ? random.nextGaussian() : 0;
            history.current[r] = random.nextGaussian();
            history.chargeSize[r] = Math.abs(history.charge[r]);
            history.currentSize[r] = Math.abs(history.current[r]);
        }
        RowWeights weights = new RowWeights(stage, ROWS);
        double[] residual = new double[ROWS];
        double[] sizes = new double[ROWS];
        for (double alpha : List.of(1e3, 1e9)) {
            double d = 0.25;
            weights.set(stage, alpha, d);
            weights.residual(at, history, residual);
            weights.sizes(1e-6, at, history, sizes);
            for (int r = 0; r < ROWS; r++) {
                double size = 1e-6 * at.sizeJ[r];
                double demanded = at.j[r];
                if (stage.kind(r) == RowKind.DIFFERENTIAL) {
                    demanded = alpha * (at.q[r] - history.charge[r]) + d * at.j[r] + history.current[r];
                    size = 1e-6
                            * (alpha * (at.sizeQ[r] + history.chargeSize[r])
                                    + d * at.sizeJ[r]
                                    + history.currentSize[r]);
                }
                assertEquals(demanded, residual[r], "row " + r);
                assertEquals(size, sizes[r], "size of row " + r);
            }
        }
    }
}
