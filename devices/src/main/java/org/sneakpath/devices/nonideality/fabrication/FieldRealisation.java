package org.sneakpath.devices.nonideality.fabrication;

import java.util.Arrays;

/** The {@link GaussianField} of one chip and quantity. Immutable. */
public final class FieldRealisation {
    private final double[] kx;
    private final double[] ky;
    private final double[] a;
    private final double[] b;

    /** Takes the arrays: wave vectors (1/m) and amplitudes. */
    FieldRealisation(double[] kx, double[] ky, double[] a, double[] b) {
        this.kx = kx;
        this.ky = ky;
        this.a = a;
        this.b = b;
    }

    /** Z at a point (m). Some 60 ns a mode. */
    public double value(double x, double y) {
        double sum = 0;
        for (int m = 0; m < kx.length; m++) {
            double cosY = StrictMath.cos(ky[m] * y);
            double sinY = StrictMath.sin(ky[m] * y);
            double p = a[m] * cosY + b[m] * sinY;
            double q = b[m] * cosY - a[m] * sinY;
            sum += StrictMath.cos(kx[m] * x) * p + StrictMath.sin(kx[m] * x) * q;
        }
        return sum;
    }

    /**
     * Overwrites {@code values[i · x.length + j]} with Z(x_j, y_i), the same bits as {@link #value}. Some 1 ns a point and mode.
     *
     * @param x coordinates of the columns (m)
     * @param y coordinates of the rows (m)
     * @param values of length {@code x.length · y.length}
     */
    public void grid(double[] x, double[] y, double[] values) {
        if (values.length != x.length * y.length) {
            throw new IllegalArgumentException(
                    values.length + " values for a grid of " + y.length + " rows and " + x.length + " columns");
        }
        Arrays.fill(values, 0);
        double[] cosX = new double[x.length];
        double[] sinX = new double[x.length];
        for (int m = 0; m < kx.length; m++) {
            for (int j = 0; j < x.length; j++) {
                cosX[j] = StrictMath.cos(kx[m] * x[j]);
                sinX[j] = StrictMath.sin(kx[m] * x[j]);
            }
            for (int i = 0; i < y.length; i++) {
                double cosY = StrictMath.cos(ky[m] * y[i]);
                double sinY = StrictMath.sin(ky[m] * y[i]);
                double p = a[m] * cosY + b[m] * sinY;
                double q = b[m] * cosY - a[m] * sinY;
                int row = i * x.length;
                for (int j = 0; j < x.length; j++) {
                    values[row + j] += cosX[j] * p + sinX[j] * q;
                }
            }
        }
    }
}
