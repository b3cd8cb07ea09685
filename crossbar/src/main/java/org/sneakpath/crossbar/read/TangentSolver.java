package org.sneakpath.crossbar.read;

/**
 * The array linearised at a point of its cells, with slopes g_w = ∂i/∂w and g_b = −∂i/∂b that may differ and may fall,
 * <pre>
 *   A = [ L_w + c_w + g_w     −g_b          ]        A·x = f,  or  Aᵀ·x = f  for the adjoint
 *       [ −g_w            L_b + c_b + g_b   ]
 * </pre>
 *
 * <p>Where g_w = g_b ≥ 0 at all cells this is what {@link ReadSolver} solves. Otherwise that is the preconditioner K⁻¹, with
 * g = max((g_w + g_b)/2, 0): A differs from it by the current that each cell draws from its word line into its bit line beside
 * g·(x_w − x_b),
 * <pre>
 *   s = δ(x),  δ(x) = (g_w − g)·x_w − (g_b − g)·x_b        x = K·(f_w − s, f_b + s)
 *   (1 + δK(·, −·))·s = δ(K·f)
 * </pre>
 * one unknown a cell, found by {@link Gmres} in as many solves as there are falling cells, or in a few where lines conduct well:
 * δK is of the size of a line's resistance times the difference of slopes. The transposed system is solved likewise for the
 * adjoint cell voltages μ = x_w − x_b,
 * <pre>
 *   (1 + ∇K·((g_w − g)·, −(g_b − g)·))·μ = ∇K·f        ∇x = x_w − x_b
 * </pre>
 * The same serves slopes that are near those of which there are factors already, where new ones would cost more.
 *
 * <p>s starts from δ(x) of the guess, so that near a solution few products are needed. Cost: one solve of the kernel, and where
 * that is not enough one for each product and another one.
 */
public final class TangentSolver {
    private static final int MAX_PRODUCTS = 300;
    private static final int MAX_POWERS = 60;
    /** Norm of the residual of the adjoint relative to that of its right-hand side. */
    static final double ADJOINT = 1e-15;
    /** Share of the largest excess slope, in units of the largest slope, by which a product is expected to reduce the residual. */
    private static final double RATE = 0.3;

    private static final double MAX_EXPECTED = 40;
    /** What products may leave of Kirchhoff's law, relative to how much smaller residuals are to become. */
    private static final double PRODUCT = 0.1;

    private final ReadSolver kernel;
    private final int cells;
    private final double[] g;
    private boolean plain;
    private boolean factored;
    private double wordShunt;
    private double bitShunt;
    private double rate = RATE;
    private double excess;
    private double reduction;
    private double imbalance;
    private long solves;
    // made when a matrix is first met that the kernel alone does not solve
    private Gmres gmres = new Gmres(0);
    private double[] wordExcess = new double[0];
    private double[] bitExcess = new double[0];
    private double[] intoWord = new double[0];
    private double[] intoBit = new double[0];
    private double[] wordField = new double[0];
    private double[] bitField = new double[0];
    private double[] right = new double[0];
    private double[] extra = new double[0];
    private double[] more = new double[0];

    /**
     * @param kernel kept; whoever else factors it has to have this {@link #forget}
     * @param cells number of cells
     */
    public TangentSolver(ReadSolver kernel, int cells) {
        this.kernel = kernel;
        this.cells = cells;
        g = new double[cells];
    }

    /** Makes new factors at the next {@link #factor}, so that nothing depends on what was solved before. */
    public void forget() {
        factored = false;
        rate = RATE;
    }

    /** Starts counting the solves of the kernel. */
    void count() {
        solves = 0;
    }

    /** Solves of the kernel since then. */
    long solves() {
        return solves;
    }

    /** Sum of what the latest solve left of Kirchhoff's law at all nodes (A). */
    double imbalance() {
        return imbalance;
    }

    /**
     * Prepares for given slopes (S), copied.
     *
     * @param wordSlopes g_w
     * @param bitSlopes g_b; the same array where there is no difference
     * @param newWordShunt c_w (S)
     * @param newBitShunt c_b (S)
     * @param wanted how much smaller residuals will be than right-hand sides, of what {@link Gmres} is asked to solve
     * @return whether the slopes were finite and the kernel could be factored
     */
    public boolean factor(
            double[] wordSlopes, double[] bitSlopes, double newWordShunt, double newBitShunt, double wanted) {
        reduction = wanted;
        double largest = 0;
        double asymmetry = 0;
        double change = 0;
        for (int c = 0; c < cells; c++) {
            double mean = mean(wordSlopes[c], bitSlopes[c]);
            largest = Math.max(largest, mean);
            asymmetry = Math.max(asymmetry, excess(wordSlopes[c], bitSlopes[c], mean));
            change = Math.max(change, excess(wordSlopes[c], bitSlopes[c], g[c])); // NaN stays NaN
        }
        boolean same = newWordShunt == wordShunt && newBitShunt == bitShunt;
        double costKept = factored && same ? cost(change / largest) : Double.POSITIVE_INFINITY;
        if (costKept <= kernel.factorCost() + cost(asymmetry / largest)) {
            excess = change / largest;
        } else {
            for (int c = 0; c < cells; c++) {
                g[c] = mean(wordSlopes[c], bitSlopes[c]);
            }
            wordShunt = newWordShunt;
            bitShunt = newBitShunt;
            factored = kernel.factor(g, wordShunt, bitShunt);
            excess = asymmetry / largest;
        }
        plain = !(excess > 0);
        if (!plain) {
            reserve();
            for (int c = 0; c < cells; c++) {
                wordExcess[c] = wordSlopes[c] - g[c];
                bitExcess[c] = bitSlopes[c] - g[c];
            }
        }
        return factored;
    }

    private static double mean(double wordSlope, double bitSlope) {
        return Math.max(0, 0.5 * (wordSlope + bitSlope));
    }

    private static double excess(double wordSlope, double bitSlope, double kept) {
        return Math.max(Math.abs(wordSlope - kept), Math.abs(bitSlope - kept));
    }

    /** Solves of the kernel that an excess slope, relative to the largest slope, is expected to cost beyond the one. */
    private double cost(double relative) {
        if (relative == 0) {
            return 0;
        }
        double each = Math.min(0.9, rate * relative);
        double products = Math.log(reduction) / Math.log(each) - (reduction == ADJOINT ? 0 : 1); // NaN stays NaN
        return products <= 0 ? 0 : 1 + Math.min(MAX_EXPECTED, products);
    }

    private void learn() {
        rate = Math.min(1, Math.pow(reduction, 1.0 / (1 + gmres.products())) / excess);
    }

    /** Solves A·x = f, leaving as little of Kirchhoff's law as there is; otherwise as the other. */
    public double solve(double[] wordSources, double[] bitSources, double[] word, double[] bit, double target) {
        return solve(wordSources, bitSources, word, bit, target, 0);
    }

    /**
     * Solves A·x = f.
     *
     * @param word first guess of the word-line nodes (V), overwritten by the solution
     * @param bit likewise
     * @param target Euclidean norm of the misfit of the tangents of all cells (A) that may be left
     * @param share what may be left of Kirchhoff's law, see {@link ReadSolver#mayLeave}
     * @return relative Kirchhoff residual; NaN if there is no solution
     */
    double solve(double[] wordSources, double[] bitSources, double[] word, double[] bit, double target, double share) {
        mayLeave(share);
        try {
            return plain
                    ? kernelFrom(wordSources, bitSources, word, bit)
                    : solveUnlike(wordSources, bitSources, word, bit, target, share);
        } finally {
            kernel.mayLeave(0, 0);
        }
    }

    private void mayLeave(double share) {
        kernel.mayLeave(share, share == 0 ? 0 : 1);
    }

    /** Where the kernel alone does not do. */
    private double solveUnlike(
            double[] wordSources, double[] bitSources, double[] word, double[] bit, double target, double share) {
        excess(word, bit, extra);
        double residual = solveBeside(extra, wordSources, bitSources, word, bit);
        excess(word, bit, right);
        for (int c = 0; c < cells; c++) {
            right[c] -= extra[c];
        }
        mayLeave(share == 0 ? 0 : Math.max(share, PRODUCT * reduction));
        double left = gmres.solve(this::drawn, right, more, target, MAX_PRODUCTS);
        learn();
        mayLeave(share);
        if (gmres.products() > 0) {
            for (int c = 0; c < cells; c++) {
                extra[c] += more[c];
            }
            residual = solveBeside(extra, wordSources, bitSources, word, bit);
        }
        return left <= target ? residual : Double.NaN;
    }

    /** K·(f_w − s, f_b + s). */
    private double solveBeside(double[] s, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        for (int c = 0; c < cells; c++) {
            intoWord[c] = wordSources[c] - s[c];
            intoBit[c] = bitSources[c] + s[c];
        }
        return kernelFrom(intoWord, intoBit, word, bit);
    }

    /**
     * Writes the currents of all cells that the lines carry at the latest solution of A·x = f with f = (−source, source).
     *
     * @param sources one per cell (A)
     * @param word the solution
     * @param bit likewise
     */
    public void carried(double[] sources, double[] word, double[] bit, double[] currents) {
        for (int c = 0; c < cells; c++) {
            currents[c] = sources[c] + g[c] * (word[c] - bit[c]) + (plain ? 0 : extra[c]);
        }
    }

    /** s + δ(K·(s, −s)). */
    private void drawn(double[] s, double[] out) {
        for (int c = 0; c < cells; c++) {
            intoWord[c] = s[c];
            intoBit[c] = -s[c];
        }
        kernel(intoWord, intoBit, wordField, bitField);
        excess(wordField, bitField, out);
        for (int c = 0; c < cells; c++) {
            out[c] += s[c];
        }
    }

    private void excess(double[] word, double[] bit, double[] out) {
        for (int c = 0; c < cells; c++) {
            out[c] = wordExcess[c] * word[c] - bitExcess[c] * bit[c];
        }
    }

    /**
     * Solves Aᵀ·x = f.
     *
     * @param word x of the word-line nodes (V), overwritten
     * @param bit likewise
     * @return relative Kirchhoff residual; NaN if there is no solution
     */
    public double solveTransposed(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        double residual = kernel(wordSources, bitSources, word, bit);
        if (plain) {
            return residual;
        }
        double size = 0;
        for (int c = 0; c < cells; c++) {
            right[c] = word[c] - bit[c];
            size += right[c] * right[c];
        }
        double target = ADJOINT * Math.sqrt(size);
        double left = gmres.solve(this::felt, right, extra, target, MAX_PRODUCTS);
        for (int c = 0; c < cells; c++) {
            intoWord[c] = wordSources[c] - wordExcess[c] * extra[c];
            intoBit[c] = bitSources[c] + bitExcess[c] * extra[c];
        }
        residual = kernel(intoWord, intoBit, word, bit);
        return left <= 1e3 * target ? residual : Double.NaN;
    }

    /** μ + ∇K·((g_w − g)·μ, −(g_b − g)·μ). */
    private void felt(double[] mu, double[] out) {
        for (int c = 0; c < cells; c++) {
            intoWord[c] = wordExcess[c] * mu[c];
            intoBit[c] = -bitExcess[c] * mu[c];
        }
        kernel(intoWord, intoBit, wordField, bitField);
        for (int c = 0; c < cells; c++) {
            out[c] = mu[c] + wordField[c] - bitField[c];
        }
    }

    /**
     * How near the falling cells of a symmetric array are to running away: the largest eigenvalue of √d·∇K(√d·, −√d·), d = max(−g, 0),
     * K being that of the slopes max(g, 0). The array is stable below 1. It is approached from below, by powers.
     *
     * @param slopes g (S)
     * @param wordMode the field of the eigenvector at the word-line nodes, overwritten
     * @param bitMode likewise at the bit-line nodes
     */
    double fallingMode(double[] slopes, double[] wordMode, double[] bitMode) {
        reserve();
        factored = false;
        for (int c = 0; c < cells; c++) {
            g[c] = Math.max(0, slopes[c]);
            right[c] = slopes[c] < 0 ? 1 + 0.1 * (c * 7L % 11) : 0; // along no pattern of rows and columns
        }
        if (!kernel.factor(g, 0, 0)) {
            return Double.NaN;
        }
        double value = 0;
        for (int power = 0; power < MAX_POWERS; power++) {
            double norm = 0;
            for (int c = 0; c < cells; c++) {
                norm += right[c] * right[c];
            }
            double scale = 1 / Math.sqrt(norm);
            double product = 0;
            for (int c = 0; c < cells; c++) {
                right[c] *= scale;
                intoWord[c] = Math.sqrt(Math.max(0, -slopes[c])) * right[c];
                intoBit[c] = -intoWord[c];
            }
            kernel(intoWord, intoBit, wordMode, bitMode);
            for (int c = 0; c < cells; c++) {
                double next = Math.sqrt(Math.max(0, -slopes[c])) * (wordMode[c] - bitMode[c]);
                product += right[c] * next;
                right[c] = next;
            }
            boolean still = Math.abs(product - value) <= 1e-3 * Math.abs(product);
            value = product;
            if (still || value == 0) {
                break;
            }
        }
        return value;
    }

    private double kernel(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        solves++;
        double residual = kernel.solve(1, wordSources, bitSources, word, bit);
        imbalance = kernel.imbalance();
        return residual;
    }

    private double kernelFrom(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        solves++;
        double residual = kernel.solveFrom(1, wordSources, bitSources, word, bit);
        imbalance = kernel.imbalance();
        return residual;
    }

    private void reserve() {
        if (right.length == 0) {
            gmres = new Gmres(cells);
            wordExcess = new double[cells];
            bitExcess = new double[cells];
            intoWord = new double[cells];
            intoBit = new double[cells];
            wordField = new double[cells];
            bitField = new double[cells];
            right = new double[cells];
            extra = new double[cells];
            more = new double[cells];
        }
    }
}
