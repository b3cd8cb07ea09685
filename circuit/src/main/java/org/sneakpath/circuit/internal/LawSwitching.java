package org.sneakpath.circuit.internal;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/**
 * The switching functions of n sources with one law: what changes sign where a condition, a sign or a step does. Function e
 * of source i is number e·n + i.
 *
 * <p>Whether a law jumps is asked of the law: between points on either side of a zero, a law that only bends changes by no
 * more than its slopes on both sides say; one that jumps changes by more, however close the points. A law that is zero but
 * for the rounding of terms that cancel, as a threshold is in its dead zone, has a sign by chance: what it changes by is no
 * jump.
 */
final class LawSwitching implements SwitchingGroup {
    /** A change by so many times what the slopes say is a jump. */
    private static final double BEYOND_SLOPES = 4;
    /** A jump below this fraction of the values themselves is none. */
    private static final double NEGLIGIBLE = 1e-9;
    /** Nor is one below this fraction of the sizes of the terms that make up the values: it is their rounding. */
    private static final double ROUNDING = 256 * 0x1p-52;

    private final Equations law;
    private final Controls controls;
    private final double[] p;
    private final LawSides sides;
    private final int n;
    private final int functions;
    private final double[] value;
    private final double[] partials;
    private final double[] rate;
    private @Nullable Guards guards;
    private @Nullable Kernel magnitudes;
    private final double[] g;

    /**
     * @param p parameters, live
     * @param sides on which sides the law is held, shared with the sources
     */
    LawSwitching(Equations law, Controls controls, double[] p, LawSides sides, int n) {
        this.law = law;
        this.controls = controls;
        this.p = p;
        this.sides = sides;
        this.n = n;
        functions = law.switchingFunctions();
        g = new double[functions * n];
        value = new double[n];
        partials = new double[law.controls() * n];
        rate = new double[n];
    }

    /** The switching functions as equations of their own, with room for their derivatives. */
    private static final class Guards {
        private final Kernel kernel;
        private final double[] values;
        private final double[] byControl;
        private final double[] byParameter;
        private final double[] byTime;

        Guards(Equations law, int n) {
            Equations equations = law.switchingEquations();
            int functions = equations.outputs().size();
            kernel = equations.compile();
            values = new double[functions * n];
            byControl = new double[functions * law.controls() * n];
            byParameter = new double[functions * law.parameters() * n];
            byTime = new double[functions * n];
        }
    }

    private Guards guards() {
        if (guards == null) {
            guards = new Guards(law, n);
        }
        return guards;
    }

    @Override
    public int count() {
        return functions * n;
    }

    @Override
    public double value(int k, double[] y, double time) {
        int i = k % n;
        law.compile().switching(controls.gather(y, i), p, BehaviouralGroup.lawTime(time), g, n, i, i + 1);
        return g[k];
    }

    @Override
    public void hold(int k, double value) {
        sides.hold(k, value);
    }

    @Override
    public double side(int k) {
        return sides.side(k);
    }

    @Override
    public void release() {
        sides.release();
    }

    @Override
    public void values(double[] y, double time, double[] out, int at) {
        law.compile().switching(controls.gather(y), p, BehaviouralGroup.lawTime(time), g, n, 0, n);
        System.arraycopy(g, 0, out, at, g.length);
    }

    @Override
    public boolean jumps(int k, double[] yBefore, double timeBefore, double[] yAfter, double timeAfter) {
        int i = k % n;
        double slopeBefore = slope(i, yBefore, timeBefore, yBefore, timeBefore, yAfter, timeAfter);
        double before = value[i];
        double slopeAfter = slope(i, yAfter, timeAfter, yBefore, timeBefore, yAfter, timeAfter);
        double after = value[i];
        double bySlopes = BEYOND_SLOPES * Math.max(Math.abs(slopeBefore), Math.abs(slopeAfter));
        double size = Math.max(Math.abs(before), Math.abs(after));
        double change = Math.abs(after - before);
        return change > bySlopes + NEGLIGIBLE * size
                && change > ROUNDING * Math.max(terms(i, yBefore, timeBefore), terms(i, yAfter, timeAfter));
    }

    /** Sum of the sizes of the terms of y at a point. */
    private double terms(int i, double[] y, double time) {
        if (magnitudes == null) {
            magnitudes = law.magnitudes().compile();
        }
        magnitudes.values(controls.gather(y, i), p, BehaviouralGroup.lawTime(time), value, n, i, i + 1);
        return value[i];
    }

    /** By how much y changes from one end to the other, the sum of all absolute terms, if its slopes were those at a point. */
    private double slope(
            int i, double[] y, double time, double[] yBefore, double timeBefore, double[] yAfter, double timeAfter) {
        double[] u = controls.gather(y, i);
        Kernel kernel = law.compile();
        kernel.valuesAndPartials(u, p, time, value, partials, n, i, i + 1);
        rate[i] = 0;
        kernel.timePartials(u, p, time, rate, n, i, i + 1);
        double change = Math.abs(rate[i] * (timeAfter - timeBefore));
        for (int c = 0; c < law.controls(); c++) {
            int e = c * n + i;
            double du = (yAfter[controls.plus(e)] - yAfter[controls.minus(e)])
                    - (yBefore[controls.plus(e)] - yBefore[controls.minus(e)]);
            change += law.depends(0, c) ? Math.abs(partials[e] * du) : 0;
        }
        return change;
    }

    @Override
    public void byUnknowns(int k, double[] y, double time, double weight, double[] out) {
        int i = k % n;
        int e = k / n;
        Guards known = guards();
        known.kernel.valuesAndPartials(controls.gather(y, i), p, time, known.values, known.byControl, n, i, i + 1);
        for (int c = 0; c < law.controls(); c++) {
            double d = weight * known.byControl[(e * law.controls() + c) * n + i];
            out[controls.plus(c * n + i)] += d;
            out[controls.minus(c * n + i)] -= d;
        }
    }

    @Override
    public double byTime(int k, double[] y, double time) {
        int i = k % n;
        Guards known = guards();
        known.kernel.timePartials(controls.gather(y, i), p, time, known.byTime, n, i, i + 1);
        return known.byTime[k];
    }

    @Override
    public void pullback(int k, double[] y, double time, double weight, double[] bars) {
        int i = k % n;
        int e = k / n;
        Guards known = guards();
        known.kernel.parameterPartials(controls.gather(y, i), p, time, known.byParameter, n, i, i + 1);
        for (int j = 0; j < law.parameters(); j++) {
            bars[j * n + i] += weight * known.byParameter[(e * law.parameters() + j) * n + i];
        }
    }
}
