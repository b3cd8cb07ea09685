package org.sneakpath.crossbar.step;

import java.util.Arrays;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;

/**
 * The adjoint of one stage. With cotangents x̄, f̄, D̄, ū of what later points take from it, and the energy that counts with the
 * weight W_t at terminal t, the currents have the cotangents Ī_t = W_t·V_t; the multipliers λ of the nodes and μ of the states obey
 * <pre>
 *   (L_w + c_w + ĝ)·λ_w − ĝ·λ_b = w̄ + Σ_s w·∂f_s/∂v·(M⁻ᵀ·x̄)_s        w̄: all that u_w and v weigh
 *   (L_b + c_b + ĝ)·λ_b − ĝ·λ_w = b̄ − the same                          ĝ with c_c
 *   μ = M⁻ᵀ·(x̄ − ∂i/∂x·(λ_w − λ_b))
 * </pre>
 * the same matrix as that of the stage, since it is symmetric; of biased cells, whose slopes by word and by bit line differ, the
 * transposed one. What is left over are the cotangents r̄ = μ, H̄ = λ − D̄, those of the
 * parameters, and those of the potentials, the shares of (L·λ).
 *
 * <p>Cost: one evaluation with parameters, one factorisation, one solve.
 */
final class StageAdjoint {
    private final CellDynamics cells;
    private final BasePotentials base;
    private final LineMatrix matrix;
    private final StateElimination elimination;
    private final int n;
    private final int states;
    private final double[] drops;
    /** b; empty unless cells are biased. */
    private final double[] bits;

    private final double[] slopes;
    private final double[] bitSlopes;
    private final double[] cellBar;
    private final double[] wordBar;
    private final double[] bitBar;
    private final double[] stateBar;
    private final double[] rateBar;
    private final double[] wordEnergy;
    private final double[] bitEnergy;
    private final Terminals currentBars;
    private final Terminals potentialBars;
    private double residual;

    /** λ_w, λ_b. */
    final double[] word;

    final double[] bit;
    /** μ; zero for states that a bound holds. */
    final double[] multiplier;

    StageAdjoint(
            int rows, int columns, CellDynamics cells, BasePotentials base, ReadSolver solver, StateRanges ranges) {
        this.cells = cells;
        this.base = base;
        matrix = new LineMatrix(solver, cells.cells(), cells.isBiased());
        elimination = new StateElimination(cells, ranges);
        n = cells.cells();
        states = ranges.count;
        drops = new double[n];
        bits = new double[cells.isBiased() ? n : 0];
        slopes = new double[n];
        bitSlopes = cells.isBiased() ? new double[n] : slopes;
        cellBar = new double[n];
        wordBar = new double[n];
        bitBar = new double[n];
        stateBar = new double[states * n];
        rateBar = new double[states * n];
        wordEnergy = new double[n];
        bitEnergy = new double[n];
        currentBars = new Terminals(rows, columns);
        potentialBars = new Terminals(rows, columns);
        word = new double[n];
        bit = new double[n];
        multiplier = new double[states * n];
    }

    /**
     * Pulls back through a stage.
     *
     * @param isHeld which states a bound holds
     * @param past its weight and shunts
     * @param bars what later points take from it; those of displacements gain what the energy adds
     * @param energyBars dL/d(energy) of each terminal (1/J)
     * @param time weight W of the stage in the energy (s)
     * @param parameterBars added into
     * @return whether its matrix was regular
     */
    boolean pullback(
            StageRecord stage,
            boolean[] isHeld,
            StagePast past,
            AdjointPoint bars,
            Terminals energyBars,
            double time,
            double[] parameterBars,
            PotentialBars potentials) {
        base.cellVoltages(stage.potentials, drops, 0);
        for (int c = 0; c < n; c++) {
            drops[c] += stage.word[c] - stage.bit[c];
        }
        if (bits.length > 0) {
            base.bitPotentials(stage.potentials, bits);
            for (int c = 0; c < n; c++) {
                bits[c] += stage.bit[c];
            }
        }
        elimination.linearise(drops, bits, stage.states, isHeld, past.weight);
        weighEnergy(stage, energyBars, time, bars);
        weigh(stage, past, bars);
        boolean regular = solve(past);
        cells.pullback(cellBar, rateBar, parameterBars);
        potentials.add(stage.time, stage.before, potentialBars);
        return regular;
    }

    /** Cotangents of currents and potentials for the energy V·I·W; nodes get their shares of those of the currents. */
    private void weighEnergy(StageRecord stage, Terminals energyBars, double time, AdjointPoint bars) {
        potentialBars.clear();
        weigh(
                energyBars.wordNear,
                time,
                stage.potentials.wordNear,
                stage.currents.wordNear,
                currentBars.wordNear,
                potentialBars.wordNear);
        weigh(
                energyBars.wordFar,
                time,
                stage.potentials.wordFar,
                stage.currents.wordFar,
                currentBars.wordFar,
                potentialBars.wordFar);
        weigh(
                energyBars.bitNear,
                -time,
                stage.potentials.bitNear,
                stage.currents.bitNear,
                currentBars.bitNear,
                potentialBars.bitNear);
        weigh(
                energyBars.bitFar,
                -time,
                stage.potentials.bitFar,
                stage.currents.bitFar,
                currentBars.bitFar,
                potentialBars.bitFar);
        Arrays.fill(wordEnergy, 0);
        Arrays.fill(bitEnergy, 0);
        base.addTo(currentBars, wordEnergy, bitEnergy);
        // A conductance from end to end is its own transpose.
        base.addThrough(/* potentials= */ currentBars, /* currents= */ potentialBars);
        for (int c = 0; c < n; c++) {
            cellBar[c] = wordEnergy[c] + bitEnergy[c];
        }
        for (int c = 0; c < bars.wordDisplacement.length; c++) {
            bars.wordDisplacement[c] += wordEnergy[c];
            bars.bitDisplacement[c] -= bitEnergy[c];
            bars.cellDisplacement[c] += cellBar[c];
        }
    }

    private static void weigh(
            double[] energyBars,
            double time,
            double[] potentials,
            double[] currents,
            double[] bars,
            double[] byPotential) {
        for (int k = 0; k < bars.length; k++) {
            bars[k] = time * energyBars[k] * potentials[k];
            byPotential[k] = time * energyBars[k] * currents[k];
        }
    }

    private void weigh(StageRecord stage, StagePast past, AdjointPoint bars) {
        double[] slope = cells.slopes();
        double[] bitSlope = cells.bitSlopes();
        for (int c = 0; c < n; c++) {
            wordBar[c] = slope[c] * cellBar[c];
            bitBar[c] = -bitSlope[c] * cellBar[c];
        }
        double[] didx = cells.currentsByState();
        double[] dfdv = cells.ratesByVoltage();
        double[] dfdb = cells.ratesByBit();
        double[] dfdx = cells.ratesByState();
        for (int s = 0; s < states; s++) {
            for (int c = 0, e = s * n; c < n; c++, e++) {
                double rate = stage.resting[e] ? 0 : bars.rates[e];
                rateBar[e] = rate;
                wordBar[c] += dfdv[e] * rate;
                bitBar[c] -= dfdb[e] * rate;
            }
        }
        for (int r = 0; r < states; r++) {
            for (int c = 0, e = r * n; c < n; c++, e++) {
                double sum = bars.states[e] + didx[e] * cellBar[c];
                for (int s = 0; s < states; s++) {
                    sum += dfdx[(s * states + r) * n + c] * rateBar[s * n + c];
                }
                stateBar[e] = sum;
            }
        }
        for (int c = 0; c < past.word.length; c++) {
            double stored = past.cellShunt * bars.cellDisplacement[c];
            wordBar[c] += stored;
            bitBar[c] -= stored;
            wordBar[c] += bars.wordPotentials[c] + past.wordShunt * bars.wordDisplacement[c];
            bitBar[c] += bars.bitPotentials[c] + past.bitShunt * bars.bitDisplacement[c];
        }
    }

    private boolean solve(StagePast past) {
        double[] didx = cells.currentsByState();
        double[] dfdv = cells.ratesByVoltage();
        double[] dfdb = cells.ratesByBit();
        System.arraycopy(stateBar, 0, multiplier, 0, multiplier.length);
        elimination.applyTransposed(multiplier);
        for (int s = 0; s < states; s++) {
            for (int c = 0, e = s * n; c < n; c++, e++) {
                wordBar[c] += past.weight * dfdv[e] * multiplier[e];
                bitBar[c] -= past.weight * dfdb[e] * multiplier[e];
            }
        }
        for (int c = 0; c < n; c++) {
            slopes[c] = elimination.slope[c] + past.cellShunt;
            bitSlopes[c] = elimination.bitSlope[c] + past.cellShunt;
        }
        boolean regular = matrix.factor(slopes, bitSlopes, past.wordShunt, past.bitShunt);
        residual = regular ? matrix.solveTransposed(wordBar, bitBar, word, bit) : Double.NaN;
        for (int c = 0; c < n; c++) {
            wordBar[c] -= past.wordShunt * word[c] + slopes[c] * (word[c] - bit[c]);
            bitBar[c] -= past.bitShunt * bit[c] - bitSlopes[c] * (word[c] - bit[c]);
        }
        base.collect(wordBar, bitBar, potentialBars);
        for (int s = 0; s < states; s++) {
            for (int c = 0, e = s * n; c < n; c++, e++) {
                multiplier[e] = stateBar[e] - didx[e] * (word[c] - bit[c]);
            }
        }
        elimination.applyTransposed(multiplier);
        for (int e = 0; e < rateBar.length; e++) {
            rateBar[e] += past.weight * multiplier[e];
        }
        for (int c = 0; c < n; c++) {
            cellBar[c] -= word[c] - bit[c];
        }
        return regular;
    }

    /** Relative Kirchhoff residual of λ. */
    double residual() {
        return residual;
    }
}
