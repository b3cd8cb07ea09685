package org.sneakpath.crossbar.cell;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.sneakpath.crossbar.read.CellLaw;
import org.sneakpath.crossbar.read.CellPoint;

/**
 * Cells that are a memristor and an access device in series, whose node in between is eliminated in every cell. At the cell voltage
 * v and the bit-line potential b, the voltage z across the memristor is the root of
 * <pre>
 *   f(z) = i_m(z; q) − i_a(v, b, z)        rising: f′ = g_m + g_z,  g_z = −∂i_a/∂z
 *   i = (g_z·i_m + g_m·i_a)/(g_m + g_z)    ∂i/∂v = g_m·(∂i_a/∂v)/(g_m + g_z), by b and by the gate likewise
 *   ∂i/∂q = g_z·(∂i_m/∂q)/(g_m + g_z)
 * </pre>
 * The mean of both currents is exact to second order in what is left of f, and leaves out the one that rounding of z blurs.
 *
 * <p>Newton's method within a bracket: of passive devices, z lies between 0 and v; a step that leaves the bracket, or is more than
 * half of the one before, is replaced by bisection, since from the steep side of an exponential Newton's method advances by
 * one scale of it at a time. Where a device drives a current of its own the bracket is widened.
 *
 * <p>Cells are solved in blocks so that models are evaluated for many at once. Cost: 2 to 4 evaluations of both devices from a near
 * guess, some 10 from none, and about 20 flops each.
 */
public final class SeriesLaw implements CellLaw {
    private static final int BLOCK = 32;
    private static final int MAX_EVALUATIONS = 200;
    /** Step, relative to the voltages in the cell, whose square is below rounding. */
    private static final double CLOSE = 0x1p-30;
    /** Step (V) that rounding of what devices have inside may ask for, where there is no voltage to be relative to. */
    private static final double NOISE = 1e-14;

    private final IntFunction<TwoTerminal> memristors;
    private final IntFunction<Access> accesses;
    private final TwoTerminal memristor;
    private final Access access;
    private final int n;
    private final double[] z;
    private final double[] low = new double[BLOCK];
    private final double[] high = new double[BLOCK];
    private final double[] before = new double[BLOCK];
    private final boolean[] lowSeen = new boolean[BLOCK];
    private final boolean[] highSeen = new boolean[BLOCK];
    private final boolean[] open = new boolean[BLOCK];

    private SeriesLaw(IntFunction<TwoTerminal> memristors, IntFunction<Access> accesses, int cells) {
        this.memristors = memristors;
        this.accesses = accesses;
        memristor = memristors.apply(cells);
        access = accesses.apply(cells);
        n = memristor.cells();
        z = new double[n];
    }

    /**
     * One selector, one memristor.
     *
     * @param programmed q of the memristor
     * @throws IllegalArgumentException if one of them cannot stand between two nodes
     */
    public static SeriesLaw withSelector(
            Component selector, Component memristor, ProgrammedQuantity programmed, int cells) {
        return new SeriesLaw(
                n -> TwoTerminal.of(memristor, programmed, n),
                n -> new SelectorAccess(TwoTerminal.of(selector, null, n)),
                cells);
    }

    /**
     * One transistor, one memristor.
     *
     * @param bulk potential of all bulks (V)
     * @param programmed q of the memristor
     * @throws IllegalArgumentException if one of them is not what it should be
     */
    public static SeriesLaw withTransistor(
            Component transistor,
            TransistorSide side,
            double bulk,
            Component memristor,
            ProgrammedQuantity programmed,
            int cells) {
        TransistorModels.requireAccess(transistor);
        return new SeriesLaw(
                n -> TwoTerminal.of(memristor, programmed, n),
                n -> new TransistorAccess(transistor, side, bulk, n),
                cells);
    }

    /** Two devices that are there already; cannot be resized. */
    static SeriesLaw of(TwoTerminal memristor, Access access) {
        return new SeriesLaw(n -> memristor, n -> access, memristor.cells());
    }

    @Override
    public int cells() {
        return n;
    }

    @Override
    public CellLaw resized(int cells) {
        return new SeriesLaw(memristors, accesses, cells);
    }

    @Override
    public int unknowns() {
        return 1 + memristor.unknowns() + access.unknowns();
    }

    @Override
    public boolean isBiased() {
        return access.isBiased();
    }

    @Override
    public void rest(CellPoint point) {
        Arrays.fill(z, 0);
        memristor.rest();
        access.rest();
        store(point);
    }

    @Override
    public void program(double[] values) {
        memristor.program(values);
    }

    @Override
    public void gate(double[] potentials) {
        access.gate(potentials);
    }

    @Override
    public void evaluate(CellPoint point) {
        load(point);
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(from + BLOCK, n);
            solve(point, from, to);
            for (int k = from; k < to; k++) {
                conclude(point, k);
            }
        }
        store(point);
    }

    private void solve(CellPoint point, int from, int to) {
        for (int k = from; k < to; k++) {
            int slot = k - from;
            double v = point.drops[k];
            low[slot] = Math.min(0, v);
            high[slot] = Math.max(0, v);
            lowSeen[slot] = false;
            highSeen[slot] = false;
            before[slot] = Double.POSITIVE_INFINITY;
            open[slot] = true;
            z[k] = Math.max(low[slot], Math.min(high[slot], z[k])); // NaN becomes an end
        }
        int left = to - from;
        for (int evaluation = 0; evaluation < MAX_EVALUATIONS && left > 0; evaluation++) {
            System.arraycopy(z, from, memristor.v, from, to - from);
            memristor.evaluate(from, to);
            access.evaluate(point.drops, point.bits, z, from, to);
            for (int k = from; k < to; k++) {
                if (open[k - from] && isRoot(point, k, k - from)) {
                    open[k - from] = false;
                    left--;
                }
            }
        }
        for (int k = from; k < to && left > 0; k++) {
            if (open[k - from]) {
                access.i[k] = Double.NaN;
            }
        }
    }

    /** Whether a cell just evaluated is solved; if not, its z moves on. */
    private boolean isRoot(CellPoint point, int k, int slot) {
        double f = memristor.i[k] - access.i[k];
        double slope = memristor.g[k] + access.byDrop[k];
        if (f == 0 || Double.isNaN(f)) {
            return true;
        }
        double at = z[k];
        double newton = at - f / slope;
        double v = point.drops[k];
        double scale = Math.max(Math.abs(v), Math.abs(at)) + (isBiased() ? Math.abs(point.bits[k]) : 0);
        double step = Math.abs(newton - at);
        if (step <= CLOSE * scale || step <= NOISE) {
            z[k] = newton;
            return true;
        }
        boolean falls = f > 0; // the root lies below
        if (falls) {
            high[slot] = at;
            highSeen[slot] = true;
        } else {
            low[slot] = at;
            lowSeen[slot] = true;
        }
        double next = falls ? below(newton, at, slot) : above(newton, at, slot);
        if (next == at) {
            return true;
        }
        before[slot] = Math.abs(next - at);
        z[k] = next;
        return false;
    }

    /** Where to look below {@code at}. */
    private double below(double newton, double at, int slot) {
        if (!lowSeen[slot] && !(newton > low[slot])) {
            if (at > low[slot]) {
                return low[slot];
            }
            low[slot] -= 2 * (high[slot] - low[slot]) + Math.ulp(high[slot]);
            return Math.max(low[slot], newton);
        }
        return inside(newton, at, slot);
    }

    /** Where to look above {@code at}. */
    private double above(double newton, double at, int slot) {
        if (!highSeen[slot] && !(newton < high[slot])) {
            if (at < high[slot]) {
                return high[slot];
            }
            high[slot] += 2 * (high[slot] - low[slot]) + Math.ulp(low[slot]);
            return Math.min(high[slot], newton);
        }
        return inside(newton, at, slot);
    }

    private double inside(double newton, double at, int slot) {
        boolean within = newton > low[slot] && newton < high[slot];
        boolean fast = Math.abs(newton - at) <= 0.5 * before[slot];
        return within && fast ? newton : 0.5 * (low[slot] + high[slot]);
    }

    private void conclude(CellPoint point, int k) {
        double gm = memristor.g[k];
        double gz = access.byDrop[k];
        double sum = gm + gz;
        if (sum == 0) { // both open
            point.currents[k] = access.i[k] + 0 * memristor.i[k];
            point.wordSlopes[k] = 0;
        } else {
            point.currents[k] = (gz * memristor.i[k] + gm * access.i[k]) / sum;
            point.wordSlopes[k] = gm / sum * access.byVoltage[k];
        }
        if (isBiased()) {
            point.bitSlopes[k] = point.wordSlopes[k] - (sum == 0 ? 0 : gm / sum * access.byBase(k));
        }
    }

    @Override
    public void byProgrammed(CellPoint point, double[] partials) {
        evaluate(point);
        memristor.byProgrammed(partials);
        for (int k = 0; k < n; k++) {
            double gz = access.byDrop[k];
            double sum = memristor.g[k] + gz;
            partials[k] *= sum == 0 ? 0 : gz / sum;
        }
    }

    @Override
    public void byGate(CellPoint point, double[] partials) {
        evaluate(point);
        for (int k = 0; k < n; k++) {
            double gm = memristor.g[k];
            double sum = gm + access.byDrop[k];
            partials[k] = sum == 0 ? 0 : gm / sum * access.byGate(k);
        }
    }

    private void load(CellPoint point) {
        int at = n;
        System.arraycopy(point.inner, 0, z, 0, n);
        System.arraycopy(point.inner, at, memristor.inner(), 0, memristor.inner().length);
        at += memristor.inner().length;
        System.arraycopy(point.inner, at, access.inner(), 0, access.inner().length);
    }

    private void store(CellPoint point) {
        int at = n;
        System.arraycopy(z, 0, point.inner, 0, n);
        System.arraycopy(memristor.inner(), 0, point.inner, at, memristor.inner().length);
        at += memristor.inner().length;
        System.arraycopy(access.inner(), 0, point.inner, at, access.inner().length);
    }
}
