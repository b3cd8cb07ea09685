/**
 * Products of weight matrices with signals: what is left of a crossbar once its linear map is known.
 *
 * <h2>The problem</h2>
 * A layer multiplies a matrix of weights with the signals of all samples and all steps, and twice more on the way back. Signals are
 * of two kinds. Membrane voltages are dense and there are many of them for each input, steps times samples. Pixels and spikes are
 * mostly zero, and pixels that are held are there once a presentation.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.product.Products} has the loops for both, in each precision. Dense signals are <em>lines</em>: all
 * values of one input stand side by side, {@code [input·length + l]}, and the innermost loop runs along a line, four inputs at a
 * time, which the JIT compiler turns into vector instructions: HotSpot 17 does so only where all arrays are walked with one index, so lines
 * are copied into rows of their own first, a thirtieth of a nanosecond a number where scalar sums take a third. Sparse signals are listed once, by the
 * place where they stand and by input ({@link org.sneakpath.training.product.SparseSamples}); {@link
 * org.sneakpath.training.product.SparseProducts} adds rows of the matrix for what is listed.
 *
 * <p>Spikes are listed as they come from an encoding or a layer, by how they differ from what is usual in their sample ({@link
 * org.sneakpath.training.product.SpikeSamples}): an input that spikes in most steps is a row that is added once, and subtracted where it is
 * silent. Of handwritten digits as spike trains, 102 spikes a step are 21 entries, and 4 more a step for what is usual. {@link
 * org.sneakpath.training.product.SpikeProducts} adds their rows up. What bounds these sums is how fast rows are loaded, and not arithmetic: one
 * of 100 weights takes 5 ns from the first cache and 7 from the second, in vectors of 16 bytes as in those of 64. {@link
 * org.sneakpath.training.product.Layouts} brings the signals of a layer, which neurons leave step by step, into these orders and back.
 *
 * <h2>Not modelled</h2>
 * Anything of the array: {@link org.sneakpath.crossbar.ReadOperator} has what its wires do. Convolutions are sums of these products.
 *
 * <h2>Guarantees</h2>
 * Sums are taken in an order that depends on the shapes, and for sparse signals on which are zero, so that results are the same on any
 * number of threads and any machine.
 * The value at one place of a line does not depend, to the last bit, on the others, but for the gradients of weights, which are sums
 * along lines, and for what spikes give, which depends in its last digits on what is usual in all steps of the sample. Rounding is relative
 * to the largest that is added up: of an input that is silent just where cotangents are largest, to these. Nothing is allocated but scratch, which grows to what is asked for: places of what is not zero and the rows.
 *
 * <h2>Cost</h2>
 * 2·inputs·outputs·length flops a product, each value of the weights read once for each line; of spikes a row of additions for each that is
 * not usual, or silence that is not. No library of the machine is used, but its fused multiply-add
 * ({@link java.lang.Math#fma}), which all processors of the last ten years have; without one these loops take hundreds of times as long.
 *
 * <h2>References</h2>
 * K. Goto, R. A. van de Geijn, ACM Trans. Math. Softw. 34(3), 2008, doi:10.1145/1356052.1356053 (what blocks are good for).
 */
@NullMarked
package org.sneakpath.training.product;

import org.jspecify.annotations.NullMarked;
