package org.sneakpath.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/**
 * The weights of one layer on a crossbar: weights → conductances → linear map of the wired array → synaptic map, and back.
 * Not thread-safe.
 */
final class SynapseArray {
    private final LayerSpec spec;
    private final int from;
    private final Crossbar crossbar;
    private final SynapticMap map;
    private final double[] weights;
    private final double[] conductances;
    private final double[] operatorBars;
    private final double[] conductanceBars;
    private final double[] weightBars;

    /** @param from where the layer's weights start among all weights */
    SynapseArray(LayerSpec spec, int from) {
        this(spec, from, spec.crossbar());
    }

    /** @param wired the array with the wires that it has in reality */
    SynapseArray(LayerSpec spec, int from, CrossbarSpec wired) {
        this.spec = spec;
        this.from = from;
        crossbar = new Crossbar(wired, Cell.ohmic(), Crossbar.DEFAULT_TOLERANCE, 1);
        map = new SynapticMap(spec);
        weights = new double[spec.weights()];
        conductances = new double[2 * spec.weights()];
        operatorBars = new double[2 * spec.weights()];
        conductanceBars = new double[2 * spec.weights()];
        weightBars = new double[spec.weights()];
    }

    SynapticMap map() {
        return map;
    }

    /** Conductances as last mapped or written (S), row-major; live. */
    double[] conductances() {
        return conductances;
    }

    /** T of the array as programmed (S); live. */
    double[] operator() {
        return crossbar.operator().matrix();
    }

    /** Maps this layer's part of all weights to {@link #conductances()} without writing them. */
    void map(double[] allWeights) {
        System.arraycopy(allWeights, from, weights, 0, weights.length);
        spec.pair().program(weights, spec.crossbar().rows(), spec.outputs(), conductances);
    }

    /** As {@link #write()}, with other conductances than the weights ask for (S), row-major. */
    ReadStatus write(double[] values) {
        System.arraycopy(values, 0, conductances, 0, conductances.length);
        return write();
    }

    /** Writes {@link #conductances()} into the array and takes its linear map. */
    ReadStatus write() {
        crossbar.program(conductances);
        map.set(crossbar.operator().matrix());
        return crossbar.operator().status();
    }

    /** The one with the greater residual, NaN being the greatest. */
    static ReadStatus worse(@Nullable ReadStatus a, ReadStatus b) {
        return a != null && Double.compare(a.residual(), b.residual()) >= 0 ? a : b;
    }

    /**
     * Adds dL/dw for given dL/dW, both at this layer's place among all weights.
     *
     * @param allMatrixBars dL/dW (1/S)
     * @param allWeightBars dL/dw, added into
     * @return how the worst of the solves behind it ended
     */
    ReadStatus pullback(double[] allMatrixBars, double[] allWeightBars) {
        ReadStatus status = pullbackConductances(allMatrixBars);
        Arrays.fill(weightBars, 0);
        spec.pair().pullback(weights, spec.crossbar().rows(), spec.outputs(), conductanceBars, weightBars);
        for (int k = 0; k < weightBars.length; k++) {
            allWeightBars[from + k] += weightBars[k];
        }
        return status;
    }

    /** dL/dG (1/S) as last pulled back, row-major; live. */
    double[] conductanceBars() {
        return conductanceBars;
    }

    /**
     * Leaves dL/dG for given dL/dW in {@link #conductanceBars()}.
     *
     * @return how the worst of the solves behind it ended
     */
    ReadStatus pullbackConductances(double[] allMatrixBars) {
        double mirrorGain = spec.mirrorGain();
        for (int k = 0; k < weights.length; k++) {
            double bar = mirrorGain * allMatrixBars[from + k];
            operatorBars[2 * k] = bar;
            operatorBars[2 * k + 1] = -bar;
        }
        Arrays.fill(conductanceBars, 0);
        return crossbar.operator().pullback(operatorBars, conductanceBars);
    }
}
