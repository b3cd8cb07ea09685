package org.sneakpath.devices.equation;

/**
 * Evaluates {@link Equations} for many instances at once. Structure of arrays: u[c·n + i] is controlling quantity c of
 * instance i, p[j·n + i] its parameter j, y[o·n + i] its output o. Only instances {@code from ≤ i < to} are read and written.
 * Arrays belong to the caller, may be longer than needed, and are not kept. Results for an instance depend on that instance
 * only, bitwise, so any split of a range gives the same numbers. Thread-safe.
 *
 * <p>Partial derivatives that are zero by structure are never written ({@link Equations#depends},
 * {@link Equations#dependsOnParameter}, {@link Equations#dependsOnTime} say which are); the caller's array keeps what it holds.
 */
public interface Kernel {
    /** y_o. */
    void values(double[] u, double[] p, double time, double[] y, int n, int from, int to);

    /** y_o and ∂y_o/∂u_c at dydu[(o·controls + c)·n + i]. */
    void valuesAndPartials(double[] u, double[] p, double time, double[] y, double[] dydu, int n, int from, int to);

    /** ∂y_o/∂p_j at dydp[(o·parameters + j)·n + i]. */
    void parameterPartials(double[] u, double[] p, double time, double[] dydp, int n, int from, int to);

    /** ∂y_o/∂t at dydt[o·n + i] (1/s). */
    void timePartials(double[] u, double[] p, double time, double[] dydt, int n, int from, int to);

    /** Switching function e at g[e·n + i]: where it changes sign, an output may jump or bend. */
    void switching(double[] u, double[] p, double time, double[] g, int n, int from, int to);
}
