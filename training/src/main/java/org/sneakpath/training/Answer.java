package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.coding.MeanVoltage;

/** What the last layer answers, by the network's read-out, and the way back. Means, the usual case, take no detour. */
final class Answer<A> {
    private final NetworkSpec spec;
    private final LayerPass<A> layer;
    private final Precision<A> precision;
    private final int copies;
    private final boolean mean;
    private final boolean spikes;
    private final A rows;
    private final A rowBars;

    /** @param copies neurons times samples */
    Answer(NetworkSpec spec, LayerPass<A> layer, Precision<A> precision, int copies) {
        this.spec = spec;
        this.layer = layer;
        this.precision = precision;
        this.copies = copies;
        mean = spec.readout() instanceof MeanVoltage;
        spikes = spec.readout().readsSpikes();
        int length = mean ? 0 : spec.steps() * copies;
        rows = precision.array(length);
        rowBars = precision.array(mean ? copies : length);
    }

    /** One number for each copy, overwritten. */
    void values(double[] values) {
        LinearReadout<A> means = layer.means();
        if (means != null) {
            means.values(values);
            return;
        }
        if (mean) {
            Arrays.fill(values, 0);
            for (int t = 1; t <= spec.steps(); t++) {
                precision.addWide(layer.signals(), layer.signalRow(t), values, 0, copies);
            }
            for (int k = 0; k < copies; k++) {
                values[k] /= spec.steps();
            }
            return;
        }
        gather();
        spec.readout().values(precision, rows, spec.steps(), copies, values);
    }

    private void gather() {
        for (int t = 1; t <= spec.steps(); t++) {
            int to = (t - 1) * copies;
            if (spikes) {
                precision.copy(layer.trajectory().spikes, to, rows, to, copies);
            } else {
                precision.copy(layer.signals(), layer.signalRow(t), rows, to, copies);
            }
        }
    }

    /** Adds dL/ds of what was read to the layer's bars. */
    void pullback(double[] valueBars) {
        LinearReadout<A> means = layer.means();
        if (means != null) {
            means.seed(valueBars);
            return;
        }
        A into = spikes ? layer.spikeBarsOfReadout() : layer.signalBars();
        if (mean) {
            for (int k = 0; k < copies; k++) {
                precision.set(rowBars, k, valueBars[k] / spec.steps());
            }
            for (int t = 0; t < spec.steps(); t++) {
                precision.add(rowBars, 0, into, t * copies, copies);
            }
            return;
        }
        precision.fill(rowBars, 0, spec.steps() * copies, 0);
        spec.readout().pullback(precision, rows, spec.steps(), copies, valueBars, rowBars);
        precision.add(rowBars, 0, into, 0, spec.steps() * copies);
    }
}
