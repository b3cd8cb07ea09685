package org.sneakpath.training.product;

import org.sneakpath.devices.equation.Precision;

/**
 * Products of a matrix of weights W, {@code w[i·columns + j]}, with spikes, in one precision; what is dense are samples, {@code
 * [(t·B + b)·columns + j]}, of sample b in step t.
 * <pre>
 *   o_j(b, t) = V (Σ_{i in U(b)} W_ij + Σ_{i spikes in t, not in U(b)} W_ij − Σ_{i silent in t, in U(b)} W_ij)
 *   W̄_ij     += V (Σ_{b: i in U(b)} Σ_t ō_j(b, t) + Σ_{(b, t): i spikes, not in U(b)} ō_j(b, t) − Σ_{(b, t): i silent, in U(b)} ō_j(b, t))
 * </pre>
 * where U(b) are the inputs that spike in most steps of sample b. Cost: a row of additions for each input of U(b), once for all steps, and for each
 * place and input that differs from it ({@link SpikeSamples}).
 *
 * <p>Arrays belong to the caller. One for each thread: its rows take 4 or 8 bytes for each column and input that has occurred, twice.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class SpikeProducts<A> {
    private final Precision<A> precision;
    private final RowSums<A> sums;
    /** V·W of each input by code, and −V·W; empty what has not occurred. */
    private A[] rows;

    /** ō by place. */
    private A[] taken;

    /** Σ_t ō by sample. */
    private A[] takenBySample;

    /** What is added to, and what is subtracted. */
    private A[] summed;

    private long[] trains = new long[0];

    /** l by place l. */
    private int[] rising = new int[0];

    /** Those of a precision. */
    public SpikeProducts(Precision<A> precision) {
        this.precision = precision;
        sums = RowSums.of(precision);
        rows = precision.arrays(0, 0);
        taken = precision.arrays(0, 0);
        takenBySample = precision.arrays(0, 0);
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
        int words = SpikeSamples.words(steps);
        if (trains.length < samples * words) {
            trains = new long[samples * words];
        }
        for (int i = 0; i < inputs; i++) {
            sums.trains(s, at + i * samples, stride, samples, steps, trains);
            for (int b = 0; b < samples; b++) {
                into.add(b, i, trains, b * words);
            }
        }
        into.close();
    }

    /** Overwrites lines {@code v[i·T·B + t·B + b]} with what is listed. */
    public void linesOf(SpikeSamples x, A v) {
        int length = x.places();
        precision.fill(v, 0, x.inputs() * length, 0);
        for (int b = 0; b < x.samples(); b++) {
            EntryLists usual = x.usualBySample();
            for (int k = usual.start(b); k < usual.start(b + 1); k++) {
                for (int t = 0; t < x.steps(); t++) {
                    precision.set(v, usual.others()[k] * length + t * x.samples() + b, x.height());
                }
            }
        }
        EntryLists lists = x.byPlace();
        for (int l = 0; l < length; l++) {
            for (int k = lists.start(l); k < lists.start(l + 1); k++) {
                int code = lists.others()[k];
                boolean spikes = code < x.inputs();
                precision.set(v, code % x.inputs() * length + x.row(l), spikes ? x.height() : 0);
            }
        }
    }

    /** o: overwrites {@code out[(t·B + b)·columns + j]}. */
    public void samples(A w, int columns, SpikeSamples x, A out) {
        takeRows(w, columns, x);
        summed = widened(summed, 2, columns);
        A usual = summed[0];
        A sum = summed[1];
        EntryLists usuals = x.usualBySample();
        EntryLists lists = x.byPlace();
        for (int b = 0; b < x.samples(); b++) {
            precision.fill(usual, 0, columns, 0);
            sums.add(rows, usuals.others(), usuals.start(b), usuals.start(b + 1), usual, columns);
            for (int t = 0; t < x.steps(); t++) {
                int l = b * x.steps() + t;
                precision.copy(usual, 0, sum, 0, columns);
                sums.add(rows, lists.others(), lists.start(l), lists.start(l + 1), sum, columns);
                precision.copy(sum, 0, out, x.row(l) * columns, columns);
            }
        }
    }

    /** The rows of all codes that occur. */
    private void takeRows(A w, int columns, SpikeSamples x) {
        if (rows.length < x.codes() || (rows.length > 0 && precision.length(rows[0]) < columns)) {
            rows = precision.arrays(x.codes(), 0);
            rows[0] = precision.array(columns);
        }
        EntryLists lists = x.byCode();
        for (int i = 0; i < x.inputs(); i++) {
            if (lists.start(i) < lists.start(i + 1) || isUsual(x, i)) {
                takeRow(w, i, i, x.height(), columns);
            }
            int silent = x.inputs() + i;
            if (lists.start(silent) < lists.start(silent + 1)) {
                takeRow(w, i, silent, -x.height(), columns);
            }
        }
    }

    private static boolean isUsual(SpikeSamples x, int input) {
        return x.usualByInput().start(input) < x.usualByInput().start(input + 1);
    }

    private void takeRow(A w, int input, int code, double factor, int columns) {
        if (precision.length(rows[code]) < columns) {
            rows[code] = precision.array(columns);
        }
        precision.copy(w, input * columns, rows[code], 0, columns);
        sums.scale(rows[code], factor, columns);
    }

    /** W̄, added to {@code bars[from + i·columns + j]}. */
    public void outerOfSamples(SpikeSamples x, A out, int columns, double[] bars, int from) {
        takeBars(x, out, columns);
        summed = widened(summed, 2, columns);
        EntryLists lists = x.byCode();
        EntryLists usuals = x.usualByInput();
        for (int i = 0; i < x.inputs(); i++) {
            int silent = x.inputs() + i;
            if (lists.start(i) == lists.start(i + 1) && !isUsual(x, i)) {
                continue;
            }
            A sum = summed[0];
            precision.fill(sum, 0, columns, 0);
            sums.add(takenBySample, usuals.others(), usuals.start(i), usuals.start(i + 1), sum, columns);
            sums.add(taken, lists.others(), lists.start(i), lists.start(i + 1), sum, columns);
            sums.addWide(sum, x.height(), bars, from + i * columns, columns);
            if (lists.start(silent) < lists.start(silent + 1)) {
                precision.fill(sum, 0, columns, 0);
                sums.add(taken, lists.others(), lists.start(silent), lists.start(silent + 1), sum, columns);
                sums.addWide(sum, -x.height(), bars, from + i * columns, columns);
            }
        }
    }

    /** ō by place, and its sums by sample. */
    private void takeBars(SpikeSamples x, A out, int columns) {
        taken = widened(taken, x.places(), columns);
        takenBySample = widened(takenBySample, x.samples(), columns);
        if (rising.length < x.places()) {
            rising = new int[x.places()];
        }
        for (int b = 0; b < x.samples(); b++) {
            int first = b * x.steps();
            for (int l = first; l < first + x.steps(); l++) {
                precision.copy(out, x.row(l) * columns, taken[l], 0, columns);
                rising[l] = l;
            }
            precision.fill(takenBySample[b], 0, columns, 0);
            sums.add(taken, rising, first, first + x.steps(), takenBySample[b], columns);
        }
    }

    /** Arrays of scratch, at least so many and so long. */
    private A[] widened(A[] scratch, int count, int length) {
        return scratch.length >= count && precision.length(scratch[0]) >= length
                ? scratch
                : precision.arrays(Math.max(count, scratch.length), length);
    }
}
