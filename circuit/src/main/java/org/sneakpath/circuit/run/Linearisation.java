package org.sneakpath.circuit.run;

import java.util.Arrays;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.linear.ComplexFactorization;
import org.sneakpath.circuit.linear.FactorStatus;
import org.sneakpath.circuit.linear.SparsePattern;
import org.sneakpath.devices.StateVariable;

/**
 * A circuit about its operating point: with G = ∂j/∂y and C = ∂q/∂y, small sinusoids obey (G + iωC) y = b.
 *
 * <p>States are unknowns like any other, so that a memristor shows the inductance or capacitance of its own dynamics. A state
 * that stands at a bound and is pushed outwards does not move.
 */
final class Linearisation {
    private final double[] conductance;
    private final double[] capacitance;
    private final ComplexFactorization factorization;

    Linearisation(RestSolver solver, double[] y) {
        Layout layout = solver.circuit().layout();
        SparsePattern pattern = solver.circuit().pattern();
        Evaluation at = solver.evaluate(y);
        conductance = Arrays.copyOf(at.dj, pattern.entries());
        capacitance = Arrays.copyOf(at.dq, pattern.entries());
        boolean[] fixed = new boolean[layout.size()];
        for (int r = layout.firstState(); r < layout.size(); r++) {
            StateVariable state = layout.stateVariable(r);
            double rate = -at.j[r];
            fixed[r] = (y[r] <= state.lower() && rate < 0) || (y[r] >= state.upper() && rate > 0);
        }
        for (int column = 0; column < layout.size(); column++) {
            for (int slot = pattern.start(column); slot < pattern.start(column + 1); slot++) {
                if (fixed[pattern.row(slot)]) {
                    conductance[slot] = pattern.row(slot) == column ? 1 : 0;
                    capacitance[slot] = 0;
                }
            }
        }
        factorization = new ComplexFactorization(pattern);
    }

    /** What a factorisation that failed means for the analysis. */
    static SolveStatus status(FactorStatus factored) {
        return factored.outcome() == FactorStatus.Outcome.SINGULAR ? SolveStatus.SINGULAR : SolveStatus.NON_FINITE;
    }

    /** Prepares for solves at a frequency (Hz). */
    FactorStatus at(double frequency) {
        return factorization.factor(conductance, capacitance, 2 * Math.PI * frequency);
    }

    /** Solves in place at the frequency set last. */
    void solve(double[] re, double[] im) {
        factorization.solve(re, im, re, im);
    }

    /** Solves with the transposed matrix in place at the frequency set last. */
    void solveTransposed(double[] re, double[] im) {
        factorization.solveTransposed(re, im, re, im);
    }
}
