/**
 * Sparse linear systems of circuits: a fixed pattern, analysed once, factored often, solved many times, also transposed.
 *
 * <h2>The problem</h2>
 * Modified nodal analysis leads to A x = b, once per Newton iteration and time step, always with the same pattern and with
 * other values; its adjoint to Aᵀ y = c. What these matrices are like decides how to solve them:
 * <ul>
 * <li>very sparse (three to eight entries a row), nearly symmetric in pattern, not symmetric in value;
 * <li>conductances from 1e-12 to 1e3 S next to the ±1 of ideal sources: nothing about absolute size means anything;
 * <li>no diagonal entry in the equation of an ideal source;
 * <li>sometimes singular by the user's mistake (a floating node, a loop of voltage sources), and then the user wants to be
 * told which node.
 * </ul>
 *
 * <h2>The choice</h2>
 * P (R A C) Q = L U, in steps of decreasing rarity:
 * <ol>
 * <li><em>Once per pattern.</em> Columns are paired with rows so that no diagonal entry is structurally missing
 * ({@code MaximumTransversal}), keeping diagonals where they are: a source's equation trades places with the Kirchhoff
 * equation of its node. On that diagonal, Tarjan's algorithm finds the block triangular form
 * ({@code BlockTriangularForm}): B x = b with b_ij ≠ 0 only where block(i) ≤ block(j) is solved from the last block to the
 * first, and only diagonal blocks are factored. Within each block, approximate minimum degree
 * ({@link org.sneakpath.circuit.linear.FillReducingOrder})
 * gives Q. The pairing is only a wish about the pivots, made without looking at values, so that one order serves the
 * operating point (where an inductor's entry is zero) and the transient (where it is not).
 * <li><em>Once per regime.</em> R and C, powers of two, bring the largest entry of each row and column near 1
 * ({@code Equilibration}). Then left-looking elimination with threshold pivoting finds P ({@code PivotSearch}): the pivot
 * wished for is taken if it is at least 0.1 of the largest candidate.
 * <li><em>Each time.</em> The pattern of L and U, P, R and C are reused: {@code LuFactors} is a few nested loops over flat
 * arrays, four columns of L at a time where they have the same rows. Where columns of L and U together have less than eight entries,
 * a loop over each costs more than what is in it, and lists of all entries and of all products take its place ({@code
 * EntrySolve}, {@code EntryElimination}). If an entry of L grows beyond 100 under freshly computed scales, or a pivot vanishes, P
 * is searched for again by
 * itself ({@code PivotMemory}); {@link org.sneakpath.circuit.linear.Factorization#pivotSearches()} counts that.
 * </ol>
 * The search yields a pattern and a pivot sequence only; values always come from the same refactoring loop. Solutions
 * therefore depend on the values and the pivot sequence, and on nothing else that happened before.
 *
 * <p>A matrix is singular when rounding its entries is enough to make it so ({@code Singularity}), measured by the left and
 * right null vectors belonging to the weakest pivot. The test involves no absolute size and no condition number: a node with
 * 5 pS to ground is fine, a thousand nodes tied together by 1 kS with nothing to ground are not.
 *
 * <p>{@link org.sneakpath.circuit.linear.ComplexFactorization} does the same for G + iωC: order, blocks, pivot search,
 * pattern and memory of pivots are shared, the numbers are pairs. {@link org.sneakpath.circuit.linear.Refinement} improves a
 * solution where digits
 * were lost.
 *
 * <p>Apart from these, {@link org.sneakpath.circuit.linear.SmallLu} factors a handful of unknowns that are eliminated on their own:
 * those of a cell, those of a part of a circuit.
 *
 * <h2>Not modelled</h2>
 * Nested dissection. For arrays whose geometry is known it would halve the work of refactoring (by count, 64×64 with wires:
 * 7.6 against 14.3 million flops in a read, 7.7 against 16.0 in a write with a state per cell) and save a fifth to a quarter
 * of the entries of L (101 494 against 126 299, 109 877 against 145 952); but a netlist knows no geometry, and 35
 * refactorings and 600 solves are an eighth of the two seconds that such a write takes. Partial refactoring of the columns
 * that changed: of 100 coupled oscillators, refactoring is a tenth of the cost.
 *
 * <p>A dense special case: with remembered pivots the sparse code is as fast at 4 unknowns (0.12 µs for factoring and solving)
 * and faster beyond (at 10: 0.34 against 0.56 µs, 0.59 against 0.80 µs where no entry is zero). Static condensation of device
 * states ahead of the factorisation: minimum degree eliminates them first without fill anyway; for a 32×32 array it made
 * refactoring 16 % faster (0.35 against 0.42 ms) and solving 20 % slower, and solves are the more frequent. Symmetric positive
 * definite systems, for which a Cholesky factorisation needs half the work; threads. A matrix that has several pivots close to
 * noise is judged by
 * the weakest of them.
 *
 * <h2>Guarantees</h2>
 * Refactoring, solving and solving transposed allocate nothing (a pivot close to noise, and a new pivot search, do). The
 * same sequence of calls with the same values gives the same bits everywhere: no threads, no fused operations, no random
 * choices. Patterns are immutable and may be shared between threads; a factorisation may not.
 *
 * <h2>Cost</h2>
 * With |L| and |U| entries: a solve takes 2 (|L| + |U|) flops, a refactorisation 2 Σ_j |L_j| |U_j*| with L_j a column of L
 * and U_j* a row of U, a pivot search five to ten times that long, the order less than a refactorisation of a large grid. Measured
 * on one core of a 2-core virtual machine with OpenJDK 17, n×n crossbars with wire resistance, best of many:
 * <pre>
 *   n    unknowns   |L|+|U|     order   pivot search   refactor     solve   transposed
 *   16        512     7 838    0.1 ms         0.4 ms    0.04 ms   0.005 ms     0.005 ms
 *   32       2048    45 440    0.4 ms         1.9 ms    0.32 ms   0.027 ms     0.027 ms
 *   64       8192   256 984    1.6 ms        14   ms    3.1  ms   0.17  ms     0.17  ms
 * </pre>
 * Three 32×32 layers, each driven by ideal sources that repeat the outputs of the one before (6 240 unknowns): refactored in
 * 1.3 ms, three times a layer. With a VTEAM state per cell and drivers behind resistors, 64×64 (12 544 unknowns): order 3 ms,
 * order, search and solve together 24 ms, refactor 3.4 ms, solve 0.23 ms.
 *
 * <p>A ring of 100 nodes with a state each at one supply (202 unknowns, |L|+|U| = 594): refactored in 3.6 µs and solved in 1.4
 * µs entry by entry, in 4.9 and 2.2 µs by columns.
 *
 * <p>Memory: 12 bytes per entry of L and U, 28 per entry of A (36 where there are several blocks), about 100 per unknown.
 *
 * <h2>References</h2>
 * P. R. Amestoy, T. A. Davis, I. S. Duff, "An approximate minimum degree ordering algorithm", SIAM J. Matrix Anal. Appl.
 * 17(4), 1996. R. Tarjan, "Depth-first search and
 * linear graph algorithms", SIAM J. Comput. 1(2), 1972. J. R. Gilbert, T. Peierls, "Sparse partial pivoting in time proportional
 * to arithmetic operations", SIAM J.
 * Sci. Stat. Comput. 9(5), 1988. S. C. Eisenstat, J. W. H. Liu, "Exploiting structural symmetry in unsymmetric sparse
 * symbolic factorization", SIAM J. Matrix Anal. Appl. 13(1), 1992. I. S. Duff, "On algorithms for obtaining a maximum
 * transversal", ACM Trans. Math. Softw. 7(3), 1981. D. Ruiz, "A scaling algorithm to equilibrate both rows and columns norms
 * in matrices", RAL-TR-2001-034. W. Oettli, W. Prager, "Compatibility of approximate solution of linear equations with
 * given error bounds for coefficients and right-hand sides", Numer. Math. 6, 1964. R. D. Skeel, "Iterative refinement implies numerical
 * stability for Gaussian elimination", Math. Comp. 35, 1980. T. A. Davis, E. Palamadai Natarajan,
 * "Algorithm 907: KLU, a direct sparse solver for circuit simulation problems", ACM Trans. Math. Softw. 37(3), 2010.
 */
@NullMarked
package org.sneakpath.circuit.linear;

import org.jspecify.annotations.NullMarked;
