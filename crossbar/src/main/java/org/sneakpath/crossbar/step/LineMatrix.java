package org.sneakpath.crossbar.step;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.read.ReadSolver;
import org.sneakpath.crossbar.read.TangentSolver;

/**
 * The linear equations of a stage: those of {@link ReadSolver} where cells depend on the voltage between their lines alone, else those
 * of {@link TangentSolver} with slopes by word and by bit line that differ.
 *
 * <p>Cost of a solve: one of the kernel; of biased cells one for each product that {@link TangentSolver} takes, few where lines conduct
 * much better than cells.
 */
final class LineMatrix {
    /** What a solve of biased cells may leave of the cells' currents, relative to the right-hand side. */
    private static final double LEFT = 1e-13;
    /** Reduction that a solve from a guess is expected to be asked for. */
    private static final double WANTED = 1e-6;

    private final ReadSolver kernel;
    private final @Nullable TangentSolver tangents;

    LineMatrix(ReadSolver kernel, int cells, boolean biased) {
        this.kernel = kernel;
        tangents = biased ? new TangentSolver(kernel, cells) : null;
    }

    /**
     * Prepares for given slopes and shunts (S); whether that is possible.
     *
     * @param bitSlopes −∂i/∂b; the same array as {@code wordSlopes} unless cells are biased
     */
    boolean factor(double[] wordSlopes, double[] bitSlopes, double wordShunt, double bitShunt) {
        if (tangents == null) {
            return kernel.factor(wordSlopes, wordShunt, bitShunt);
        }
        // Another user of the kernel may have factored it in the meantime.
        tangents.forget();
        return tangents.factor(wordSlopes, bitSlopes, wordShunt, bitShunt, WANTED);
    }

    /**
     * Solves from a guess.
     *
     * @param word guess in, solution out (V)
     * @param bit likewise
     */
    void solveFrom(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        if (tangents == null) {
            kernel.solveFrom(1, wordSources, bitSources, word, bit);
            return;
        }
        double sum = 0;
        for (int c = 0; c < wordSources.length; c++) {
            sum += wordSources[c] * wordSources[c] + bitSources[c] * bitSources[c];
        }
        tangents.solve(wordSources, bitSources, word, bit, LEFT * Math.sqrt(sum));
    }

    /** Solves without a guess; overwrites {@code word} and {@code bit} (V). */
    void solve(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        if (tangents == null) {
            kernel.solve(1, wordSources, bitSources, word, bit);
        } else {
            Arrays.fill(word, 0);
            Arrays.fill(bit, 0);
            solveFrom(wordSources, bitSources, word, bit);
        }
    }

    /** Solves the transposed equations; returns the relative Kirchhoff residual. */
    double solveTransposed(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        return tangents == null
                ? kernel.solve(1, wordSources, bitSources, word, bit)
                : tangents.solveTransposed(wordSources, bitSources, word, bit);
    }
}
