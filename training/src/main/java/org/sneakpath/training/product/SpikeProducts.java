package org.sneakpath.training.product;

import org.sneakpath.devices.equation.Precision;

/**
 * Products of a matrix of weights W, {@code w[i·columns + j]}, with spikes, in one precision; what is dense are samples, {@code
 * [l·columns + j]}.
 * <pre>
 *   o_j(l) += Σ_g R_j(g, s_g(l))          R_j(g, s) = V Σ_{i in s} W_ij         s_g(l): inputs of group g that spike at place l
 *   W̄_ij  += V Σ_{s with i} B_j(g, s)      B_j(g, s) = Σ_{l with s_g(l) = s} ō_j(l)
 * </pre>
 * The sums over a pattern, R and B, are made once for all places of a presentation where they occur (V. L. Arlazarov, E. A. Dinic, M. A. Kronrod,
 * I. A. Faradžev, Soviet Math. Dokl. 11, 1970: the method of four Russians). Cost: one addition of a row for each place and group that spikes, and a few
 * for each pattern that occurs.
 *
 * <p>Arrays belong to the caller. One for each thread: its rows of sums take 4 or 8 bytes for each column and pattern that has occurred.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class SpikeProducts<A> {
    private final Precision<A> precision;
    private final RowSums<A> sums;
    /** R by code, of at least so many numbers; null for what has not occurred. */
    private A[] rows;

    /** ō by place. */
    private A[] taken;

    /** Σ B of each input of a group, then B of a pattern, then what is added to. */
    private A[] summed;

    private int[] patterns = new int[0];

    /** Those of a precision. */
    public SpikeProducts(Precision<A> precision) {
        this.precision = precision;
        sums = RowSums.of(precision);
        rows = precision.arrays(0, 0);
        taken = precision.arrays(0, 0);
        summed = precision.arrays(0, 0);
    }

    /**
     * Lists spikes that neurons have put out: those of input i and sample b in step t, from 0, where {@code s[at + t·stride + i·samples + b]}
     * is not 0.
     *
     * @param height of a spike (V)
     */
    public void look(A s, int at, int stride, int inputs, int samples, int steps, double height, SpikeSamples into) {
        into.begin(inputs, samples, steps, height);
        if (patterns.length < samples) {
            patterns = new int[samples];
        }
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < inputs; i += SpikeSamples.GROUP) {
                int n = Math.min(SpikeSamples.GROUP, inputs - i);
                sums.patterns(s, at + t * stride + i * samples, n, samples, patterns);
                into.addSome(i / SpikeSamples.GROUP, patterns, t);
            }
        }
        into.close();
    }

    /** Overwrites lines {@code v[i·places + l]} with what is listed. */
    public void linesOf(SpikeSamples x, A v) {
        int length = x.places();
        precision.fill(v, 0, x.inputs() * length, 0);
        EntryLists lists = x.byPlace();
        for (int l = 0; l < length; l++) {
            for (int k = lists.start(l); k < lists.start(l + 1); k++) {
                int code = lists.others()[k];
                for (int pattern = code % SpikeSamples.PATTERNS; pattern != 0; pattern &= pattern - 1) {
                    precision.set(v, input(code, pattern) * length + x.row(l), x.height());
                }
            }
        }
    }

    /** The first input of a pattern. */
    private static int input(int code, int pattern) {
        return code / SpikeSamples.PATTERNS * SpikeSamples.GROUP + Integer.numberOfTrailingZeros(pattern);
    }

    /** o: overwrites nothing, adds to {@code out[l·columns + j]}. */
    public void samples(A w, int columns, SpikeSamples x, A out) {
        addUpRows(w, columns, x);
        summed = widened(summed, SpikeSamples.GROUP + 1, columns);
        A sum = summed[0];
        EntryLists lists = x.byPlace();
        for (int l = 0; l < x.places(); l++) {
            int row = x.row(l) * columns;
            precision.copy(out, row, sum, 0, columns);
            sums.add(rows, lists.others(), lists.start(l), lists.start(l + 1), sum, columns);
            precision.copy(sum, 0, out, row, columns);
        }
    }

    /** R of all patterns that occur. */
    private void addUpRows(A w, int columns, SpikeSamples x) {
        if (rows.length < x.codes() || (rows.length > 0 && precision.length(rows[0]) < columns)) {
            rows = precision.arrays(x.codes(), 0);
            rows[0] = precision.array(columns);
        }
        EntryLists lists = x.byCode();
        for (int g = 0; g < x.groups(); g++) {
            int first = g * SpikeSamples.PATTERNS;
            if (lists.start(first) == lists.start(first + SpikeSamples.PATTERNS)) {
                continue;
            }
            for (int i = g * SpikeSamples.GROUP; i < Math.min((g + 1) * SpikeSamples.GROUP, x.inputs()); i++) {
                A row = row(first + (1 << (i % SpikeSamples.GROUP)), columns);
                precision.copy(w, i * columns, row, 0, columns);
                sums.scale(row, x.height(), columns);
            }
            for (int code = first + 1; code < first + SpikeSamples.PATTERNS; code++) {
                if (lists.start(code) < lists.start(code + 1) && Integer.bitCount(code - first) > 1) {
                    addUpRow(first, code - first, columns);
                }
            }
        }
    }

    /** R of a pattern of several inputs, from theirs. */
    private void addUpRow(int first, int pattern, int columns) {
        A row = row(first + pattern, columns);
        precision.copy(rows[first + Integer.lowestOneBit(pattern)], 0, row, 0, columns);
        for (int rest = pattern & (pattern - 1); rest != 0; rest &= rest - 1) {
            precision.add(rows[first + Integer.lowestOneBit(rest)], row, columns);
        }
    }

    private A row(int code, int columns) {
        if (precision.length(rows[code]) < columns) {
            rows[code] = precision.array(columns);
        }
        return rows[code];
    }

    /** W̄, added to {@code bars[from + i·columns + j]}. */
    public void outerOfSamples(SpikeSamples x, A out, int columns, double[] bars, int from) {
        taken = widened(taken, x.places(), columns);
        for (int l = 0; l < x.places(); l++) {
            precision.copy(out, x.row(l) * columns, taken[l], 0, columns);
        }
        summed = widened(summed, SpikeSamples.GROUP + 1, columns);
        EntryLists lists = x.byCode();
        for (int g = 0; g < x.groups(); g++) {
            int first = g * SpikeSamples.PATTERNS;
            if (lists.start(first) == lists.start(first + SpikeSamples.PATTERNS)) {
                continue;
            }
            for (int k = 0; k < SpikeSamples.GROUP; k++) {
                precision.fill(summed[k], 0, columns, 0);
            }
            for (int pattern = 1; pattern < SpikeSamples.PATTERNS; pattern++) {
                addUp(lists, first + pattern, pattern, columns);
            }
            int inputs = Math.min(SpikeSamples.GROUP, x.inputs() - g * SpikeSamples.GROUP);
            for (int k = 0; k < inputs; k++) {
                int row = from + (g * SpikeSamples.GROUP + k) * columns;
                sums.addWide(summed[k], x.height(), bars, row, columns);
            }
        }
    }

    /** Adds B of a pattern to the sums of its inputs. */
    private void addUp(EntryLists lists, int code, int pattern, int columns) {
        int start = lists.start(code);
        int end = lists.start(code + 1);
        if (start == end) {
            return;
        }
        boolean alone = (pattern & (pattern - 1)) == 0;
        A sum = summed[alone ? Integer.numberOfTrailingZeros(pattern) : SpikeSamples.GROUP];
        if (!alone) {
            precision.fill(sum, 0, columns, 0);
        }
        sums.add(taken, lists.others(), start, end, sum, columns);
        for (int rest = alone ? 0 : pattern; rest != 0; rest &= rest - 1) {
            precision.add(sum, summed[Integer.numberOfTrailingZeros(rest)], columns);
        }
    }

    /** Arrays of scratch, at least so many and so long. */
    private A[] widened(A[] scratch, int count, int length) {
        return scratch.length >= count && precision.length(scratch[0]) >= length
                ? scratch
                : precision.arrays(Math.max(count, scratch.length), length);
    }
}
