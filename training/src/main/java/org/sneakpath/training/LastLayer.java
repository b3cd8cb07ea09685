package org.sneakpath.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/**
 * The last layer of a chip, whose weights can be changed, written and asked for their gradient; the layers before it are as they are.
 * <pre>
 *   w → G = pair(w) → G' = written(G) → T = read(G') → W        dL/dw the same way back
 * </pre>
 */
final class LastLayer {
    private final LayerSpec spec;
    private final double[] weights;
    private final LayerWriter writer;
    private final SynapseArray array;
    private final @Nullable ColumnNoise noise;
    private final double readNoise;
    private final ProgrammedLayers<?> layers;
    private final int number;
    private final double[] conductances;

    /**
     * @param weights of the layer as the network has them; becomes its own
     * @param law how it is written
     * @param array it is written to
     * @param noise of its reads; null for none
     * @param readNoise relative standard deviation of a read
     * @param layers of the chip, which take what is written
     */
    LastLayer(
            LayerSpec spec,
            double[] weights,
            MitigatedWrite law,
            SynapseArray array,
            @Nullable ColumnNoise noise,
            double readNoise,
            ProgrammedLayers<?> layers,
            int number) {
        this.spec = spec;
        this.weights = weights;
        this.array = array;
        this.noise = noise;
        this.readNoise = readNoise;
        this.layers = layers;
        this.number = number;
        conductances = new double[2 * weights.length];
        map();
        writer = law.writer(conductances, spec.crossbar().rows());
    }

    /** In [−1, 1]; live. */
    double[] weights() {
        return weights;
    }

    private void map() {
        spec.pair().program(weights, spec.crossbar().rows(), spec.columns(), conductances);
    }

    /**
     * Writes the weights.
     *
     * @param event which write it is; 0 is the first one of the chip
     * @param reads seed of the noise of reads from here on
     */
    ReadStatus write(long event, long reads) {
        map();
        writer.write(conductances, event);
        ReadStatus status = array.write(conductances);
        layers.set(number, array);
        if (noise != null) {
            noise.set(array.operator(), readNoise, reads);
        }
        return status;
    }

    /**
     * The mean loss of samples order[from] … order[to − 1] and its gradient by the weights, as they were written last.
     *
     * @param gradient dL/dw, overwritten; not a number where an array was not solved
     */
    double learn(BatchPass<?> pass, Loss loss, Dataset data, int[] order, int from, int to, double[] gradient) {
        NetworkSpec network = pass.spec();
        Scoring scoring = new Scoring(network, loss);
        double[] logitBars = new double[pass.capacity() * network.outputs()];
        double[] matrixBars = new double[spec.weights() + spec.loads()];
        double sum = 0;
        for (int first = from; first < to; first += pass.capacity()) {
            int count = Math.min(pass.capacity(), to - first);
            pass.present(data, order, first, count);
            for (int b = 0; b < count; b++) {
                sum += scoring.loss(pass, b, data.label(order[first + b]), logitBars);
            }
            pass.pullbackLast(logitBars, matrixBars);
        }
        Arrays.fill(gradient, 0);
        if (!array.pullbackConductances(matrixBars).converged()) {
            Arrays.fill(gradient, Double.NaN);
        }
        double[] bars = array.conductanceBars().clone();
        writer.pullback(bars);
        spec.pair().pullback(weights, spec.crossbar().rows(), spec.columns(), bars, gradient);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= to - from;
        }
        return sum / (to - from);
    }
}
