package org.sneakpath.training.product;

import java.util.Arrays;

/** {@inheritDoc} In double precision. */
final class DoubleSparseProducts implements SparseProducts<double[]> {
    /** Rows that are read, and one that is added to, each an array from 0 on. */
    private double[][] taken = new double[0][];

    private double[][] summed = new double[0][];

    @Override
    public void look(double[] v, int rows, int length, SparseSamples into) {
        into.begin(rows, length);
        for (int l = 0; l < length; l++) {
            int[] inputs = into.inputsToCome(rows + 1);
            int at = into.count();
            int n = notZero(v, l * rows, rows, 0, inputs, at);
            double[] values = into.valuesToCome();
            for (int k = at; k < at + n; k++) {
                values[k] = v[l * rows + inputs[k]];
            }
            into.takeInputs(n, l);
        }
        into.close();
    }

    @Override
    public void lookAtSpikes(
            double[] s, int at, int stride, int inputs, int samples, int steps, double height, SparseSamples into) {
        into.beginSpikes(inputs, steps * samples, height);
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < inputs; i++) {
                int[] places = into.placesToCome(samples + 1);
                int n = notZero(s, at + t * stride + i * samples, samples, t * samples, places, into.count());
                into.takePlaces(n, i);
            }
        }
        into.close();
    }

    /** Writes {@code first} + k for each k &lt; {@code count} whose value is not zero from {@code at} on, and returns how many. */
    private static int notZero(double[] v, int from, int count, int first, int[] found, int at) {
        int n = at;
        for (int k = 0; k < count; k++) {
            found[n] = first + k;
            n += v[from + k] != 0 ? 1 : 0;
        }
        return n - at;
    }

    @Override
    public void linesOf(SparseSamples x, double[] v) {
        int length = x.places();
        Arrays.fill(v, 0, x.inputs() * length, 0);
        EntryLists lists = x.byInput();
        for (int i = 0; i < x.inputs(); i++) {
            for (int k = lists.start(i); k < lists.start(i + 1); k++) {
                v[i * length + lists.others()[k]] = (x.valued() ? lists.values()[k] : x.height());
            }
        }
    }

    @Override
    public void samples(double[] w, int columns, SparseSamples x, double[] out) {
        int rows = x.inputs();
        taken = DoubleProducts.rows(taken, rows, columns);
        summed = DoubleProducts.rows(summed, 1, columns);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(w, i * columns, taken[i], 0, columns);
        }
        double[] sum = summed[0];
        EntryLists lists = x.byPlace();
        for (int l = 0; l < x.places(); l++) {
            System.arraycopy(out, l * columns, sum, 0, columns);
            addSome(x, lists, lists.start(l), lists.start(l + 1), taken, sum, columns);
            System.arraycopy(sum, 0, out, l * columns, columns);
        }
    }

    @Override
    public void outerOfSamples(SparseSamples x, double[] out, int columns, double[] bars, int from) {
        int length = x.places();
        taken = DoubleProducts.rows(taken, length, columns);
        summed = DoubleProducts.rows(summed, 1, columns);
        for (int l = 0; l < length; l++) {
            System.arraycopy(out, l * columns, taken[l], 0, columns);
        }
        double[] sum = summed[0];
        EntryLists lists = x.byInput();
        for (int i = 0; i < x.inputs(); i++) {
            if (lists.start(i) == lists.start(i + 1)) {
                continue;
            }
            Arrays.fill(sum, 0, columns, 0);
            addSome(x, lists, lists.start(i), lists.start(i + 1), taken, sum, columns);
            int at = from + i * columns;
            for (int j = 0; j < columns; j++) {
                bars[at + j] += sum[j];
            }
        }
    }

    /** Adds the rows of some entries, weighted by their values. */
    private static void addSome(SparseSamples of, EntryLists lists, int from, int to, double[][] x, double[] y, int n) {
        int[] others = lists.others();
        double[] values = lists.values();
        boolean valued = of.valued();
        double height = of.height();
        int k = from;
        for (; k + 4 <= to; k += 4) {
            DoubleProducts.four(
                    valued ? values[k] : height,
                    valued ? values[k + 1] : height,
                    valued ? values[k + 2] : height,
                    valued ? values[k + 3] : height,
                    x[others[k]],
                    x[others[k + 1]],
                    x[others[k + 2]],
                    x[others[k + 3]],
                    y,
                    n);
        }
        for (; k < to; k++) {
            DoubleProducts.one(valued ? values[k] : height, x[others[k]], y, n);
        }
    }
}
