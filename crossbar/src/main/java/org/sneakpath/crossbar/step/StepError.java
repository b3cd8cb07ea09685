package org.sneakpath.crossbar.step;

import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.crossbar.Terminals;

/**
 * The estimated error of a step, in units of what it may be. With the weights e_k of the embedded formula
 * <pre>
 *   M·δx = h·Σ e_k·f_k                            without capacitance: states, each cell by itself
 *   the same, and  c·δu + (lines) = Σ e_k·D_k/d   with it: states and line nodes together, through the matrix of the last stage
 * </pre>
 * A state that its bound holds at the end counts with the error of its free course: nothing where it arrives at a steady rate, but
 * much where a step has carried it past what slows it down before the bound. Without capacitance, where nothing else tells how far
 * potentials go within a step, the energy delivered counts too, with ten times the tolerance: h·Σ e_k·P_k against what has been
 * delivered so far and a hundredth of what the present power would deliver from corner to corner, since where power sets in as a
 * root of time no step would be short enough for a part of itself.
 *
 * <p>The embedded formula of ESDIRK4 hardly notices a rate that jumps in the first three fifths of a step: what its weights add up to
 * over the stages behind is a thousandth. So the highest divided difference of the rates over all points of a step counts as well,
 * with weights that add up to h in magnitude; on smooth courses it is no more than the other.
 *
 * <p>A step from a corner of the potentials does not know the displacement currents at its start. It is one of SDIRK2, which does not
 * need them, and is compared with the formula of first order that counts the last stage only.
 */
final class StepError {
    private static final double ENERGY = 10;
    /** Of the energy that the present power would deliver from corner to corner, what counts as delivered. */
    private static final double EXPECTED = 0.01;
    /** 1 − d of SDIRK2. */
    private static final double FIRST_STAGE = Math.sqrt(0.5);

    private final StateRanges ranges;
    private final int n;
    private final double[] change;
    private final double[] word;
    private final double[] bit;
    private final double[] weights = new double[ArrayStepper.MOST_STAGES + 1];

    StepError(StateRanges ranges, int cells, boolean capacitive) {
        this.ranges = ranges;
        n = cells;
        change = new double[ranges.count * cells];
        word = new double[capacitive ? cells : 0];
        bit = new double[capacitive ? cells : 0];
    }

    /**
     * The error of the step taken last.
     *
     * @param starting whether displacement currents at its start are unknown
     * @param part accepted error of a state, as a part of its range
     * @param voltage accepted error of a line node (V)
     * @param meter what has been delivered before the step
     * @param span time between the corners of the potentials around the step (s)
     */
    double of(
            ArrayStepper stepper,
            CellDynamics cells,
            boolean starting,
            double part,
            double voltage,
            EnergyMeter meter,
            double span) {
        Tableau tableau = stepper.tableau();
        for (int k = 0; k <= tableau.stages(); k++) {
            weights[k] = starting ? k == 0 ? 0 : k == 1 ? FIRST_STAGE : -FIRST_STAGE : tableau.error(k);
        }
        StateElimination elimination = stepper.solver().elimination;
        combine(stepper);
        double worst = ofHeld(elimination, part);
        elimination.apply(change);
        if (word.length > 0) {
            worst = Math.max(worst, throughLines(stepper, cells, elimination, voltage));
        }
        worst = Math.max(worst, ofFree(elimination, part));
        if (word.length == 0) {
            worst = Math.max(worst, ofEnergy(stepper, part, meter, span));
        }
        if (tableau.stages() > 2) {
            roughen(stepper);
            worst = Math.max(worst, ofHeld(elimination, part));
            elimination.apply(change);
            worst = Math.max(worst, ofFree(elimination, part));
        }
        return worst;
    }

    private double ofEnergy(ArrayStepper stepper, double part, EnergyMeter meter, double span) {
        double energy = Math.abs(stepper.h() * meter.errorRate(stepper, weights));
        StagePoint end = stepper.end();
        double expected = EXPECTED * span * Math.abs(power(end.potentials, end.currents));
        return energy == 0 ? 0 : energy / (ENERGY * part * (meter.magnitudeWith(stepper) + expected));
    }

    /** Writes the highest divided difference of the rates over the points of the step, its weights scaled to h in all. */
    private void roughen(ArrayStepper stepper) {
        Tableau tableau = stepper.tableau();
        int s = tableau.stages();
        double sum = 0;
        for (int k = 0; k <= s; k++) {
            weights[k] = 1;
            for (int j = 0; j <= s; j++) {
                weights[k] /= j == k ? 1 : tableau.c(k) - tableau.c(j);
            }
            sum += Math.abs(weights[k]);
        }
        for (int k = 0; k <= s; k++) {
            weights[k] /= sum;
        }
        combine(stepper);
    }

    /** Writes h·Σ weight_k·f_k. */
    private void combine(ArrayStepper stepper) {
        double h = stepper.h();
        for (int e = 0; e < change.length; e++) {
            double sum = 0;
            for (int k = 0; k <= stepper.tableau().stages(); k++) {
                sum += weights[k] * stepper.point(k).rates[e];
            }
            change[e] = h * sum;
        }
    }

    /** Of states that their bounds hold: what their free courses err by, unfiltered. */
    private double ofHeld(StateElimination elimination, double part) {
        return largest(elimination, true, part);
    }

    private double ofFree(StateElimination elimination, double part) {
        return largest(elimination, false, part);
    }

    private double largest(StateElimination elimination, boolean held, double part) {
        double worst = 0;
        for (int s = 0; s < ranges.count; s++) {
            double most = 0;
            for (int e = s * n; e < (s + 1) * n; e++) {
                most = elimination.held[e] == held ? Math.max(most, Math.abs(change[e])) : most;
            }
            worst = Math.max(worst, most / (part * ranges.range(s)));
        }
        return worst;
    }

    /** Carries the states' errors through the lines, and returns the error of line nodes. */
    private double throughLines(
            ArrayStepper stepper, CellDynamics cells, StateElimination elimination, double voltage) {
        Tableau tableau = stepper.tableau();
        double d = tableau.diagonal(tableau.stages());
        double[] byState = cells.currentsByState();
        for (int c = 0; c < n; c++) {
            double drawn = 0;
            for (int s = 0; s < ranges.count; s++) {
                drawn -= byState[s * n + c] * change[s * n + c];
            }
            double inWord = 0;
            double inBit = 0;
            double inCell = 0;
            for (int k = 0; k <= tableau.stages(); k++) {
                StagePoint point = stepper.point(k);
                inWord += weights[k] * point.wordDisplacement[c];
                inBit += weights[k] * point.bitDisplacement[c];
                inCell += weights[k] * point.cellDisplacement[c];
            }
            word[c] = inWord / d + inCell / d + drawn;
            bit[c] = inBit / d - inCell / d - drawn;
        }
        stepper.solver().respond(word, bit);
        double worst = 0;
        for (int c = 0; c < n; c++) {
            worst = Math.max(worst, Math.max(Math.abs(word[c]), Math.abs(bit[c])));
            for (int s = 0; s < ranges.count; s++) {
                int e = s * n + c;
                change[e] += elimination.response[e] * word[c] - elimination.bitResponse[e] * bit[c];
            }
        }
        return worst / voltage;
    }

    /** Σ V·I over all terminals, what they deliver to the array (W). */
    static double power(Terminals potentials, Terminals currents) {
        return product(potentials.wordNear, currents.wordNear)
                + product(potentials.wordFar, currents.wordFar)
                - product(potentials.bitNear, currents.bitNear)
                - product(potentials.bitFar, currents.bitFar);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
