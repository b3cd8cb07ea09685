package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.equation.Equations;

/**
 * The switching functions of a circuit, counted through all groups: where one changes its sign, an equation may jump or
 * bend. Those of sharp switches are positive where the switch is due to change over, and belong to a mode, which is closed or
 * open until {@link #flip} is called.
 */
public final class Events {
    private final List<SwitchingGroup> groups = new ArrayList<>();
    /** Number of each in {@code ValueBars}. */
    private final List<Integer> numbers = new ArrayList<>();

    private final int[] starts;
    /** Functions that belong to a mode. */
    private final int[] withMode;

    private final double[] g;
    private boolean holding;

    Events(List<ElementGroup> all) {
        for (int number = 0; number < all.size(); number++) {
            SwitchingGroup group = all.get(number).switching();
            if (group != null) {
                groups.add(group);
                numbers.add(number);
            }
        }
        starts = new int[groups.size() + 1];
        for (int s = 0; s < groups.size(); s++) {
            starts[s + 1] = starts[s] + groups.get(s).count();
        }
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < count(); k++) {
            int s = group(k);
            if (groups.get(s).hasMode(k - starts[s])) {
                found.add(k);
            }
        }
        withMode = found.stream().mapToInt(Integer::intValue).toArray();
        g = new double[count()];
    }

    /** Number of switching functions. */
    public int count() {
        return starts[groups.size()];
    }

    /**
     * Evaluates all of them.
     *
     * @param y unknowns, ground last
     * @param time (s)
     * @param out one entry per function
     */
    public void values(double[] y, double time, double[] out) {
        for (int s = 0; s < groups.size(); s++) {
            groups.get(s).values(y, time, out, starts[s]);
        }
    }

    /** Function k at a point. */
    public double value(int k, double[] y, double time) {
        int s = group(k);
        return groups.get(s).value(k - starts[s], y, time);
    }

    /** Whether an equation jumps, rather than bends, between two points on either side of a zero of function k. */
    public boolean jumps(int k, double[] yBefore, double timeBefore, double[] yAfter, double timeAfter) {
        int s = group(k);
        return groups.get(s).jumps(k - starts[s], yBefore, timeBefore, yAfter, timeAfter);
    }

    /** Whether function k belongs to a mode. */
    public boolean hasMode(int k) {
        int s = group(k);
        return groups.get(s).hasMode(k - starts[s]);
    }

    /** Changes the mode behind function k; nothing where there is none. */
    public void flip(int k) {
        int s = group(k);
        SwitchingGroup group = groups.get(s);
        group.setMode(k - starts[s], !group.mode(k - starts[s]));
    }

    /** All modes, and what is held. */
    public Modes modes() {
        boolean[] closed = new boolean[withMode.length];
        for (int m = 0; m < closed.length; m++) {
            int s = group(withMode[m]);
            closed[m] = groups.get(s).mode(withMode[m] - starts[s]);
        }
        if (!holding) {
            return Modes.of(closed);
        }
        byte[] sides = new byte[count()];
        for (int k = 0; k < sides.length; k++) {
            int s = group(k);
            sides[k] = (byte) groups.get(s).side(k - starts[s]);
        }
        return new Modes(closed, sides);
    }

    /** Sets all modes to what {@link #modes} once gave. */
    public void setModes(Modes modes) {
        for (int m = 0; m < withMode.length; m++) {
            int s = group(withMode[m]);
            groups.get(s).setMode(withMode[m] - starts[s], modes.closed(m));
        }
        release();
        for (int k = 0; modes.holds() && k < count(); k++) {
            if (modes.side(k) != (byte) Equations.LIVE) {
                hold(k, modes.side(k));
            }
        }
    }

    /**
     * Evaluates the law behind function k from now on as if that stayed on the side where it is; nothing where there is a
     * mode, which does not change by itself.
     *
     * @param value g there, of which the sign counts
     */
    public void hold(int k, double value) {
        int s = group(k);
        groups.get(s).hold(k - starts[s], value);
        holding = true;
    }

    /** Whether function k is held. */
    public boolean holds(int k) {
        int s = group(k);
        return holding && groups.get(s).side(k - starts[s]) != Equations.LIVE;
    }

    /** Whether any function is held. */
    public boolean holding() {
        return holding;
    }

    /** Holds nothing any more. */
    public void release() {
        for (int s = 0; holding && s < groups.size(); s++) {
            groups.get(s).release();
        }
        holding = false;
    }

    /** Flips every mode that is due at a point; says whether there was any. */
    public boolean settle(double[] y, double time) {
        if (withMode.length == 0) {
            return false;
        }
        values(y, time, g);
        boolean any = false;
        for (int k : withMode) {
            if (g[k] > 0) {
                flip(k);
                any = true;
            }
        }
        return any;
    }

    /** Adds weight · ∂g_k/∂y to {@code out}, ground last. */
    public void byUnknowns(int k, double[] y, double time, double weight, double[] out) {
        int s = group(k);
        groups.get(s).byUnknowns(k - starts[s], y, time, weight, out);
    }

    /** ∂g_k/∂t at fixed unknowns (1/s). */
    public double byTime(int k, double[] y, double time) {
        int s = group(k);
        return groups.get(s).byTime(k - starts[s], y, time);
    }

    /** Adds weight · ∂g_k/∂p to the bar of every value p. */
    public void pullback(int k, double[] y, double time, double weight, ValueBars bars) {
        int s = group(k);
        groups.get(s).pullback(k - starts[s], y, time, weight, bars.values[numbers.get(s)]);
    }

    private int group(int k) {
        int s = 0;
        while (k >= starts[s + 1]) {
            s++;
        }
        return s;
    }
}
