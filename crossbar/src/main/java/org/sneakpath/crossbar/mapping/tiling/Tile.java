package org.sneakpath.crossbar.mapping.tiling;

import java.util.Arrays;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.mapping.EffectiveWeights;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.MappingReport;

/** One array of a tiled one, with its part of the weights; it writes to its own arrays only. */
final class Tile {
    private final Mapping mapping;
    private final int stride;
    private final int firstInput;
    private final int firstOutput;
    private final int inputs;
    private final int outputs;
    private final Crossbar crossbar;
    private final EffectiveWeights effective;
    final double[] conductances;
    final double[] currents;
    final double[] inputBars;
    private final double[] conductanceBars;
    private final double[] matrixBars;
    private final double[] weights;
    private final double[] weightBars;
    private final double[] effectiveWeights;
    private final double[] own;
    private final double[] voltages;
    private final double[] voltageBars;
    private MappingReport report = MappingReport.EMPTY;
    private ReadStatus status = new ReadStatus(true, 0, 0, 0);

    Tile(Mapping mapping, Tiling tiling, int number, TileLines lines, Cell cell) {
        this.mapping = mapping;
        int rowTile = number / tiling.columnTiles();
        int columnTile = number % tiling.columnTiles();
        stride = tiling.outputs();
        firstInput = tiling.firstInput(rowTile);
        firstOutput = tiling.firstOutput(columnTile);
        inputs = tiling.inputs(rowTile);
        outputs = tiling.outputs(columnTile);
        int rows = mapping.rows(inputs);
        int columns = mapping.columns(outputs);
        CrossbarSpec spec = lines.spec(rows, columns);
        if (spec.rows() != rows || spec.columns() != columns) {
            throw new IllegalArgumentException("the lines of a tile of " + rows + " x " + columns
                    + " cells were given as those of " + spec.rows() + " x " + spec.columns());
        }
        crossbar = new Crossbar(spec, cell, Crossbar.DEFAULT_TOLERANCE, 1); // tiles are solved side by side
        effective = new EffectiveWeights(mapping, inputs, outputs);
        conductances = new double[spec.cells()];
        conductanceBars = new double[spec.cells()];
        matrixBars = new double[spec.cells()];
        weights = new double[inputs * outputs];
        weightBars = new double[inputs * outputs];
        effectiveWeights = new double[inputs * outputs];
        currents = new double[columns];
        own = new double[inputs];
        inputBars = new double[inputs];
        voltages = new double[rows];
        voltageBars = new double[rows];
    }

    Crossbar crossbar() {
        return crossbar;
    }

    int firstInput() {
        return firstInput;
    }

    MappingReport report() {
        return report;
    }

    ReadStatus status() {
        return status;
    }

    /** Σx of this tile's inputs as last read (V). */
    double inputSum() {
        double sum = 0;
        for (double x : own) {
            sum += x;
        }
        return sum;
    }

    void map(double[] allWeights) {
        gather(allWeights, weights);
        report = mapping.program(weights, inputs, outputs, conductances);
    }

    void write() {
        crossbar.program(conductances);
    }

    void read(double[] allInputs) {
        System.arraycopy(allInputs, firstInput, own, 0, inputs);
        mapping.drive(own, voltages);
        status = crossbar.read(voltages, currents);
    }

    /** dL/dx of this tile and this tile's part of dL/dw for given dL/dI. */
    void pullback(double[] currentBars, double inputSumBar, double[] allWeightBars) {
        Arrays.fill(voltageBars, 0);
        Arrays.fill(conductanceBars, 0);
        status = crossbar.readPullback(voltages, currentBars, voltageBars, conductanceBars);
        Arrays.fill(inputBars, inputSumBar);
        mapping.drivePullback(voltageBars, inputBars);
        weightsPullback(allWeightBars);
    }

    void effective(double[] allEffective) {
        effective.of(crossbar.operator().matrix(), effectiveWeights);
        status = crossbar.operator().status();
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(
                    effectiveWeights, i * outputs, allEffective, (firstInput + i) * stride + firstOutput, outputs);
        }
    }

    void effectivePullback(double[] allEffectiveBars, double[] allWeightBars) {
        gather(allEffectiveBars, effectiveWeights);
        Arrays.fill(matrixBars, 0);
        Arrays.fill(conductanceBars, 0);
        effective.pullback(effectiveWeights, matrixBars);
        status = crossbar.operator().pullback(matrixBars, conductanceBars);
        weightsPullback(allWeightBars);
    }

    private void weightsPullback(double[] allWeightBars) {
        Arrays.fill(weightBars, 0);
        mapping.pullback(weights, inputs, outputs, conductanceBars, weightBars);
        for (int i = 0, k = 0; i < inputs; i++) {
            int at = (firstInput + i) * stride + firstOutput;
            for (int j = 0; j < outputs; j++, k++) {
                allWeightBars[at + j] += weightBars[k];
            }
        }
    }

    private void gather(double[] whole, double[] part) {
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(whole, (firstInput + i) * stride + firstOutput, part, i * outputs, outputs);
        }
    }
}
