package org.sneakpath.circuit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/**
 * All behavioural sources of one quantity with one law y(u, p, t). Each adds y to the row it leaves and takes it from the row
 * it enters: rows of its nodes in j for a current and in q for a charge; for a voltage v_plus − v_minus − y = 0, ground and its
 * own row in j.
 *
 * <p>Parameters that are the same in all sources are put into the law as numbers before it is compiled, so that pow(x, 3)
 * becomes products. Gradients by parameters come from the law as it was given. Parameter j of source i stands at [j·n + i].
 */
final class BehaviouralGroup implements ElementGroup {
    /**
     * Part of the terms within a law that counts to its size where they cancel: times the tightest relative tolerance, 1e-9,
     * some units in the last place.
     */
    private static final double CANCELLED = 1e-6;

    private final Equations law;
    private final Kernel kernel;
    private final Quantity quantity;
    private final int n;
    private final int parameters;
    private final int ground;
    /** Nodes of source i. */
    private final int[] plus;

    private final int[] minus;
    /** Row that y leaves, and row that it enters. */
    private final int[] from;

    private final int[] to;
    private final Controls controls;
    /** Whether the law listens to anything, rather than only to time. */
    private final boolean listens;

    private final double[] p;
    private final double[] y;
    /** ∂y/∂u_c of source i at [c·n + i]. */
    private final double[] dydu;
    /** What rounding of y is relative to. */
    private final double[] size;

    private final Scatter rows = new Scatter();
    private final Scatter slots = new Scatter();
    private final @Nullable LawSwitching switching;
    private final LawSides sides;
    /** Sizes of the terms within the law, where they may cancel without its slopes telling. */
    private final @Nullable Kernel magnitudes;

    private double[] dydp = new double[0];

    BehaviouralGroup(Equations law, Quantity quantity, List<BehaviouralSource> sources, Layout layout) {
        this.law = law;
        this.quantity = quantity;
        n = sources.size();
        parameters = law.parameters();
        ground = layout.size();
        plus = new int[n];
        minus = new int[n];
        from = new int[n];
        to = new int[n];
        p = new double[(parameters + law.switchingFunctions()) * n];
        y = new double[n];
        dydu = new double[law.controls() * n];
        size = new double[n];
        controls =
                new Controls(sources.stream().map(BehaviouralSource::controls).toList(), layout);
        boolean any = false;
        for (int c = 0; c < law.controls(); c++) {
            any |= law.depends(0, c);
        }
        listens = any;
        for (int i = 0; i < n; i++) {
            BehaviouralSource source = sources.get(i);
            plus[i] = layout.node(source.plus());
            minus[i] = layout.node(source.minus());
            boolean voltage = quantity == Quantity.VOLTAGE;
            from[i] = voltage ? ground : plus[i];
            to[i] = voltage ? layout.branch(source.name()) : minus[i];
            if (from[i] != ground) {
                rows.add(from[i], i);
            }
            if (to[i] != ground) {
                rows.subtract(to[i], i);
            }
            for (int j = 0; j < parameters; j++) {
                p[j * n + i] = source.parameters().get(j);
            }
        }
        Map<Integer, Double> uniform = uniform();
        Equations bound = law.bind(uniform);
        kernel = bound.compile();
        magnitudes = bound.kinked() ? bound.magnitudes().compile() : null;
        sides = new LawSides(law, uniform, p, n);
        switching = law.switchingFunctions() > 0 ? new LawSwitching(law, controls, p, sides, n) : null;
    }

    private Map<Integer, Double> uniform() {
        Map<Integer, Double> same = new HashMap<>();
        for (int j = 0; j < parameters; j++) {
            boolean equal = true;
            for (int i = 1; i < n; i++) {
                equal &= p[j * n + i] == p[j * n];
            }
            if (equal) {
                same.put(j, p[j * n]);
            }
        }
        return same;
    }

    @Override
    public void addLinear(LinearTerms charges, LinearTerms currents) {
        for (int i = 0; i < n && quantity == Quantity.VOLTAGE; i++) {
            currents.add(plus[i], minus[i], to[i], ground, 1);
            currents.add(to[i], ground, plus[i], ground, 1);
            currents.add(to[i], ground, minus[i], ground, -1);
        }
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        for (int c = 0; c < law.controls(); c++) {
            for (int i = 0; i < n && law.depends(0, c); i++) {
                entries.addBranch(from[i], to[i], controls.plus(c * n + i), controls.minus(c * n + i));
            }
        }
    }

    @Override
    public void locate(Stamp.Slots finder) {
        for (int c = 0; c < law.controls(); c++) {
            for (int i = 0; i < n && law.depends(0, c); i++) {
                int e = c * n + i;
                finder.branch(from[i], to[i], controls.plus(e), controls.minus(e), slots, e);
            }
        }
    }

    @Override
    public void evaluate(double[] unknowns, Drive drive, Evaluation out) {
        double[] u = controls.gather(unknowns);
        Kernel now = sides.any() ? sides.kernel() : kernel;
        if (drive.derivatives) {
            now.valuesAndPartials(u, p, lawTime(drive.time), y, dydu, n, 0, n);
            slots.apply(dydu, quantity == Quantity.CHARGE ? out.dq : out.dj);
        } else {
            now.values(u, p, lawTime(drive.time), y, n, 0, n);
        }
        if (!listens && drive.sourceScale != 1) {
            for (int i = 0; i < n; i++) {
                y[i] *= drive.sourceScale;
            }
        }
        boolean charge = quantity == Quantity.CHARGE;
        rows.apply(y, charge ? out.q : out.j);
        if (out.sizing) {
            magnitudes(u, drive.time);
            rows.applyMagnitudes(size, charge ? out.sizeQ : out.sizeJ);
        }
    }

    /**
     * What rounding of a law is relative to, |y| + Σ_c |∂y/∂u_c u_c| with the slopes evaluated last: a rate that is the
     * difference of large terms rounds like these, however small it is itself. Of a law with kinks, such as a threshold that
     * is flat where its terms cancel, slopes say nothing; its terms are added up.
     */
    private void magnitudes(double[] u, double time) {
        if (magnitudes != null) {
            magnitudes.values(u, p, lawTime(time), size, n, 0, n);
        }
        for (int i = 0; i < n; i++) {
            double terms = magnitudes == null || !(size[i] <= Double.MAX_VALUE) ? 0 : CANCELLED * size[i];
            size[i] = Math.max(Math.abs(y[i]), terms);
        }
        for (int c = 0; c < law.controls(); c++) {
            for (int i = 0; i < n; i++) {
                double term = Math.abs(dydu[c * n + i] * u[c * n + i]);
                size[i] += term <= Double.MAX_VALUE ? term : 0;
            }
        }
    }

    /** The law as it was given, on the sides on which it is held. */
    private Equations given() {
        return sides.any() ? sides.law() : law;
    }

    /** What the law reads as time (s). */
    static double lawTime(double time) {
        return time == Drive.AT_REST ? 0 : time;
    }

    @Override
    public boolean nonlinear() {
        return listens;
    }

    @Override
    public boolean evaluatesCharges() {
        return quantity == Quantity.CHARGE;
    }

    @Override
    public int values() {
        return parameters * n;
    }

    @Override
    public void pullback(
            double[] unknowns, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        double[] w = quantity == Quantity.CHARGE ? wq : wj;
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= w[from[i]] != w[to[i]];
        }
        if (!any || parameters == 0) {
            return;
        }
        if (dydp.length == 0) {
            dydp = new double[p.length];
        }
        given().compile().parameterPartials(controls.gather(unknowns), p, lawTime(time), dydp, n, 0, n);
        for (int j = 0; j < parameters; j++) {
            for (int i = 0; i < n; i++) {
                bars[j * n + i] += (w[from[i]] - w[to[i]]) * dydp[j * n + i];
            }
        }
    }

    @Override
    public void markDifferential(boolean[] differential) {
        for (int i = 0; i < n && quantity == Quantity.CHARGE; i++) {
            differential[plus[i]] = true;
            differential[minus[i]] = true;
        }
    }

    @Override
    public void timeDerivative(double[] unknowns, double time, double[] out) {
        if (law.dependsOnTime(0) && quantity != Quantity.CHARGE) {
            double[] rates = new double[n];
            given().compile().timePartials(controls.gather(unknowns), p, lawTime(time), rates, n, 0, n);
            rows.apply(rates, out);
        }
    }

    @Override
    public @Nullable SwitchingGroup switching() {
        return switching;
    }
}
