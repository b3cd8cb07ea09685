/**
 * Matrices of weights larger than one array.
 *
 * <h2>The problem</h2>
 * Line resistance and yield bound the size of an array. A larger matrix lies on several, whose partial sums must be added: as
 * currents before a converter, or as numbers behind many.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.crossbar.mapping.tiling.Tiling} cuts the matrix of weights, not that of conductances, so that the columns of
 * an output stay together and every array has its own reference column. Fewest tiles, evenly filled: short lines lose least.
 * {@link org.sneakpath.crossbar.mapping.tiling.TiledArray} gives each tile a crossbar with the lines that
 * {@link org.sneakpath.crossbar.mapping.tiling.TileLines} says, and joins them by
 * {@link org.sneakpath.crossbar.mapping.tiling.PartialSums}, in which any
 * {@link org.sneakpath.crossbar.mapping.tiling.ColumnConverter} fits.
 *
 * <h2>Not modelled</h2>
 * Tiles larger than their part of the matrix, whose unused cells would conduct; wires between tiles; bit lines of several tiles
 * joined before their sense resistance.
 *
 * <h2>Guarantees</h2>
 * One tile reads as its crossbar does, bit for bit. Between perfect lines every tiling gives the product to rounding. Results
 * do not depend on threads, bit for bit, if converters do not. The pullback is through all tiles and converters and gives the
 * derivative of what was computed, straight-through where a mapping or a converter is.
 *
 * <h2>Cost</h2>
 * That of the crossbars; they are independent and run in parallel where
 * {@link org.sneakpath.crossbar.mapping.tiling.TileTasks} says so. Beside them 3 numbers a cell and 3 a weight. Further products
 * and pullbacks allocate nothing that grows with the matrix. 256 inputs × 128 outputs in differential pairs, lines of 1 ohm, on a
 * shared two-core server:
 * <pre>
 *   tiles              threads   program + product   further product   pullback   effective weights (incl. program)
 *   16 of 64 × 64         1            31 ms              5.7 ms         6.5 ms             250 ms
 *   16 of 64 × 64         2            16 ms              3.1 ms         3.3 ms             130 ms
 *   4 of 128 × 128        1            50 ms              7.1 ms         7.4 ms             580 ms
 *   4 of 128 × 128        2            26 ms              3.9 ms         4.1 ms             320 ms
 * </pre>
 *
 * <h2>References</h2>
 * P. Yao et al., "Fully hardware-implemented memristor convolutional neural network", Nature 577, 2020 (arrays side by side).
 * M. J. Rasch et al., "A flexible and fast PyTorch toolkit for simulating training and inference on analog crossbar arrays",
 * AICAS 2021 (even tiles, digital partial sums).
 */
@NullMarked
package org.sneakpath.crossbar.mapping.tiling;

import org.jspecify.annotations.NullMarked;
