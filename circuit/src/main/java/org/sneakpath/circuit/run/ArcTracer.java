package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.Set;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Nature;
import org.sneakpath.devices.StateVariable;

/**
 * Pseudo-arclength continuation: along the tangent t of the curve of solutions by ds, then by Newton's method in the plane at
 * right angles to it. Length is measured in voltages, states and the source, each relative to its range; folds are points
 * like any other.
 *
 * <p>Source: H. B. Keller, "Numerical solution of bifurcation and nonlinear eigenvalue problems", 1977.
 */
final class ArcTracer {
    private static final double LONGEST = 0.02;
    private static final double SHORTEST = 1e-9;
    private static final double STRAIGHT = 0.995;
    private static final double BENT = 0.95;

    private final RestSolver solver;
    private final Layout layout;
    private final ArcEquations arc;
    private final int n;
    private final double span;
    private final double[] weight;
    private final double[] z;
    private final double[] tangent;
    private final double[] trial;
    private final double[] trialTangent;
    private final double[] normal;
    private double voltageScale;
    private double ds = LONGEST / 16;
    private double fold = Double.NaN;

    /**
     * Starts at a solution y at λ.
     *
     * @param held rows that keep their value
     * @param span range of λ
     * @param direction sign of dλ at the start
     */
    ArcTracer(RestSolver solver, Set<Integer> held, double[] y, double lambda, double span, double direction) {
        this.solver = solver;
        this.layout = solver.circuit().layout();
        this.n = layout.size();
        this.span = span;
        this.arc = new ArcEquations(solver.circuit(), solver.equations(), span);
        this.weight = new double[n + 1];
        this.z = new double[n + 1];
        this.tangent = new double[n + 1];
        this.trial = new double[n + 1];
        this.trialTangent = new double[n + 1];
        this.normal = new double[n + 1];
        solver.prepareRest(held, y.clone());
        System.arraycopy(y, 0, z, 0, n);
        z[n] = lambda;
        boolean volts = layout.size() > 0
                && solver.equations().source().rows().length > 0
                && layout.nature(solver.equations().source().rows()[0]) == Nature.CURRENT;
        voltageScale = Math.max(1e-2, volts ? span : 0);
        weigh();
        normal[n] = direction;
        if (tangentAt(z, tangent)) {
            double length = length(tangent);
            scale(tangent, 1 / length);
        } else {
            Arrays.fill(tangent, 0);
            tangent[n] = direction * span;
        }
    }

    /** The point, λ left out. */
    void point(double[] y) {
        System.arraycopy(z, 0, y, 0, n);
        y[n] = 0;
    }

    /** λ at the point. */
    double value() {
        return z[n];
    }

    /** Rate of λ along the curve, relative to its range. */
    double direction() {
        return tangent[n] / span;
    }

    /** λ at the fold that the last step passed; NaN if it passed none. */
    double fold() {
        return fold;
    }

    /** Moves one step along the curve. */
    SolveStatus step() {
        SolveStatus status = SolveStatus.MAX_ITERATIONS;
        fold = Double.NaN;
        while (ds >= SHORTEST) {
            for (int r = 0; r <= n; r++) {
                trial[r] = z[r] + ds * tangent[r];
                normal[r] = weight[r] * tangent[r];
            }
            arc.setPlane(normal, trial);
            status = solver.newton().solve(arc, arc.bordered().factorization(), trial);
            double cosine = status.converged() && tangentAt(trial, trialTangent) ? straighten() : -1;
            if (cosine >= BENT) {
                accept(cosine);
                return SolveStatus.CONVERGED;
            }
            ds /= 2;
        }
        return status.converged() ? SolveStatus.MAX_ITERATIONS : status;
    }

    private void accept(double cosine) {
        double before = tangent[n];
        double after = trialTangent[n];
        if (before * after < 0) {
            fold = extremum(z[n], before, trial[n], after);
        }
        System.arraycopy(trial, 0, z, 0, n + 1);
        System.arraycopy(trialTangent, 0, tangent, 0, n + 1);
        if (cosine > STRAIGHT) {
            ds = Math.min(LONGEST, 1.5 * ds);
        }
        double old = voltageScale;
        for (int r = 0; r < layout.nodes(); r++) {
            if (layout.nature(r) == Nature.VOLTAGE) {
                voltageScale = Math.max(voltageScale, Math.abs(z[r]));
            }
        }
        if (voltageScale > old) {
            weigh();
            scale(tangent, 1 / length(tangent));
        }
    }

    /** Normalises the trial tangent and returns its cosine with the old one. */
    private double straighten() {
        scale(trialTangent, 1 / length(trialTangent));
        double dot = 0;
        for (int r = 0; r <= n; r++) {
            dot += weight[r] * tangent[r] * trialTangent[r];
        }
        return dot;
    }

    /**
     * Where dλ/ds = 0 between two points: with the slopes a and b there, on the cubic through both, u in [0, 1] from
     * a + 2 u (3 D − 2 a − b) + 3 u² (a + b − 2 D) = 0, D the difference of λ over ds.
     */
    private double extremum(double from, double a, double to, double b) {
        double slope = (to - from) / ds;
        double p = 3 * (a + b - 2 * slope);
        double q = 2 * (3 * slope - 2 * a - b);
        double root = Math.sqrt(Math.max(0, q * q - 4 * p * a));
        double u = a / (a - b);
        for (int sign = -1; sign <= 1; sign += 2) {
            double candidate = 2 * a / (-q + sign * root);
            if (candidate >= 0 && candidate <= 1) {
                u = candidate;
            }
        }
        double d = to - from;
        double cubic = ds * (a + b) - 2 * d;
        double square = 3 * d - ds * (2 * a + b);
        return from + u * (ds * a + u * (square + u * cubic));
    }

    /** The direction of the curve at a point, up to length, on the side of {@code normal}. */
    private boolean tangentAt(double[] point, double[] direction) {
        arc.setPlane(normal, point);
        arc.evaluate(point);
        if (!arc.bordered().factor().ok()) {
            return false;
        }
        Arrays.fill(direction, 0);
        direction[n] = 1;
        arc.bordered().factorization().solve(direction, direction);
        return true;
    }

    private void weigh() {
        for (int r = 0; r < n; r++) {
            weight[r] = switch (layout.nature(r)) {
                case VOLTAGE -> 1 / (voltageScale * voltageScale);
                case CURRENT -> 0;
                case INTERNAL -> internalWeight(layout.ownTolerance(r), z[r]);
                case STATE -> stateWeight(layout.stateVariable(r), z[r]);
            };
        }
        weight[n] = 1 / (span * span);
    }

    private static double internalWeight(double tolerance, double value) {
        double size = Math.max(1000 * tolerance, Math.abs(value));
        return 1 / (size * size);
    }

    private static double stateWeight(StateVariable state, double value) {
        double range = state.upper() - state.lower();
        double size = Double.isFinite(range) ? range : Math.max(1, Math.abs(value));
        return 1 / (size * size);
    }

    private double length(double[] vector) {
        double sum = 0;
        for (int r = 0; r <= n; r++) {
            sum += weight[r] * vector[r] * vector[r];
        }
        return Math.sqrt(sum);
    }

    private static void scale(double[] vector, double factor) {
        for (int r = 0; r < vector.length; r++) {
            vector[r] *= factor;
        }
    }
}
