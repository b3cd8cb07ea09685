package org.sneakpath.circuit.run;

import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.circuit.time.Trajectory;

/**
 * The inner stages of the steps of a run, counted through, and the quadrature that they make: as the charge equations do,
 * <pre>
 *   ∫ f dt = (t_k − t_k−1) Σ_i b_i f(y_i),     b_i = a_si,     0 ≤ i ≤ s
 * </pre>
 * over the step to point k is of the order of the scheme, whatever f is of the unknowns, although a stage is not. Steps of one
 * stage have no inner points; straight lines do for them.
 */
public final class InnerPoints {
    private final Trajectory trajectory;
    private final int[] first;

    InnerPoints(Trajectory trajectory) {
        this.trajectory = trajectory;
        this.first = new int[trajectory.size() + 1];
        for (int k = 0; k < trajectory.size(); k++) {
            boolean smooth = k > 0 && trajectory.scheme(k) instanceof StiffScheme;
            first[k + 1] = first[k] + (smooth ? trajectory.tableau(k).stages() - 1 : 0);
        }
    }

    /** How many there are in all. */
    public int size() {
        return first[first.length - 1];
    }

    /** Number of the first one on the way to point k; the others follow. */
    public int first(int k) {
        return first[k];
    }

    /** How many are on the way to point k, s − 1 or none. */
    public int count(int k) {
        return first[k + 1] - first[k];
    }

    /** b_i of the step to point k, 0 ≤ i ≤ s: the start, the inner points, the end. */
    public double weight(int k, int i) {
        Tableau tableau = trajectory.tableau(k);
        return tableau.weight(tableau.stages(), i);
    }

    /** c_i of the step to point k. */
    public double place(int k, int i) {
        return trajectory.tableau(k).c(i);
    }

    /** Their times, t_k−1 + c_i (t_k − t_k−1) (s); not ascending. */
    public double[] time() {
        double[] time = new double[size()];
        for (int k = 1; k < trajectory.size(); k++) {
            double from = trajectory.time(k - 1);
            for (int i = 1; i <= count(k); i++) {
                time[first[k] + i - 1] = from + place(k, i) * (trajectory.time(k) - from);
            }
        }
        return time;
    }
}
