package org.sneakpath.devices.equation;

/**
 * How numbers are kept: double or single precision, and what can be done with arrays of them. A is {@code double[]} or {@code float[]}.
 *
 * <p>Single numbers take half the memory and half the time. They have 24 bits, and magnitudes from 1e-38 to 3e38.
 */
@SuppressWarnings("ClassInitializationDeadlock") // nobody names the two records but this
public sealed interface Precision<A> permits DoublePrecision, SinglePrecision {
    /** 53 bits. */
    Precision<double[]> DOUBLE = new DoublePrecision();

    /** 24 bits. */
    Precision<float[]> SINGLE = new SinglePrecision();

    /** A new array of zeros. */
    A array(int length);

    /** New arrays of zeros, all of one length. */
    A[] arrays(int count, int length);

    /** New rows of zeros with room for {@code length} numbers, that are worked on together; some longer than that, see {@link RowSpacing}. */
    default A[] rows(int count, int length) {
        return arrays(count, RowSpacing.length(length, bytes()));
    }

    /** Length of an array. */
    int length(A a);

    /** a_i. */
    double get(A a, int i);

    /** a_i ← value, rounded. */
    void set(A a, int i, double value);

    /** a_i ← value for from ≤ i &lt; to, rounded. */
    void fill(A a, int from, int to, double value);

    /** Adds {@code length} numbers of {@code from} to those of {@code into}. */
    void add(A from, int fromAt, A into, int intoAt, int length);

    /** Adds the first numbers of {@code from} to those of {@code into}: several times faster than from somewhere to somewhere else. */
    void add(A from, A into, int length);

    /** Adds {@code length} numbers of {@code from} to doubles. */
    void addWide(A from, int fromAt, double[] into, int intoAt, int length);

    /** A copy of the elements from ≤ i &lt; to. */
    A copyOf(A a, int from, int to);

    /** Copies {@code length} numbers to doubles. */
    void widen(A from, int fromAt, double[] into, int intoAt, int length);

    /** Copies {@code length} doubles, rounded. */
    void narrow(double[] from, int fromAt, A into, int intoAt, int length);

    /** Copies {@code length} numbers. */
    default void copy(A from, int fromAt, A into, int intoAt, int length) {
        System.arraycopy(from, fromAt, into, intoAt, length);
    }

    /** The numbers as doubles, copied. */
    default double[] toDoubles(A a) {
        double[] wide = new double[length(a)];
        widen(a, 0, wide, 0, wide.length);
        return wide;
    }

    /** Doubles rounded, copied. */
    default A of(double... values) {
        A a = array(values.length);
        narrow(values, 0, a, 0, values.length);
        return a;
    }

    /** Largest relative error of rounding. */
    double roundoff();

    /** Bytes of a number. */
    int bytes();

    /** Its name, {@code double} or {@code single}. */
    String label();
}
