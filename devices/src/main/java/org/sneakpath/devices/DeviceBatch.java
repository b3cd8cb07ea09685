package org.sneakpath.devices;

import java.util.Arrays;

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
 * <p>Memory: 8·n·(2B² + 3BS + S² + 2BP + SP + 4B + 2S + P + E + 1) bytes. The arrays are the batch's own and live:
 * callers fill the inputs and read the outputs in place. Not thread-safe as a whole, but disjoint ranges of instances may
 * be evaluated by different threads.
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

    public final double[] didp;
    public final double[] dqdp;
    public final double[] dfdp;

    public final double[] switching;
    public final double[] noise;

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
        q = new double[branches * n];
        f = new double[states * n];
        didv = new double[branches * branches * n];
        didx = new double[branches * states * n];
        dqdv = new double[branches * branches * n];
        dqdx = new double[branches * states * n];
        dfdv = new double[states * branches * n];
        dfdx = new double[states * states * n];
        didp = new double[branches * parameters * n];
        dqdp = new double[branches * parameters * n];
        dfdp = new double[states * parameters * n];
        switching = new double[model.switchingFunctions().size() * n];
        noise = new double[branches * n];
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
}
