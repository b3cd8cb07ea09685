package org.sneakpath.circuit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.internal.CompiledCircuit;

class StageGuessTest {
    private static final double BEFORE = 0.8;
    private static final double NOW = 1.1;

    private static StepPoints step(CompiledCircuit circuit, double time0, double h) {
        StepPoints step = new StepPoints(circuit, 5);
        step.scheme = StiffScheme.ESDIRK4;
        step.tableau = Tableau.ESDIRK4;
        step.time0 = time0;
        step.time1 = time0 + h;
        step.h = h;
        for (int i = 0; i <= 5; i++) {
            step.point[i][0] = cubic(step.stageTime(i)) - defect(i) * h * h * h * 6 * 5;
        }
        return step;
    }

    private static double cubic(double t) {
        return 2 - 3 * t + 4 * t * t + 5 * t * t * t;
    }

    private static double defect(int i) {
        return Objects.requireNonNull(Tableau.ESDIRK4.dense()).defect(i);
    }

    @Test
    void ofACubicWithTheErrorsOfItsStagesEveryGuessAfterTheFirstIsExact() {
        CompiledCircuit circuit = new CompiledCircuit(
                Netlist.builder("one node").resistor("r", "a", "0", 1).build());
        StepPoints before = step(circuit, 0, BEFORE);
        before.complete(before, false);
        StepPoints now = step(circuit, BEFORE, NOW);
        StageGuess guesses = new StageGuess(circuit, 5);
        double[] guess = circuit.newVector();
        guesses.write(before, now, 1, guess);
        double missed = Math.abs(guess[0] - now.point[1][0]);
        assertTrue(missed > 0.1, () -> "a parabola misses a cubic, here by " + missed);
        for (int i = 2; i <= 5; i++) {
            guesses.write(before, now, i, guess);
            assertEquals(now.point[i][0], guess[0], 1e-11 * Math.abs(guess[0]), "stage " + i);
        }
    }
}
