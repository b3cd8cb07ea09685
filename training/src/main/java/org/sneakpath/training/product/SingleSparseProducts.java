package org.sneakpath.training.product;

import java.util.Arrays;

/** {@inheritDoc} In single precision. */
final class SingleSparseProducts implements SparseProducts<float[]> {
    /** Rows that are read, and one that is added to, each an array from 0 on. */
    private float[][] taken = new float[0][];

    private float[][] summed = new float[0][];

    @Override
    public void look(float[] v, int rows, int length, SparseSamples into) {
        into.begin(rows, length);
        EntryLists lists = into.byPlace();
        for (int l = 0; l < length; l++) {
            int at = lists.count();
            int[] inputs = lists.othersToCome(rows);
            int n = notZero(v, l * rows, rows, inputs, at);
            double[] values = lists.values();
            for (int k = at; k < at + n; k++) {
                values[k] = v[l * rows + inputs[k]];
            }
            lists.endGroup(n);
        }
    }

    /** Writes each k &lt; {@code count} whose value is not zero from {@code at} on, and returns how many. */
    static int notZero(float[] v, int from, int count, int[] found, int at) {
        int n = at;
        for (int k = 0; k < count; k += 8) {
            int end = Math.min(k + 8, count);
            if (end - k < 8 || isAny(v, from + k)) {
                for (int l = k; l < end; l++) {
                    found[n] = l;
                    n += v[from + l] != 0 ? 1 : 0;
                }
            }
        }
        return n - at;
    }

    /** Whether one of eight is not zero: most of an image is empty. */
    private static boolean isAny(float[] v, int k) {
        return (Math.abs(v[k]) + Math.abs(v[k + 1]) + (Math.abs(v[k + 2]) + Math.abs(v[k + 3])))
                        + (Math.abs(v[k + 4]) + Math.abs(v[k + 5]) + (Math.abs(v[k + 6]) + Math.abs(v[k + 7])))
                != 0;
    }

    @Override
    public void linesOf(SparseSamples x, float[] v) {
        int length = x.places();
        Arrays.fill(v, 0, x.inputs() * length, 0);
        EntryLists lists = x.byInput();
        for (int i = 0; i < x.inputs(); i++) {
            for (int k = lists.start(i); k < lists.start(i + 1); k++) {
                v[i * length + lists.others()[k]] = (float) lists.values()[k];
            }
        }
    }

    @Override
    public void samples(float[] w, int columns, SparseSamples x, float[] out) {
        int rows = x.inputs();
        taken = SingleProducts.rows(taken, rows, columns);
        summed = SingleProducts.rows(summed, 1, columns);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(w, i * columns, taken[i], 0, columns);
        }
        float[] sum = summed[0];
        EntryLists lists = x.byPlace();
        for (int l = 0; l < x.places(); l++) {
            System.arraycopy(out, l * columns, sum, 0, columns);
            addSome(lists, lists.start(l), lists.start(l + 1), taken, sum, columns);
            System.arraycopy(sum, 0, out, l * columns, columns);
        }
    }

    @Override
    public void outerOfSamples(SparseSamples x, float[] out, int columns, double[] bars, int from) {
        int length = x.places();
        taken = SingleProducts.rows(taken, length, columns);
        summed = SingleProducts.rows(summed, 1, columns);
        for (int l = 0; l < length; l++) {
            System.arraycopy(out, l * columns, taken[l], 0, columns);
        }
        float[] sum = summed[0];
        EntryLists lists = x.byInput();
        for (int i = 0; i < x.inputs(); i++) {
            if (lists.start(i) == lists.start(i + 1)) {
                continue;
            }
            Arrays.fill(sum, 0, columns, 0);
            addSome(lists, lists.start(i), lists.start(i + 1), taken, sum, columns);
            int at = from + i * columns;
            for (int j = 0; j < columns; j++) {
                bars[at + j] += sum[j];
            }
        }
    }

    /** Adds the rows of some entries, weighted by their values. */
    private static void addSome(EntryLists lists, int from, int to, float[][] x, float[] y, int n) {
        int[] others = lists.others();
        double[] values = lists.values();
        int k = from;
        for (; k + 4 <= to; k += 4) {
            SingleProducts.four(
                    (float) values[k],
                    (float) values[k + 1],
                    (float) values[k + 2],
                    (float) values[k + 3],
                    x[others[k]],
                    x[others[k + 1]],
                    x[others[k + 2]],
                    x[others[k + 3]],
                    y,
                    n);
        }
        for (; k < to; k++) {
            SingleProducts.one((float) values[k], x[others[k]], y, n);
        }
    }
}
