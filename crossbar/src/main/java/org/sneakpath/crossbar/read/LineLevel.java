package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Lines;

/**
 * Relaxation of an array by whole lines, with a correction from a coarse crossbar.
 *
 * <pre>
 *   x_b ← (L_b + c_b + g)⁻¹ (f_b + g·(x_w + e))      all bit lines under given word lines
 *   x_w ← (L_w + c_w + g)⁻¹ (f_w + g·x_b)            all word lines under given bit lines
 *   ρ   = g·(x_w − (x_w + e)_before)                 what Kirchhoff's law now misses at the bit-line nodes
 *   e   ← correction of x_w by {@link CoarseCrossbar} for ρ
 * </pre>
 * After the word lines their own equations hold exactly, and ρ is all that is missing, formed from what changed and not from
 * currents of wires that cancel. Lines couple through the cells only, so that what is rough across lines is gone after
 * a step or two; what is smooth over them is left to the coarse crossbar.
 *
 * <p>Arrays are padded to rows of an odd number of cache lines: rows whose distance is a power of two would fall onto the same
 * few lines of a cache. Cost of a cycle: 22 flops and 96 bytes from memory per cell (g and the field twice, both l, x_w and x_b
 * read and written).
 */
final class LineLevel {
    /** Rows of a chunk. */
    private static final int ROWS = 16;
    /** Least columns of a chunk: enough for loops over them to run at speed. */
    private static final int COLUMNS = 128;

    private static final int DOUBLES_PER_CACHE_LINE = 8;
    private static final double[] NONE = new double[0];

    private final int rows;
    private final int columns;
    private final int stride;
    private final WordLadders wordLines;
    private final BitLadders bitLines;
    private final double[] g;
    private final double[] xw;
    private final double[] xb;
    private final double[][] scratch;
    private final double[] missing;
    private final double[] columnCurrents;
    private final CoarseCrossbar coarse;
    private final LineTeam.Pass bitPass;
    private final LineTeam.Pass wordPass;
    private final LineTeam.Pass factorWord;
    private final LineTeam.Pass factorBit;
    private LineField field = new LineField.Between(new double[0], 0);
    private double[] slopes = new double[0];
    private double[] taken = new double[0];
    private double[] spare = new double[0];
    private double wordShunt;
    private double bitShunt;

    LineLevel(Lines word, Lines bit, CoarseCrossbar coarse, LineTeam team) {
        this(
                word.count(),
                bit.count(),
                new WordLadders(word, padded(bit.count())),
                new BitLadders(bit, padded(bit.count())),
                new double[word.count() * padded(bit.count())],
                coarse,
                team);
    }

    private LineLevel(
            int rows,
            int columns,
            WordLadders wordLines,
            BitLadders bitLines,
            double[] g,
            CoarseCrossbar coarse,
            LineTeam team) {
        this.rows = rows;
        this.columns = columns;
        this.wordLines = wordLines;
        this.bitLines = bitLines;
        this.g = g;
        this.coarse = coarse;
        stride = padded(columns);
        xw = new double[rows * stride];
        xb = new double[rows * stride];
        scratch = new double[team.threads()][4 * columns];
        int rowChunks = (rows + ROWS - 1) / ROWS;
        int width = Math.max(COLUMNS, (columns + 15) / 16);
        int columnChunks = (columns + width - 1) / width;
        missing = new double[rowChunks];
        columnCurrents = new double[rowChunks * columns];
        bitPass = team.pass(columnChunks, (chunk, worker) -> relaxBitLines(chunk * width, end(chunk, width, columns)));
        wordPass = team.pass(rowChunks, this::relaxWordLines);
        factorWord = team.pass(rowChunks, (chunk, worker) -> takeRows(chunk * ROWS, end(chunk, ROWS, rows)));
        factorBit = team.pass(
                columnChunks,
                (chunk, worker) ->
                        bitLines.factor(chunk * width, end(chunk, width, columns), g, bitShunt, scratch[worker]));
    }

    /** Another level on the same lines with the same slopes, for a team of its own; it need not and must not be factored. */
    private LineLevel(LineLevel other, LineTeam team) {
        this(other.rows, other.columns, other.wordLines, other.bitLines, other.g, other.coarse.sibling(team), team);
    }

    /** See {@link ReadSolver#sibling}. */
    LineLevel sibling(LineTeam team) {
        return new LineLevel(this, team);
    }

    private static int padded(int columns) {
        int lines = (columns + DOUBLES_PER_CACHE_LINE - 1) / DOUBLES_PER_CACHE_LINE;
        return DOUBLES_PER_CACHE_LINE * (lines % 2 == 0 ? lines + 1 : lines);
    }

    private static int end(int chunk, int size, int all) {
        return Math.min(all, (chunk + 1) * size);
    }

    /**
     * Takes slopes (S, copied) {@code [row·columns + column]} and shunts, and prepares; false if the coarsest crossbar cannot be
     * solved.
     */
    boolean factor(double[] newSlopes, double newWordShunt, double newBitShunt) {
        slopes = newSlopes;
        wordShunt = newWordShunt;
        bitShunt = newBitShunt;
        factorWord.run();
        factorBit.run();
        slopes = NONE;
        return coarse.factor(wordShunt, bitShunt);
    }

    private void takeRows(int from, int to) {
        for (int i = from; i < to; i++) {
            System.arraycopy(slopes, i * columns, g, i * stride, columns);
            coarse.sum(i, g, i * stride);
        }
        wordLines.factor(from, to, g, wordShunt);
    }

    /** Starts a solve for a field, from x_w = 0 or from a first guess {@code [offset + row·columns + column]} (V). */
    void start(LineField newField, double @Nullable [] guess, int offset) {
        field = newField;
        coarse.clear();
        if (guess == null) {
            Arrays.fill(xw, 0);
            return;
        }
        for (int i = 0; i < rows; i++) {
            System.arraycopy(guess, offset + i * columns, xw, i * stride, columns);
        }
    }

    /** One cycle but for the correction; returns Σ|ρ| (A). */
    double relax() {
        bitPass.run();
        wordPass.run();
        double sum = 0;
        for (double part : missing) {
            sum += part;
        }
        return sum;
    }

    /** The correction of a cycle, which the next one takes up. */
    void correct() {
        coarse.solve();
    }

    /** Writes x_w (V), {@code [offset + row·columns + column]}, with the correction that no cycle has taken up yet. */
    void copyCorrectedWord(double[] word) {
        for (int i = 0; i < rows; i++) {
            int e = coarse.rowOf(i);
            for (int j = 0; j < columns; j++) {
                word[i * columns + j] = xw[i * stride + j] + coarse.correction[e + j];
            }
        }
    }

    /** Writes x_w and x_b (V), {@code [offset + row·columns + column]}. */
    void copyTo(double[] word, double[] bit, int offset) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(xw, i * stride, word, offset + i * columns, columns);
            System.arraycopy(xb, i * stride, bit, offset + i * columns, columns);
        }
    }

    /** Takes up the correction now, so that {@link #mix} can follow. */
    void takeUp() {
        for (int i = 0; i < rows; i++) {
            int e = coarse.rowOf(i);
            for (int j = 0; j < columns; j++) {
                xw[i * stride + j] += coarse.correction[e + j];
            }
        }
        coarse.clear();
        if (taken.length != xw.length) {
            taken = new double[xw.length];
        }
        System.arraycopy(xw, 0, taken, 0, xw.length);
    }

    /** Goes on from what mixing makes of the steps since {@link #takeUp} instead of from the latest alone. */
    void mix(LineMixing mixing) {
        double[] start = taken;
        taken = spare.length == start.length ? spare : new double[start.length];
        takeUp();
        mixing.mix(start, xw);
        System.arraycopy(xw, 0, taken, 0, xw.length);
        spare = start;
    }

    /** Distance of rows in {@link #paddedSlopes}. */
    int stride() {
        return stride;
    }

    /** Slopes (S), {@code [row·stride + column]}; live. */
    double[] paddedSlopes() {
        return g;
    }

    /** A copy of the slopes (S), {@code [row·columns + column]}. */
    double[] slopes() {
        double[] packed = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(g, i * stride, packed, i * columns, columns);
        }
        return packed;
    }

    /** The largest magnitude of the sums of cell currents f_b + g·(x_w − x_b) of the columns (A), after a cycle. */
    double largestCurrent() {
        double largest = 0;
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int at = j; at < columnCurrents.length; at += columns) {
                sum += columnCurrents[at];
            }
            largest = Math.max(largest, Math.abs(sum));
        }
        return largest;
    }

    private void relaxBitLines(int from, int to) {
        for (int i = 0; i < rows; i++) {
            inject(i, from, to);
            if (i > 0) {
                bitLines.eliminate(i, from, to, xb);
            }
        }
        bitLines.substitute(from, to, xb);
    }

    /** x_b(i, from … to − 1) ← f_b + g·(x_w + e). */
    private void inject(int i, int from, int to) {
        int at = i * stride;
        int e = coarse.rowOf(i) - at;
        if (field instanceof LineField.Between between) {
            injectBetween(at + from, at + to, e, between.voltages, between.offset + i * columns - at);
        } else if (field instanceof LineField.Injected injected) {
            injectAny(at + from, at + to, e, injected.bit, injected.offset + i * columns - at);
        }
    }

    private void injectBetween(int from, int to, int e, double[] between, int o) {
        double[] slope = g;
        double[] word = xw;
        double[] bit = xb;
        double[] correction = coarse.correction;
        for (int at = from; at < to; at++) {
            bit[at] = slope[at] * (word[at] + correction[at + e] + between[at + o]);
        }
    }

    private void injectAny(int from, int to, int e, double[] f, int o) {
        double[] slope = g;
        double[] word = xw;
        double[] bit = xb;
        double[] correction = coarse.correction;
        for (int at = from; at < to; at++) {
            bit[at] = slope[at] * (word[at] + correction[at + e]) + f[at + o];
        }
    }

    private void relaxWordLines(int chunk, int worker) {
        double[] x = scratch[worker];
        int to = end(chunk, ROWS, rows);
        double sum = 0;
        Arrays.fill(columnCurrents, chunk * columns, (chunk + 1) * columns, 0);
        for (int i = chunk * ROWS; i < to; i += 4) {
            int count = Math.min(4, to - i);
            for (int q = 0; q < count; q++) {
                draw(i + q, q * columns, x);
            }
            wordLines.solve(i, count, x);
            for (int q = 0; q < count; q++) {
                sum += take(i + q, q * columns, x, chunk * columns);
            }
        }
        missing[chunk] = sum;
    }

    /** x ← f_w + g·x_b of a row. */
    private void draw(int i, int o, double[] x) {
        int at = i * stride;
        if (field instanceof LineField.Between between) {
            drawBetween(at, o - at, between.voltages, between.offset + i * columns - at, x);
        } else if (field instanceof LineField.Injected injected) {
            drawAny(at, o - at, injected.word, injected.offset + i * columns - at, x);
        }
    }

    private void drawBetween(int from, int o, double[] between, int s, double[] x) {
        double[] slope = g;
        double[] bit = xb;
        int to = from + columns;
        for (int at = from; at < to; at++) {
            x[at + o] = slope[at] * (bit[at] - between[at + s]);
        }
    }

    private void drawAny(int from, int o, double[] f, int s, double[] x) {
        double[] slope = g;
        double[] bit = xb;
        int to = from + columns;
        for (int at = from; at < to; at++) {
            x[at + o] = slope[at] * bit[at] + f[at + s];
        }
    }

    /** Takes over a solved row, leaves ρ in {@code x} and with the coarse crossbar, adds the cells' currents; returns Σ|ρ|. */
    private double take(int i, int o, double[] x, int currents) {
        int at = i * stride;
        if (field instanceof LineField.Between between) {
            int s = between.offset + i * columns - at;
            currentsBetween(at, o - at, between.voltages, s, x, currents - at);
        } else if (field instanceof LineField.Injected injected) {
            currentsAny(at, o - at, injected.bit, injected.offset + i * columns - at, x, currents - at);
        }
        change(at, o - at, coarse.rowOf(i) - at, x);
        return coarse.gather(i, x, o);
    }

    private void currentsBetween(int from, int o, double[] between, int s, double[] x, int c) {
        double[] slope = g;
        double[] bit = xb;
        double[] sums = columnCurrents;
        int to = from + columns;
        for (int at = from; at < to; at++) {
            sums[at + c] += slope[at] * (x[at + o] - bit[at] + between[at + s]);
        }
    }

    private void currentsAny(int from, int o, double[] f, int s, double[] x, int c) {
        double[] slope = g;
        double[] bit = xb;
        double[] sums = columnCurrents;
        int to = from + columns;
        for (int at = from; at < to; at++) {
            sums[at + c] += slope[at] * (x[at + o] - bit[at]) + f[at + s];
        }
    }

    private void change(int from, int o, int e, double[] x) {
        double[] slope = g;
        double[] word = xw;
        double[] correction = coarse.correction;
        int to = from + columns;
        for (int at = from; at < to; at++) {
            double now = x[at + o];
            x[at + o] = slope[at] * (now - (word[at] + correction[at + e]));
            word[at] = now;
        }
    }
}
