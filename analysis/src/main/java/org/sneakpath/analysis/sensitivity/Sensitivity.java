package org.sneakpath.analysis.sensitivity;

/**
 * How an objective L depends on one number p of the netlist.
 *
 * @param name of the number, such as {@code r1}, {@code x1.ron}, {@code vs.va}
 * @param unit of p; empty if it has none or it is not known
 * @param value p
 * @param gradient dL/dp
 * @param normalised (p/L) · dL/dp; NaN where L is zero
 * @param repeated whether p is but a parameter of the netlist, which stands under its own name as well
 */
record Sensitivity(String name, String unit, double value, double gradient, double normalised, boolean repeated) {

    static Sensitivity of(String name, String unit, double value, double gradient, double objective, boolean repeated) {
        double normalised = objective == 0 ? Double.NaN : value / objective * gradient + 0.0;
        return new Sensitivity(name, unit, value, gradient, normalised, repeated);
    }

    /** What is ranked by: |p · dL/dp|, which orders as |normalised| does and exists where L is zero. */
    double weight() {
        double weight = Math.abs(value * gradient);
        return Double.isNaN(weight) ? Double.POSITIVE_INFINITY : weight;
    }
}
