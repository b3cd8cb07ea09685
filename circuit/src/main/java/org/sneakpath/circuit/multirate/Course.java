package org.sneakpath.circuit.multirate;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of a part in the present window, in order; before them the last one of the window before. */
final class Course {
    private final int n;
    private final int inputs;
    /** Made as they are needed; null behind. */
    private @Nullable Taken[] taken;

    private int count;
    private Taken spare;

    Course(int n, int inputs) {
        this.n = n;
        this.inputs = inputs;
        taken = new Taken[8];
        spare = new Taken(n, inputs);
    }

    /** Begins at a point without a past. */
    void start(double time, double[] y) {
        spare.stand(time, y);
        count = 0;
        add();
    }

    int count() {
        return count;
    }

    Taken step(int k) {
        return Objects.requireNonNull(taken[k]);
    }

    Taken last() {
        return step(count - 1);
    }

    double end() {
        return last().time1;
    }

    /** Room for a step, to be put in its place by {@link #add} or {@link #replace}. */
    Taken spare() {
        return spare;
    }

    /** Appends what was written to the spare. */
    void add() {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        count++;
        replace(count - 1);
    }

    /** Puts what was written to the spare in the place of step k. */
    void replace(int k) {
        Taken old = taken[k];
        taken[k] = spare;
        spare = old == null ? new Taken(n, inputs) : old;
    }

    /** Drops step k and all that follow. */
    void cut(int k) {
        count = k;
    }

    /** Goes on to the next window, with the charges that currents have left: steps may have started from others. */
    void carry() {
        Taken last = last();
        for (int k = 2; k < count; k++) {
            for (int r = 0; r < n; r++) {
                last.endCharge[r] -= step(k).startCharge[r] - step(k - 1).endCharge[r];
            }
        }
        last.carried = true;
        taken[count - 1] = taken[0];
        taken[0] = last;
        count = 1;
    }

    /** The step that a time belongs to, the last one beyond the end. */
    int find(double time, int hint) {
        int k = Math.min(hint, count - 1);
        while (k > 0 && time <= step(k).time0) {
            k--;
        }
        while (k < count - 1 && time > step(k).time1) {
            k++;
        }
        return k;
    }
}
