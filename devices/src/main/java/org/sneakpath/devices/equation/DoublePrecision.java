package org.sneakpath.devices.equation;

import java.util.Arrays;

/** Numbers of 64 bits. */
record DoublePrecision() implements Precision<double[]> {
    @Override
    public double[] array(int length) {
        return new double[length];
    }

    @Override
    public double[][] arrays(int count, int length) {
        return new double[count][length];
    }

    @Override
    public int length(double[] a) {
        return a.length;
    }

    @Override
    public double get(double[] a, int i) {
        return a[i];
    }

    @Override
    public void set(double[] a, int i, double value) {
        a[i] = value;
    }

    @Override
    public void fill(double[] a, int from, int to, double value) {
        Arrays.fill(a, from, to, value);
    }

    @Override
    public void add(double[] from, int fromAt, double[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] += from[fromAt + i];
        }
    }

    @Override
    public void add(double[] from, double[] into, int length) {
        for (int i = 0; i < length; i++) {
            into[i] += from[i];
        }
    }

    @Override
    public void addWide(double[] from, int fromAt, double[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] += from[fromAt + i];
        }
    }

    @Override
    public double[] copyOf(double[] a, int from, int to) {
        return Arrays.copyOfRange(a, from, to);
    }

    @Override
    public void widen(double[] from, int fromAt, double[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] = from[fromAt + i];
        }
    }

    @Override
    public void narrow(double[] from, int fromAt, double[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] = from[fromAt + i];
        }
    }

    @Override
    public double roundoff() {
        return 0x1p-53;
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public String label() {
        return "double";
    }
}
