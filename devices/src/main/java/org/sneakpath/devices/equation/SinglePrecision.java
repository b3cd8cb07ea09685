package org.sneakpath.devices.equation;

import java.util.Arrays;

/** Numbers of 32 bits. */
record SinglePrecision() implements Precision<float[]> {
    @Override
    public float[] array(int length) {
        return new float[length];
    }

    @Override
    public float[][] arrays(int count, int length) {
        return new float[count][length];
    }

    @Override
    public int length(float[] a) {
        return a.length;
    }

    @Override
    public double get(float[] a, int i) {
        return a[i];
    }

    @Override
    public void set(float[] a, int i, double value) {
        a[i] = (float) value;
    }

    @Override
    public void fill(float[] a, int from, int to, double value) {
        Arrays.fill(a, from, to, (float) value);
    }

    @Override
    public void add(float[] from, int fromAt, float[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] += from[fromAt + i];
        }
    }

    @Override
    public void add(float[] from, float[] into, int length) {
        for (int i = 0; i < length; i++) {
            into[i] += from[i];
        }
    }

    @Override
    public void addWide(float[] from, int fromAt, double[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] += from[fromAt + i];
        }
    }

    @Override
    public float[] copyOf(float[] a, int from, int to) {
        return Arrays.copyOfRange(a, from, to);
    }

    @Override
    public void widen(float[] from, int fromAt, double[] into, int intoAt, int length) {
        for (int i = 0; i < length; i++) {
            into[intoAt + i] = from[fromAt + i];
        }
    }

    @Override
    public void narrow(double[] from, int fromAt, float[] into, int intoAt, int length) {
        if (fromAt == intoAt) { // one index: in vector instructions
            for (int i = fromAt; i < fromAt + length; i++) {
                into[i] = (float) from[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            into[intoAt + i] = (float) from[fromAt + i];
        }
    }

    @Override
    public double roundoff() {
        return 0x1p-24;
    }

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public String label() {
        return "single";
    }
}
