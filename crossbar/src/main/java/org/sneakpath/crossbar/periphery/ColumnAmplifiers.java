package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.ReadStatus;

/**
 * What offsets of amplifiers and outputs that have not settled make of the currents of ohmic cells. With U_j the potential that
 * amplifier j holds its bit line at, and T the operator of the array,
 * <pre>
 *   I(t) = −Y·U + s·(T·V)       s_j = 1 − e^(−t/τ_j)       τ_j = τ(G_j)       G_j = Y_jj / (1 − R_in·Y_jj)
 * </pre>
 * for word lines that step from 0 to V at t = 0. G_j is what bit line j shows to its amplifier: Y_jj without the input
 * resistance R_in, which Y contains.
 */
final class ColumnAmplifiers {
    private final TransimpedanceAmplifier amplifier;
    private final double samplingTime;
    private final BitLineResponse response;
    private final double[] potentials;
    private final double[] offsetCurrents;
    private final double[] selfConductances;
    private final double[] settled;
    private final double[] selfBars;

    /**
     * @param crossbar ohmic cells, with the amplifiers' input resistance in the lines
     * @param potentials U (V)
     * @param samplingTime t (s), positive; +Infinity for settled outputs
     */
    ColumnAmplifiers(Crossbar crossbar, TransimpedanceAmplifier amplifier, double[] potentials, double samplingTime) {
        this.amplifier = amplifier;
        this.samplingTime = samplingTime;
        this.potentials = potentials;
        response = new BitLineResponse(crossbar);
        int columns = potentials.length;
        offsetCurrents = new double[columns];
        selfConductances = new double[columns];
        settled = new double[columns];
        Arrays.fill(settled, 1);
        selfBars = new double[columns];
    }

    private boolean settling() {
        return samplingTime < Double.POSITIVE_INFINITY && !amplifier.amplifier().instantaneous();
    }

    /** To be called when the array has been programmed. */
    ReadStatus program() {
        ReadStatus status = response.currents(potentials, offsetCurrents);
        if (settling()) {
            status = status.and(response.selfConductances(selfConductances));
            for (int j = 0; j < settled.length; j++) {
                settled[j] = isSolved(j) ? 1 - amplifier.settlingError(samplingTime, shown(j)) : Double.NaN;
            }
        }
        return status;
    }

    double samplingTime() {
        return samplingTime;
    }

    /** Whether G_j is a conductance; the status of a solve that made another number of it is not converged. */
    boolean isSolved(int j) {
        return shown(j) >= 0 && shown(j) < Double.POSITIVE_INFINITY;
    }

    /** G_j (S); known where outputs are sampled before they have settled. */
    double shown(int j) {
        return selfConductances[j] / (1 - amplifier.resistance() * selfConductances[j]);
    }

    /** I (A) from T·V (A). */
    void currents(double[] product, double[] currents) {
        for (int j = 0; j < currents.length; j++) {
            currents[j] = offsetCurrents[j] + settled[j] * product[j];
        }
    }

    /** dL/d(T·V) from dL/dI (1/A). */
    void productBars(double[] currentBars, double[] productBars) {
        for (int j = 0; j < productBars.length; j++) {
            productBars[j] = settled[j] * currentBars[j];
        }
    }

    /**
     * Adds what dL/dI says about the conductances beside the way through T.
     *
     * @param product (T·V)_j (A)
     * @param currentBars dL/dI_j (1/A)
     */
    ReadStatus pullback(double[] product, double[] currentBars, double[] conductanceBars) {
        ReadStatus status = response.pullback(potentials, currentBars, conductanceBars);
        if (!settling()) {
            return status;
        }
        for (int j = 0; j < selfBars.length; j++) {
            if (!isSolved(j)) {
                selfBars[j] = Double.NaN;
                continue;
            }
            double g = shown(j);
            double tau = amplifier.timeConstant(g);
            // ds/dτ = −t/τ²·e^(−t/τ), dG/dY = 1/(1 − R_in·Y)²
            double byTau = -samplingTime / (tau * tau) * (1 - settled[j]);
            double open = 1 - amplifier.resistance() * selfConductances[j];
            selfBars[j] = currentBars[j] * product[j] * byTau * amplifier.timeConstantSlope(g) / (open * open);
        }
        return status.and(response.selfConductancesPullback(selfBars, conductanceBars));
    }
}
