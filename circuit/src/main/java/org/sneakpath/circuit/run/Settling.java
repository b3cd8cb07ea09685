package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Nature;
import org.sneakpath.circuit.linear.Factorization;

/**
 * A circuit left to itself with constant sources: backward Euler with steps that grow from 1 ps to {@value #LONGEST} s, some
 * thirty years. Accuracy on the way does not matter, only where it ends.
 *
 * <p>The last step also tells what has no equilibrium of its own. With A = D/h + ∂j/∂y, D = ∂q/∂y,
 * <pre>
 *   m_s = ∂x_s(after)/∂x_s(before) = (A⁻¹ D/h)_ss
 * </pre>
 * is 0 for a state that forgets where it was, 1 for one that stays wherever it is put.
 */
final class Settling {
    static final double LONGEST = 1e9;

    private static final double FIRST = 1e-12;
    private static final double SHORTEST = 1e-20;
    private static final int MOST_STEPS = 400;
    private static final double SUSPICIOUS = 1e-3;
    private static final double REMEMBERS = 0.5;

    private final RestSolver solver;
    private final Layout layout;

    Settling(RestSolver solver) {
        this.solver = solver;
        this.layout = solver.circuit().layout();
    }

    /**
     * Lets everything settle but the rows held.
     *
     * @param y start in, where it settled out
     */
    SolveStatus run(Set<Integer> held, double[] y) {
        double[] last = y.clone();
        double h = FIRST;
        SolveStatus status = SolveStatus.MAX_ITERATIONS;
        for (int step = 0; step < MOST_STEPS; step++) {
            status = solver.step(held, h, last, y);
            if (status.converged()) {
                if (h >= LONGEST) {
                    return status;
                }
                double moved = moved(last, y);
                h = Math.min(LONGEST, h * (moved < 0.01 ? 10 : moved < 0.1 ? 4 : 1.5));
                System.arraycopy(y, 0, last, 0, y.length);
            } else {
                System.arraycopy(last, 0, y, 0, y.length);
                h /= 8;
                if (h < SHORTEST) {
                    return status;
                }
            }
        }
        return status.converged() ? SolveStatus.MAX_ITERATIONS : status;
    }

    /** Largest change of a voltage, state or internal node, relative to its own size, or to 1 mV or a hundred tolerances if that is more. */
    private double moved(double[] last, double[] y) {
        double largest = 0;
        for (int r = 0; r < layout.size(); r++) {
            Nature nature = layout.nature(r);
            if (nature != Nature.CURRENT) {
                double floor = nature == Nature.VOLTAGE ? 1e-3 : 100 * layout.ownTolerance(r);
                double size = Math.max(floor, Math.max(Math.abs(y[r]), Math.abs(last[r])));
                largest = Math.max(largest, Math.abs(y[r] - last[r]) / size);
            }
        }
        return largest;
    }

    /** The states that the last step of {@link #run}, which ended at y, left where they were put. */
    Set<Integer> remembering(Set<Integer> held, double[] y) {
        CompiledCircuit circuit = solver.circuit();
        Factorization factorization = solver.forDerivatives();
        solver.equations().evaluate(y);
        Set<Integer> found = new TreeSet<>();
        if (!factorization.factor(solver.equations().jacobian()).ok()) {
            return found;
        }
        double[] right = circuit.newVector();
        double[] answer = circuit.newVector();
        Set<Integer> suspects = new TreeSet<>();
        for (int sign = -1; sign <= 1; sign += 2) {
            double weight = 1;
            for (int r = layout.firstState(); r < layout.size(); r++) {
                right[r] = forgotten(held, r) ? 0 : weight * solver.equations().alpha(r);
                weight *= sign;
            }
            factorization.solve(right, answer);
            for (int r = layout.firstState(); r < layout.size(); r++) {
                if (!forgotten(held, r) && !(Math.abs(answer[r]) < SUSPICIOUS)) {
                    suspects.add(r);
                }
            }
        }
        for (int r : suspects) {
            Arrays.fill(right, 0);
            right[r] = solver.equations().alpha(r);
            factorization.solve(right, answer);
            if (!(Math.abs(answer[r]) < REMEMBERS)) {
                found.add(r);
            }
        }
        return found;
    }

    private boolean forgotten(Set<Integer> held, int r) {
        return held.contains(r) || solver.equations().clamped(r);
    }
}
