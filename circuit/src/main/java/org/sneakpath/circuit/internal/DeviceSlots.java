package org.sneakpath.circuit.internal;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** Where the partial derivatives of a group of devices stand in the matrices of the circuit. */
final class DeviceSlots {
    private final CompactModel model;
    private final DeviceBatch batch;
    private final int n;
    private final int branches;
    private final int states;
    private final int[] from;
    private final int[] to;
    private final int[] unknown;

    /** Four slots of ∂i_b/∂v_c at [4·((b·B + c)·n + k)]. */
    private final int[] branchSlots;
    /** Two slots (from, to) of ∂i_b/∂x_s at [2·((b·S + s)·n + k)]. */
    private final int[] branchStateSlots;
    /** Two slots (from, to) of ∂f_s/∂v_b at [2·((s·B + b)·n + k)]. */
    private final int[] stateBranchSlots;
    /** Slot of ∂f_s/∂x_r at [(s·S + r)·n + k]. */
    private final int[] stateSlots;

    /**
     * The arrays are those of the group, live.
     *
     * @param from node where branch b of instance k begins, at [b·n + k]
     * @param to node where it ends, likewise
     * @param unknown of state s of instance k, at [s·n + k]
     */
    DeviceSlots(DeviceBatch batch, int[] from, int[] to, int[] unknown) {
        this.batch = batch;
        this.model = batch.model;
        this.n = batch.n;
        this.branches = model.branches().size();
        this.states = model.states().size();
        this.from = from;
        this.to = to;
        this.unknown = unknown;
        branchSlots = new int[4 * branches * branches * n];
        branchStateSlots = new int[2 * branches * states * n];
        stateBranchSlots = new int[2 * states * branches * n];
        stateSlots = new int[states * states * n];
    }

    /** Declares the entries. */
    void declare(Stamp.Declaration entries) {
        for (int k = 0; k < n; k++) {
            for (int b = 0; b < branches; b++) {
                int f = from[b * n + k];
                int t = to[b * n + k];
                for (int c = 0; c < branches; c++) {
                    entries.addBranch(f, t, from[c * n + k], to[c * n + k]);
                }
                for (int s = 0; s < states; s++) {
                    int x = unknown[s * n + k];
                    entries.add(f, x);
                    entries.add(t, x);
                    entries.add(x, f);
                    entries.add(x, t);
                }
            }
            for (int s = 0; s < states; s++) {
                for (int r = 0; r < states; r++) {
                    entries.add(unknown[s * n + k], unknown[r * n + k]);
                }
            }
        }
    }

    /** Finds them. */
    void locate(Stamp.Slots finder) {
        for (int k = 0; k < n; k++) {
            for (int b = 0; b < branches; b++) {
                int f = from[b * n + k];
                int t = to[b * n + k];
                for (int c = 0; c < branches; c++) {
                    finder.branch(f, t, from[c * n + k], to[c * n + k], branchSlots, 4 * ((b * branches + c) * n + k));
                }
                for (int s = 0; s < states; s++) {
                    int x = unknown[s * n + k];
                    int current = 2 * ((b * states + s) * n + k);
                    branchStateSlots[current] = finder.of(f, x);
                    branchStateSlots[current + 1] = finder.of(t, x);
                    int rate = 2 * ((s * branches + b) * n + k);
                    stateBranchSlots[rate] = finder.of(x, f);
                    stateBranchSlots[rate + 1] = finder.of(x, t);
                }
            }
            for (int s = 0; s < states; s++) {
                for (int r = 0; r < states; r++) {
                    stateSlots[(s * states + r) * n + k] = finder.of(unknown[s * n + k], unknown[r * n + k]);
                }
            }
        }
    }

    /** Adds the partials of currents and charges. */
    void stampBranches(Evaluation out) {
        boolean charged = model.storesCharge();
        for (int d = 0; d < branches * branches * n; d++) {
            Stamp.addBranch(out.dj, branchSlots, 4 * d, batch.didv[d]);
            if (charged) {
                Stamp.addBranch(out.dq, branchSlots, 4 * d, batch.dqdv[d]);
            }
        }
        for (int d = 0; d < branches * states * n; d++) {
            out.dj[branchStateSlots[2 * d]] += batch.didx[d];
            out.dj[branchStateSlots[2 * d + 1]] -= batch.didx[d];
            if (charged) {
                out.dq[branchStateSlots[2 * d]] += batch.dqdx[d];
                out.dq[branchStateSlots[2 * d + 1]] -= batch.dqdx[d];
            }
        }
    }

    /** Adds the partials of rates and of what the equations of states differentiate. */
    void stampStates(Evaluation out) {
        for (int d = 0; d < states * branches * n; d++) {
            out.dj[stateBranchSlots[2 * d]] -= batch.dfdv[d];
            out.dj[stateBranchSlots[2 * d + 1]] += batch.dfdv[d];
        }
        for (int d = 0; d < states * states * n; d++) {
            out.dj[stateSlots[d]] -= batch.dfdx[d];
        }
        for (int s = 0; s < states; s++) {
            for (int k = 0; k < n; k++) {
                stampDifferentiated(s, k, out);
            }
        }
    }

    private void stampDifferentiated(int s, int k, Evaluation out) {
        int b = model.differentiated(s);
        if (b < 0) {
            out.dq[stateSlots[(s * states + s) * n + k]] = 1;
        } else {
            int slot = 2 * ((s * branches + b) * n + k);
            out.dq[stateBranchSlots[slot]] += 1;
            out.dq[stateBranchSlots[slot + 1]] -= 1;
        }
    }
}
