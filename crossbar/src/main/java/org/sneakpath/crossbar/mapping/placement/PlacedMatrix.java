package org.sneakpath.crossbar.mapping.placement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.mapping.MappingReport;
import org.sneakpath.crossbar.mapping.ScaleFactors;
import org.sneakpath.crossbar.mapping.WeightScaling;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;

/**
 * A matrix of weights of any size on a tiled array: scaled, placed, its losses corrected, and all of that undone in the products.
 *
 * <pre>
 *   weights w ─ /s ─ place ─► array       x ─ r· ─ apply ─► array ─ undo ─ s· ─ c·ỹ + b·Σx ─► y ≈ x·w  (V)
 * </pre>
 * The pullback is through all of it; corrections are constants, factors are not: they come from the weights. Not thread-safe.
 */
public final class PlacedMatrix {
    private final TiledArray array;
    private final WeightScaling scaling;
    private final Placement placement;
    private final int inputs;
    private final int outputs;
    private final double[] weights;
    private final double[] ofWeights;
    private final double[] placedWeights;
    private final double[] ofInputs;
    private final double[] placedInputs;
    private final double[] ofOutputs;
    private final double[] placedOutputs;
    private final double[] unscaled;
    private final double[] factorBars;
    private final double[] lastInputs;
    private DigitalCorrection correction;
    private boolean read;
    private @Nullable ScaleFactors factors;

    /** A matrix that is scaled only. */
    public PlacedMatrix(TiledArray array, WeightScaling scaling) {
        this(
                array,
                scaling,
                Placement.identity(array.tiling().inputs(), array.tiling().outputs()));
    }

    /** A matrix on this array, which is programmed and read through this object from now on; nothing is corrected yet. */
    public PlacedMatrix(TiledArray array, WeightScaling scaling, Placement placement) {
        inputs = array.tiling().inputs();
        outputs = array.tiling().outputs();
        if (placement.inputs().size() != inputs || placement.outputs().size() != outputs) {
            throw new IllegalArgumentException("a placement of "
                    + placement.inputs().size() + " inputs x "
                    + placement.outputs().size() + " outputs for an array of " + inputs + " x " + outputs);
        }
        this.array = array;
        this.scaling = scaling;
        this.placement = placement;
        correction = DigitalCorrection.none(inputs, outputs);
        weights = new double[inputs * outputs];
        ofWeights = new double[weights.length];
        placedWeights = new double[weights.length];
        ofInputs = new double[inputs];
        placedInputs = new double[inputs];
        lastInputs = new double[inputs];
        ofOutputs = new double[outputs];
        placedOutputs = new double[outputs];
        unscaled = new double[outputs];
        factorBars = new double[outputs];
    }

    /**
     * Programs the array.
     *
     * @param weights {@code [input·outputs + output]}, finite, of any size; copied
     * @return what was clipped and rounded, in units of scaled weights
     */
    public MappingReport program(double[] weights) {
        ScaleFactors fitted = scaling.factors(weights, inputs, outputs);
        fitted.divide(weights, ofWeights);
        placement.place(ofWeights, placedWeights);
        MappingReport report = array.program(placedWeights);
        System.arraycopy(weights, 0, this.weights, 0, weights.length);
        factors = fitted;
        read = false;
        return report;
    }

    /** The factors of the weights programmed. */
    public ScaleFactors factors() {
        ScaleFactors current = factors;
        if (current == null) {
            throw new IllegalStateException("the matrix holds no weights yet; call program first");
        }
        return current;
    }

    /**
     * Corrects products from now on, in place of what was corrected until now.
     *
     * @param correction fitted to {@link #effectiveWeights} as they are with {@link DigitalCorrection#none}
     */
    public void correct(DigitalCorrection correction) {
        if (correction.inputs() != inputs || correction.outputs() != outputs) {
            throw new IllegalArgumentException("a correction of " + correction.inputs() + " inputs x "
                    + correction.outputs() + " outputs for an array of " + inputs + " x " + outputs);
        }
        this.correction = correction;
        read = false;
    }

    /**
     * The weights in effect, y = x·ŵ, with everything but converters. Tiles of ohmic cells only.
     *
     * @param effective ŵ, {@code [input·outputs + output]}, overwritten
     * @throws IllegalStateException if the cells are not ohmic
     */
    public ReadStatus effectiveWeights(double[] effective) {
        ScaleFactors s = factors();
        ReadStatus status = array.effectiveWeights(placedWeights);
        placement.undo(placedWeights, effective);
        for (int k = 0; k < effective.length; k++) {
            effective[k] *= s.factor(k % outputs);
        }
        correction.correctWeights(effective, effective);
        return status;
    }

    /**
     * One product.
     *
     * @param inputs x (V)
     * @param products y (V), overwritten
     */
    public ReadStatus multiply(double[] inputs, double[] products) {
        ScaleFactors s = factors();
        correction.scaleInputs(inputs, ofInputs);
        placement.inputs().apply(ofInputs, placedInputs);
        ReadStatus status = array.multiply(placedInputs, placedOutputs);
        placement.outputs().undo(placedOutputs, unscaled);
        s.multiply(unscaled, ofOutputs);
        double sum = 0;
        for (double x : inputs) {
            sum += x;
        }
        correction.correct(sum, ofOutputs, products);
        System.arraycopy(inputs, 0, lastInputs, 0, inputs.length);
        read = true;
        return status;
    }

    /**
     * Adds dL/dx and dL/dw for given dL/dy. Reads first unless these inputs were the latest multiplied.
     *
     * @param inputs those of the product (V)
     * @param productBars dL/dy (1/V)
     * @param inputBars (1/V), added into
     * @param weightBars {@code [input·outputs + output]}, added into
     */
    public ReadStatus pullback(double[] inputs, double[] productBars, double[] inputBars, double[] weightBars) {
        ScaleFactors s = factors();
        if (inputBars.length != this.inputs) {
            throw new IllegalArgumentException(
                    inputBars.length + " input cotangents given where " + this.inputs + " are needed");
        }
        if (!read || !Arrays.equals(inputs, lastInputs)) {
            multiply(inputs, new double[outputs]);
        }
        double[] scaledBars = ofOutputs;
        Arrays.fill(scaledBars, 0);
        double sumBar = correction.correctPullback(productBars, scaledBars);
        double[] unscaledBars = new double[outputs];
        Arrays.fill(factorBars, 0);
        s.multiplyPullback(unscaled, scaledBars, unscaledBars, factorBars);
        Arrays.fill(placedOutputs, 0);
        placement.outputs().undoPullback(unscaledBars, placedOutputs);
        double[] placedInputBars = new double[this.inputs];
        Arrays.fill(placedWeights, 0);
        ReadStatus status = array.pullback(placedInputs, placedOutputs, placedInputBars, placedWeights);
        Arrays.fill(ofInputs, 0);
        placement.inputs().applyPullback(placedInputBars, ofInputs);
        correction.scaleInputs(ofInputs, ofInputs);
        for (int i = 0; i < inputBars.length; i++) {
            inputBars[i] += ofInputs[i] + sumBar;
        }
        Arrays.fill(ofWeights, 0);
        placement.placePullback(placedWeights, ofWeights);
        s.dividePullback(weights, ofWeights, weightBars, factorBars);
        scaling.pullback(weights, this.inputs, outputs, factorBars, weightBars);
        return status;
    }
}
