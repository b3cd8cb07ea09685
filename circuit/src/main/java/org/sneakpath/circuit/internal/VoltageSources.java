package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;

/** v_plus − v_minus − V(t) = 0, the current being an unknown that leaves node plus. */
final class VoltageSources implements ElementGroup {
    private final int[] plus;
    private final int[] minus;
    private final int[] current;
    private final SourceValues values;
    private final int ground;

    VoltageSources(List<VoltageSource> elements, Layout layout) {
        int count = elements.size();
        ground = layout.size();
        plus = new int[count];
        minus = new int[count];
        current = new int[count];
        for (int k = 0; k < count; k++) {
            plus[k] = layout.node(elements.get(k).plus());
            minus[k] = layout.node(elements.get(k).minus());
            current[k] = layout.branch(elements.get(k).name());
        }
        values = new SourceValues(
                elements.stream().map(VoltageSource::waveform).toArray(SourceWaveform[]::new),
                elements.stream().mapToDouble(VoltageSource::dc).toArray());
    }

    @Override
    public void addLinear(LinearTerms charges, LinearTerms currents) {
        for (int k = 0; k < current.length; k++) {
            currents.add(plus[k], minus[k], current[k], ground, 1);
            currents.add(current[k], ground, plus[k], ground, 1);
            currents.add(current[k], ground, minus[k], ground, -1);
        }
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        double[] volts = values.at(drive.time);
        for (int k = 0; k < current.length; k++) {
            double volt = drive.sourceScale * volts[k];
            out.j[current[k]] -= volt;
            if (out.sizing) {
                out.sizeJ[current[k]] += Math.abs(volt);
            }
        }
    }

    /** The values of these sources and their gradients. */
    SourceValues sourceValues() {
        return values;
    }

    @Override
    public int values() {
        return values.count();
    }

    @Override
    public int sources() {
        return current.length;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        for (int k = 0; k < current.length; k++) {
            double bar = -wj[current[k]];
            if (bar != 0) {
                values.pullback(k, time, bar, bars);
                sourceBars[first + k] += bar;
            }
        }
    }

    @Override
    public void timeDerivative(double[] y, double time, double[] out) {
        for (int k = 0; k < current.length; k++) {
            out[current[k]] -= values.slope(k, time);
        }
    }

    @Override
    public double nextBreakpoint(double t) {
        return values.nextBreakpoint(t);
    }

    @Override
    public boolean jumpsAt(double t, double since) {
        return values.jumpsAt(t, since);
    }
}
