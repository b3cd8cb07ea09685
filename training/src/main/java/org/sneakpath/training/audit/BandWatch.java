package org.sneakpath.training.audit;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.loss.VoltagePenalty;

/** Counts output voltages outside a band, sample by sample. */
final class BandWatch implements PresentedSamples.Look {
    private final NetworkSpec spec;
    private final VoltagePenalty band;
    private final int samples;
    /** [layer][sample]. */
    private final int[][] outside;

    private final double[][] lowest;
    private final double[][] highest;

    BandWatch(NetworkSpec spec, double low, double high, int samples) {
        this.spec = spec;
        this.samples = samples;
        band = new VoltagePenalty(1, low, high);
        int layers = spec.layers().size();
        outside = new int[layers][samples];
        lowest = new double[layers][samples];
        highest = new double[layers][samples];
    }

    @Override
    public void at(NetworkPass pass, int first) {
        if (pass.penalty(band) == 0) {
            return;
        }
        for (int k = 0; k < spec.layers().size(); k++) {
            for (int b = 0; b < pass.count(); b++) {
                look(pass, k, b, first + b);
            }
        }
    }

    private void look(NetworkPass pass, int layer, int b, int sample) {
        int output = pass.neuron(layer).output();
        for (int j = 0; j < spec.layers().get(layer).outputs(); j++) {
            double[] v = pass.series(layer, output, j, b);
            for (int t = 1; t < v.length; t++) {
                if (!(v[t] >= band.low() && v[t] <= band.high())) {
                    count(layer, sample, v[t]);
                }
            }
        }
    }

    private void count(int layer, int sample, double v) {
        boolean first = outside[layer][sample]++ == 0;
        lowest[layer][sample] = first ? v : Math.min(lowest[layer][sample], v);
        highest[layer][sample] = first ? v : Math.max(highest[layer][sample], v);
    }

    List<Excursions> found() {
        List<Excursions> all = new ArrayList<>();
        for (int k = 0; k < outside.length; k++) {
            long count = 0;
            int concerned = 0;
            double low = band.low();
            double high = band.high();
            for (int s = 0; s < samples; s++) {
                if (outside[k][s] > 0) {
                    count += outside[k][s];
                    concerned++;
                    low = Math.min(low, lowest[k][s]);
                    high = Math.max(high, highest[k][s]);
                }
            }
            long voltages = (long) samples * spec.layers().get(k).outputs() * spec.steps();
            all.add(new Excursions(k, voltages, count, concerned, low, high));
        }
        return all;
    }
}
