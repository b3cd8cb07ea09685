package org.sneakpath.circuit.multirate;

import org.sneakpath.circuit.nonlinear.Contraction;

/**
 * Newton's method for the stages of a step of one part,
 * <pre>
 *   (α C + d G) x + known + d Σ laws(x) = 0      where there is a charge
 *   G x + known + Σ laws(x) = 0                  elsewhere
 * </pre>
 * The factors of the first guess of a step are kept while they contract; an update that by the contraction measured before is the
 * last is taken without another look ({@link Contraction}).
 */
final class PartNewton {
    private static final int MOST_ITERATIONS = 12;

    /** Contraction with which factors are made anew for the next stage. */
    private static final double STALE = 0.05;

    private final Part part;
    private final int n;
    private final PartTolerances tolerances;
    private final int mostIterations;
    private final PartFactors factors;
    private final double[] a;
    private final double[] weight;
    private final double[] slopes;
    private final double[] residual;
    private final double[] laws;
    /** The unknowns, with the constants behind them: the guess to be written, then the solution. */
    final double[] x;
    /** What is known of the residual beforehand; to be written. */
    final double[] known;

    private double contraction = Double.NaN;
    private boolean fresh;

    private long iterations;
    private long factorizations;
    private long evaluations;

    /** @param mostIterations updates that a stage may take */
    PartNewton(Part part, PartTolerances tolerances, int mostIterations) {
        this.part = part;
        this.tolerances = tolerances;
        this.mostIterations = Math.min(mostIterations, MOST_ITERATIONS);
        n = part.n;
        factors = new PartFactors(n);
        a = new double[n * n];
        weight = new double[n];
        slopes = new double[n * n];
        residual = new double[n];
        laws = new double[n];
        known = new double[n];
        x = part.newVector();
    }

    /** Begins a step with α = 1/h (1/s): A = α C + d G where there is a charge, G elsewhere. */
    void begin(double alpha) {
        fresh = false;
        for (int r = 0; r < n; r++) {
            boolean differential = part.differential[r];
            double c = differential ? alpha : 0;
            double g = differential ? Esdirk4.D : 1;
            weight[r] = g;
            for (int s = r * n; s < (r + 1) * n; s++) {
                a[s] = c * part.capacitance[s] + g * part.conductance[s];
            }
        }
    }

    /** What currents of a row are multiplied by: d where there is a charge, 1 elsewhere. */
    double weight(int r) {
        return weight[r];
    }

    /** Solves from x; false if it did not come to an end. */
    boolean solve() {
        double previous = Double.POSITIVE_INFINITY;
        if (fresh) {
            evaluate();
        } else if (!refresh()) {
            return false;
        }
        for (int k = 0; k < mostIterations; k++) {
            double size = correct();
            if (!(size <= Double.MAX_VALUE)) {
                return false;
            }
            iterations++;
            double theta = size / previous;
            if (theta > Contraction.SLOW && size > 1) {
                // Not good enough: factors of this very point, from which the update is taken anew.
                if (!refresh()) {
                    return false;
                }
                size = correct();
                theta = 0;
            }
            if (Contraction.contracts(theta)) {
                contraction = theta;
            }
            for (int r = 0; r < n; r++) {
                x[r] += residual[r];
            }
            if (last(theta, size)) {
                fresh = !(contraction > STALE);
                return true;
            }
            previous = size;
            evaluate();
        }
        return false;
    }

    /** Makes the update of the residual; its size in units of its tolerance. */
    private double correct() {
        for (int r = 0; r < n; r++) {
            residual[r] = -residual[r];
        }
        factors.solve(residual);
        return tolerances.update(residual, x);
    }

    /** Whether an update ends the solve; θ is 0 of the first. */
    private boolean last(double theta, double size) {
        if (size == 0) {
            return true;
        }
        if (theta >= 1) {
            // Near rounding updates no longer shrink.
            return size <= 1;
        }
        return theta > 0 ? Contraction.last(theta, size) : Contraction.trusted(contraction, size);
    }

    private void evaluate() {
        evaluations++;
        for (int r = 0; r < n; r++) {
            laws[r] = 0;
        }
        for (Law law : part.laws) {
            law.add(x, laws);
        }
        complete();
    }

    private void complete() {
        int at = 0;
        for (int r = 0; r < n; r++) {
            double sum = known[r] + weight[r] * laws[r];
            for (int s = 0; s < n; s++) {
                sum += a[at++] * x[s];
            }
            residual[r] = sum;
        }
    }

    /** Evaluates at x with slopes and factors. */
    private boolean refresh() {
        evaluations++;
        factorizations++;
        for (int r = 0; r < n; r++) {
            laws[r] = 0;
        }
        for (int k = 0; k < n * n; k++) {
            slopes[k] = 0;
        }
        for (Law law : part.laws) {
            law.add(x, laws, slopes, n);
        }
        double[] matrix = factors.matrix();
        int at = 0;
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < n; s++, at++) {
                matrix[at] = a[at] + weight[r] * slopes[at];
            }
        }
        complete();
        fresh = factors.factor();
        return fresh;
    }

    /** Replaces what a change of the residual is by what it does to the unknowns, by the factors at hand. */
    void filter(double[] change) {
        factors.solve(change);
    }

    long iterations() {
        return iterations;
    }

    long factorizations() {
        return factorizations;
    }

    long evaluations() {
        return evaluations;
    }
}
