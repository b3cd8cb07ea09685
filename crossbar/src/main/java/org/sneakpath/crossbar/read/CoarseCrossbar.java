package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Lines;

/**
 * A crossbar of blocks of cells that corrects what relaxation by lines is slow at: potentials that are smooth over blocks.
 *
 * <p>Its lines are {@link CoarseLines}, its cells the sums of the slopes of a block. Currents ρ missing at bit-line nodes are
 * gathered by the transpose of the interpolation that potentials of bit lines would be given; the potentials of its word lines
 * are the correction: constant across the lines of a block, linear along them ({@link LineInterpolation}).
 * <pre>
 *   G(I,J) = Σ g(i,j)       R = P_bᵀ ρ       coarse crossbar under R       e = P_w X_w
 * </pre>
 * It is solved directly if it is small, else by two cycles of relaxation with a coarser one (a W cycle).
 */
final class CoarseCrossbar {
    /** Cycles of relaxation of a coarse crossbar that is not solved directly. */
    private static final int CYCLES = 2;

    private final int rows;
    private final int columns;
    private final int height;
    private final int width;
    private final int coarseRows;
    private final int coarseColumns;
    private final LineInterpolation across;
    private final LineInterpolation along;
    private final double[] rowSums;
    private final double[] rowSlopes;
    private final double[] slopes;
    private final double[] sources;
    private final double[] none;
    private final double[] word;
    private final double[] bit;
    private final @Nullable ReadSolver direct;
    private final @Nullable LineLevel level;
    private final LineTeam.Pass spread;
    private final LineTeam.Pass collect;

    /** e (V), {@code [row of blocks · columns + column]}; see {@link #rowOf}. */
    final double[] correction;

    /**
     * @param height rows of a block
     * @param width columns of a block
     * @param plan how coarser ones are made
     */
    CoarseCrossbar(Lines wordLines, Lines bitLines, int height, int width, CoarsePlan plan, LineTeam team) {
        rows = wordLines.count();
        columns = bitLines.count();
        this.height = height;
        this.width = width;
        coarseRows = (rows + height - 1) / height;
        coarseColumns = (columns + width - 1) / width;
        Lines coarseWord = CoarseLines.of(wordLines, height, width, false);
        Lines coarseBit = CoarseLines.of(bitLines, width, height, true);
        across = LineInterpolation.along(bitLines, height, true);
        along = LineInterpolation.along(wordLines, width, false);
        int cells = coarseRows * coarseColumns;
        rowSums = new double[rows * coarseColumns];
        rowSlopes = new double[rows * coarseColumns];
        slopes = new double[cells];
        sources = new double[cells];
        none = new double[cells];
        word = new double[cells];
        bit = new double[cells];
        correction = new double[coarseRows * columns];
        CoarsePlan next = plan.after(height, width);
        if (next.isDirect(coarseRows, coarseColumns)) {
            direct = new DirectReadSolver(new ArrayNodes(coarseWord, coarseBit));
            level = null;
        } else {
            direct = null;
            CoarseCrossbar coarser = new CoarseCrossbar(
                    coarseWord, coarseBit, next.height(coarseRows), next.width(coarseColumns), next, team);
            level = new LineLevel(coarseWord, coarseBit, coarser, team);
        }
        spread = team.pass(chunks(coarseRows * columns, coarseRows), this::spread);
        collect = team.pass(chunks(rows * coarseColumns, coarseRows), this::collect);
    }

    private CoarseCrossbar(CoarseCrossbar other, LineTeam team) {
        rows = other.rows;
        columns = other.columns;
        height = other.height;
        width = other.width;
        coarseRows = other.coarseRows;
        coarseColumns = other.coarseColumns;
        across = other.across;
        along = other.along;
        slopes = other.slopes;
        rowSlopes = other.rowSlopes;
        rowSums = new double[other.rowSums.length];
        sources = new double[slopes.length];
        none = other.none;
        word = new double[slopes.length];
        bit = new double[slopes.length];
        correction = new double[other.correction.length];
        direct = other.direct == null ? null : other.direct.sibling();
        level = other.level == null ? null : other.level.sibling(team);
        spread = team.pass(chunks(coarseRows * columns, coarseRows), this::spread);
        collect = team.pass(chunks(rows * coarseColumns, coarseRows), this::collect);
    }

    /** See {@link ReadSolver#sibling}. */
    CoarseCrossbar sibling(LineTeam team) {
        return new CoarseCrossbar(this, team);
    }

    private static int chunks(int work, int most) {
        return work < 1 << 15 ? 1 : Math.min(most, 16);
    }

    /** Where the corrections of a row of cells start in {@link #correction}. */
    int rowOf(int row) {
        return row / height * columns;
    }

    /** Sums slopes (S) over the blocks of a row of cells. */
    void sum(int row, double[] g, int at) {
        for (int block = 0, out = row * coarseColumns; block < coarseColumns; block++, out++) {
            int to = Math.min(columns, (block + 1) * width);
            double sum = 0;
            for (int j = block * width; j < to; j++) {
                sum += g[at + j];
            }
            rowSlopes[out] = sum;
        }
    }

    /** Prepares for the slopes summed; false if it cannot be solved. */
    boolean factor(double wordShunt, double bitShunt) {
        Arrays.fill(slopes, 0);
        for (int i = 0; i < rows; i++) {
            int from = i * coarseColumns;
            int to = i / height * coarseColumns;
            for (int block = 0; block < coarseColumns; block++) {
                slopes[to + block] += rowSlopes[from + block];
            }
        }
        double nodes = (double) height * width;
        if (direct != null) {
            return direct.factor(slopes, nodes * wordShunt, nodes * bitShunt);
        }
        return level == null || level.factor(slopes, nodes * wordShunt, nodes * bitShunt);
    }

    /** Sets the correction to zero. */
    void clear() {
        Arrays.fill(correction, 0);
    }

    /** Sums ρ (A) over the blocks of a row of cells; returns Σ|ρ|. */
    double gather(int row, double[] rho, int at) {
        double magnitude = 0;
        for (int block = 0, out = row * coarseColumns; block < coarseColumns; block++, out++) {
            int to = at + Math.min(columns, (block + 1) * width);
            double even = 0;
            double odd = 0;
            double evenSize = 0;
            double oddSize = 0;
            int k = at + block * width;
            for (; k + 1 < to; k += 2) {
                even += rho[k];
                odd += rho[k + 1];
                evenSize += Math.abs(rho[k]);
                oddSize += Math.abs(rho[k + 1]);
            }
            if (k < to) {
                even += rho[k];
                evenSize += Math.abs(rho[k]);
            }
            rowSums[out] = even + odd;
            magnitude += evenSize + oddSize;
        }
        return magnitude;
    }

    /** Replaces the correction by that for the currents gathered. */
    void solve() {
        collect.run();
        if (direct != null) {
            direct.solve(1, none, sources, word, bit);
        } else if (level != null) {
            level.start(new LineField.Injected(none, sources, 0), null, 0);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                level.relax();
                level.correct();
            }
            level.copyCorrectedWord(word);
        }
        spread.run();
    }

    private void collect(int chunk, int worker) {
        int chunks = chunks(rows * coarseColumns, coarseRows);
        int from = chunk * coarseRows / chunks;
        int to = (chunk + 1) * coarseRows / chunks;
        Arrays.fill(sources, from * coarseColumns, to * coarseColumns, 0);
        for (int i = Math.max(0, (from - 1) * height); i < Math.min(rows, (to + 1) * height); i++) {
            if (across.lower[i] >= from && across.lower[i] < to) {
                add(i, across.lower[i], across.lowerShare[i]);
            }
            if (across.upperShare[i] != 0 && across.upper[i] >= from && across.upper[i] < to) {
                add(i, across.upper[i], across.upperShare[i]);
            }
        }
    }

    private void add(int row, int blockRow, double share) {
        int from = row * coarseColumns;
        int to = blockRow * coarseColumns;
        for (int block = 0; block < coarseColumns; block++) {
            sources[to + block] += share * rowSums[from + block];
        }
    }

    private void spread(int chunk, int worker) {
        int chunks = chunks(coarseRows * columns, coarseRows);
        for (int block = chunk * coarseRows / chunks; block < (chunk + 1) * coarseRows / chunks; block++) {
            int from = block * coarseColumns;
            int to = block * columns;
            for (int j = 0; j < columns; j++) {
                correction[to + j] = along.lowerShare[j] * word[from + along.lower[j]]
                        + along.upperShare[j] * word[from + along.upper[j]];
            }
        }
    }
}
