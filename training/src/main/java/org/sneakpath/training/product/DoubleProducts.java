package org.sneakpath.training.product;

import java.util.Arrays;

/** {@inheritDoc} In double precision; sums along lines are kept in 32 parts. */
final class DoubleProducts implements Products<double[]> {
    /** Partial sums of a dot product; a whole number of vectors on any machine. */
    private static final int PARTS = 32;

    /** Parts that are left when they have been folded. */
    private static final int LAST = 8;

    /** Values of a line that are taken together: a few lines of that length fit into the first cache. */
    private static final int CHUNK = 512;

    private final double[] parts = new double[PARTS];
    private double[] laid = new double[0];
    private double[] sums = new double[0];
    /** Places of what is not zero; grows to what is asked for. */
    private int[] scratch = new int[0];

    @Override
    public void lines(double[] w, int row, int rows, int columns, double[] v, double[] out, int length) {
        for (int from = 0; from < length; from += CHUNK) {
            int n = Math.min(CHUNK, length - from);
            for (int j = 0; j < columns; j++) {
                int o = j * length + from;
                int i = 0;
                for (; i + 4 <= rows; i += 4) {
                    int k = (row + i) * columns + j;
                    four(
                            w[k],
                            w[k + columns],
                            w[k + 2 * columns],
                            w[k + 3 * columns],
                            v,
                            i * length + from,
                            length,
                            out,
                            o,
                            n);
                }
                for (; i < rows; i++) {
                    one(w[(row + i) * columns + j], v, i * length + from, out, o, n);
                }
            }
        }
    }

    @Override
    public void linesTransposed(double[] w, int row, int rows, int columns, double[] out, double[] v, int length) {
        for (int from = 0; from < length; from += CHUNK) {
            int n = Math.min(CHUNK, length - from);
            for (int i = 0; i < rows; i++) {
                int k = (row + i) * columns;
                int at = i * length + from;
                int j = 0;
                for (; j + 4 <= columns; j += 4) {
                    four(w[k + j], w[k + j + 1], w[k + j + 2], w[k + j + 3], out, j * length + from, length, v, at, n);
                }
                for (; j < columns; j++) {
                    one(w[k + j], out, j * length + from, v, at, n);
                }
            }
        }
    }

    /** y += a·x₀ + b·x₁ + c·x₂ + d·x₃ for four lines that are a stride apart. */
    private static void four(
            double a, double b, double c, double d, double[] x, int xAt, int stride, double[] y, int yAt, int n) {
        int x1 = xAt + stride;
        int x2 = x1 + stride;
        int x3 = x2 + stride;
        for (int l = 0; l < n; l++) {
            y[yAt + l] += a * x[xAt + l] + b * x[x1 + l] + c * x[x2 + l] + d * x[x3 + l];
        }
    }

    private static void one(double a, double[] x, int xAt, double[] y, int yAt, int n) {
        for (int l = 0; l < n; l++) {
            y[yAt + l] += a * x[xAt + l];
        }
    }

    @Override
    public void outer(double[] v, double[] out, int row, int rows, int columns, int length, double[] bars, int from) {
        boolean alongRows = rows >= columns;
        int width = alongRows ? rows : columns;
        reserve(width, length);
        lay(alongRows ? v : out, width, length);
        int others = alongRows ? columns : rows;
        for (int k = 0; k < others; k++) {
            weigh(alongRows ? out : v, k * length, width, length);
            for (int m = 0; m < width; m++) {
                int i = alongRows ? m : k;
                int j = alongRows ? k : m;
                bars[from + (row + i) * columns + j] += sums[m];
            }
        }
    }

    private void reserve(int width, int length) {
        if (laid.length < width * length) {
            laid = new double[width * length];
        }
        if (sums.length < width) {
            sums = new double[width];
        }
    }

    /** Lines to samples. */
    private void lay(double[] lines, int width, int length) {
        for (int m = 0; m < width; m++) {
            int at = m * length;
            for (int l = 0; l < length; l++) {
                laid[l * width + m] = lines[at + l];
            }
        }
    }

    /** sums_m = Σ_l x_l laid_l,m. */
    private void weigh(double[] x, int at, int width, int length) {
        Arrays.fill(sums, 0, width, 0);
        int l = 0;
        for (; l + 4 <= length; l += 4) {
            int k = at + l;
            four(x[k], x[k + 1], x[k + 2], x[k + 3], laid, l * width, width, sums, 0, width);
        }
        for (; l < length; l++) {
            one(x[at + l], laid, l * width, sums, 0, width);
        }
    }

    @Override
    public void addSquares(double[] x, double[] sums, int n) {
        for (int l = 0; l < n; l++) {
            sums[l] += x[l] * x[l];
        }
    }

    @Override
    public void axpy(double a, double[] x, int xAt, double[] y, int yAt, int n) {
        one(a, x, xAt, y, yAt, n);
    }

    @Override
    public void axpyByWeight(double[] w, int weight, double[] x, int xAt, double[] y, int yAt, int n) {
        one(w[weight], x, xAt, y, yAt, n);
    }

    @Override
    public double dot(double[] x, int xAt, double[] y, int yAt, int n) {
        Arrays.fill(parts, 0);
        int l = 0;
        for (; l + 4 * PARTS <= n; l += 4 * PARTS) {
            int u = xAt + l;
            int w = yAt + l;
            for (int k = 0; k < PARTS; k++) {
                parts[k] += x[u + k] * y[w + k]
                        + x[u + PARTS + k] * y[w + PARTS + k]
                        + x[u + 2 * PARTS + k] * y[w + 2 * PARTS + k]
                        + x[u + 3 * PARTS + k] * y[w + 3 * PARTS + k];
            }
        }
        for (; l + PARTS <= n; l += PARTS) {
            for (int k = 0; k < PARTS; k++) {
                parts[k] += x[xAt + l + k] * y[yAt + l + k];
            }
        }
        int left = n - l;
        for (int k = 0; k < left; k++) {
            parts[k] += x[xAt + l + k] * y[yAt + l + k];
        }
        return folded();
    }

    /** The sum of the parts: halves upon each other while they fill vectors, then one after the other. */
    private double folded() {
        for (int half = PARTS / 2; half >= LAST; half /= 2) {
            for (int k = 0; k < half; k++) {
                parts[k] += parts[half + k];
            }
        }
        double sum = 0;
        for (int k = 0; k < LAST; k++) {
            sum += parts[k];
        }
        return sum;
    }

    @Override
    public void samples(double[] w, int rows, int columns, double[] v, double[] out, int length) {
        int[] taken = places(rows);
        for (int l = 0; l < length; l++) {
            int from = l * rows;
            int at = l * columns;
            int n = notZero(v, from, 1, rows, taken);
            int k = 0;
            for (; k + 4 <= n; k += 4) {
                int i0 = taken[k];
                int i1 = taken[k + 1];
                int i2 = taken[k + 2];
                int i3 = taken[k + 3];
                fourOf(
                        v[from + i0],
                        v[from + i1],
                        v[from + i2],
                        v[from + i3],
                        w,
                        i0 * columns,
                        i1 * columns,
                        i2 * columns,
                        i3 * columns,
                        out,
                        at,
                        columns);
            }
            for (; k < n; k++) {
                one(v[from + taken[k]], w, taken[k] * columns, out, at, columns);
            }
        }
    }

    @Override
    public void outerOfSamples(double[] v, double[] out, int rows, int columns, int length, double[] bars, int from) {
        int[] taken = places(length);
        reserve(columns, 0);
        for (int i = 0; i < rows; i++) {
            int n = notZero(v, i, rows, length, taken);
            if (n == 0) {
                continue;
            }
            Arrays.fill(sums, 0, columns, 0);
            int k = 0;
            for (; k + 4 <= n; k += 4) {
                int l0 = taken[k];
                int l1 = taken[k + 1];
                int l2 = taken[k + 2];
                int l3 = taken[k + 3];
                fourOf(
                        v[l0 * rows + i],
                        v[l1 * rows + i],
                        v[l2 * rows + i],
                        v[l3 * rows + i],
                        out,
                        l0 * columns,
                        l1 * columns,
                        l2 * columns,
                        l3 * columns,
                        sums,
                        0,
                        columns);
            }
            for (; k < n; k++) {
                one(v[taken[k] * rows + i], out, taken[k] * columns, sums, 0, columns);
            }
            int at = from + i * columns;
            for (int j = 0; j < columns; j++) {
                bars[at + j] += sums[j];
            }
        }
    }

    /** Scratch for that many places. */
    private int[] places(int count) {
        if (scratch.length < count) {
            scratch = new int[count];
        }
        return scratch;
    }

    /** Writes which of {@code count} values, a stride apart, are not zero, and returns how many. */
    private static int notZero(double[] v, int from, int stride, int count, int[] places) {
        int n = 0;
        for (int k = 0; k < count; k++) {
            places[n] = k;
            n += v[from + k * stride] != 0 ? 1 : 0;
        }
        return n;
    }

    /** y += a·x₀ + b·x₁ + c·x₂ + d·x₃ for four rows at any places. */
    private static void fourOf(
            double a,
            double b,
            double c,
            double d,
            double[] x,
            int x0,
            int x1,
            int x2,
            int x3,
            double[] y,
            int yAt,
            int n) {
        for (int l = 0; l < n; l++) {
            y[yAt + l] += a * x[x0 + l] + b * x[x1 + l] + c * x[x2 + l] + d * x[x3 + l];
        }
    }

    @Override
    public void transpose(double[] from, int length, int width, double[] to) {
        for (int l = 0; l < length; l++) {
            for (int k = 0; k < width; k++) {
                to[k * length + l] = from[l * width + k];
            }
        }
    }

    @Override
    public void drive(double[] s, int sAt, double gain, double reference, double[] v, int vAt, int n) {
        for (int l = 0; l < n; l++) {
            v[vAt + l] = gain * (s[sAt + l] - reference);
        }
    }

    @Override
    public void gather(
            double[] z,
            int at,
            int stride,
            int inputs,
            int samples,
            int steps,
            double gain,
            double reference,
            double[] v) {
        for (int i = 0; i < inputs; i++) {
            for (int t = 0; t < steps; t++) {
                int from = at + t * stride + i * samples;
                int to = (i * steps + t) * samples;
                for (int b = 0; b < samples; b++) {
                    v[to + b] = gain * (z[from + b] - reference);
                }
            }
        }
    }

    @Override
    public void gatherSamples(
            double[] z, int at, int stride, int inputs, int samples, int steps, double gain, double[] v) {
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < inputs; i++) {
                int from = at + t * stride + i * samples;
                int to = t * samples * inputs + i;
                for (int b = 0; b < samples; b++) {
                    v[to + b * inputs] = gain * z[from + b];
                }
            }
        }
    }

    @Override
    public void scatter(double[] bars, int inputs, int samples, int steps, double gain, double[] stepBars) {
        for (int i = 0; i < inputs; i++) {
            for (int t = 0; t < steps; t++) {
                int from = (i * steps + t) * samples;
                int to = (t * inputs + i) * samples;
                for (int b = 0; b < samples; b++) {
                    stepBars[to + b] += gain * bars[from + b];
                }
            }
        }
    }

    @Override
    public void shift(double a, double[] y, int at, int n) {
        for (int l = at; l < at + n; l++) {
            y[l] += a;
        }
    }

    @Override
    public double sum(double[] x, int at, int n) {
        Arrays.fill(parts, 0);
        int whole = n - n % PARTS;
        for (int l = 0; l < whole; l += PARTS) {
            for (int k = 0; k < PARTS; k++) {
                parts[k] += x[at + l + k];
            }
        }
        for (int k = 0; k < n - whole; k++) {
            parts[k] += x[at + whole + k];
        }
        return folded();
    }

    @Override
    public void outside(double[] v, int at, int n, double low, double high, double[] excess, int excessAt) {
        for (int l = 0; l < n; l++) {
            double x = v[at + l];
            excess[excessAt + l] = Math.max(0, x - high) + Math.min(0, x - low);
        }
    }
}
