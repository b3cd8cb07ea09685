package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Range.grading;
import static org.sneakpath.devices.semiconductor.Range.nonNegative;
import static org.sneakpath.devices.semiconductor.Range.positive;
import static org.sneakpath.devices.semiconductor.Range.real;
import static org.sneakpath.devices.semiconductor.Term.max;
import static org.sneakpath.devices.semiconductor.Term.sqrt;
import static org.sneakpath.devices.semiconductor.Term.when;

import java.util.List;
import java.util.Locale;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;

/**
 * SPICE's level 1 MOS transistor (Shichman and Hodges) without series resistances: drain, gate, source, bulk.
 *
 * <pre>
 *   v_on = V_bi + gamma √(phi − v_bs)                         v_bs ≤ 0
 *        = V_bi + gamma max(0, √phi − v_bs/(2 √phi))          v_bs &gt; 0
 *   V_bi = vto − gamma √phi        u = v_gs − v_on        β = kp m w/L        L = l − 2 ld
 *
 *   i_ds = 0                                                  u ≤ 0
 *        = β (1 + lambda v_ds) u²/2                           0 &lt; u ≤ v_ds
 *        = β (1 + lambda v_ds) v_ds (u − v_ds/2)              u &gt; v_ds
 *
 *   i_gs = C_gs(v) dv_gs/dt,  i_gd, i_gb likewise        {@link Meyer}, with C = 3.9 ε₀ m w L/tox
 *   q_gs = cgso m w v_gs      q_gd = cgdo m w v_gd      q_gb = cgbo m L v_gb
 *   i_bd = I(v_bd) + gmin v_bd                                {@link Junction#exponential}, is m or js ad m
 *   q_bd = m (cbd or cj ad, graded mj, + cjsw pd, graded mjsw) {@link Junction#charge}, potential pb;  i_bs, q_bs likewise
 * </pre>
 * Where v_ds is negative, drain and source change places. A P transistor has all voltages and currents negated, vto as it
 * is given. tox = 0 means no gate oxide capacitance; cbd = 0 (cbs = 0) means cj ad (cj as); js ad is used where js, ad and
 * as are all positive. kp falls with T^−1.5; phi, pb, is and the junction capacitances follow {@link Thermal}, and
 * V_bi gains (E(T<sub>nom</sub>) − E(T))/2 and half of what phi gains.
 *
 * <p>Three states are the rates of v_gs, v_gd and v_gb, since Meyer's capacitances derive from no charges (see the
 * package's essay).
 *
 * <p>Noise: thermal 4 k T 2/3 g_m and flicker kf |i_ds|^af/(f C'² w L) in the channel, C' the oxide capacitance per
 * area; shot noise in the junctions.
 *
 * <p>Source: H. Shichman, D. A. Hodges, IEEE J. Solid-State Circuits 3(3), 285 (1968); A. Vladimirescu, S. Liu,
 * UCB/ERL M80/7 (1980).
 */
public final class Mosfet1 extends EquationModel {
    static final double OXIDE_PERMITTIVITY = 3.9 * 8.854214871e-12;

    private static final int DS = 0;
    private static final int GS = 1;
    private static final int GD = 2;
    private static final int GB = 3;
    private static final int BD = 4;
    private static final int BS = 5;
    private static final List<Branch> BRANCHES = List.of(
            new Branch("ds", 0, 2),
            new Branch("gs", 1, 2),
            new Branch("gd", 1, 0),
            new Branch("gb", 1, 3),
            new Branch("bd", 3, 0),
            new Branch("bs", 3, 2));
    private static final List<Parameter> PARAMETERS = List.of(
            real("vto", "V", 0, "threshold at v_bs = 0 VTO"),
            nonNegative("kp", "A/V^2", 2e-5, "transconductance KP"),
            nonNegative("gamma", "V^0.5", 0, "body effect GAMMA"),
            positive("phi", "V", 0.6, "surface potential PHI"),
            nonNegative("lambda", "1/V", 0, "channel length modulation LAMBDA"),
            nonNegative("tox", "m", 0, "oxide thickness TOX; 0 for no capacitance"),
            nonNegative("cgso", "F/m", 0, "overlap of gate and source per width CGSO"),
            nonNegative("cgdo", "F/m", 0, "overlap of gate and drain per width CGDO"),
            nonNegative("cgbo", "F/m", 0, "overlap of gate and bulk per length CGBO"),
            nonNegative("is", "A", 1e-14, "saturation current of a bulk junction IS"),
            nonNegative("js", "A/m^2", 0, "saturation current density JS"),
            nonNegative("cbd", "F", 0, "capacitance of bulk and drain at zero voltage CBD; 0 for cj ad"),
            nonNegative("cbs", "F", 0, "capacitance of bulk and source at zero voltage CBS; 0 for cj as"),
            nonNegative("cj", "F/m^2", 0, "junction capacitance per area CJ"),
            grading("mj", 0.5, "its grading MJ"),
            nonNegative("cjsw", "F/m", 0, "junction capacitance per perimeter CJSW"),
            grading("mjsw", 0.5, "its grading MJSW"),
            positive("pb", "V", 0.8, "junction potential PB"),
            Range.fc(),
            nonNegative("ld", "m", 0, "lateral diffusion LD, at either end"),
            Range.kf(),
            Range.af(),
            Range.tnom(),
            Range.gmin(),
            positive("w", "m", 1e-4, "channel width W"),
            positive("l", "m", 1e-4, "channel length L"),
            nonNegative("ad", "m^2", 0, "drain area AD"),
            nonNegative("as", "m^2", 0, "source area AS"),
            nonNegative("pd", "m", 0, "drain perimeter PD"),
            nonNegative("ps", "m", 0, "source perimeter PS"),
            positive("m", "", 1, "number of devices in parallel M"));

    private final double sign;
    private final int vto = parameterIndex("vto");
    private final int is = parameterIndex("is");
    private final int tox = parameterIndex("tox");
    private final int kf = parameterIndex("kf");
    private final int af = parameterIndex("af");
    private final int w = parameterIndex("w");
    private final int l = parameterIndex("l");
    private final int ld = parameterIndex("ld");
    private final int m = parameterIndex("m");

    public Mosfet1(Polarity polarity) {
        this(polarity, Constants.SI);
    }

    Mosfet1(Polarity polarity, Constants constants) {
        super(
                polarity.name().toLowerCase(Locale.ROOT) + "mos",
                List.of("drain", "gate", "source", "bulk"),
                BRANCHES,
                PARAMETERS,
                new int[] {GS, GD, GB},
                List.of(
                        "vds",
                        "vbs",
                        "vbs-2phi",
                        "u",
                        "u-vds",
                        "u-s",
                        "s-vds",
                        "u+phi",
                        "u+phi/2",
                        "vbd+3vt",
                        "vbs+3vt",
                        "vbd-fc*pb",
                        "vbs-fc*pb"),
                constants);
        sign = polarity.sign();
    }

    @Override
    Laws laws(Symbols s) {
        Thermal at = new Thermal(s);
        Term vds = s.v(DS).times(sign);
        Term vgs = s.v(GS).times(sign);
        Term vbs = s.v(BS).times(sign);
        Term vbd = s.v(BD).times(sign);
        Term m = s.p("m");
        Term width = s.p("w").times(m);
        Term length = s.p("l").minus(s.p("ld").times(2));

        Channel channel = Channel.of(vds);
        Term upright = channel.upright();
        Term span = channel.span();
        Term gate = channel.fromSource(vgs);
        Term body = channel.fromSource(vbs);

        Term phi = at.potential(s.p("phi"));
        Term root = sqrt(phi);
        Term depletion = when(body.isPositive(), max(root.minus(body.over(root.times(2))), 0), sqrt(phi.minus(body)));
        Term shift = at.scaled(
                Term.ZERO,
                at.gapShrinkage().times(0.5 * sign).plus(phi.minus(s.p("phi")).times(0.5)));
        Term builtIn = s.p("vto")
                .times(sign)
                .minus(s.p("gamma").times(sqrt(s.p("phi"))))
                .plus(shift);
        Term on = builtIn.plus(s.p("gamma").times(depletion));
        Term u = gate.minus(on);

        Term kp = at.scaled(s.p("kp"), s.p("kp").over(at.ratio().times(sqrt(at.ratio()))));
        Term beta = kp.times(width).over(length);
        Term saturated = u.squared().times(0.5);
        Term linear = span.times(u.minus(span.times(0.5)));
        Term along = when(
                u.isPositive(),
                beta.times(s.p("lambda").times(span).plus(1)).times(when(u.isAbove(span), linear, saturated)),
                Term.ZERO);
        Term ids = channel.toTerminals(along).times(sign);

        Term perArea = s.p("tox").isPositive();
        Term oxide = when(perArea, width.times(length).times(OXIDE_PERMITTIVITY).over(s.p("tox")), Term.ZERO);
        Meyer meyer = Meyer.of(u, span, phi, oxide);
        Term cgs = when(perArea, when(upright, meyer.source(), meyer.drain()), Term.ZERO);
        Term cgd = when(perArea, when(upright, meyer.drain(), meyer.source()), Term.ZERO);
        Term cgb = when(perArea, meyer.bulk(), Term.ZERO);

        BulkJunction drain = new BulkJunction(s, at, "cbd", "ad", "pd");
        BulkJunction source = new BulkJunction(s, at, "cbs", "as", "ps");
        Term knee = s.p("fc").times(at.potential(s.p("pb")));
        return new Laws(
                List.of(
                        ids,
                        cgs,
                        cgd,
                        cgb,
                        drain.current(vbd).times(sign),
                        source.current(vbs).times(sign)),
                List.of(
                        Term.ZERO,
                        s.p("cgso").times(width).times(s.v(GS)),
                        s.p("cgdo").times(width).times(s.v(GD)),
                        s.p("cgbo").times(length).times(m).times(s.v(GB)),
                        drain.charge(vbd).times(sign),
                        source.charge(vbs).times(sign)),
                List.of(
                        vds,
                        body,
                        body.minus(phi.times(2)),
                        u,
                        u.minus(span),
                        u.minus(Meyer.SMALLEST_SATURATION_VOLTAGE),
                        meyer.saturation().minus(span),
                        u.plus(phi),
                        u.plus(phi.times(0.5)),
                        vbd.minus(knee),
                        vbs.minus(knee)));
    }

    @Override
    public double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        if (branch == BD || branch == BS) {
            double saturation = parameter(batch, is, instance) * parameter(batch, m, instance);
            double vt = thermalVoltage(batch, instance);
            return sign * JunctionLimit.limit(sign * proposed, sign * previous, vt, saturation);
        }
        double threshold = branch == GS ? parameter(batch, vto, instance) : 0;
        return branch == GS || branch == DS ? ChannelLimit.limit(proposed, previous, threshold) : proposed;
    }

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        currents(batch, from, to);
        int n = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double gm = batch.didv[(DS * BRANCHES.size() + GS) * n + k];
            noise[DS * n + k] =
                    Noise.thermal(gm * 2 / 3, batch.temperature[k], constants()) + flicker(batch, k, frequency);
            noise[BD * n + k] = Noise.shot(batch.i[BD * n + k], constants());
            noise[BS * n + k] = Noise.shot(batch.i[BS * n + k], constants());
        }
    }

    private double flicker(DeviceBatch batch, int k, double frequency) {
        double thickness = parameter(batch, tox, k);
        double perArea = OXIDE_PERMITTIVITY / (thickness > 0 ? thickness : 1e-7);
        double length = parameter(batch, l, k) - 2 * parameter(batch, ld, k);
        double gateArea = parameter(batch, w, k) * parameter(batch, m, k) * length;
        double power =
                Noise.flicker(parameter(batch, kf, k), parameter(batch, af, k), batch.i[DS * batch.n + k], frequency);
        return power / (gateArea * perArea * perArea);
    }
}
