package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Term.exp;
import static org.sneakpath.devices.semiconductor.Term.when;

/** The current and the depletion charge of a pn junction, as all models of this package use them. */
final class Junction {
    /** Multiples of n V_t in reverse direction beyond which the current is no exponential any more. */
    private static final double REVERSE = 3;

    private Junction() {}

    /**
     * Diffusion current (A) at voltage v (V); nvt is the emission coefficient times the thermal voltage.
     * <pre>
     *   i = is (e^(v/nvt) − 1)              v ≥ −3 nvt
     *     = −is (1 + (3 nvt/(e v))³)        v &lt; −3 nvt
     * </pre>
     * Value and slope are continuous. The cubic replaces an exponential whose slope would vanish.
     */
    static Term current(Term is, Term v, Term nvt) {
        Term forward = exp(v.over(nvt)).minus(1);
        Term reverse = nvt.times(REVERSE / Math.E).over(v).cubed().plus(1).negative();
        return is.times(when(reversal(v, nvt).isBelow(Term.ZERO), reverse, forward));
    }

    /** is (e^(v/nvt) − 1) everywhere (A). */
    static Term exponential(Term is, Term v, Term nvt) {
        return is.times(exp(v.over(nvt)).minus(1));
    }

    /** v + 3 nvt (V), negative where the current has its reverse form. */
    static Term reversal(Term v, Term nvt) {
        return v.plus(nvt.times(REVERSE));
    }

    /**
     * Depletion charge (C) of a junction with capacitance c at zero voltage, potential phi and grading m.
     * <pre>
     *   q = c phi/(1−m) (1 − (1 − v/phi)^(1−m))                                  v &lt; fc phi
     *     = c (F₁ + (F₃ (v − fc phi) + m/(2 phi) (v² − (fc phi)²))/F₂)           v ≥ fc phi
     *   F₁ = phi/(1−m) (1 − (1−fc)^(1−m))    F₂ = (1−fc)^(1+m)    F₃ = 1 − fc (1+m)
     * </pre>
     * Beyond fc phi the capacitance goes on along its tangent, so that it stays finite at v = phi.
     */
    static Term charge(Term c, Term v, Term phi, Term m, Term fc) {
        Term one = Term.ONE;
        Term knee = fc.times(phi);
        Term depleted = phi.over(one.minus(m));
        Term below = depleted.times(one.minus(one.minus(v.over(phi)).power(one.minus(m))));
        Term f1 = depleted.times(one.minus(one.minus(fc).power(one.minus(m))));
        Term f2 = one.minus(fc).power(m.plus(1));
        Term f3 = one.minus(fc.times(m.plus(1)));
        Term rise = f3.times(v.minus(knee))
                .plus(m.over(phi.times(2)).times(v.squared().minus(knee.squared())));
        return c.times(when(v.isBelow(knee), below, f1.plus(rise.over(f2))));
    }
}
