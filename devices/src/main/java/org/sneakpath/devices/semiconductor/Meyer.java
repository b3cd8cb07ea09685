package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Term.max;
import static org.sneakpath.devices.semiconductor.Term.when;

/**
 * Meyer's gate capacitances, as SPICE joins their regions.
 *
 * <pre>
 *   u = v_gs − v_on          s = max(u, 25 mV)          C = ε W L/t_ox
 *
 *   C_gb = C                              u ≤ −φ
 *        = −C u/φ                         −φ &lt; u ≤ 0
 *        = 0                              u &gt; 0
 *   C_0  = 0                              u ≤ −φ/2
 *        = C (2/3 + 4 u/(3 φ))            −φ/2 &lt; u ≤ 0
 *        = 2 C/3                          u &gt; 0
 *   C_gs = C_0 (1 − ((s − v_ds)/(2 s − v_ds))²)     C_gd = C_0 (1 − (s/(2 s − v_ds))²)      v_ds &lt; s
 *        = C_0                                           = 0                                v_ds ≥ s
 * </pre>
 * All are continuous; they are the derivatives of no charges.
 *
 * <p>Source: J. E. Meyer, "MOS models and circuit simulation", RCA Review 32, 42 (1971); the joints below threshold are
 * those of A. Vladimirescu, S. Liu, UCB/ERL M80/7 (1980); the 25 mV those of ngspice.
 */
record Meyer(Term source, Term drain, Term bulk, Term saturation) {
    static final double SMALLEST_SATURATION_VOLTAGE = 0.025;

    /** @param u v_gs − v_on, where the source is whichever end is at the lower potential; vds ≥ 0 */
    static Meyer of(Term u, Term vds, Term phi, Term oxide) {
        Term depth = u.negative().over(phi);
        Term bulk = oxide.times(when(depth.isAtLeast(Term.ONE), Term.ONE, when(depth.isPositive(), depth, Term.ZERO)));
        Term accumulated = Term.of(2.0 / 3).minus(depth.times(4.0 / 3));
        Term total = oxide.times(when(
                depth.isAtLeast(Term.of(0.5)), Term.ZERO, when(depth.isPositive(), accumulated, Term.of(2.0 / 3))));
        Term s = max(u, SMALLEST_SATURATION_VOLTAGE);
        Term linear = vds.isBelow(s);
        Term sum = s.times(2).minus(vds);
        Term ofSource = Term.ONE.minus(s.minus(vds).over(sum).squared());
        Term ofDrain = Term.ONE.minus(s.over(sum).squared());
        return new Meyer(
                total.times(when(linear, ofSource, Term.ONE)), total.times(when(linear, ofDrain, Term.ZERO)), bulk, s);
    }
}
