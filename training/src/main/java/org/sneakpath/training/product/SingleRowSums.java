package org.sneakpath.training.product;

import java.util.Arrays;

/** {@inheritDoc} In single precision. */
final class SingleRowSums implements RowSums<float[]> {
    /** Six rows at a time: the sum is then read and written a sixth as often, and HotSpot still vectorises. */
    @Override
    public void add(float[][] rows, int[] which, int from, int to, float[] y, int n) {
        int k = from;
        for (; k + 6 <= to; k += 6) {
            six(
                    rows[which[k]],
                    rows[which[k + 1]],
                    rows[which[k + 2]],
                    rows[which[k + 3]],
                    rows[which[k + 4]],
                    rows[which[k + 5]],
                    y,
                    n);
        }
        if (k + 3 <= to) {
            three(rows[which[k]], rows[which[k + 1]], rows[which[k + 2]], y, n);
            k += 3;
        }
        for (; k < to; k++) {
            one(rows[which[k]], y, n);
        }
    }

    private static void six(float[] x0, float[] x1, float[] x2, float[] x3, float[] x4, float[] x5, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            y[j] += ((x0[j] + x1[j]) + (x2[j] + x3[j])) + (x4[j] + x5[j]);
        }
    }

    private static void three(float[] x0, float[] x1, float[] x2, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            y[j] += (x0[j] + x1[j]) + x2[j];
        }
    }

    private static void one(float[] x, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            y[j] += x[j];
        }
    }

    @Override
    public void scale(float[] y, double a, int n) {
        float factor = (float) a;
        for (int j = 0; j < n; j++) {
            y[j] *= factor;
        }
    }

    @Override
    public void addWide(float[] x, double a, double[] y, int at, int n) {
        for (int j = 0; j < n; j++) {
            y[at + j] += a * x[j];
        }
    }

    @Override
    public void trains(float[] s, int at, int stride, int samples, int steps, long[] trains) {
        int words = SpikeSamples.words(steps);
        Arrays.fill(trains, 0, samples * words, 0);
        for (int t = 0; t < steps; t++) {
            int row = at + t * stride;
            int word = t / Long.SIZE;
            for (int b = 0; b < samples; b++) {
                trains[b * words + word] |= s[row + b] != 0 ? 1L << t : 0;
            }
        }
    }
}
