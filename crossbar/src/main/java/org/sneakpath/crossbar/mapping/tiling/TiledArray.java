package org.sneakpath.crossbar.mapping.tiling;

import java.util.Arrays;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.MappingReport;

/**
 * A matrix of weights on as many crossbars as it takes: products, gradients, effective weights.
 *
 * <pre>
 *   weights ─ map ─► conductances of every tile ─ write ─► crossbars      x ─ multiply ─► y_j = Σ_i x_i·ŵ_ij (V)
 * </pre>
 * Each tile is solved with its own lines. Partial sums of tiles that share outputs are added in the order of the tiles, so that
 * results do not depend on threads, bit for bit. Not thread-safe itself.
 */
public final class TiledArray {
    private final Mapping mapping;
    private final Tiling tiling;
    private final PartialSums sums;
    private final TileTasks tasks;
    private final Tile[] tiles;
    private final ReadOut[] readOuts;
    private final double[] lastInputs;
    private final double[] lastProducts;
    private boolean mapped;
    private boolean written;
    private boolean read;

    /** Tiles of ohmic cells, read exactly, one after the other; their products are added. */
    public TiledArray(Mapping mapping, Tiling tiling, TileLines lines) {
        this(mapping, tiling, lines, Cell.ohmic(), PartialSums.digital(), TileTasks.inTurn());
    }

    /**
     * Tiles.
     *
     * @param lines the lines of a tile of given size
     * @param cell what stands at every crossing, programmed by a conductance
     * @param sums how currents become products
     * @param tasks runs the tiles' work
     * @throws IllegalArgumentException if the cell is programmed by something else than a conductance
     */
    public TiledArray(Mapping mapping, Tiling tiling, TileLines lines, Cell cell, PartialSums sums, TileTasks tasks) {
        if (cell instanceof Cell.Device) {
            throw new IllegalArgumentException("a tiled array maps weights to conductances, but a cell of " + cell
                    + " is programmed by another quantity; try Cell.ohmic() or Cell.sinh(v0)");
        }
        this.mapping = mapping;
        this.tiling = tiling;
        this.sums = sums;
        this.tasks = tasks;
        tiles = new Tile[tiling.tiles()];
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = new Tile(mapping, tiling, t, lines, cell);
        }
        readOuts = new ReadOut[isAnalog() ? tiling.columnTiles() : tiles.length];
        for (int r = 0; r < readOuts.length; r++) {
            readOuts[r] = new ReadOut(
                    mapping,
                    tiling.outputs(r % tiling.columnTiles()),
                    sums.converted(),
                    sums.converters().apply(r));
        }
        lastInputs = new double[tiling.inputs()];
        lastProducts = new double[tiling.outputs()];
    }

    private boolean isAnalog() {
        return sums.sum() == PartialSums.Sum.ANALOG;
    }

    /** How weights are held. */
    public Mapping mapping() {
        return mapping;
    }

    /** How the matrix is cut. */
    public Tiling tiling() {
        return tiling;
    }

    /** The array of tile {@code tile}; the object in use. */
    public Crossbar crossbar(int tile) {
        return tiles[tile].crossbar();
    }

    /**
     * Maps weights to the conductances of all tiles, without writing them. Until {@link #write}, products are those of what was
     * written before, and there are no gradients.
     *
     * @param weights {@code [input·outputs + output]}, finite
     * @return what was clipped and rounded, over all tiles
     */
    public MappingReport map(double[] weights) {
        requireWeights("weights", weights);
        written = false;
        tasks.run(tiles.length, t -> tiles[t].map(weights));
        mapped = true;
        MappingReport report = MappingReport.EMPTY;
        for (Tile tile : tiles) {
            report = report.and(tile.report());
        }
        return report;
    }

    /**
     * Conductances of a tile (S), row-major, as last mapped; the live array. Who changes it, to have a write go wrong, calls
     * {@link #write} then; gradients are taken at what was written, and passed to the weights as if nothing had gone wrong.
     */
    public double[] conductances(int tile) {
        return tiles[tile].conductances;
    }

    /** Writes {@link #conductances} into the crossbars. */
    public void write() {
        if (!mapped) {
            throw new IllegalStateException("the tiles hold no weights yet; call map or program first");
        }
        tasks.run(tiles.length, t -> tiles[t].write());
        written = true;
        read = false;
    }

    /** {@link #map} and {@link #write}. */
    public MappingReport program(double[] weights) {
        MappingReport report = map(weights);
        write();
        return report;
    }

    /**
     * Reads all tiles once.
     *
     * @param inputs x (V)
     * @param products y (V), overwritten
     * @return how the worst read ended; iterations are those of all tiles
     */
    public ReadStatus multiply(double[] inputs, double[] products) {
        requireLength("inputs", inputs, tiling.inputs());
        requireLength("products", products, tiling.outputs());
        boolean analog = isAnalog();
        tasks.run(tiles.length, t -> {
            tiles[t].read(inputs);
            if (!analog) {
                System.arraycopy(tiles[t].currents, 0, readOuts[t].currents, 0, tiles[t].currents.length);
                readOuts[t].inputSum = tiles[t].inputSum();
                readOuts[t].read();
            }
        });
        if (analog) {
            readColumnsOfTiles();
        }
        for (int r = 0; r < readOuts.length; r++) {
            double[] part = readOuts[r].products;
            int first = tiling.firstOutput(r % tiling.columnTiles());
            for (int j = 0; j < part.length; j++) {
                products[first + j] = r < tiling.columnTiles() ? part[j] : products[first + j] + part[j];
            }
        }
        System.arraycopy(inputs, 0, lastInputs, 0, inputs.length);
        read = true;
        return status();
    }

    private void readColumnsOfTiles() {
        for (int c = 0; c < readOuts.length; c++) {
            ReadOut readOut = readOuts[c];
            System.arraycopy(tiles[c].currents, 0, readOut.currents, 0, readOut.currents.length);
            readOut.inputSum = tiles[c].inputSum();
            for (int t = c + readOuts.length; t < tiles.length; t += readOuts.length) {
                double[] currents = tiles[t].currents;
                for (int k = 0; k < currents.length; k++) {
                    readOut.currents[k] += currents[k];
                }
                readOut.inputSum += tiles[t].inputSum();
            }
            readOut.read();
        }
    }

    /**
     * Adds dL/dx and dL/dw for given dL/dy. Reads first unless these inputs were the latest multiplied.
     *
     * @param inputs those of the product (V)
     * @param productBars dL/dy (1/V)
     * @param inputBars (1/V), added into
     * @param weightBars {@code [input·outputs + output]}, added into
     * @return how the worst of the reads and adjoint solves ended
     * @throws IllegalStateException if the weights last mapped are not written
     */
    public ReadStatus pullback(double[] inputs, double[] productBars, double[] inputBars, double[] weightBars) {
        requireLength("inputs", inputs, tiling.inputs());
        requireLength("product cotangents", productBars, tiling.outputs());
        requireLength("input cotangents", inputBars, tiling.inputs());
        requireWeights("weight cotangents", weightBars);
        requireWritten();
        if (!read || !Arrays.equals(inputs, lastInputs)) {
            multiply(inputs, lastProducts);
        }
        for (int r = 0; r < readOuts.length; r++) {
            double[] part = readOuts[r].productBars;
            System.arraycopy(productBars, tiling.firstOutput(r % tiling.columnTiles()), part, 0, part.length);
            readOuts[r].pullback();
        }
        tasks.run(tiles.length, t -> {
            ReadOut readOut = readOuts[t % readOuts.length];
            tiles[t].pullback(readOut.currentBars, readOut.inputSumBar, weightBars);
        });
        for (Tile tile : tiles) {
            for (int i = 0; i < tile.inputBars.length; i++) {
                inputBars[tile.firstInput() + i] += tile.inputBars[i];
            }
        }
        return status();
    }

    /**
     * The exact linear map of all tiles as weights, converters left out: y = x·ŵ. Tiles of ohmic cells only.
     *
     * @param effective ŵ, {@code [input·outputs + output]}, overwritten
     * @throws IllegalStateException if the cells are not ohmic
     */
    public ReadStatus effectiveWeights(double[] effective) {
        requireWeights("effective weights", effective);
        tasks.run(tiles.length, t -> tiles[t].effective(effective));
        return status();
    }

    /**
     * Adds dL/dw for given dL/dŵ.
     *
     * @param effectiveBars {@code [input·outputs + output]}
     * @param weightBars same layout, added into
     * @throws IllegalStateException if the weights last mapped are not written
     */
    public ReadStatus effectivePullback(double[] effectiveBars, double[] weightBars) {
        requireWeights("cotangents of effective weights", effectiveBars);
        requireWeights("weight cotangents", weightBars);
        requireWritten();
        tasks.run(tiles.length, t -> tiles[t].effectivePullback(effectiveBars, weightBars));
        return status();
    }

    private ReadStatus status() {
        boolean converged = true;
        double residual = 0;
        int iterations = 0;
        double currentBound = 0;
        for (Tile tile : tiles) {
            ReadStatus status = tile.status();
            converged &= status.converged();
            residual = Math.max(residual, status.residual()); // NaN if any is
            iterations += status.iterations();
            currentBound += status.currentBound(); // outputs add the currents of several tiles, at most of all
        }
        return new ReadStatus(converged, residual, iterations, currentBound);
    }

    /** The gradient by weights is that of the crossbars at those weights; they must hold them. */
    private void requireWritten() {
        if (!written) {
            throw new IllegalStateException(
                    mapped
                            ? "weights were mapped that the tiles do not hold, so that there is no gradient by them; call write"
                                    + " after map, or program"
                            : "the tiles hold no weights yet; call program first");
        }
    }

    private void requireWeights(String what, double[] array) {
        requireLength(what, array, Math.multiplyExact(tiling.inputs(), tiling.outputs()));
    }

    private static void requireLength(String what, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(array.length + " " + what + " given where " + length + " are needed");
        }
    }
}
