package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Term.ln;
import static org.sneakpath.devices.semiconductor.Term.max;
import static org.sneakpath.devices.semiconductor.Term.sqrt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;

/**
 * What SPICE derives from the making of a MOS transistor where its electrical parameters are not given.
 *
 * <pre>
 *   C'    = 3.9 ε₀/tox                      oxide capacitance per area
 *   kp    = uo C'                           if tox is given and kp is not
 *   phi   = max(0.1, 2 V_t ln(N/n_i))       if tox and nsub are given, N = nsub
 *   gamma = √(2 ε_Si q N)/C'
 *   vto   = φ_ms − q nss/C' ± (gamma √phi + phi)
 *   φ_ms  = φ_gate − (3.25 + E/2 ± phi/2)   φ_gate = 3.2 for an aluminium gate (tpg = 0), else 3.25 + E/2 ∓ tpg E/2
 * </pre>
 * E is the gap of silicon at tnom, n_i = 1.45e10/cm³; the upper sign is that of an N transistor. As on a model card, uo is
 * in cm²/Vs, nsub in 1/cm³ and nss in 1/cm²; all other parameters in SI units, tnom in kelvin.
 *
 * <p>Values are expressions, so that a gradient by nsub or tox goes through them; numbers are {@link Constant}s.
 *
 * <p>Source: A. Vladimirescu, S. Liu, UCB/ERL M80/7 (1980).
 */
public final class MosfetParameters {
    private static final double SILICON_PERMITTIVITY = 11.7 * 8.854214871e-12;
    private static final double INTRINSIC_DENSITY = 1.45e16;
    private static final double SILICON_AFFINITY = 3.25;
    private static final double ALUMINIUM_WORK_FUNCTION = 3.2;
    private static final double MOBILITY = 600;

    /** Names that this class uses up: the model has no such parameters. */
    public static final Set<String> PROCESS = Set.of("nsub", "nss", "tpg", "uo", "u0");

    private final Map<String, Expression> given;
    private final double sign;

    private MosfetParameters(Polarity polarity, Map<String, Expression> given) {
        this.given = given;
        sign = polarity.sign();
    }

    /**
     * Parameters for {@link Mosfet1}: what was given, but for {@link #PROCESS}, and what follows from it.
     *
     * @param given by name, in lower case
     * @throws IllegalArgumentException if nsub is a number not above n_i, where no surface potential exists
     */
    public static Map<String, Expression> resolve(Polarity polarity, Map<String, Expression> given) {
        return new MosfetParameters(polarity, given).resolve();
    }

    private Map<String, Expression> resolve() {
        Map<String, Expression> all = new LinkedHashMap<>(given);
        all.keySet().removeAll(PROCESS);
        if (!given.containsKey("tox") || given.get("tox").equals(Constant.ZERO)) {
            return all;
        }
        Term oxide = Term.of(Mosfet1.OXIDE_PERMITTIVITY).over(value("tox", 0));
        Term mobility = given.containsKey("u0") ? value("u0", MOBILITY) : value("uo", MOBILITY);
        all.putIfAbsent("kp", mobility.times(oxide).times(1e-4).expression());
        if (given.containsKey("nsub")) {
            Term density = value("nsub", 0).times(1e6);
            requireDoped(density);
            Term vt = value("tnom", 300.15).times(Constants.SI.voltsPerKelvin());
            all.putIfAbsent(
                    "phi",
                    max(ln(density.over(INTRINSIC_DENSITY)).times(vt).times(2), 0.1)
                            .expression());
            all.putIfAbsent(
                    "gamma",
                    sqrt(density.times(2 * SILICON_PERMITTIVITY * Constants.SI.charge()))
                            .over(oxide)
                            .expression());
            all.putIfAbsent(
                    "vto",
                    threshold(new Term(all.get("phi")), new Term(all.get("gamma")), oxide)
                            .expression());
        }
        return all;
    }

    private Term threshold(Term phi, Term gamma, Term oxide) {
        Term gap = Thermal.gap(value("tnom", 300.15));
        Term tpg = value("tpg", 1);
        Term doped = gap.times(0.5).plus(SILICON_AFFINITY).minus(tpg.times(gap).times(0.5 * sign));
        Term gate = Term.when(tpg.is(Term.ZERO), Term.of(ALUMINIUM_WORK_FUNCTION), doped);
        Term bulk = gap.times(0.5).plus(SILICON_AFFINITY).plus(phi.times(0.5 * sign));
        Term trapped = value("nss", 0).times(1e4 * Constants.SI.charge()).over(oxide);
        return gate.minus(bulk)
                .minus(trapped)
                .plus(gamma.times(sqrt(phi)).plus(phi).times(sign));
    }

    private static void requireDoped(Term density) {
        if (density.expression() instanceof Constant c && !(c.value() > INTRINSIC_DENSITY)) {
            throw new IllegalArgumentException(
                    "nsub = " + c.value() / 1e6
                            + " /cm^3 must be above the intrinsic density 1.45e10 /cm^3; give phi, gamma and vto instead of nsub");
        }
    }

    private Term value(String name, double otherwise) {
        Expression expression = given.get(name);
        return expression == null ? Term.of(otherwise) : new Term(expression);
    }
}
