package org.sneakpath.circuit.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;

/**
 * i = (v_a − v_b)/R, with R on or off by the mode of a sharp switch and R(u) in a smooth one; see {@link SwitchLaw}. Values:
 * threshold, hysteresis, on and off resistance of switch k at [value·n + k].
 */
final class Switches implements ElementGroup {
    private final int n;
    private final int[] a;
    private final int[] b;
    private final Controls controls;
    private final SwitchLaw[] laws;
    /** Whether a sharp switch is closed. */
    private final boolean[] closed;
    /** Conductance of switch k. */
    private final double[] g;
    /** ∂i/∂v, and (v_a − v_b) ∂g/∂u of smooth switches. */
    private final double[] current;

    private final double[] byControl;
    private final Scatter rows = new Scatter();
    private final Scatter ownSlots = new Scatter();
    private final Scatter controlSlots = new Scatter();
    private final @Nullable SwitchModes modes;

    Switches(List<Switch> elements, Layout layout) {
        n = elements.size();
        a = new int[n];
        b = new int[n];
        laws = new SwitchLaw[n];
        closed = new boolean[n];
        g = new double[n];
        current = new double[n];
        byControl = new double[n];
        controls = new Controls(elements.stream().map(Switch::controls).toList(), layout);
        for (int k = 0; k < n; k++) {
            a[k] = layout.node(elements.get(k).plus());
            b[k] = layout.node(elements.get(k).minus());
            laws[k] = elements.get(k).law();
            closed[k] = elements.get(k).initiallyOn();
            if (a[k] != layout.size()) {
                rows.add(a[k], k);
            }
            if (b[k] != layout.size()) {
                rows.subtract(b[k], k);
            }
        }
        SwitchModes found = new SwitchModes(controls, laws, closed);
        modes = found.count() > 0 ? found : null;
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        for (int k = 0; k < n; k++) {
            entries.addBranch(a[k], b[k], a[k], b[k]);
            if (laws[k].smooth()) {
                entries.addBranch(a[k], b[k], controls.plus(k), controls.minus(k));
            }
        }
    }

    @Override
    public void locate(Stamp.Slots finder) {
        for (int k = 0; k < n; k++) {
            finder.branch(a[k], b[k], a[k], b[k], ownSlots, k);
            if (laws[k].smooth()) {
                finder.branch(a[k], b[k], controls.plus(k), controls.minus(k), controlSlots, k);
            }
        }
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        double[] u = controls.gather(y);
        for (int k = 0; k < n; k++) {
            double v = y[a[k]] - y[b[k]];
            g[k] = conductance(k, u[k]);
            current[k] = g[k] * v;
            byControl[k] = -v * g[k] * byControl(k, u[k]);
        }
        rows.apply(current, out.j);
        if (out.sizing) {
            rows.applyMagnitudes(current, out.sizeJ);
        }
        if (drive.derivatives) {
            ownSlots.apply(g, out.dj);
            controlSlots.apply(byControl, out.dj);
        }
    }

    private double conductance(int k, double u) {
        SwitchLaw law = laws[k];
        if (!law.smooth()) {
            return 1 / (closed[k] ? law.on() : law.off());
        }
        double share = shape(transition(law, u));
        return Math.exp(-0.5 * (Math.log(law.on()) + Math.log(law.off())) - Math.log(law.on() / law.off()) * share);
    }

    /** s = clamp((u − threshold)/(2 hysteresis), −1/2, 1/2). */
    private static double transition(SwitchLaw law, double u) {
        return Math.max(-0.5, Math.min(0.5, (u - law.threshold()) / (2 * law.hysteresis())));
    }

    /** 3 s/2 − 2 s³, from −1/2 to 1/2. */
    private static double shape(double s) {
        return 1.5 * s - 2 * s * s * s;
    }

    /** ∂(ln R)/∂u. */
    private double byControl(int k, double u) {
        SwitchLaw law = laws[k];
        if (!law.smooth()) {
            return 0;
        }
        double s = transition(law, u);
        return Math.log(law.on() / law.off()) * (1.5 - 6 * s * s) / (2 * law.hysteresis());
    }

    @Override
    public boolean nonlinear() {
        for (SwitchLaw law : laws) {
            if (law.smooth()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int values() {
        return 4 * n;
    }

    /** With i = v/R: ī ∂i/∂(ln R) = −ī i, and ln R by its values. */
    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        double[] u = controls.gather(y);
        for (int k = 0; k < n; k++) {
            SwitchLaw law = laws[k];
            double bar = -(wj[a[k]] - wj[b[k]]) * conductance(k, u[k]) * (y[a[k]] - y[b[k]]);
            double share = closed[k] ? 1 : 0;
            if (law.smooth()) {
                double s = transition(law, u[k]);
                double slope = byControl(k, u[k]);
                share = 0.5 + shape(s);
                bars[k] -= bar * slope;
                bars[n + k] -= bar * slope * 2 * s;
            }
            bars[2 * n + k] += bar * share / law.on();
            bars[3 * n + k] += bar * (1 - share) / law.off();
        }
    }

    @Override
    public @Nullable SwitchingGroup switching() {
        return modes;
    }
}
