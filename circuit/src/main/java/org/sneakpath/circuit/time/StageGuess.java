package org.sneakpath.circuit.time;

import org.sneakpath.circuit.internal.CompiledCircuit;

/**
 * First guesses of the stages of a step from the polynomial P of the step before. With y the solution, P misses the stage at
 * t_i by
 * <pre>
 *   Y_i − P(t_i) = g_i y'''/6 + …,    g_i = N(t_i) − 6 ε_i h³
 * </pre>
 * where N is what P misses of t³ ({@link StepPoints#nodal}) and −ε_i h³ y''' the error of the stage itself
 * ({@link DenseWeights}). What was missed at a stage already solved therefore tells what will be missed at the next; of
 * two such stages p and q, the trend goes on by a part v:
 * <pre>
 *   d_i = (Y_i − P(t_i))/g_i,    d_i ≈ d_q + v (d_q − d_p)
 * </pre>
 * Which stages tell most, and v, is said by {@link StageTrend}: stages 3, 4 and 5 of ESDIRK4 are then missed by a tenth of what
 * the stage before alone tells.
 *
 * <p>Costs, per stage, one pass over the points of the step before and one over two stages. Memory: a vector a stage.
 */
final class StageGuess {
    /** P at the stages of the present step. */
    private final double[][] predicted;

    StageGuess(CompiledCircuit circuit, int stages) {
        predicted = new double[stages + 1][];
        for (int i = 0; i <= stages; i++) {
            predicted[i] = circuit.newVector();
        }
    }

    /**
     * Writes a guess of stage i.
     *
     * @param before the step before, which leads smoothly to the present one
     * @param now the present step, with the stages up to i − 1
     */
    void write(StepPoints before, StepPoints now, int i, double[] guess) {
        double[] own = predicted[i];
        before.extrapolate(now.stageTime(i), own);
        if (i == 1) {
            System.arraycopy(own, 0, guess, 0, guess.length);
            return;
        }
        boolean dense = now.tableau.dense() != null && before.tableau.dense() != null;
        int p = dense ? StageTrend.earlier(i) : i - 1;
        int q = dense ? StageTrend.later(i) : i - 1;
        double v = dense ? StageTrend.slope(i) : 0;
        double g = missed(before, now, i);
        double wp = ratio(-v * g, missed(before, now, p));
        double wq = ratio((1 + v) * g, missed(before, now, q));
        double[] yp = now.point[p];
        double[] yq = now.point[q];
        double[] ownP = predicted[p];
        double[] ownQ = predicted[q];
        for (int r = 0; r < guess.length; r++) {
            guess[r] = own[r] + wp * (yp[r] - ownP[r]) + wq * (yq[r] - ownQ[r]);
        }
    }

    /** g_i. */
    private static double missed(StepPoints before, StepPoints now, int i) {
        double nodal = before.nodal(now.stageTime(i));
        DenseWeights own = now.tableau.dense();
        if (own == null || before.tableau.dense() == null) {
            return nodal;
        }
        return nodal - 6 * own.defect(i) * now.h * now.h * now.h;
    }

    private static double ratio(double a, double b) {
        return b == 0 ? 0 : a / b;
    }

    /** P at the end of a step that was guessed in all its stages. */
    double[] atEnd(StepPoints now) {
        return predicted[now.tableau.stages()];
    }
}
