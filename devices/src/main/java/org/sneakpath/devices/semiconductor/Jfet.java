package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Range.nonNegative;
import static org.sneakpath.devices.semiconductor.Range.positive;
import static org.sneakpath.devices.semiconductor.Range.real;
import static org.sneakpath.devices.semiconductor.Term.when;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;

/**
 * SPICE's junction field-effect transistor without series resistances: drain, gate, source.
 *
 * <pre>
 *   u = v_gs − vto      β = beta area (1 + lambda v_ds)      B = (1 − b)/(pb − vto)
 *
 *   i_ds = 0                                                                u ≤ 0
 *        = β u² (b + B u)                                                   0 &lt; u &lt; v_ds
 *        = β v_ds (v_ds (B v_ds − b) + u (2 b + 3 B (u − v_ds)))            u ≥ v_ds
 *   i_gs = I(v_gs) + gmin v_gs     q_gs = depletion charge of cgs, pb, grading ½     {@link Junction}
 *   i_gd = I(v_gd) + gmin v_gd     q_gd = the same of cgd
 * </pre>
 * With b = 1 this is Shichman and Hodges's parabola. Where v_ds is negative, drain and source change places. is, cgs and
 * cgd are multiplied by area and follow {@link Thermal}, as pb; vto, beta and B do not depend on temperature, nor
 * does xti unless given (ngspice). A P transistor
 * has all voltages and currents negated, but vto as it is given (negative for a depletion device of either kind).
 *
 * <p>Noise: thermal 4 k T 2/3 g_m and flicker kf |i_ds|^af/f in the channel, shot noise in the gate.
 *
 * <p>Source: H. Shichman, D. A. Hodges, IEEE J. Solid-State Circuits 3(3), 285 (1968); for b, A. E. Parker, D. J. Skellern
 * (Sydney University), as built into SPICE 3f5.
 */
public final class Jfet extends EquationModel {
    private static final int DS = 0;
    private static final int GS = 1;
    private static final int GD = 2;
    private static final List<Branch> BRANCHES =
            List.of(new Branch("ds", 0, 2), new Branch("gs", 1, 2), new Branch("gd", 1, 0));
    private static final List<Parameter> PARAMETERS = List.of(
            real("vto", "V", -2, "threshold VTO"),
            nonNegative("beta", "A/V^2", 1e-4, "transconductance BETA"),
            nonNegative("lambda", "1/V", 0, "channel length modulation LAMBDA"),
            positive("b", "", 1, "doping tail B"),
            nonNegative("is", "A", 1e-14, "saturation current of a gate junction IS"),
            positive("n", "", 1, "its emission coefficient N"),
            nonNegative("cgs", "F", 0, "capacitance of gate and source at zero voltage CGS"),
            nonNegative("cgd", "F", 0, "capacitance of gate and drain at zero voltage CGD"),
            positive("pb", "V", 1, "potential of the gate junction PB"),
            Range.fc(),
            positive("eg", "eV", 1.11, "gap EG"),
            real("xti", "", 0, "temperature exponent of is XTI"),
            Range.kf(),
            Range.af(),
            positive("area", "", 1, "area factor"),
            Range.tnom(),
            Range.gmin());
    private static final Term GRADING = Term.of(0.5);

    private final double sign;
    private final int vto = parameterIndex("vto");
    private final int is = parameterIndex("is");
    private final int n = parameterIndex("n");
    private final int kf = parameterIndex("kf");
    private final int af = parameterIndex("af");
    private final int area = parameterIndex("area");

    public Jfet(Polarity polarity) {
        this(polarity, Constants.SI);
    }

    Jfet(Polarity polarity, Constants constants) {
        super(
                polarity == Polarity.N ? "njf" : "pjf",
                List.of("drain", "gate", "source"),
                BRANCHES,
                PARAMETERS,
                new int[0],
                List.of("vds", "u", "u-vds", "vgs+3nvt", "vgd+3nvt", "vgs-fc*pb", "vgd-fc*pb"),
                constants);
        sign = polarity.sign();
    }

    @Override
    Laws laws(Symbols s) {
        Thermal at = new Thermal(s);
        Term vds = s.v(DS).times(sign);
        Term vgs = s.v(GS).times(sign);
        Term vgd = s.v(GD).times(sign);
        Term size = s.p("area");
        Term pb = at.potential(s.p("pb"));

        Channel channel = Channel.of(vds);
        Term span = channel.span();
        Term u = channel.fromSource(vgs).minus(s.p("vto"));
        Term beta = s.p("beta").times(size).times(s.p("lambda").times(span).plus(1));
        Term b = s.p("b");
        Term tail = Term.ONE.minus(b).over(s.p("pb").minus(s.p("vto")));
        Term saturated = u.squared().times(b.plus(tail.times(u)));
        Term slope = b.times(2).plus(tail.times(3).times(u.minus(span)));
        Term linear = span.times(span.times(tail.times(span).minus(b)).plus(u.times(slope)));
        Term along = when(u.isPositive(), beta.times(when(u.isAtLeast(span), linear, saturated)), Term.ZERO);
        Term ids = channel.toTerminals(along);

        Term nvt = s.p("n").times(at.voltage());
        Term saturation =
                at.saturation(s.p("is"), s.p("eg"), s.p("xti"), s.p("n")).times(size);
        Term igs = Junction.current(saturation, vgs, nvt).plus(s.p("gmin").times(vgs));
        Term igd = Junction.current(saturation, vgd, nvt).plus(s.p("gmin").times(vgd));
        Term knee = s.p("fc").times(pb);
        return new Laws(
                List.of(ids.times(sign), igs.times(sign), igd.times(sign)),
                List.of(
                        Term.ZERO,
                        depletion(s, at, "cgs", vgs).times(sign),
                        depletion(s, at, "cgd", vgd).times(sign)),
                List.of(
                        vds,
                        u,
                        u.minus(span),
                        Junction.reversal(vgs, nvt),
                        Junction.reversal(vgd, nvt),
                        vgs.minus(knee),
                        vgd.minus(knee)));
    }

    private static Term depletion(Symbols s, Thermal at, String c, Term v) {
        Term pb = s.p("pb");
        Term hot = at.capacitance(s.p(c), pb, GRADING).times(s.p("area"));
        return s.scaledBy(s.p(c), Junction.charge(hot, v, at.potential(pb), GRADING, s.p("fc")));
    }

    @Override
    public double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        if (branch == DS) {
            return ChannelLimit.limit(proposed, previous, 0);
        }
        double nvt = parameter(batch, n, instance) * thermalVoltage(batch, instance);
        double saturation = parameter(batch, is, instance) * parameter(batch, area, instance);
        double junction = sign * JunctionLimit.limit(sign * proposed, sign * previous, nvt, saturation);
        return ChannelLimit.limit(junction, previous, sign * parameter(batch, vto, instance));
    }

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        currents(batch, from, to);
        int instances = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double gm = batch.didv[(DS * BRANCHES.size() + GS) * instances + k];
            noise[DS * instances + k] = Noise.thermal(gm * 2 / 3, batch.temperature[k], constants())
                    + Noise.flicker(
                            parameter(batch, kf, k), parameter(batch, af, k), batch.i[DS * instances + k], frequency);
            noise[GS * instances + k] = Noise.shot(batch.i[GS * instances + k], constants());
            noise[GD * instances + k] = Noise.shot(batch.i[GD * instances + k], constants());
        }
    }
}
