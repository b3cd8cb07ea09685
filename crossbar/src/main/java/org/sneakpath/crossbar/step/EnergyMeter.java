package org.sneakpath.crossbar.step;

import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.crossbar.Terminals;

/**
 * Energy that terminals deliver, by the quadrature of the scheme itself, and the largest currents.
 * <pre>
 *   E ← E + h·Σ_k b_k·V_k·I_k        b_k = a_sk, the last row of the scheme
 * </pre>
 * The order is that of the scheme. Peaks are taken at starts and ends of steps.
 */
final class EnergyMeter {
    final Terminals energies;
    final Terminals peaks;
    private double magnitude;

    EnergyMeter(int rows, int columns) {
        energies = new Terminals(rows, columns);
        peaks = new Terminals(rows, columns);
    }

    /** Starts over where a run starts. */
    void start(StagePoint start) {
        energies.clear();
        peaks.clear();
        magnitude = 0;
        peak(start.currents);
    }

    /** Adds the step taken last, from its points. */
    void add(ArrayStepper stepper) {
        magnitude = magnitudeWith(stepper);
        Tableau tableau = stepper.tableau();
        int s = tableau.stages();
        for (int k = 0; k <= s; k++) {
            double weight = stepper.h() * tableau.weight(s, k);
            StagePoint point = stepper.point(k);
            add(weight, point.potentials.wordNear, point.currents.wordNear, energies.wordNear);
            add(weight, point.potentials.wordFar, point.currents.wordFar, energies.wordFar);
            add(-weight, point.potentials.bitNear, point.currents.bitNear, energies.bitNear);
            add(-weight, point.potentials.bitFar, point.currents.bitFar, energies.bitFar);
        }
        peak(stepper.point(s).currents);
    }

    /** Σ e_k·P_k of the step taken last (W). */
    double errorRate(ArrayStepper stepper, double[] errorWeights) {
        double sum = 0;
        for (int k = 0; k <= stepper.tableau().stages(); k++) {
            sum += errorWeights[k] * power(stepper.point(k));
        }
        return sum;
    }

    /** ∫|P| so far and over the step taken last (J). */
    double magnitudeWith(ArrayStepper stepper) {
        Tableau tableau = stepper.tableau();
        int s = tableau.stages();
        double sum = 0;
        for (int k = 0; k <= s; k++) {
            sum += tableau.weight(s, k) * power(stepper.point(k));
        }
        return magnitude + Math.abs(stepper.h() * sum);
    }

    private static double power(StagePoint point) {
        return StepError.power(point.potentials, point.currents);
    }

    private static void add(double weight, double[] potentials, double[] currents, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += weight * potentials[k] * currents[k];
        }
    }

    private void peak(Terminals currents) {
        peak(currents.wordNear, peaks.wordNear);
        peak(currents.wordFar, peaks.wordFar);
        peak(currents.bitNear, peaks.bitNear);
        peak(currents.bitFar, peaks.bitFar);
    }

    private static void peak(double[] currents, double[] largest) {
        for (int k = 0; k < largest.length; k++) {
            largest[k] = Math.max(largest[k], Math.abs(currents[k]));
        }
    }
}
