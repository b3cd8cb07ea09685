package org.sneakpath.circuit.multirate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.time.DenseWeights;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.circuit.time.Tableau;

/**
 * Takes steps of one part with ESDIRK4. Stage i of a step of length h, with α = 1/h and d the diagonal of the scheme, is
 * <pre>
 *   α (q_i + Q_i − q_0 − Q_0) + Σ_(k ≤ i) a_ik (j_k + J_k) = 0     where there is a charge
 *   j_i + J_i = 0                                                  elsewhere
 * </pre>
 * with Q, J the inputs. Newton's method keeps the factors of the first guess of a step while they contract; an update that
 * by the contraction measured before is the last is taken without another look ({@code circuit.nonlinear}). Currents behind
 * a stage are what its equation makes of the charges, so that charge is kept to rounding.
 */
final class PartStepper {
    private static final int STAGES = 5;
    private static final Tableau TABLEAU = Tableau.of(StiffScheme.ESDIRK4);
    private static final DenseWeights DENSE = Objects.requireNonNull(TABLEAU.dense());
    private static final double D = TABLEAU.diagonal(1);
    /** a_ik at [6i + k], c_i, e_k, δ_i. */
    private static final double[] A = new double[Taken.POINTS * Taken.POINTS];

    private static final double[] C = new double[Taken.POINTS];
    private static final double[] ERROR = new double[Taken.POINTS];
    private static final double[] DELTA = new double[Taken.POINTS];

    static {
        for (int i = 0; i < Taken.POINTS; i++) {
            C[i] = TABLEAU.c(i);
            ERROR[i] = TABLEAU.error(i);
            DELTA[i] = DENSE.fourth(i);
            for (int k = 0; i > 0 && k <= i; k++) {
                A[i * Taken.POINTS + k] = TABLEAU.weight(i, k);
            }
        }
    }

    /** As in {@code circuit.time.StageGuess}. */
    private static final int[] FIRST = {0, 0, 1, 1, 2, 2};

    private static final int[] SECOND = {0, 0, 1, 1, 3, 4};
    private static final double[] TREND = {0, 0, 0, 0, 0.757, 0.0805};

    /** Part of the difference of fourth order that the interpolant may be wrong by, as in {@code circuit.time.StepError}. */
    private static final double FOURTH = 0.05 / 8;

    private static final int MOST_ITERATIONS = 12;
    private static final double SLOW = 0.3;
    private static final double CREDIT = 300;
    private static final double CAUTION = 2;
    /** What taking inputs for others may do to an unknown, in terms of what a step may be wrong by. */
    private static final double HEARSAY = 0.5;

    /** Contraction with which factors are made anew for the next stage. */
    private static final double STALE = 0.05;

    private final Part part;
    private final Inputs inputs;
    private final int n;
    private final int m;
    private final PartTolerances tolerances;
    private final PartFactors factors;
    private final double[] a;
    private final double[] weight;
    private final double[] slopes;
    private final double[] x;
    private final double[] residual;
    private final double[] laws;
    private final double[] known;
    /** Total currents at point i by row, at [i·n + r]. */
    private final double[] current;

    /** Charges where the step starts, those of inputs included. */
    private double[] charge0 = {};

    private final double[] chargeKnown;
    private final double[] missed = new double[Taken.POINTS];
    private double contraction = Double.NaN;
    private boolean fresh;

    private long iterations;
    private long factorizations;
    private long evaluations;

    PartStepper(Part part, Inputs inputs, PartTolerances tolerances) {
        this.part = part;
        this.inputs = inputs;
        this.tolerances = tolerances;
        n = part.n;
        m = part.inputs.length;
        factors = new PartFactors(n);
        a = new double[n * n];
        weight = new double[n];
        slopes = new double[n * n];
        x = part.newVector();
        residual = new double[n];
        laws = new double[n];
        known = new double[n];
        current = new double[Taken.POINTS * n];
        chargeKnown = new double[n];
    }

    /** Finds the currents at the point where a run starts. */
    void currents(Taken start, double time) {
        for (int r = 0; r < n; r++) {
            x[r] = start.end(r);
        }
        part.charges(x, start.endCharge);
        part.currents(x, start.endCurrent);
        for (Input input : part.inputs) {
            double w = inputs.value(input, time);
            start.endCharge[input.row] -= input.farad * w;
            start.endCurrent[input.row] -= input.siemens * w;
        }
    }

    /** Makes the solution within a step that is kept. */
    void finish(Taken step) {
        step.complete();
    }

    /**
     * Whether a step took its inputs for others than they are by now: by what a wrong charge moves, or a wrong current moves
     * in a window, an unknown is off by more than a part of what a step may be wrong by.
     */
    boolean mistaken(Taken step, double window) {
        for (int i = 1; i <= STAGES; i++) {
            double time = i == STAGES ? step.time1 : step.time0 + C[i] * step.h;
            for (int k = 0; k < m; k++) {
                Input input = part.inputs[k];
                double w = inputs.value(input, time);
                double off = Math.abs(step.charges[i * m + k] + input.farad * w)
                        + window * Math.abs(step.currents[i * m + k] + input.siemens * w);
                int r = input.row;
                if (!(off <= HEARSAY * tolerances.of(r, step.end(r)) * part.capacitance[r * n + r])) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Takes a step from where another ended.
     *
     * @param before the step before
     * @param time1 where it is to end (s)
     * @param guess a step over the same time whose stages are guesses; null to guess by the step before
     * @param out the step, written
     * @return its error in units of its tolerance; infinite where a stage was not solved
     */
    double step(Taken before, double time1, @Nullable Taken guess, Taken out) {
        double time0 = before.time1;
        double h = time1 - time0;
        double alpha = 1 / h;
        out.time0 = time0;
        out.time1 = time1;
        out.h = h;
        weigh(alpha);
        for (int r = 0; r < n; r++) {
            x[r] = before.end(r);
            out.points[r] = x[r];
            current[r] = before.endCurrent[r];
        }
        start(before, out);
        boolean predicts = guess == null && before.solved;
        if (predicts) {
            miss(before, h);
        }
        fresh = false;
        for (int i = 1; i <= STAGES; i++) {
            inputs.write(part, i == STAGES ? time1 : time0 + C[i] * h, out, i);
            know(i, alpha, out);
            if (guess != null) {
                // What the point before is off by, this one will be.
                for (int r = 0; r < n; r++) {
                    x[r] += guess.points[i * n + r] - guess.points[(i - 1) * n + r];
                }
            } else if (predicts) {
                predict(before, h, i, out);
            }
            if (!solve()) {
                return Double.POSITIVE_INFINITY;
            }
            conclude(i, alpha, out);
        }
        System.arraycopy(current, STAGES * n, out.endCurrent, 0, n);
        return error(out);
    }

    /**
     * Charges at the start: at the beginning of a window what was left there, so that none is lost; within it those of the
     * unknowns and of the inputs as they are known by now.
     */
    private void start(Taken before, Taken out) {
        charge0 = out.startCharge;
        if (before.carried) {
            System.arraycopy(before.endCharge, 0, charge0, 0, n);
            return;
        }
        part.charges(x, charge0);
        for (Input input : part.inputs) {
            charge0[input.row] -= input.farad * inputs.value(input, before.time1);
        }
    }

    /** A = α C + d G where there is a charge, G elsewhere. */
    private void weigh(double alpha) {
        for (int r = 0; r < n; r++) {
            boolean differential = part.differential[r];
            double c = differential ? alpha : 0;
            double g = differential ? D : 1;
            weight[r] = g;
            for (int s = r * n; s < (r + 1) * n; s++) {
                a[s] = c * part.capacitance[s] + g * part.conductance[s];
            }
        }
    }

    /** What stage i knows of its residual beforehand. */
    private void know(int i, double alpha, Taken out) {
        for (int r = 0; r < n; r++) {
            double sum = 0;
            if (part.differential[r]) {
                sum = -alpha * charge0[r];
                for (int k = 0; k < i; k++) {
                    sum += A[i * Taken.POINTS + k] * current[k * n + r];
                }
            }
            chargeKnown[r] = sum;
            known[r] = sum + weight[r] * part.current[r];
        }
        for (int k = 0; k < m; k++) {
            int r = part.inputs[k].row;
            double charge = alpha * out.charges[i * m + k];
            chargeKnown[r] += charge;
            known[r] += charge + D * out.currents[i * m + k];
        }
    }

    /** What the parabola of the step before misses at each stage, but for a common factor. */
    private void miss(Taken before, double h) {
        double cube = before.h * before.h * before.h;
        for (int i = 1; i <= STAGES; i++) {
            double theta = 1 + C[i] * h / before.h;
            missed[i] = cube * DENSE.missed(theta) - 6 * DENSE.defect(i) * h * h * h;
        }
    }

    private void predict(Taken before, double h, int i, Taken out) {
        double ratio = h / before.h;
        double theta = 1 + C[i] * ratio;
        if (i == 1) {
            for (int r = 0; r < n; r++) {
                x[r] = before.predicted(r, theta);
            }
            return;
        }
        int p = FIRST[i];
        int q = SECOND[i];
        double v = TREND[i];
        double wp = v == 0 || missed[p] == 0 ? 0 : -v * missed[i] / missed[p];
        double wq = missed[q] == 0 ? 0 : (1 + v) * missed[i] / missed[q];
        double thetaP = 1 + C[p] * ratio;
        double thetaQ = 1 + C[q] * ratio;
        for (int r = 0; r < n; r++) {
            double guess = before.predicted(r, theta) + wq * (out.points[q * n + r] - before.predicted(r, thetaQ));
            if (wp != 0) {
                guess += wp * (out.points[p * n + r] - before.predicted(r, thetaP));
            }
            x[r] = guess;
        }
    }

    /** Newton's method from x. */
    private boolean solve() {
        double previous = Double.POSITIVE_INFINITY;
        if (fresh) {
            evaluate();
        } else if (!refresh()) {
            return false;
        }
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            for (int r = 0; r < n; r++) {
                residual[r] = -residual[r];
            }
            factors.solve(residual);
            iterations++;
            double size = tolerances.update(residual, x);
            if (!(size <= Double.MAX_VALUE)) {
                return false;
            }
            double theta = size / previous;
            if (theta > SLOW && size > 1) {
                // Not good enough: factors of this very point, from which the update is taken anew.
                if (!refresh()) {
                    return false;
                }
                previous = Double.POSITIVE_INFINITY;
                for (int r = 0; r < n; r++) {
                    residual[r] = -residual[r];
                }
                factors.solve(residual);
                size = tolerances.update(residual, x);
                theta = 0;
            }
            if (theta > 0) {
                contraction = theta;
            }
            for (int r = 0; r < n; r++) {
                x[r] += residual[r];
            }
            boolean last = theta > 0
                    ? theta / (1 - theta) * size <= 1
                    : size <= CREDIT && CAUTION * contraction / (1 - contraction) * size <= 1;
            if (last) {
                fresh = !(contraction > STALE);
                return true;
            }
            previous = size;
            evaluate();
        }
        return false;
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

    /** Keeps point i, and the currents that its equation makes of its charges. */
    private void conclude(int i, double alpha, Taken out) {
        int at = 0;
        for (int r = 0; r < n; r++) {
            out.points[i * n + r] = x[r];
            double charge = 0;
            for (int s = 0; s < n; s++) {
                charge += part.capacitance[at++] * x[s];
            }
            current[i * n + r] = part.differential[r] ? -(alpha * charge + chargeKnown[r]) / D : 0;
            out.endCharge[r] = charge;
        }
        for (int k = 0; k < m; k++) {
            out.endCharge[part.inputs[k].row] += out.charges[i * m + k];
        }
    }

    private double error(Taken out) {
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int k = 0; k <= STAGES; k++) {
                sum += ERROR[k] * current[k * n + r];
            }
            residual[r] = sum;
        }
        factors.solve(residual);
        double e = tolerances.error(residual, x, 1);
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int i = 0; i <= STAGES; i++) {
                sum += DELTA[i] * out.points[i * n + r];
            }
            residual[r] = sum;
        }
        return Math.max(e, tolerances.error(residual, x, FOURTH));
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
