package org.sneakpath.devices.semiconductor;

/**
 * Limits the Newton step of a voltage in an exponent, so that the current at the new voltage is what the tangent at the
 * old one promised.
 *
 * <pre>
 *   V_c = nVt ln(nVt/(√2 is))             where the characteristic bends most
 *   v ← s + nVt ln(1 + (v − s)/nVt)       if v &gt; V_c and v − s &gt; 2 nVt, where s = max(v_old, 0)
 * </pre>
 * For s = v_old that solves e^((v_new − v_old)/nVt) = 1 + (v − v_old)/nVt: exponential equals tangent. Steps downwards need
 * no limit, since there the exponential falls slower than its tangent.
 *
 * <p>Source: the idea is that of L. W. Nagel's thesis (UCB/ERL M520, 1975, section 4.2); the formulation is our own.
 */
final class JunctionLimit {
    private JunctionLimit() {}

    /** The limited forward voltage (V); nvt (V), is (A). */
    static double limit(double proposed, double previous, double nvt, double is) {
        double start = Math.max(previous, 0);
        double step = proposed - start;
        if (step <= 2 * nvt || proposed <= critical(nvt, is)) {
            return proposed;
        }
        return start + nvt * Math.log1p(step / nvt);
    }

    /** As {@link #limit}, for the mirrored exponential that begins below −bv. */
    static double limitBreakdown(double proposed, double previous, double nvt, double bv) {
        if (proposed >= Math.min(previous, -bv)) {
            return proposed;
        }
        double start = Math.min(previous, -bv);
        double step = start - proposed;
        return step <= 2 * nvt ? proposed : start - nvt * Math.log1p(step / nvt);
    }

    private static double critical(double nvt, double is) {
        return nvt * Math.log(nvt / (Math.sqrt(2) * is));
    }
}
