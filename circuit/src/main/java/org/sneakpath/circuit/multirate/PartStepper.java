package org.sneakpath.circuit.multirate;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.time.DenseWeights;

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
    /** What taking inputs for others may do to an unknown, in terms of what a step may be wrong by. */
    private static final double HEARSAY = 0.5;

    private final Part part;
    private final Inputs inputs;
    private final int n;
    private final int m;
    private final PartTolerances tolerances;
    private final PartNewton newton;
    private final PartGuess guesses;
    /** Where the method works. */
    private final double[] x;

    private final double[] work;
    /** Total currents at point i by row, at [i·n + r]. */
    private final double[] current;

    /** Charges where the step starts, those of inputs included. */
    private double[] charge0 = {};

    private final double[] chargeKnown;

    PartStepper(Part part, Inputs inputs, PartTolerances tolerances, int mostIterations) {
        this.part = part;
        this.inputs = inputs;
        this.tolerances = tolerances;
        n = part.n;
        m = part.inputs.length;
        newton = new PartNewton(part, tolerances, mostIterations);
        guesses = new PartGuess(n);
        x = newton.x;
        work = new double[n];
        current = new double[Esdirk4.POINTS * n];
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
        for (int i = 1; i <= Esdirk4.STAGES; i++) {
            double time = i == Esdirk4.STAGES ? step.time1 : step.time0 + Esdirk4.C[i] * step.h;
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
        newton.begin(alpha);
        for (int r = 0; r < n; r++) {
            x[r] = before.end(r);
            out.points[r] = x[r];
            current[r] = before.endCurrent[r];
        }
        start(before, out);
        boolean predicts = guess == null && before.solved;
        if (predicts) {
            guesses.begin(before, h);
        }
        for (int i = 1; i <= Esdirk4.STAGES; i++) {
            inputs.write(part, i == Esdirk4.STAGES ? time1 : time0 + Esdirk4.C[i] * h, out, i);
            know(i, alpha, out);
            if (guess != null) {
                guesses.again(guess, i, x);
            } else if (predicts) {
                guesses.write(before, out, i, x);
            }
            if (!newton.solve()) {
                return Double.POSITIVE_INFINITY;
            }
            conclude(i, alpha, out);
        }
        System.arraycopy(current, Esdirk4.STAGES * n, out.endCurrent, 0, n);
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

    /** What stage i knows of its residual beforehand. */
    private void know(int i, double alpha, Taken out) {
        double[] known = newton.known;
        for (int r = 0; r < n; r++) {
            double sum = 0;
            if (part.differential[r]) {
                sum = -alpha * charge0[r];
                for (int k = 0; k < i; k++) {
                    sum += Esdirk4.A[i * Esdirk4.POINTS + k] * current[k * n + r];
                }
            }
            chargeKnown[r] = sum;
            known[r] = sum + newton.weight(r) * part.current[r];
        }
        for (int k = 0; k < m; k++) {
            int r = part.inputs[k].row;
            double charge = alpha * out.charges[i * m + k];
            chargeKnown[r] += charge;
            known[r] += charge + Esdirk4.D * out.currents[i * m + k];
        }
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
            current[i * n + r] = part.differential[r] ? -(alpha * charge + chargeKnown[r]) / Esdirk4.D : 0;
            out.endCharge[r] = charge;
        }
        for (int k = 0; k < m; k++) {
            out.endCharge[part.inputs[k].row] += out.charges[i * m + k];
        }
    }

    private double error(Taken out) {
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int k = 0; k <= Esdirk4.STAGES; k++) {
                sum += Esdirk4.ERROR[k] * current[k * n + r];
            }
            work[r] = sum;
        }
        newton.filter(work);
        double e = tolerances.error(work, x, 1);
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int i = 0; i <= Esdirk4.STAGES; i++) {
                sum += Esdirk4.DELTA[i] * out.points[i * n + r];
            }
            work[r] = sum;
        }
        return Math.max(e, tolerances.error(work, x, DenseWeights.JUDGED));
    }

    PartNewton newton() {
        return newton;
    }
}
