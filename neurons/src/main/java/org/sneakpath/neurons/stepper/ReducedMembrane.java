package org.sneakpath.neurons.stepper;

import java.util.Arrays;

/**
 * The coupled step of one neuron as one equation for its voltage: r(v') = R(v', y(v')) = 0, where y(v') solves the state
 * equations of every branch at v', bounds included. It takes over where Newton on voltage and states together does not
 * settle, as when a branch switches within the step.
 *
 * <p><b>Which solution.</b> The sign of −r at the old voltage is the direction in which the net charge drives the
 * membrane. The search goes that way, in strides that grow but do not outrun Newton steps, until r has changed sign; the
 * bracket is then closed by Newton steps, or by halving where one would leave it or shrink it too slowly. Of several
 * solutions it is thus the nearest to the old voltage on the way of the charge, as far as the strides tell neighbours
 * apart; r rises there. The states at each voltage are sought from their old values.
 *
 * <p>Where r jumps over zero, a model's equations being discontinuous, the bracket closes on the jump and the residual
 * left tells. Cost: one evaluation of one neuron's branches per point, some 10 to 25 points; nothing is allocated.
 *
 * <p>Source of the safeguard: W. H. Press et al., "Numerical Recipes", 3rd ed., 2007, §9.4.
 */
final class ReducedMembrane {
    /** Ratio of the strides of the search. */
    private static final double GROWTH = 1.5;

    /** Bound on the points of the search, where strides have grown by 1e17, and again on those in the bracket. */
    private static final int MAX_POINTS = 100;

    private final BranchPopulation[] branches;
    private final MembraneEquation membrane;
    /** hθ (s). */
    private final double implicit;
    /** h(1−θ) (s). */
    private final double explicit;

    /** Greatest |E| (V): v' − E is rounded, too. */
    private final double battery;

    private final double[] stateError;
    /** D + |Σ w·s| at the last point: no solution is nearer than |r| over this, while the slopes last. */
    private double stiffness;

    ReducedMembrane(BranchPopulation[] branches, MembraneEquation membrane, double implicit, double explicit) {
        this.branches = branches;
        this.membrane = membrane;
        this.implicit = implicit;
        this.explicit = explicit;
        battery = Arrays.stream(branches)
                .mapToDouble(branch -> Math.abs(branch.battery))
                .max()
                .orElse(0);
        stateError = new double[membrane.n];
    }

    /**
     * Solves the step of neuron j from row t. Leaves voltage and marks in {@code out}, states, currents and rates in the
     * branches, and the relative residual in the membrane's {@code error}.
     */
    void solve(Trajectory out, int t, double[] currents, int currentOffset, int j) {
        double near = out.v[t * membrane.n + j];
        double atNear = evaluate(out, t, currents, currentOffset, j, near);
        if (settled(j) || !Double.isFinite(atNear)) {
            return;
        }
        double direction = -Math.signum(atNear);
        double stride = Math.abs(atNear) / stiffness;
        for (int point = 0; point < MAX_POINTS; point++) {
            double newton = Math.abs(atNear) / membrane.slope[j];
            double length = newton > 0 ? Math.min(newton, stride) : stride;
            double far = near + direction * Math.max(length, Math.ulp(near));
            double atFar = evaluate(out, t, currents, currentOffset, j, far);
            if (settled(j) || Double.isNaN(atFar)) {
                return;
            }
            if ((atFar > 0) != (atNear > 0)) {
                close(out, t, currents, currentOffset, j, near, far, atFar);
                return;
            }
            near = far;
            atNear = atFar;
            stride *= GROWTH;
        }
    }

    /** Closes the bracket between {@code near} and {@code far}, the latter being the point evaluated last. */
    private void close(
            Trajectory out, int t, double[] currents, int currentOffset, int j, double near, double far, double atFar) {
        double nearEnd = near;
        double farEnd = far;
        boolean farIsPositive = atFar > 0;
        double v = far;
        double r = atFar;
        double last = Math.abs(far - near);
        double lastButOne = last;
        for (int point = 0; point < MAX_POINTS; point++) {
            double change = -r / membrane.slope[j];
            double proposed = v + change;
            boolean inside = Math.min(nearEnd, farEnd) < proposed && proposed < Math.max(nearEnd, farEnd);
            if (!inside || Math.abs(change) > 0.5 * lastButOne) {
                proposed = nearEnd + 0.5 * (farEnd - nearEnd);
            }
            if (proposed == nearEnd || proposed == farEnd) {
                return;
            }
            lastButOne = last;
            last = Math.abs(proposed - v);
            v = proposed;
            r = evaluate(out, t, currents, currentOffset, j, v);
            if (settled(j) || Double.isNaN(r)) {
                return;
            }
            if ((r > 0) == farIsPositive) {
                farEnd = v;
            } else {
                nearEnd = v;
            }
        }
    }

    private boolean settled(int j) {
        return membrane.error[j] <= MembraneEquation.ROUNDING;
    }

    /** r(v'); also its slope D + Σ w·s, and its size as a fraction of its terms. */
    private double evaluate(Trajectory out, int t, double[] currents, int currentOffset, int j, double v) {
        int n = membrane.n;
        out.v[(t + 1) * n + j] = v;
        membrane.begin(out.v, t, currents, currentOffset, j, j + 1);
        double worst = 0;
        for (int b = 0; b < branches.length; b++) {
            BranchPopulation branch = branches[b];
            int row = t * branch.states * n;
            branch.batch.v[j] = v - branch.battery;
            for (int s = 0; s < branch.states; s++) {
                branch.batch.x[s * n + j] = out.x[b][row + s * n + j];
            }
            branch.solveStates(out.x[b], row, implicit, explicit, stateError, out.held[b], row, j, j + 1);
            worst = Math.max(worst, stateError[j]);
            branch.model.currents(branch.batch, j, j + 1);
            membrane.add(branch, implicit, explicit, j, j + 1);
        }
        double frozen = membrane.slope[j];
        for (BranchPopulation branch : branches) {
            membrane.eliminate(branch, implicit, j, j + 1);
        }
        stiffness = Math.abs(frozen) + Math.abs(membrane.slope[j] - frozen);
        membrane.assess(j, stiffness * (Math.abs(v) + battery));
        membrane.error[j] = Math.max(membrane.error[j], worst);
        return membrane.residual[j];
    }
}
