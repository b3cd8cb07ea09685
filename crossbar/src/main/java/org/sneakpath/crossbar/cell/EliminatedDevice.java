package org.sneakpath.crossbar.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.linear.SmallLu;
import org.sneakpath.devices.DeviceBatch;

/**
 * A device with inner nodes, or states that settle, which are solved for in every cell by Newton's method and eliminated:
 * <pre>
 *   F(v, y) = 0        g = ∂i/∂v − ∂i/∂y·J⁻¹·∂F/∂v        ∂i/∂q likewise        J = ∂F/∂y
 * </pre>
 * A step J·d = −F is shortened by halves until the next correction −J⁻¹·F(y + λd), with the same J, is smaller than d was: a
 * test that no unit and no combination of equations changes (P. Deuflhard, Numer. Math. 22, 1974). Where this fails from the guess,
 * the voltage is raised from zero in steps that are halved on failure. The current returned is i + ∂i/∂y·d with the last d, which
 * is exact to second order.
 *
 * <p>Cells are solved in blocks, so that the model is evaluated for many at once. Cost: 3 to 6 evaluations of the model from a near
 * guess, 2k³/3 flops each for k unknowns.
 */
final class EliminatedDevice extends TwoTerminal {
    private static final int BLOCK = 32;
    private static final int MAX_EVALUATIONS = 100;
    private static final double SMALLEST_STEP = 0x1p-12;
    private static final double SMALLEST_RISE = 0x1p-20;
    /** Correction, relative to the size of the unknowns, whose square is below rounding. */
    private static final double CLOSE = 0x1p-30;
    /** Correction at which an iteration that no longer gains has met rounding. */
    private static final double STALLED = 1e-7;

    private final CellCircuit circuit;
    private final int cells;
    private final int unknowns;
    private final double[] y;
    private final double[] jacobian;
    private final int[] swaps;
    private final double[] start;
    private final double[] correction;
    private final double[] factor;
    private final double[] next;
    private final double[] scratch;
    private final double[] last;
    private final boolean[] open;

    private EliminatedDevice(CellCircuit circuit, DeviceBatch ofProgrammed, @Nullable ProgrammedQuantity programmed) {
        super(
                ofProgrammed,
                new double[circuit.cells],
                new double[circuit.cells],
                new double[circuit.cells],
                programmed);
        this.circuit = circuit;
        cells = circuit.cells;
        unknowns = circuit.count;
        y = new double[unknowns * cells];
        jacobian = new double[BLOCK * unknowns * unknowns];
        swaps = new int[BLOCK * unknowns];
        start = new double[BLOCK * unknowns];
        correction = new double[BLOCK * unknowns];
        factor = new double[BLOCK];
        next = new double[unknowns];
        scratch = new double[unknowns];
        last = new double[unknowns];
        open = new boolean[BLOCK];
        rest();
    }

    /** One device. */
    static EliminatedDevice of(Component component, @Nullable ProgrammedQuantity programmed, int cells) {
        CellPart part = new CellPart(component, cells, CellPart.WORD, CellPart.BIT, 0, programmed);
        return new EliminatedDevice(new CellCircuit(List.of(part)), part.batch, programmed);
    }

    /** A circuit of which nothing is programmed. */
    static EliminatedDevice of(CellCircuit circuit, DeviceBatch first) {
        return new EliminatedDevice(circuit, first, null);
    }

    /** Two devices in series, the first of them programmed. */
    static EliminatedDevice inSeries(
            Component first, @Nullable ProgrammedQuantity programmed, Component second, int cells) {
        CellPart upper = new CellPart(first, cells, CellPart.WORD, 0, 1, programmed);
        CellPart below = new CellPart(second, cells, 0, CellPart.BIT, 1 + upper.nodes.size(), null);
        return new EliminatedDevice(new CellCircuit(List.of(upper, below)), upper.batch, programmed);
    }

    @Override
    int unknowns() {
        return unknowns;
    }

    @Override
    double[] inner() {
        return y;
    }

    @Override
    void rest() {
        circuit.rest(y);
    }

    @Override
    CellCircuit circuit() {
        return circuit;
    }

    @Override
    void evaluate(int from, int to) {
        for (int first = from; first < to; first += BLOCK) {
            int end = Math.min(first + BLOCK, to);
            newton(first, end);
            for (int k = first; k < end; k++) {
                if (Double.isNaN(i[k])) {
                    rise(k);
                }
            }
        }
    }

    /** Solves for the unknowns of a block of cells from where they are; a cell that fails gets a current of NaN. */
    private void newton(int from, int to) {
        Arrays.fill(open, 0, to - from, true);
        Arrays.fill(factor, 0, to - from, 0);
        int left = to - from;
        for (int evaluation = 0; evaluation < MAX_EVALUATIONS && left > 0; evaluation++) {
            for (int k = from; k < to; k++) {
                circuit.place(k, v[k], y);
            }
            circuit.evaluate(from, to);
            for (int k = from; k < to; k++) {
                if (open[k - from] && settled(k, k - from)) {
                    open[k - from] = false;
                    left--;
                }
            }
        }
        for (int k = from; k < to && left > 0; k++) {
            if (open[k - from]) {
                i[k] = Double.NaN;
            }
        }
    }

    /** One decision for a cell just evaluated: ends it, or moves its unknowns to the next place to evaluate. */
    private boolean settled(int k, int slot) {
        int at = slot * unknowns;
        if (factor[slot] > 0) {
            circuit.residual(k, y, next, 0);
            negate(next);
            SmallLu.solve(unknowns, jacobian, at * unknowns, swaps, at, next, 0);
            double before = size(k, correction, at);
            if (!(size(k, next, 0) <= (1 - 0.25 * factor[slot]) * before)) {
                if (factor[slot] <= SMALLEST_STEP) {
                    i[k] = Double.NaN;
                    return true;
                }
                if (before > STALLED) {
                    factor[slot] *= 0.5;
                    step(k, slot);
                    return false;
                }
                return finished(k, slot);
            }
        }
        if (!correct(k, slot)) {
            i[k] = Double.NaN;
            return true;
        }
        if (size(k, correction, at) <= CLOSE) {
            return conclude(k, slot);
        }
        factor[slot] = factor[slot] == 0 ? 1 : Math.min(1, 2 * factor[slot]);
        step(k, slot);
        return false;
    }

    /** An iteration at rounding: takes the cell as it stands. */
    private boolean finished(int k, int slot) {
        if (!correct(k, slot)) {
            i[k] = Double.NaN;
            return true;
        }
        return conclude(k, slot);
    }

    /** Factors J and solves for the correction of a cell; false if that is not possible. */
    private boolean correct(int k, int slot) {
        int at = slot * unknowns;
        circuit.residual(k, y, correction, at);
        circuit.jacobian(k, jacobian, at * unknowns);
        if (!SmallLu.factor(unknowns, jacobian, at * unknowns, swaps, at, scratch)) {
            return false;
        }
        for (int j = 0; j < unknowns; j++) {
            start[at + j] = y[j * cells + k];
            correction[at + j] = -correction[at + j];
        }
        SmallLu.solve(unknowns, jacobian, at * unknowns, swaps, at, correction, at);
        return Double.isFinite(size(k, correction, at));
    }

    private boolean conclude(int k, int slot) {
        int at = slot * unknowns;
        factor[slot] = 1;
        step(k, slot);
        // i at the solution is i here plus what the last correction changes, to second order
        i[k] = circuit.total(k, circuit.current(k, true), circuit.current(k, false), correction, at);
        circuit.byVoltage(k, next);
        SmallLu.solve(unknowns, jacobian, at * unknowns, swaps, at, next, 0);
        negate(next);
        g[k] = circuit.total(k, circuit.terminalByVoltage(k, true), circuit.terminalByVoltage(k, false), next, 0);
        return true;
    }

    private void step(int k, int slot) {
        for (int j = 0; j < unknowns; j++) {
            double to = start[slot * unknowns + j] + factor[slot] * correction[slot * unknowns + j];
            y[j * cells + k] = Math.max(circuit.lower[j], Math.min(circuit.upper[j], to)); // NaN stays NaN
        }
    }

    /** Largest change relative to the size of its unknown, for voltages at least that of v. */
    private double size(int k, double[] change, int at) {
        double largest = 0;
        for (int j = 0; j < unknowns; j++) {
            double scale =
                    Math.abs(y[j * cells + k]) + circuit.tolerance[j] + (circuit.voltage[j] ? Math.abs(v[k]) : 0);
            double relative = Math.abs(change[at + j]) / scale;
            largest = relative <= largest ? largest : relative; // NaN stays
        }
        return largest;
    }

    /** Raises the voltage of one cell from zero to what it is. */
    private void rise(int k) {
        double target = v[k];
        double reached = 0;
        double by = 0.25;
        for (int j = 0; j < unknowns; j++) {
            last[j] = circuit.startOf(j, k);
        }
        while (reached < 1 && by >= SMALLEST_RISE) {
            for (int j = 0; j < unknowns; j++) {
                y[j * cells + k] = last[j];
            }
            double aim = Math.min(1, reached + by);
            v[k] = aim * target;
            newton(k, k + 1);
            if (Double.isNaN(i[k])) {
                by *= 0.5;
                continue;
            }
            reached = aim;
            by *= 2;
            for (int j = 0; j < unknowns; j++) {
                last[j] = y[j * cells + k];
            }
        }
        v[k] = target;
        i[k] = reached < 1 ? Double.NaN : i[k];
    }

    private static void negate(double[] a) {
        for (int j = 0; j < a.length; j++) {
            a[j] = -a[j];
        }
    }

    @Override
    void byProgrammed(double[] partials) {
        ProgrammedQuantity quantity = Objects.requireNonNull(programmed);
        circuit.evaluateByProgrammed(quantity);
        for (int k = 0; k < cells; k++) {
            circuit.residual(k, y, next, 0);
            circuit.jacobian(k, jacobian, 0);
            SmallLu.factor(unknowns, jacobian, 0, swaps, 0, scratch);
            circuit.byProgrammed(quantity, k, next);
            SmallLu.solve(unknowns, jacobian, 0, swaps, 0, next, 0);
            negate(next);
            partials[k] = circuit.total(
                    k,
                    circuit.terminalByProgrammed(quantity, k, true),
                    circuit.terminalByProgrammed(quantity, k, false),
                    next,
                    0);
        }
    }
}
