package org.sneakpath.training.product;

import java.util.Arrays;
import org.sneakpath.devices.equation.Precision;

/** {@inheritDoc} In double precision; sums along lines are kept in 32 parts. */
final class DoubleProducts implements Products<double[]> {
    /** Partial sums of a dot product; a whole number of vectors on any machine. */
    private static final int PARTS = 32;

    /** Parts that are left when they have been folded. */
    private static final int LAST = 8;

    /** Values of a line that are taken together: a few lines of that length fit into the first cache. */
    private static final int CHUNK = 512;

    /** Places that are turned into rows before the first is read: a number just written is not yet in the cache. */
    private static final int PLACES = 8;

    private final double[] parts = new double[PARTS];
    /** Rows that are read, and rows that are added to, each an array from 0 on: only then does HotSpot 17 vectorise. */
    private double[][] taken = new double[0][];

    private double[][] summed = new double[0][];
    private final double[] weights = new double[4];

    @Override
    public void lines(double[] w, int row, int rows, int columns, double[] v, double[] out, int length) {
        int most = chunk(length);
        taken = rows(taken, 4, most);
        summed = rows(summed, columns, most);
        for (int from = 0; from < length; from += most) {
            int n = Math.min(most, length - from);
            for (int j = 0; j < columns; j++) {
                System.arraycopy(out, j * length + from, summed[j], 0, n);
            }
            for (int i = 0; i < rows; i += 4) {
                int count = Math.min(4, rows - i);
                for (int k = 0; k < count; k++) {
                    System.arraycopy(v, (i + k) * length + from, taken[k], 0, n);
                }
                int k = (row + i) * columns;
                for (int j = 0; j < columns; j++) {
                    add(w, k + j, columns, taken, 0, count, summed[j], n);
                }
            }
            for (int j = 0; j < columns; j++) {
                System.arraycopy(summed[j], 0, out, j * length + from, n);
            }
        }
    }

    /** Places that are taken together: so many that parts of a line are of about one length, and whole vectors. */
    private static int chunk(int length) {
        int parts = (length + CHUNK - 1) / CHUNK;
        return ((length + parts - 1) / Math.max(1, parts) + LAST - 1) / LAST * LAST;
    }

    @Override
    public void linesTransposed(double[] w, int row, int rows, int columns, double[] out, double[] v, int length) {
        int most = chunk(length);
        taken = rows(taken, columns, most);
        summed = rows(summed, 1, most);
        double[] sum = summed[0];
        for (int from = 0; from < length; from += most) {
            int n = Math.min(most, length - from);
            for (int j = 0; j < columns; j++) {
                System.arraycopy(out, j * length + from, taken[j], 0, n);
            }
            for (int i = 0; i < rows; i++) {
                int k = (row + i) * columns;
                int first = Math.min(4, columns);
                if (first == 4) {
                    ofFour(w[k], w[k + 1], w[k + 2], w[k + 3], taken[0], taken[1], taken[2], taken[3], sum, n);
                } else {
                    Arrays.fill(sum, 0, n, 0);
                    add(w, k, 1, taken, 0, first, sum, n);
                }
                for (int j = first; j < columns; j += 4) {
                    add(w, k + j, 1, taken, j, Math.min(4, columns - j), sum, n);
                }
                System.arraycopy(sum, 0, v, i * length + from, n);
            }
        }
    }

    /** Adds up to four rows, weighted by numbers a stride apart. */
    private static void add(double[] w, int at, int stride, double[][] x, int from, int count, double[] y, int n) {
        if (count == 4) {
            four(
                    w[at],
                    w[at + stride],
                    w[at + 2 * stride],
                    w[at + 3 * stride],
                    x[from],
                    x[from + 1],
                    x[from + 2],
                    x[from + 3],
                    y,
                    n);
            return;
        }
        for (int k = 0; k < count; k++) {
            one(w[at + k * stride], x[from + k], y, n);
        }
    }

    /** y += a·x₀ + b·x₁ + c·x₂ + d·x₃, the last product first. */
    static void four(
            double a,
            double b,
            double c,
            double d,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            double[] y,
            int n) {
        for (int l = 0; l < n; l++) {
            y[l] = Math.fma(a, x0[l], Math.fma(b, x1[l], Math.fma(c, x2[l], Math.fma(d, x3[l], y[l]))));
        }
    }

    /** y = a·x₀ + b·x₁ + c·x₂ + d·x₃, the last product first. */
    private static void ofFour(
            double a,
            double b,
            double c,
            double d,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            double[] y,
            int n) {
        for (int l = 0; l < n; l++) {
            y[l] = Math.fma(a, x0[l], Math.fma(b, x1[l], Math.fma(c, x2[l], d * x3[l])));
        }
    }

    static void one(double a, double[] x, double[] y, int n) {
        for (int l = 0; l < n; l++) {
            y[l] = Math.fma(a, x[l], y[l]);
        }
    }

    /** Arrays of scratch, at least so many and so long. */
    static double[][] rows(double[][] rows, int count, int length) {
        if (rows.length >= count && rows[0].length >= length) {
            return rows;
        }
        int longest = rows.length == 0 ? length : Math.max(length, rows[0].length);
        return Precision.DOUBLE.rows(Math.max(count, rows.length), longest);
    }

    @Override
    public void outer(double[] v, double[] out, int row, int rows, int columns, int length, double[] bars, int from) {
        boolean alongRows = rows >= columns;
        int width = alongRows ? rows : columns;
        int others = alongRows ? columns : rows;
        double[] wide = alongRows ? v : out;
        double[] narrow = alongRows ? out : v;
        taken = rows(taken, PLACES, width);
        summed = rows(summed, others, width);
        for (int k = 0; k < others; k++) {
            Arrays.fill(summed[k], 0, width, 0);
        }
        for (int l = 0; l < length; l += PLACES) {
            int count = Math.min(PLACES, length - l);
            for (int c = 0; c < count; c += 4) {
                turn(wide, l + c, length, c, Math.min(4, count - c), width);
            }
            for (int k = 0; k < others; k++) {
                for (int c = 0; c < count; c += 4) {
                    add(narrow, k * length + l + c, 1, taken, c, Math.min(4, count - c), summed[k], width);
                }
            }
        }
        for (int k = 0; k < others; k++) {
            for (int m = 0; m < width; m++) {
                int i = alongRows ? m : k;
                int j = alongRows ? k : m;
                bars[from + (row + i) * columns + j] += summed[k][m];
            }
        }
    }

    /** Some places of all lines, up to four, as rows from {@code first} on. */
    private void turn(double[] lines, int place, int length, int first, int count, int width) {
        if (count == 4) {
            turnFour(lines, place, length, taken[first], taken[first + 1], taken[first + 2], taken[first + 3], width);
            return;
        }
        for (int c = 0; c < count; c++) {
            for (int m = 0; m < width; m++) {
                taken[first + c][m] = lines[m * length + place + c];
            }
        }
    }

    private static void turnFour(
            double[] lines, int place, int length, double[] x0, double[] x1, double[] x2, double[] x3, int width) {
        int at = place;
        for (int m = 0; m < width; m++) {
            x0[m] = lines[at];
            x1[m] = lines[at + 1];
            x2[m] = lines[at + 2];
            x3[m] = lines[at + 3];
            at += length;
        }
    }

    @Override
    public void sumOfRows(double[] a, double[] x, int at, int stride, double[] y, int length) {
        int most = Math.min(CHUNK, length);
        taken = rows(taken, 4, most);
        summed = rows(summed, 1, most);
        for (int from = 0; from < length; from += CHUNK) {
            int n = Math.min(CHUNK, length - from);
            System.arraycopy(y, from, summed[0], 0, n);
            for (int t = 0; t < a.length; t += 4) {
                int count = Math.min(4, a.length - t);
                for (int k = 0; k < 4; k++) {
                    weights[k] = k < count ? a[t + k] : 0;
                }
                for (int k = 0; k < count; k++) {
                    System.arraycopy(x, at + (t + k) * stride + from, taken[k], 0, n);
                }
                add(weights, 0, 1, taken, 0, count, summed[0], n);
            }
            System.arraycopy(summed[0], 0, y, from, n);
        }
    }

    @Override
    public void addSquares(double[] x, double[] sums, int n) {
        for (int l = 0; l < n; l++) {
            sums[l] += x[l] * x[l];
        }
    }

    @Override
    public void addSquaresAndMultiples(double[] x, double[] sums, double a, double[] y, int yAt, int n) {
        summed = rows(summed, 1, n);
        System.arraycopy(y, yAt, summed[0], 0, n);
        both(x, sums, a, summed[0], n);
        System.arraycopy(summed[0], 0, y, yAt, n);
    }

    private static void both(double[] x, double[] sums, double a, double[] y, int n) {
        for (int l = 0; l < n; l++) {
            sums[l] += x[l] * x[l];
            y[l] = Math.fma(a, x[l], y[l]);
        }
    }

    @Override
    public void multiple(double a, double[] x, double[] y, int yAt, int n) {
        summed = rows(summed, 1, n);
        product(a, x, summed[0], n);
        System.arraycopy(summed[0], 0, y, yAt, n);
    }

    private static void product(double a, double[] x, double[] y, int n) {
        for (int l = 0; l < n; l++) {
            y[l] = a * x[l];
        }
    }

    @Override
    public void axpy(double a, double[] x, int xAt, double[] y, int yAt, int n) {
        along(a, x, xAt, y, yAt, n);
    }

    @Override
    public void axpyByWeight(double[] w, int weight, double[] x, int xAt, double[] y, int yAt, int n) {
        along(w[weight], x, xAt, y, yAt, n);
    }

    /** y += a·x, by way of rows of scratch. */
    private void along(double a, double[] x, int xAt, double[] y, int yAt, int length) {
        int most = Math.min(CHUNK, length);
        taken = rows(taken, 1, most);
        summed = rows(summed, 1, most);
        for (int from = 0; from < length; from += CHUNK) {
            int n = Math.min(CHUNK, length - from);
            System.arraycopy(x, xAt + from, taken[0], 0, n);
            System.arraycopy(y, yAt + from, summed[0], 0, n);
            one(a, taken[0], summed[0], n);
            System.arraycopy(summed[0], 0, y, yAt + from, n);
        }
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
    public void drive(double[] s, int sAt, double gain, double reference, double[] v, int vAt, int n) {
        if (sAt == vAt) {
            driveAlike(s, gain, reference, v, sAt, sAt + n);
            return;
        }
        for (int l = 0; l < n; l++) {
            v[vAt + l] = gain * (s[sAt + l] - reference);
        }
    }

    private static void driveAlike(double[] s, double gain, double reference, double[] v, int from, int to) {
        for (int l = from; l < to; l++) {
            v[l] = gain * (s[l] - reference);
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
    public void outside(double[] v, int at, int n, double low, double high, double[] excess) {
        System.arraycopy(v, at, excess, 0, n);
        exceed(low, high, excess, n);
    }

    private static void exceed(double low, double high, double[] x, int n) {
        for (int l = 0; l < n; l++) {
            double above = x[l] - high;
            double below = x[l] - low;
            x[l] = 0.5
                    * ((above + Math.abs(above))
                            + (below - Math.abs(below))); // as Math.max gives it for what is finite
        }
    }
}
