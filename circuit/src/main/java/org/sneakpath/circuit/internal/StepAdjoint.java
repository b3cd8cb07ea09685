package org.sneakpath.circuit.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.circuit.time.Trajectory;

/**
 * The pullback of time steps, from the last to the first. With λ_i the multiplier of stage i (zero in rows held or at a
 * bound), a point k of a step, 0 ≤ k ≤ s, has by the stages above it the weights
 * <pre>
 *   on q_r(y_k)    −α λ_k                      on j_r(y_k)    −d λ_k − Σ_(i &gt; k) a_ik λ_i        (k ≥ 1)
 *   on q_r(y_0)    α (1 + κ) Σ_i λ_i           on j_r(y_0)    −Σ_i a_i0 λ_i
 *   on q_r(y_−1)   −α κ Σ_i λ_i
 * </pre>
 * and λ_k follows from what the weights other than its own, and the objective, make of ȳ_k:
 * (α ∂q/∂y + d ∂j/∂y)ᵀ λ_k = ȳ_k. Weights on the start of a step are added to those at the end of the one before, where
 * the equations are evaluated anyway.
 *
 * <p>Where time points move, lengths of steps do: F depends on h through α (q − Q), on the times of its stages, and in a
 * two-step scheme also on h over the length of the step before.
 *
 * <p>Cost: per stage one evaluation, one factorisation, one transposed solve, two transposed products and one pullback of
 * parameters.
 */
public final class StepAdjoint {
    /** 1/α at a corner, relative to the simulated time. */
    private static final double INSTANT = 1e-12;

    private final CompiledCircuit circuit;
    private final StageAdjoint stage;
    private final int n;
    /** λ by stage; entries of rows without charge, held, or at a bound are zero. */
    private final double[][] lambda;
    /** Weights on q and j of the point where the step after starts. */
    private double[] charge;

    private final double[] current;
    /** Weights on q of the point before. */
    private double[] chargeBefore;
    /** Cotangent of the point below, by rows that were held. */
    private double[] held;

    private double[] heldBelow;
    private final double[] bar;
    private final boolean resting;
    private double byEnd;
    private double byStart;
    private double byEarlier;

    /**
     * @param resting whether rates of states at a bound were left out of history
     */
    public StepAdjoint(CompiledCircuit circuit, StageAdjoint stage, int mostStages, boolean resting) {
        this.resting = resting;
        this.circuit = circuit;
        this.stage = stage;
        n = circuit.layout().size();
        lambda = new double[mostStages][];
        for (int i = 0; i < mostStages; i++) {
            lambda[i] = circuit.newVector();
        }
        charge = circuit.newVector();
        current = circuit.newVector();
        chargeBefore = circuit.newVector();
        held = circuit.newVector();
        heldBelow = circuit.newVector();
        bar = circuit.newVector();
    }

    /**
     * Pulls back through the step that led to point k.
     *
     * @param parts stages of its scheme
     * @param direct dL/d(unknowns at point k) without what follows
     * @param inner the same of its inner stages, stage i at i − 1; null for none
     * @param bars gradients of values, added to; null if they are not asked for. The value of a source within the step counts
     *     as that at point k
     * @param timed whether {@link #byEnd}, {@link #byStart} and {@link #byEarlier} are asked for
     */
    public void pullback(
            Trajectory trajectory,
            int k,
            List<Stage> parts,
            double[] direct,
            double @Nullable [][] inner,
            @Nullable ValueBars bars,
            boolean timed) {
        circuit.events().setModes(trajectory.modes(k));
        Tableau tableau = trajectory.tableau(k);
        int s = tableau.stages();
        double alpha = 1 / trajectory.step(k);
        boolean crossing = trajectory.crossing(k);
        byEnd = 0;
        byStart = 0;
        byEarlier = 0;
        if (trajectory.sourceTime(k) < trajectory.time(k) && anyOf(current)) {
            turnCorner(trajectory, k, parts.get(s - 1), bars);
        }
        for (int i = s; i >= 1; i--) {
            boolean end = i == s;
            long[] clamped = trajectory.clamped(k, i);
            stage.evaluate(trajectory.stage(k, i), trajectory.stageSourceTime(k, i));
            stage.factor(parts.get(i - 1), alpha, tableau.diagonal(i), clamped);
            weighLater(tableau, i, end);
            double[] own = lambda[i - 1];
            for (int r = 0; r < n; r++) {
                bar[r] = held[r] + (end ? direct[r] : inner == null ? 0 : inner[i - 1][r]);
            }
            stage.addTransposed(bar);
            stage.solve(bar, own);
            weighOwn(own, alpha, tableau.diagonal(i));
            if (bars != null) {
                stage.addParameters(bars, k);
            }
            if (timed) {
                double c = crossing ? 1 : tableau.c(i);
                double byTime = stage.weighTime();
                byEnd += c * byTime;
                byStart += (1 - c) * byTime;
                // What an own length does: dL/dh = α² λᵀ (q − Q).
                double byLength = crossing ? 0 : alpha * alpha * stage.weighCharges(own);
                byEnd += byLength;
                byStart -= byLength;
            }
        }
        double delivered = stage.weighCurrents(lambda[0]);
        weighStart(tableau, alpha);
        if (timed && !crossing) {
            double now = weighCharges(trajectory, k - 1, s);
            double byLength = -alpha * alpha * now;
            if (tableau.kappa() != 0) {
                double change = now - weighCharges(trajectory, k - 2, s);
                byLength -= alpha * alpha * tableau.kappa() * change;
                stretch(trajectory, k, alpha * change, delivered);
            }
            byEnd += byLength;
            byStart -= byLength;
        }
    }

    /**
     * What a two-step scheme owes to ω = h/h_−1, on which κ and d depend:
     * <pre>
     *   dL/dω = α κ' λᵀ (q(y_0) − q(y_−1)) − d' λᵀ j(y_1)
     * </pre>
     */
    private void stretch(Trajectory trajectory, int k, double change, double delivered) {
        double before = trajectory.step(k - 1);
        double ratio = trajectory.step(k) / before;
        double byRatio = Tableau.kappaSlope(ratio) * change - Tableau.diagonalSlope(ratio) * delivered;
        byEnd += byRatio / before;
        byStart -= byRatio * (1 + ratio) / before;
        byEarlier += byRatio * ratio / before;
    }

    /** Σ_i λ_iᵀ q at a point before the step. */
    private double weighCharges(Trajectory trajectory, int point, int s) {
        stage.evaluate(trajectory.point(point), trajectory.sourceTime(point));
        double sum = 0;
        for (int i = 0; i < s; i++) {
            sum += stage.weighCharges(lambda[i]);
        }
        return sum;
    }

    /**
     * Pulls back from the start of a step that begins at a corner of a source, where the step before ended with what the source
     * was and this one begins with what it will be. Unknowns that follow the source are the same on both sides; their
     * derivatives by the numbers that move the corner are not. Both sides are tied by charges, as over a jump:
     * <pre>
     *   α (q(y₊) − q(y₋)) + j(y₊, t) = 0,    α → ∞
     * </pre>
     */
    private void turnCorner(Trajectory trajectory, int k, Stage part, @Nullable ValueBars bars) {
        double alpha = 1 / (INSTANT * trajectory.time(trajectory.size() - 1));
        stage.evaluate(trajectory.point(k), trajectory.time(k));
        int s = trajectory.tableau(k).stages();
        stage.factor(part, alpha, 1, trajectory.clamped(k, s));
        weighLater(trajectory.tableau(k), s, true);
        Arrays.fill(bar, 0);
        stage.addTransposed(bar);
        double[] own = lambda[0];
        stage.solve(bar, own);
        weighOwn(own, alpha, 1);
        if (bars != null) {
            stage.addParameters(bars, k);
        }
        for (int r = 0; r < n; r++) {
            charge[r] = alpha * own[r];
        }
        Arrays.fill(current, 0);
    }

    private static boolean anyOf(double[] weights) {
        for (double weight : weights) {
            if (weight != 0) {
                return true;
            }
        }
        return false;
    }

    /** dL/d(time at the end of the step pulled back last), directly: where sources are read, and how long the step is. */
    public double byEnd() {
        return byEnd;
    }

    /** Likewise by the time at its start. */
    public double byStart() {
        return byStart;
    }

    /** Likewise by the time at the start of the step before: a two-step scheme depends on how long that was. */
    public double byEarlier() {
        return byEarlier;
    }

    /** Takes over what another has pulled back so far. */
    public void copy(StepAdjoint other) {
        System.arraycopy(other.charge, 0, charge, 0, n);
        System.arraycopy(other.chargeBefore, 0, chargeBefore, 0, n);
        System.arraycopy(other.current, 0, current, 0, n);
        System.arraycopy(other.held, 0, held, 0, n);
    }

    /** Forgets what was pulled back so far. */
    public void clear() {
        Arrays.fill(charge, 0);
        Arrays.fill(chargeBefore, 0);
        Arrays.fill(current, 0);
        Arrays.fill(held, 0);
    }

    /** Weights at stage i by what came after it. */
    private void weighLater(Tableau tableau, int i, boolean end) {
        for (int r = 0; r < n; r++) {
            stage.charges[r] = end ? charge[r] : 0;
            stage.currents[r] = end ? current[r] : 0;
        }
        for (int later = i + 1; later <= tableau.stages(); later++) {
            double a = tableau.weight(later, i);
            if (a != 0) {
                double[] l = lambda[later - 1];
                for (int r = 0; r < n; r++) {
                    stage.currents[r] -= a * l[r];
                }
            }
        }
        if (resting) {
            for (int r = circuit.layout().firstState(); r < n; r++) {
                if (stage.clamped(r)) {
                    stage.currents[r] = 0;
                }
            }
        }
    }

    /** Adds the weights of the stage itself, and leaves in λ what counts for earlier points. */
    private void weighOwn(double[] own, double alpha, double implicit) {
        for (int r = 0; r < n; r++) {
            heldBelow[r] = 0;
            if (stage.held(r)) {
                heldBelow[r] = own[r];
                own[r] = 0;
            } else if (stage.clamped(r)) {
                own[r] = 0;
            } else if (stage.differential(r)) {
                stage.charges[r] -= alpha * own[r];
                stage.currents[r] -= implicit * own[r];
            } else {
                stage.currents[r] -= own[r];
                own[r] = 0;
            }
        }
        double[] free = held;
        held = heldBelow;
        heldBelow = free;
    }

    private void weighStart(Tableau tableau, double alpha) {
        double[] free = charge;
        charge = chargeBefore;
        chargeBefore = free;
        Arrays.fill(chargeBefore, 0);
        Arrays.fill(current, 0);
        double kappa = tableau.kappa();
        for (int i = 1; i <= tableau.stages(); i++) {
            double a = tableau.weight(i, 0);
            double[] l = lambda[i - 1];
            for (int r = 0; r < n; r++) {
                charge[r] += alpha * (1 + kappa) * l[r];
                chargeBefore[r] -= alpha * kappa * l[r];
                current[r] -= a * l[r];
            }
        }
    }

    /**
     * What is left at the start, once all steps are pulled back: the cotangent of its unknowns, added to {@code direct}, and
     * gradients of the values that its charges and currents depend on.
     */
    public void finish(double[] y, double time, double[] direct, ValueBars bars) {
        stage.evaluate(y, time);
        for (int r = 0; r < n; r++) {
            stage.charges[r] = charge[r];
            stage.currents[r] = resting && stage.rests(r) ? 0 : current[r];
            direct[r] += held[r];
        }
        stage.addTransposed(direct);
        stage.addParameters(bars, 0);
    }
}
