package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Term.exp;
import static org.sneakpath.devices.semiconductor.Term.ln;

/**
 * How SPICE carries parameters from the nominal temperature T<sub>nom</sub>, where they were measured, to the temperature
 * T of the device.
 *
 * <pre>
 *   V<sub>t</sub>   = k T/q
 *   E(T) = 1.16 − 7.02e-4 T²/(T + 1108)                         gap of silicon (eV)
 *   B(T) = −2 V<sub>t</sub> (1.5 ln(T/T₀) + q (1.1150877/(2 k T₀) − E/(2 k T)))    T₀ = 300.15 K
 *
 *   φ₀      = (φ − B(T<sub>nom</sub>)) T₀/T<sub>nom</sub>                        a potential φ at T₀
 *   φ(T)    = φ₀ T/T₀ + B(T)
 *   C(T)    = C · (1 + m (4e-4 (T − T₀) − φ(T)/φ₀ + 1)) / (1 + m (4e-4 (T<sub>nom</sub> − T₀) − φ/φ₀ + 1))
 *   I<sub>s</sub>(T)   = I<sub>s</sub> · exp((T/T<sub>nom</sub> − 1) E<sub>g</sub>/(n V<sub>t</sub>) + XTI/n · ln(T/T<sub>nom</sub>))
 * </pre>
 *
 * <p>Source: A. Vladimirescu, S. Liu, "The simulation of MOS integrated circuits using SPICE2", UCB/ERL M80/7, 1980;
 * P. Antognetti, G. Massobrio, "Semiconductor Device Modeling with SPICE", 1988, appendix. The gap is Y. P. Varshni's,
 * Physica 34, 149 (1967). The gap stands in electronvolts and is divided by a voltage, as in every SPICE.
 */
final class Thermal {
    /** T₀ (K): 27 °C. */
    private static final double REFERENCE = 300.15;

    /** E(T₀) as SPICE rounds it (eV). */
    private static final double REFERENCE_GAP = 1.1150877;

    private final Symbols symbols;
    private final Term t;
    private final Term nominal;

    Thermal(Symbols symbols) {
        this.symbols = symbols;
        t = symbols.temperature();
        nominal = symbols.p("tnom");
    }

    /** V_t (V). */
    Term voltage() {
        return voltage(t);
    }

    /** T/T_nom. */
    Term ratio() {
        return t.over(nominal);
    }

    /** {@code value}, which at T = T_nom is {@code parameter} itself. */
    Term scaled(Term parameter, Term value) {
        return symbols.shortcut(t.is(nominal), parameter, value);
    }

    /** φ(T) (V). */
    Term potential(Term phi) {
        return scaled(phi, atReference(phi).times(t).over(REFERENCE).plus(shift(t)));
    }

    /** C(T) (F) of a junction of potential φ and grading m. */
    Term capacitance(Term c, Term phi, Term m) {
        Term phi0 = atReference(phi);
        Term hot =
                m.times(expansion(t).minus(potential(phi).over(phi0)).plus(1)).plus(1);
        Term cold = m.times(expansion(nominal).minus(phi.over(phi0)).plus(1)).plus(1);
        return symbols.scaledBy(c, scaled(c, c.times(hot).over(cold)));
    }

    /** I_s(T) (A). */
    Term saturation(Term is, Term gap, Term xti, Term n) {
        return scaled(is, is.times(exp(growth(gap, xti).over(n))));
    }

    /** (T/T_nom − 1) E_g/V_t + XTI ln(T/T_nom). */
    Term growth(Term gap, Term xti) {
        return ratio().minus(1).times(gap).over(voltage()).plus(xti.times(ln(ratio())));
    }

    /** E(T_nom)/V_t(T_nom) − E(T)/V_t(T). */
    Term siliconGrowth() {
        return gap(nominal).over(voltage(nominal)).minus(gap(t).over(voltage(t)));
    }

    /** E(T_nom) − E(T) (eV). */
    Term gapShrinkage() {
        return gap(nominal).minus(gap(t));
    }

    private Term voltage(Term temperature) {
        return temperature.times(symbols.constants().voltsPerKelvin());
    }

    /** E (eV). */
    static Term gap(Term temperature) {
        return Term.of(1.16).minus(temperature.squared().times(7.02e-4).over(temperature.plus(1108)));
    }

    /** B(T) (V). */
    private Term shift(Term temperature) {
        double perKelvin = symbols.constants().voltsPerKelvin();
        Term gaps = Term.of(REFERENCE_GAP / (2 * perKelvin * REFERENCE))
                .minus(gap(temperature).over(voltage(temperature).times(2)));
        return voltage(temperature)
                .times(-2)
                .times(ln(temperature.over(REFERENCE)).times(1.5).plus(gaps));
    }

    private Term atReference(Term phi) {
        return phi.minus(shift(nominal)).times(REFERENCE).over(nominal);
    }

    private static Term expansion(Term temperature) {
        return temperature.minus(REFERENCE).times(4e-4);
    }
}
