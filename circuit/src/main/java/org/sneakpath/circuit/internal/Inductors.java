package org.sneakpath.circuit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;

/**
 * d/dt (L i + Σ M i_other) − (v_a − v_b) = 0, the current i being an unknown that leaves node a, M = k √(L L_other). Values: L
 * of each, the initial current of each, then k of each coupling.
 */
final class Inductors implements ElementGroup {
    private final int[] a;
    private final int[] b;
    private final int[] current;
    private final double[] henry;
    /** Initial currents; NaN where there is none. */
    private final double[] initial;
    /** Inductors that coupling c joins. */
    private final int[] first;

    private final int[] second;
    private final double[] coupling;
    private final int ground;

    Inductors(List<Inductor> elements, List<MutualInductance> couplings, Layout layout) {
        int count = elements.size();
        ground = layout.size();
        a = new int[count];
        b = new int[count];
        current = new int[count];
        henry = new double[count];
        initial = new double[count];
        Map<String, Integer> index = new HashMap<>();
        for (int k = 0; k < count; k++) {
            Inductor inductor = elements.get(k);
            a[k] = layout.node(inductor.a());
            b[k] = layout.node(inductor.b());
            current[k] = layout.branch(inductor.name());
            henry[k] = inductor.henry();
            initial[k] = inductor.initial().orElse(Double.NaN);
            index.put(inductor.name(), k);
        }
        first = new int[couplings.size()];
        second = new int[couplings.size()];
        coupling = new double[couplings.size()];
        for (int c = 0; c < coupling.length; c++) {
            first[c] = index.getOrDefault(couplings.get(c).first(), -1);
            second[c] = index.getOrDefault(couplings.get(c).second(), -1);
            coupling[c] = couplings.get(c).coupling();
        }
    }

    @Override
    public void addLinear(LinearTerms charges, LinearTerms currents) {
        for (int k = 0; k < henry.length; k++) {
            charges.add(current[k], ground, current[k], ground, henry[k]);
            currents.add(a[k], b[k], current[k], ground, 1);
            currents.add(current[k], ground, a[k], ground, -1);
            currents.add(current[k], ground, b[k], ground, 1);
        }
        for (int c = 0; c < coupling.length; c++) {
            int one = current[first[c]];
            int other = current[second[c]];
            charges.add(one, ground, other, ground, mutual(c));
            charges.add(other, ground, one, ground, mutual(c));
        }
    }

    /** M = k √(L₁ L₂). */
    private double mutual(int c) {
        return coupling[c] * Math.sqrt(henry[first[c]] * henry[second[c]]);
    }

    @Override
    public int values() {
        return 2 * henry.length + coupling.length;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int firstSource) {
        for (int k = 0; k < henry.length; k++) {
            bars[k] += wq[current[k]] * y[current[k]];
        }
        for (int c = 0; c < coupling.length; c++) {
            int one = current[first[c]];
            int other = current[second[c]];
            mutualBar(c, wq[one] * y[other] + wq[other] * y[one], bars);
        }
    }

    /** M̄ to L₁, L₂ and k. */
    private void mutualBar(int c, double bar, double[] bars) {
        double half = 0.5 * mutual(c) * bar;
        bars[first[c]] += half / henry[first[c]];
        bars[second[c]] += half / henry[second[c]];
        bars[2 * henry.length + c] += bar * Math.sqrt(henry[first[c]] * henry[second[c]]);
    }

    /** i₀ − i for an inductor with an initial current, else zero. */
    private double excess(int k, double[] y) {
        return Double.isNaN(initial[k]) ? 0 : initial[k] - y[current[k]];
    }

    @Override
    public void initialCharges(double[] y, double[] q) {
        for (int k = 0; k < henry.length; k++) {
            q[current[k]] += henry[k] * excess(k, y);
        }
        for (int c = 0; c < coupling.length; c++) {
            q[current[first[c]]] += mutual(c) * excess(second[c], y);
            q[current[second[c]]] += mutual(c) * excess(first[c], y);
        }
    }

    @Override
    public void pullbackInitialCharges(double[] y, double[] wq, double[] yBar, double[] bars) {
        for (int k = 0; k < henry.length; k++) {
            bars[k] += wq[current[k]] * excess(k, y);
            excessBar(k, wq[current[k]] * henry[k], yBar, bars);
        }
        for (int c = 0; c < coupling.length; c++) {
            double one = wq[current[first[c]]];
            double other = wq[current[second[c]]];
            mutualBar(c, one * excess(second[c], y) + other * excess(first[c], y), bars);
            excessBar(second[c], one * mutual(c), yBar, bars);
            excessBar(first[c], other * mutual(c), yBar, bars);
        }
    }

    private void excessBar(int k, double bar, double[] yBar, double[] bars) {
        if (!Double.isNaN(initial[k])) {
            bars[henry.length + k] += bar;
            yBar[current[k]] -= bar;
        }
    }

    @Override
    public void markDifferential(boolean[] rows) {
        for (int row : current) {
            rows[row] = true;
        }
    }
}
