package org.sneakpath.devices;

import org.jspecify.annotations.Nullable;

/** An array of zeros that comes to be when it is first asked for, by whichever thread. */
final class LazyArray {
    private final int size;
    private volatile double @Nullable [] array;

    LazyArray(int size) {
        this.size = size;
    }

    double[] get() {
        double[] known = array;
        return known != null ? known : create();
    }

    /** Its length, 0 as long as nobody has asked for it. */
    int length() {
        return array == null ? 0 : size;
    }

    private synchronized double[] create() {
        double[] known = array;
        if (known == null) {
            known = new double[size];
            array = known;
        }
        return known;
    }
}
