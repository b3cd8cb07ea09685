package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Range.grading;
import static org.sneakpath.devices.semiconductor.Range.nonNegative;
import static org.sneakpath.devices.semiconductor.Range.positive;
import static org.sneakpath.devices.semiconductor.Term.exp;
import static org.sneakpath.devices.semiconductor.Term.ln;
import static org.sneakpath.devices.semiconductor.Term.sqrt;
import static org.sneakpath.devices.semiconductor.Term.when;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;

/**
 * SPICE's junction diode without its series resistance, from anode to cathode.
 *
 * <pre>
 *   i = (I + R)/(1 + √((I + R)/ikf)) + gmin v      the root where v and ikf are positive
 *   I = is (e^(v/nVt) − 1)                     v ≥ −3 n Vt
 *     = −is (1 + (3 n Vt/(e v))³)              −X ≤ v &lt; −3 n Vt
 *     = −is e^(−(v + X)/(nbv Vt))              v &lt; −X, where bv &gt; 0
 *   R = isr (e^(v/nr Vt) − 1) ((1 − v/vj)² + 0.005)^(m/2)
 *   X : ibv = is (e^((bv−X)/(nbv Vt)) − 1 + X/Vt)        so that i(−bv) = −ibv but for terms of the size of is
 *   q = tt i + depletion charge ({@link Junction#charge}) of cjo, vj, m, fc
 * </pre>
 * is, isr, ikf and cjo are multiplied by area; is, isr, cjo and vj depend on temperature ({@link Thermal}); gmin and ibv are
 * not multiplied. With ibv below is bv/Vt, X = bv. bv = 0 means no breakdown, nbv = 0 the same as n, ikf = 0 no knee. R is
 * PSpice's generation and recombination; ngspice has it in forward direction only, with a jump at −3 n Vt.
 *
 * <p>Noise: shot noise 2 q |i| and flicker noise kf |i|^af/f.
 *
 * <p>Not modelled: reverse knee, sidewall and tunnelling currents; self-heating.
 *
 * <p>Source: L. W. Nagel, "SPICE2: a computer program to simulate semiconductor circuits", UCB/ERL M520, 1975; for the
 * reverse current and X the behaviour of ngspice 39.
 */
public final class Diode extends EquationModel {
    private static final int REFINEMENTS = 3;
    private static final List<Parameter> PARAMETERS = List.of(
            nonNegative("is", "A", 1e-14, "saturation current IS"),
            positive("n", "", 1, "emission coefficient N"),
            nonNegative("tt", "s", 0, "transit time TT"),
            nonNegative("cjo", "F", 0, "capacitance at zero voltage CJO"),
            positive("vj", "V", 1, "potential VJ"),
            grading("m", 0.5, "grading coefficient M"),
            positive("eg", "eV", 1.11, "gap EG"),
            Range.real("xti", "", 3, "temperature exponent of is XTI"),
            Range.fc(),
            nonNegative("bv", "V", 0, "breakdown voltage BV; 0 for none"),
            positive("ibv", "A", 1e-3, "current at bv IBV"),
            nonNegative("nbv", "", 0, "emission coefficient in breakdown NBV; 0 for n"),
            nonNegative("ikf", "A", 0, "knee current IKF; 0 for none"),
            nonNegative("isr", "A", 0, "recombination saturation current ISR"),
            positive("nr", "", 2, "its emission coefficient NR"),
            Range.kf(),
            Range.af(),
            positive("area", "", 1, "area factor"),
            Range.tnom(),
            Range.gmin());

    private final int is = parameterIndex("is");
    private final int n = parameterIndex("n");
    private final int bv = parameterIndex("bv");
    private final int nbv = parameterIndex("nbv");
    private final int kf = parameterIndex("kf");
    private final int af = parameterIndex("af");
    private final int area = parameterIndex("area");

    public Diode() {
        this(Constants.SI);
    }

    Diode(Constants constants) {
        super(
                "diode",
                List.of("anode", "cathode"),
                List.of(new Branch("junction", 0, 1)),
                PARAMETERS,
                new int[0],
                List.of("v+3nvt", "v+x", "v-fc*vj", "v"),
                constants);
    }

    @Override
    Laws laws(Symbols s) {
        Thermal at = new Thermal(s);
        Term v = s.v(0);
        Term vt = at.voltage();
        Term nvt = s.p("n").times(vt);
        Term is = at.saturation(s.p("is"), s.p("eg"), s.p("xti"), s.p("n")).times(s.p("area"));

        Term emission = when(s.p("nbv").isPositive(), s.p("nbv"), s.p("n"));
        Term x = breakdownVoltage(s, is, vt, emission);
        Term junction = Junction.current(is, v, nvt);
        Term breakdown =
                is.times(exp(v.plus(x).over(emission.times(vt)).negative())).negative();
        Term reversed = s.p("bv").isPositive().and(Junction.reversal(v, nvt).isBelow(Term.ZERO));
        Term diffusion = when(reversed, when(v.plus(x).isBelow(Term.ZERO), breakdown, junction), junction);
        Term vj = at.potential(s.p("vj"));
        Term i = belowKnee(s, diffusion.plus(recombination(s, at, v, vj)))
                .plus(s.p("gmin").times(v));

        Term cjo = at.capacitance(s.p("cjo"), s.p("vj"), s.p("m")).times(s.p("area"));
        Term depletion = s.scaledBy(s.p("cjo"), Junction.charge(cjo, v, vj, s.p("m"), s.p("fc")));
        Term q = s.scaledBy(s.p("tt"), s.p("tt").times(i)).plus(depletion);

        return new Laws(
                List.of(i),
                List.of(q),
                List.of(
                        Junction.reversal(v, nvt),
                        when(s.p("bv").isPositive(), v.plus(x), Term.ONE),
                        v.minus(s.p("fc").times(vj)),
                        v));
    }

    /** i/(1 + √(i/ikf)). */
    private static Term belowKnee(Symbols s, Term i) {
        Term ikf = s.p("ikf").times(s.p("area"));
        Term knee = i.over(sqrt(i.over(ikf)).plus(1));
        return when(s.p("ikf").isPositive().and(s.v(0).isPositive()), knee, i);
    }

    /** R. */
    private static Term recombination(Symbols s, Thermal at, Term v, Term vj) {
        Term isr = at.saturation(s.p("isr"), s.p("eg"), s.p("xti"), s.p("nr")).times(s.p("area"));
        Term width =
                Term.ONE.minus(v.over(vj)).squared().plus(0.005).power(s.p("m").times(0.5));
        Term r = Junction.exponential(isr, v, s.p("nr").times(at.voltage())).times(width);
        return s.scaledBy(s.p("isr"), r);
    }

    /**
     * X (V). With y = (bv − X)/(nbv Vt) its equation is e^y = a + nbv y, where a = ibv/is + 1 − bv/Vt. Newton on
     * y − ln(a + nbv y) from y = ln(ibv/is + 1), exact to rounding after one or two steps, as ibv/is is large.
     */
    private static Term breakdownVoltage(Symbols s, Term is, Term vt, Term nbv) {
        Term bv = s.p("bv");
        Term relative = s.p("ibv").over(is).plus(1);
        Term a = relative.minus(bv.over(vt));
        Term y = ln(relative);
        for (int k = 0; k < REFINEMENTS; k++) {
            Term w = a.plus(nbv.times(y));
            y = y.minus(y.minus(ln(w)).over(Term.ONE.minus(nbv.over(w))));
        }
        return when(a.isAbove(Term.ONE), bv.minus(nbv.times(vt).times(y)), bv);
    }

    @Override
    public double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        double vt = thermalVoltage(batch, instance);
        double nvt = parameter(batch, n, instance) * vt;
        double saturation = parameter(batch, is, instance) * parameter(batch, area, instance);
        double forward = JunctionLimit.limit(proposed, previous, nvt, saturation);
        double breakdown = parameter(batch, bv, instance);
        if (breakdown == 0) {
            return forward;
        }
        double scale = parameter(batch, nbv, instance) > 0 ? parameter(batch, nbv, instance) * vt : nvt;
        return JunctionLimit.limitBreakdown(forward, previous, scale, breakdown);
    }

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        currents(batch, from, to);
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double i = batch.i[k];
            noise[k] = Noise.shot(i, constants())
                    + Noise.flicker(parameter(batch, kf, k), parameter(batch, af, k), i, frequency);
        }
    }
}
