package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.crossbar.cell.AccessTransistors;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * The cells of one row with open gates, each with all that lies between its word-line node and the terminal of its bit line, in series:
 * memristor, access transistor, and the bit line's resistance R up to the terminal at b.
 * <pre>
 *   word ── memristor, z ── drain (transistor) source ── R ── b          v = word − b      d = b + v − z      s = b + R·i_m
 *
 *   f(z) = i_m(z, x) − i_D(d, s) = 0      f′ = D = g_m·(1 + g_s·R) + g_d
 *   i = i_m − g_m·f/D      ∂i/∂v = g_m·g_d/D       ∂i/∂x = (∂i_m/∂x)·g_d/D
 *   ∂z/∂v = g_d/D          ∂z/∂x = −(1 + g_s·R)·(∂i_m/∂x)/D
 * </pre>
 * i is exact to second order in what is left of f. z is found by Newton's method within a bracket: of passive devices it lies between
 * 0 and v. Potentials of the terminals do not change during a run.
 *
 * <p>Why it exists beside {@link org.sneakpath.crossbar.cell.SeriesLaw}, which is the same two devices between word and bit-line node:
 * transients ask for cells whose current depends on one voltage ({@link CellDynamics}), and a transistor's depends on the potential of
 * either end. With the bit line folded in up to a terminal of given potential there is one voltage left. No other current enters the bit
 * line of a row that is alone, so that this is the same circuit. The transistors are the same {@link AccessTransistors}.
 *
 * <p>Cost: 2 to 4 evaluations of both devices from a near guess, some 10 from none.
 */
final class GatedRowCells implements CellDynamics {
    private static final int MAX_EVALUATIONS = 200;
    /** Step, relative to the voltages of the cell, whose square is below rounding. */
    private static final double CLOSE = 0x1p-30;

    private final DeviceBatch memristor;
    private final AccessTransistors transistors;
    private final int n;
    private final int states;
    private final double[] series;
    private final double[] base;
    private final double[] z;
    private final double[] low;
    private final double[] high;
    private final double[] before;
    private final boolean[] open;
    private final double[] current;
    private final double[] slope;
    private final double[] currentByState;
    private final double[] rateByVoltage;
    private final double[] rateByState;
    /** 1/D and 1 + g_s·R of the latest evaluation. */
    private final double[] inverse;

    private final double[] lift;

    /**
     * @param memristor one instance per cell, its parameters set; kept
     * @param transistors one per cell; kept
     * @param series R of each cell (ohm), copied
     */
    GatedRowCells(DeviceBatch memristor, AccessTransistors transistors, double[] series) {
        this.memristor = memristor;
        this.transistors = transistors;
        this.series = series.clone();
        n = memristor.n;
        states = memristor.model.states().size();
        base = new double[n];
        z = new double[n];
        low = new double[n];
        high = new double[n];
        before = new double[n];
        open = new boolean[n];
        current = new double[n];
        slope = new double[n];
        currentByState = new double[states * n];
        rateByVoltage = new double[states * n];
        rateByState = new double[states * states * n];
        inverse = new double[n];
        lift = new double[n];
    }

    /** Sets the potentials of the bit lines' terminals (V), copied; whatever was solved before is no guess any more. */
    void bits(double[] potentials) {
        System.arraycopy(potentials, 0, base, 0, n);
        Arrays.fill(z, 0);
    }

    /** The voltage across each memristor at the latest evaluation (V); live. */
    double[] drops() {
        return z;
    }

    @Override
    public int cells() {
        return n;
    }

    @Override
    public List<StateVariable> states() {
        return memristor.model.states();
    }

    @Override
    public List<Parameter> parameters() {
        return memristor.model.parameters();
    }

    @Override
    public double[] parameterValues() {
        return memristor.p;
    }

    @Override
    public void evaluate(double[] voltages, double[] x) {
        System.arraycopy(x, 0, memristor.x, 0, memristor.x.length);
        solve(voltages);
        evaluateAt(voltages);
        memristor.model.rates(memristor, 0, n);
        for (int k = 0; k < n; k++) {
            conclude(k);
        }
    }

    private void solve(double[] v) {
        for (int k = 0; k < n; k++) {
            low[k] = Math.min(0, v[k]);
            high[k] = Math.max(0, v[k]);
            before[k] = Double.POSITIVE_INFINITY;
            open[k] = true;
            z[k] = Math.max(low[k], Math.min(high[k], z[k]));
        }
        boolean any = true;
        for (int evaluation = 0; evaluation < MAX_EVALUATIONS && any; evaluation++) {
            evaluateAt(v);
            any = false;
            for (int k = 0; k < n; k++) {
                open[k] = open[k] && moves(v[k], k);
                any |= open[k];
            }
        }
        for (int k = 0; k < n && any; k++) {
            z[k] = open[k] ? Double.NaN : z[k];
        }
    }

    private void evaluateAt(double[] v) {
        System.arraycopy(z, 0, memristor.v, 0, n);
        memristor.model.currents(memristor, 0, n);
        for (int k = 0; k < n; k++) {
            transistors.ends(k, base[k] + v[k] - z[k], base[k] + series[k] * memristor.i[k]);
        }
        transistors.evaluate(0, n);
    }

    /** Moves z of a cell towards its root; whether it was not there yet. */
    private boolean moves(double v, int k) {
        double f = memristor.i[k] - transistors.current(k);
        double at = z[k];
        if (f == 0 || Double.isNaN(f)) {
            return false;
        }
        if (f > 0) {
            high[k] = at;
        } else {
            low[k] = at;
        }
        double newton = at - f / derivative(k);
        double step = Math.abs(newton - at);
        if (step <= CLOSE * (Math.abs(v) + Math.abs(base[k]))) {
            z[k] = Math.max(low[k], Math.min(high[k], newton));
            return false;
        }
        boolean good = newton > low[k] && newton < high[k] && step <= 0.5 * before[k];
        double next = good ? newton : 0.5 * (low[k] + high[k]);
        before[k] = Math.abs(next - at);
        z[k] = next;
        return next != at;
    }

    private double derivative(int k) {
        return memristor.didv[k] * (1 + transistors.sourceSlope(k) * series[k]) + transistors.drainSlope(k);
    }

    private void conclude(int k) {
        double gm = memristor.didv[k];
        double gd = transistors.drainSlope(k);
        lift[k] = 1 + transistors.sourceSlope(k) * series[k];
        double d = gm * lift[k] + gd;
        inverse[k] = d == 0 ? 0 : 1 / d; // both open: nothing moves
        current[k] = memristor.i[k] - gm * inverse[k] * (memristor.i[k] - transistors.current(k));
        slope[k] = gm * gd * inverse[k];
        for (int s = 0; s < states; s++) {
            int e = s * n + k;
            currentByState[e] = memristor.didx[e] * gd * inverse[k];
            rateByVoltage[e] = memristor.dfdv[e] * gd * inverse[k];
            for (int r = 0; r < states; r++) {
                int er = (s * states + r) * n + k;
                double drop = -lift[k] * memristor.didx[r * n + k] * inverse[k];
                rateByState[er] = memristor.dfdx[er] + memristor.dfdv[e] * drop;
            }
        }
    }

    @Override
    public double[] currents() {
        return current;
    }

    @Override
    public double[] slopes() {
        return slope;
    }

    @Override
    public double[] currentsByState() {
        return currentByState;
    }

    @Override
    public double[] rates() {
        return memristor.f;
    }

    @Override
    public double[] ratesByVoltage() {
        return rateByVoltage;
    }

    @Override
    public double[] ratesByState() {
        return rateByState;
    }

    @Override
    public void pullback(double[] currentBars, double[] rateBars, double[] parameterBars) {
        int parameters = parameters().size();
        memristor.model.currentsByParameter(memristor, 0, n);
        memristor.model.ratesByParameter(memristor, 0, n);
        double[] didp = memristor.didp();
        double[] dfdp = memristor.dfdp();
        for (int k = 0; k < n; k++) {
            double byDrop = 0;
            for (int s = 0; s < states; s++) {
                byDrop += rateBars[s * n + k] * memristor.dfdv[s * n + k];
            }
            // ī·g_d/D − z̄·(1 + g_s·R)/D by ∂i_m/∂p
            double byCurrent = inverse[k] * (currentBars[k] * transistors.drainSlope(k) - byDrop * lift[k]);
            for (int j = 0; j < parameters; j++) {
                double sum = byCurrent * didp[j * n + k];
                for (int s = 0; s < states; s++) {
                    sum += rateBars[s * n + k] * dfdp[(s * parameters + j) * n + k];
                }
                parameterBars[j * n + k] += sum;
            }
        }
    }
}
