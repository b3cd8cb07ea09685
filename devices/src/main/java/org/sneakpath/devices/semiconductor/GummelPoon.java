package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Range.grading;
import static org.sneakpath.devices.semiconductor.Range.nonNegative;
import static org.sneakpath.devices.semiconductor.Range.positive;
import static org.sneakpath.devices.semiconductor.Range.real;
import static org.sneakpath.devices.semiconductor.Term.exp;
import static org.sneakpath.devices.semiconductor.Term.ln;
import static org.sneakpath.devices.semiconductor.Term.sqrt;
import static org.sneakpath.devices.semiconductor.Term.when;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

/**
 * SPICE's bipolar transistor (Gummel and Poon) without series resistances: collector, base, emitter, substrate.
 *
 * <pre>
 *   I_F = I(is, v_be, nf Vt)      I_R = I(is, v_bc, nr Vt)                                {@link Junction#current}
 *   I_E = I(ise, v_be, ne Vt)     I_C = I(isc, v_bc, nc Vt)
 *   q₁  = 1/(1 − v_bc/vaf − v_be/var)      q₂ = I_F/ikf + I_R/ikr      q_b = q₁ (1 + √max(0, 1 + 4 q₂))/2
 *
 *   i_ce = (I_F − I_R)/q_b
 *   i_be = I_F/bf + I_E + gmin v_be         i_bc = I_R/br + I_C + gmin v_bc
 *
 *   q_be = tf I_F (1 + a)/q_b + depletion charge of cje, vje, mje       v_be &gt; 0
 *        = tf I_F             + the same                                v_be ≤ 0
 *   a    = xtf (I_F/(I_F + itf))² e^(v_bc/(1.44 vtf))
 *   q_bc = tr I_R + depletion charge of xcjc cjc, vjc, mjc
 *   q_sc = depletion charge of cjs, vjs, mjs, linear from v_sc = 0 on
 * </pre>
 * is, ise, isc, ikf, ikr, itf and all capacitances are multiplied by area. vaf, var, ikf, ikr, itf and vtf are infinite (or
 * their term absent) where 0. The share 1 − xcjc of cjc lies outside the base resistance and so outside this model: a diode
 * with is = gmin = 0 and that cjo. Saturation currents, bf, br (as T^xtb) and junctions follow {@link Thermal}.
 *
 * <p>The substrate, p in either case, is a junction with the collector (npn) or the base (pnp, a lateral one), with gmin across.
 * In ngspice area multiplies the reverse current and collector junction twice (as area and areab), so that a device with an
 * area conducts at v_ce = 0; here once.
 *
 * <p>Noise: shot noise of i_ce, i_be and i_bc; flicker noise kf |i_b|^af/f with the base current, at the emitter junction.
 *
 * <p>Not modelled: excess phase (ptf), base resistance that falls with current (irb), quasi-saturation.
 *
 * <p>Source: H. K. Gummel, H. C. Poon, Bell Syst. Tech. J. 49, 827 (1970); L. W. Nagel, UCB/ERL M520 (1975).
 */
public final class GummelPoon extends EquationModel {
    private static final int BE = 0;
    private static final int BC = 1;
    private static final int CE = 2;
    private static final int SUBSTRATE = 3;
    private static final double VTF_FACTOR = 1.44;
    private static final List<Parameter> PARAMETERS = List.of(
            nonNegative("is", "A", 1e-16, "transport saturation current IS"),
            positive("bf", "", 100, "forward beta BF"),
            positive("nf", "", 1, "forward emission coefficient NF"),
            nonNegative("vaf", "V", 0, "forward Early voltage VAF; 0 for infinite"),
            nonNegative("ikf", "A", 0, "forward knee current IKF; 0 for infinite"),
            nonNegative("ise", "A", 0, "leakage of the emitter junction ISE"),
            positive("ne", "", 1.5, "its emission coefficient NE"),
            positive("br", "", 1, "reverse beta BR"),
            positive("nr", "", 1, "reverse emission coefficient NR"),
            nonNegative("var", "V", 0, "reverse Early voltage VAR; 0 for infinite"),
            nonNegative("ikr", "A", 0, "reverse knee current IKR; 0 for infinite"),
            nonNegative("isc", "A", 0, "leakage of the collector junction ISC"),
            positive("nc", "", 2, "its emission coefficient NC"),
            nonNegative("tf", "s", 0, "forward transit time TF"),
            nonNegative("xtf", "", 0, "its dependence on bias XTF"),
            nonNegative("vtf", "V", 0, "its dependence on v_bc VTF; 0 for infinite"),
            nonNegative("itf", "A", 0, "its dependence on current ITF"),
            nonNegative("tr", "s", 0, "reverse transit time TR"),
            nonNegative("cje", "F", 0, "capacitance of the emitter junction CJE"),
            positive("vje", "V", 0.75, "its potential VJE"),
            grading("mje", 0.33, "its grading MJE"),
            nonNegative("cjc", "F", 0, "capacitance of the collector junction CJC"),
            positive("vjc", "V", 0.75, "its potential VJC"),
            grading("mjc", 0.33, "its grading MJC"),
            new Parameter("xcjc", "", 1, Interval.closed(0, 1), "share of cjc at the inner base XCJC"),
            nonNegative("cjs", "F", 0, "capacitance of the substrate junction CJS"),
            positive("vjs", "V", 0.75, "its potential VJS"),
            grading("mjs", 0, "its grading MJS"),
            Range.fc(),
            positive("eg", "eV", 1.11, "gap EG"),
            real("xti", "", 3, "temperature exponent of is XTI"),
            real("xtb", "", 0, "temperature exponent of beta XTB"),
            Range.kf(),
            Range.af(),
            positive("area", "", 1, "area factor"),
            Range.tnom(),
            Range.gmin());

    private final double sign;
    private final int is = parameterIndex("is");
    private final int nf = parameterIndex("nf");
    private final int nr = parameterIndex("nr");
    private final int kf = parameterIndex("kf");
    private final int af = parameterIndex("af");
    private final int area = parameterIndex("area");

    public GummelPoon(Polarity polarity) {
        this(polarity, Constants.SI);
    }

    GummelPoon(Polarity polarity, Constants constants) {
        super(
                polarity == Polarity.N ? "npn" : "pnp",
                List.of("collector", "base", "emitter", "substrate"),
                List.of(
                        new Branch("be", 1, 2),
                        new Branch("bc", 1, 0),
                        new Branch("ce", 0, 2),
                        polarity == Polarity.N ? new Branch("sc", 3, 0) : new Branch("sb", 3, 1)),
                PARAMETERS,
                new int[0],
                List.of(
                        "vbe+3nfvt",
                        "vbe+3nevt",
                        "vbc+3nrvt",
                        "vbc+3ncvt",
                        "vbe",
                        "vbe-fc*vje",
                        "vbc-fc*vjc",
                        "vsub",
                        "1+4q2"),
                constants);
        sign = polarity.sign();
    }

    @Override
    Laws laws(Symbols s) {
        Thermal at = new Thermal(s);
        Term vbe = s.v(BE).times(sign);
        Term vbc = s.v(BC).times(sign);
        Term vsub = s.v(SUBSTRATE);
        Term size = s.p("area");
        Term vt = at.voltage();

        Term gain = at.scaled(Term.ONE, exp(s.p("xtb").times(ln(at.ratio()))));
        Term is = at.saturation(s.p("is"), s.p("eg"), s.p("xti"), Term.ONE).times(size);
        Term forward = Junction.current(is, vbe, s.p("nf").times(vt));
        Term reverse = Junction.current(is, vbc, s.p("nr").times(vt));
        Term emitter = leakage(s, at, "ise", "ne", gain, vbe);
        Term collector = leakage(s, at, "isc", "nc", gain, vbc);

        Term early = Term.ONE.minus(vbc.times(reciprocal(s.p("vaf")))).minus(vbe.times(reciprocal(s.p("var"))));
        Term q1 = Term.ONE.over(early);
        Term q2 = forward.times(reciprocal(s.p("ikf")))
                .plus(reverse.times(reciprocal(s.p("ikr"))))
                .over(size);
        Term radicand = q2.times(4).plus(1);
        Term injected =
                when(radicand.isPositive(), sqrt(radicand), Term.ZERO).plus(1).times(0.5);
        Term noKnee = s.p("ikf").plus(s.p("ikr")).is(Term.ZERO);
        Term qb = q1.times(s.shortcut(noKnee, Term.ONE, injected));

        Term ibe = forward.over(s.p("bf").times(gain))
                .plus(emitter)
                .plus(s.p("gmin").times(vbe));
        Term ibc = reverse.over(s.p("br").times(gain))
                .plus(collector)
                .plus(s.p("gmin").times(vbc));
        Term ice = forward.minus(reverse).over(qb);

        Term transit = when(
                vbe.isPositive(), forward.times(transitFactor(s, forward, vbc)).over(qb), forward);
        Term fc = s.p("fc");
        Term qbe = s.scaledBy(s.p("tf"), s.p("tf").times(transit)).plus(depletion(s, at, "cje", "vje", "mje", vbe, fc));
        Term qbc = s.scaledBy(s.p("tr"), s.p("tr").times(reverse))
                .plus(depletion(s, at, "cjc", "vjc", "mjc", vbc, fc).times(s.p("xcjc")));
        Term qsub = depletion(s, at, "cjs", "vjs", "mjs", vsub, Term.ZERO);

        return new Laws(
                List.of(
                        ibe.times(sign),
                        ibc.times(sign),
                        ice.times(sign),
                        s.p("gmin").times(vsub)),
                List.of(qbe.times(sign), qbc.times(sign), Term.ZERO, qsub),
                List.of(
                        Junction.reversal(vbe, s.p("nf").times(vt)),
                        Junction.reversal(vbe, s.p("ne").times(vt)),
                        Junction.reversal(vbc, s.p("nr").times(vt)),
                        Junction.reversal(vbc, s.p("nc").times(vt)),
                        vbe,
                        vbe.minus(fc.times(at.potential(s.p("vje")))),
                        vbc.minus(fc.times(at.potential(s.p("vjc")))),
                        vsub,
                        radicand));
    }

    private static Term leakage(Symbols s, Thermal at, String current, String emission, Term gain, Term v) {
        Term n = s.p(emission);
        Term hot = at.saturation(s.p(current), s.p("eg"), s.p("xti"), n)
                .times(s.p("area"))
                .over(gain);
        return s.scaledBy(s.p(current), Junction.current(hot, v, n.times(at.voltage())));
    }

    /** 1 + a. */
    private static Term transitFactor(Symbols s, Term forward, Term vbc) {
        Term share = forward.over(forward.plus(s.p("itf").times(s.p("area"))));
        Term byCurrent = when(s.p("itf").isPositive(), share.squared(), Term.ONE);
        Term byVoltage = exp(vbc.times(reciprocal(s.p("vtf").times(VTF_FACTOR))));
        Term a = s.p("xtf").times(byCurrent).times(byVoltage);
        return s.scaledBy(s.p("xtf"), a).plus(1);
    }

    private static Term depletion(Symbols s, Thermal at, String c, String phi, String m, Term v, Term fc) {
        Term hot = at.capacitance(s.p(c), s.p(phi), s.p(m)).times(s.p("area"));
        return s.scaledBy(s.p(c), Junction.charge(hot, v, at.potential(s.p(phi)), s.p(m), fc));
    }

    /** 1/a, 0 for a = 0. */
    private static Term reciprocal(Term a) {
        return when(a.isPositive(), Term.ONE.over(a), Term.ZERO);
    }

    @Override
    public double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        if (branch != BE && branch != BC) {
            return proposed;
        }
        double nvt = parameter(batch, branch == BE ? nf : nr, instance) * thermalVoltage(batch, instance);
        double saturation = parameter(batch, is, instance) * parameter(batch, area, instance);
        return sign * JunctionLimit.limit(sign * proposed, sign * previous, nvt, saturation);
    }

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        currents(batch, from, to);
        int n = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double base = batch.i[BE * n + k] + batch.i[BC * n + k];
            noise[BE * n + k] = Noise.shot(batch.i[BE * n + k], constants())
                    + Noise.flicker(parameter(batch, kf, k), parameter(batch, af, k), base, frequency);
            noise[BC * n + k] = Noise.shot(batch.i[BC * n + k], constants());
            noise[CE * n + k] = Noise.shot(batch.i[CE * n + k], constants());
        }
    }
}
