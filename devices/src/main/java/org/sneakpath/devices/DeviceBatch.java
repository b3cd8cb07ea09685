package org.sneakpath.devices;

import java.util.Arrays;
import java.util.List;

/**
 * Inputs and outputs of n instances of one compact model, as a structure of arrays.
 *
 * <p>With B branches, S states, P parameters and E switching functions, element k being the instance:
 * <pre>
 *   v[b·n + k]              branch voltage (V)                 input
 *   x[s·n + k]              state                              input
 *   p[j·n + k]              parameter                          input
 *   temperature[k]          (K)                                input
 *   i[b·n + k], q[b·n + k]  branch current (A), charge (C)     output
 *   f[s·n + k]              state rate (1/s times the state's unit)
 *   didv[(b·B + c)·n + k]   ∂i_b/∂v_c, likewise dqdv
 *   didx[(b·S + s)·n + k]   ∂i_b/∂x_s, likewise dqdx
 *   dfdv[(s·B + b)·n + k]   ∂f_s/∂v_b
 *   dfdx[(s·S + r)·n + k]   ∂f_s/∂x_r
 *   didp[(b·P + j)·n + k]   ∂i_b/∂p_j, likewise dqdp
 *   dfdp[(s·P + j)·n + k]   ∂f_s/∂p_j
 *   switching[e·n + k], noise[b·n + k]
 * </pre>
 *
 * <p>Parameters are per instance, so that every instance may vary. What only some runs ask for, {@code didp, dqdp, dfdp,
 * switching, noise}, is behind methods and comes to be, full of zeros, when one of them is first called. A model that stores
 * no charge has one array of zeros, of max(B², BS)·n, as {@code q}, {@code dqdv} and {@code dqdx} alike.
 *
 * <p>Memory (bytes per instance; the fixed part is below 1 kB a batch):
 * <pre>
 *   8·(2B + 2S + P + 1 + B² + 2BS + S²)           voltages to rates, parameters, and partials by v and x
 *   8·(B + B² + BS)                               charges; 8·max(B², BS) where none are stored
 *   8·BP  8·BP  8·SP  8·E  8·B                    didp, dqdp, dfdp, switching and noise, each once asked for
 * </pre>
 * A VTEAM memristor (B = S = 1, P = 9, E = 2) takes 152 bytes, 168 with switching functions, 296 with all that the gradient by
 * its parameters needs instead.
 *
 * <p>The arrays are the batch's own and live: callers fill the inputs and read the outputs in place. Not thread-safe as a
 * whole, but disjoint ranges of instances may be evaluated by different threads.
 */
public final class DeviceBatch {
    /** Temperature at which batches start (K): 27 °C, the habit of circuit simulators. */
    public static final double NOMINAL_TEMPERATURE = 300.15;

    public final CompactModel model;
    /** Number of instances n. */
    public final int n;

    public final double[] v;
    public final double[] x;
    public final double[] p;
    public final double[] temperature;

    public final double[] i;
    public final double[] q;
    public final double[] f;

    public final double[] didv;
    public final double[] didx;
    public final double[] dqdv;
    public final double[] dqdx;
    public final double[] dfdv;
    public final double[] dfdx;

    private final LazyArray didp;
    private final LazyArray dqdp;
    private final LazyArray dfdp;
    private final LazyArray switching;
    private final LazyArray noise;

    /** A batch of {@code n} instances with default parameters, initial states, zero voltages and nominal temperature. */
    public DeviceBatch(CompactModel model, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a batch of '" + model.name() + "' needs at least 1 instance, not " + n);
        }
        this.model = model;
        this.n = n;
        int branches = model.branches().size();
        int states = model.states().size();
        int parameters = model.parameters().size();
        v = new double[branches * n];
        x = new double[states * n];
        p = new double[parameters * n];
        temperature = new double[n];
        i = new double[branches * n];
        f = new double[states * n];
        didv = new double[branches * branches * n];
        didx = new double[branches * states * n];
        if (model.storesCharge()) {
            q = new double[branches * n];
            dqdv = new double[branches * branches * n];
            dqdx = new double[branches * states * n];
        } else {
            q = new double[branches * Math.max(branches, states) * n];
            dqdv = q;
            dqdx = q;
        }
        dfdv = new double[states * branches * n];
        dfdx = new double[states * states * n];
        didp = new LazyArray(branches * parameters * n);
        dqdp = new LazyArray(branches * parameters * n);
        dfdp = new LazyArray(states * parameters * n);
        switching = new LazyArray(model.switchingFunctions().size() * n);
        noise = new LazyArray(branches * n);
        Arrays.fill(temperature, NOMINAL_TEMPERATURE);
        for (int s = 0; s < states; s++) {
            Arrays.fill(x, s * n, (s + 1) * n, model.states().get(s).initial());
        }
        setParameters(model.defaultParameters());
    }

    /**
     * Gives all instances the same parameters.
     *
     * @param values one per parameter, in the model's order; checked against their ranges
     */
    public void setParameters(double[] values) {
        if (values.length != model.parameters().size()) {
            throw new IllegalArgumentException("model '" + model.name() + "' takes "
                    + model.parameters().size() + " parameters, not " + values.length);
        }
        for (int j = 0; j < values.length; j++) {
            Arrays.fill(p, j * n, (j + 1) * n, model.parameters().get(j).require(values[j]));
        }
    }

    /** ∂i_b/∂p_j, written by {@link CompactModel#currentsByParameter}. */
    public double[] didp() {
        return didp.get();
    }

    /** ∂q_b/∂p_j, written by {@link CompactModel#currentsByParameter}; of a model without charge nobody need ask. */
    public double[] dqdp() {
        return dqdp.get();
    }

    /** ∂f_s/∂p_j, written by {@link CompactModel#ratesByParameter}. */
    public double[] dfdp() {
        return dfdp.get();
    }

    /** Switching functions, written by {@link CompactModel#switching}. */
    public double[] switching() {
        return switching.get();
    }

    /** Noise densities (A²/Hz), written by {@link CompactModel#noise}. */
    public double[] noise() {
        return noise.get();
    }

    /** Size (bytes) of all arrays that there are by now, their headers left out. */
    public long bytes() {
        long doubles = 0;
        for (double[] a : List.of(v, x, p, temperature, i, f, didv, didx, dfdv, dfdx, q)) {
            doubles += a.length;
        }
        if (model.storesCharge()) {
            doubles += dqdv.length;
            doubles += dqdx.length;
        }
        for (LazyArray a : List.of(didp, dqdp, dfdp, switching, noise)) {
            doubles += a.length();
        }
        return Double.BYTES * doubles;
    }
}
