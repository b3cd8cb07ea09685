package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.Quantity;

/**
 * Linear controlled sources: a current gain · u from plus to minus, or v_plus − v_minus − gain · u = 0 with a current of its
 * own that leaves node plus.
 */
final class ControlledSources implements ElementGroup {
    private final int[] plus;
    private final int[] minus;
    /** Row of the voltage equation; −1 for a source of a current. */
    private final int[] current;

    private final int[] controlPlus;
    private final int[] controlMinus;
    private final double[] gain;
    private final int ground;

    ControlledSources(List<ControlledSource> elements, Layout layout) {
        int count = elements.size();
        ground = layout.size();
        plus = new int[count];
        minus = new int[count];
        current = new int[count];
        controlPlus = new int[count];
        controlMinus = new int[count];
        gain = new double[count];
        for (int k = 0; k < count; k++) {
            ControlledSource source = elements.get(k);
            plus[k] = layout.node(source.plus());
            minus[k] = layout.node(source.minus());
            current[k] = source.quantity() == Quantity.VOLTAGE ? layout.branch(source.name()) : -1;
            controlPlus[k] = layout.plus(source.control());
            controlMinus[k] = layout.minus(source.control());
            gain[k] = source.gain();
        }
    }

    @Override
    public void addLinear(LinearTerms charges, LinearTerms currents) {
        for (int k = 0; k < gain.length; k++) {
            if (current[k] < 0) {
                currents.add(plus[k], minus[k], controlPlus[k], controlMinus[k], gain[k]);
            } else {
                currents.add(plus[k], minus[k], current[k], ground, 1);
                currents.add(current[k], ground, plus[k], ground, 1);
                currents.add(current[k], ground, minus[k], ground, -1);
                currents.add(current[k], ground, controlPlus[k], controlMinus[k], -gain[k]);
            }
        }
    }

    @Override
    public int values() {
        return gain.length;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        for (int k = 0; k < gain.length; k++) {
            double weight = current[k] < 0 ? wj[plus[k]] - wj[minus[k]] : -wj[current[k]];
            bars[k] += weight * (y[controlPlus[k]] - y[controlMinus[k]]);
        }
    }
}
