package org.sneakpath.crossbar.step;

import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.crossbar.Terminals;

/**
 * The pullback of steps, from the last to the first. A stage passes on to the points k before it, 0 being the start,
 * <pre>
 *   x̄_0 += μ_i     f̄_k += h·a_ik·μ_i     ū_0 += c·H̄_i     D̄_k += a_ik/d·H̄_i        H̄ = λ − D̄_i
 * </pre>
 * The energy is Σ h·b_k·V_k·I_k; its share of the start of a step is counted where the step before ended, which is the same point.
 *
 * <p>A state that its bound holds passes nothing on, and its rate is history only where it had not stood there from the start of
 * its step: derivatives are those of the numbers computed, with the lengths of steps and what rests where frozen.
 */
final class StepAdjoint {
    private final StageAdjoint stage;
    private final StagePast past;
    private final AdjointPoint[] points;
    private final boolean[] noneHeld;
    private final Terminals energyBars;
    /** Weight in the energy that the start of the step pulled back last has in that step (s). */
    private double startWeight;

    private boolean regular = true;
    private double residual;

    StepAdjoint(StageAdjoint stage, StagePast past, int cells, int states, Terminals energyBars) {
        this.stage = stage;
        this.past = past;
        this.energyBars = energyBars;
        points = new AdjointPoint[ArrayStepper.MOST_STAGES + 1];
        for (int k = 0; k < points.length; k++) {
            points[k] = new AdjointPoint(cells, states, past.capacitances.any());
        }
        noneHeld = new boolean[states * cells];
    }

    /** Cotangents of what the steps to come start from, for the caller to set at first; live. */
    AdjointPoint start() {
        return points[0];
    }

    /** Pulls back through a step whose end has the cotangents of {@link #start}, which then become those of its start. */
    void pullback(StepRecord record, double[] parameterBars, PotentialBars potentials) {
        Tableau tableau = Tableau.of(record.step().scheme().twin());
        int s = tableau.stages();
        AdjointPoint end = points[0];
        points[0] = points[s];
        points[s] = end;
        for (int k = 0; k < s; k++) {
            points[k].clear();
        }
        double h = record.step().length();
        for (int i = s; i >= 1; i--) {
            double weight = h * tableau.weight(s, i) + (i == s ? startWeight : 0);
            past.shape(h * tableau.diagonal(i));
            StageRecord at = record.stages().get(i - 1);
            pull(at, at.held, points[i], weight, parameterBars, potentials);
            passOn(tableau, i, h);
        }
        startWeight = h * tableau.weight(s, 0);
        if (record.rest() != null) {
            rest(record.rest(), parameterBars, potentials);
        }
    }

    private void pull(
            StageRecord at,
            boolean[] held,
            AdjointPoint bars,
            double weight,
            double[] parameterBars,
            PotentialBars potentials) {
        regular &= stage.pullback(at, held, past, bars, energyBars, weight, parameterBars, potentials);
        residual = Math.max(residual, stage.residual());
    }

    private void passOn(Tableau tableau, int i, double h) {
        AdjointPoint own = points[i];
        AdjointPoint start = points[0];
        double d = tableau.diagonal(i);
        for (int e = 0; e < start.states.length; e++) {
            start.states[e] += stage.multiplier[e];
        }
        for (int k = 0; k < i; k++) {
            double byRate = h * tableau.weight(i, k);
            for (int e = 0; e < start.states.length && byRate != 0; e++) {
                points[k].rates[e] += byRate * stage.multiplier[e];
            }
        }
        for (int c = 0; c < own.wordDisplacement.length; c++) {
            double word = stage.word[c] - own.wordDisplacement[c];
            double bit = stage.bit[c] - own.bitDisplacement[c];
            double cell = stage.word[c] - stage.bit[c] - own.cellDisplacement[c];
            start.wordPotentials[c] += past.wordShunt * word + past.cellShunt * cell;
            start.bitPotentials[c] += past.bitShunt * bit - past.cellShunt * cell;
            for (int k = 0; k < i; k++) {
                double a = tableau.weight(i, k) / d;
                points[k].wordDisplacement[c] += a * word;
                points[k].bitDisplacement[c] += a * bit;
                points[k].cellDisplacement[c] += a * cell;
            }
        }
    }

    /** The start was solved at rest: nothing but its states comes from before. */
    private void rest(StageRecord at, double[] parameterBars, PotentialBars potentials) {
        past.hold();
        AdjointPoint start = points[0];
        pull(at, noneHeld, start, startWeight, parameterBars, potentials);
        start.clear();
        System.arraycopy(stage.multiplier, 0, start.states, 0, start.states.length);
        startWeight = 0;
    }

    /** Whether all matrices were regular. */
    boolean regular() {
        return regular;
    }

    /** The largest relative Kirchhoff residual of any stage's multipliers. */
    double residual() {
        return residual;
    }
}
