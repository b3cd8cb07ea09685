package org.sneakpath.crossbar.mapping.placement;

import java.util.Arrays;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.WeightScaling;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/**
 * Weights whose rows have very different norms, as those of a trained layer have: normal numbers times a lognormal factor of
 * each row, scaled to the 99th percentile. Lines of 2 ohm, inputs independent and uniform in 0 … 1 V.
 */
final class SkewedCase {
    private final double[] weights;
    private final InputMoments moments;

    private SkewedCase(double[] weights, InputMoments moments) {
        this.weights = weights;
        this.moments = moments;
    }

    double[] weights() {
        return weights;
    }

    InputMoments moments() {
        return moments;
    }

    static SkewedCase of(int inputs, int outputs, long seed) {
        double[] w = Matrices.gaussian(inputs * outputs, seed);
        double[] rows = Matrices.gaussian(inputs, seed + 1000);
        for (int k = 0; k < w.length; k++) {
            w[k] *= Math.exp(rows[k / outputs]);
        }
        WeightScaling.perTensor().withPercentile(99).factors(w, inputs, outputs).divide(w, w);
        for (int k = 0; k < w.length; k++) {
            w[k] = Math.max(-1, Math.min(1, w[k])); // clipping is not what is studied
        }
        double[] means = new double[inputs];
        double[] deviations = new double[inputs];
        Arrays.fill(means, 0.5);
        Arrays.fill(deviations, Math.sqrt(1 / 12.0));
        return new SkewedCase(w, InputMoments.independent(means, deviations));
    }

    TiledArray array(Mapping mapping, Tiling tiling) {
        return new TiledArray(mapping, tiling, (rows, columns) -> CrossbarSpec.wired(rows, columns, 2, 2));
    }

    PlacementSearch search(Mapping mapping, Tiling tiling) {
        return new PlacementSearch(array(mapping, tiling), weights, moments);
    }
}
