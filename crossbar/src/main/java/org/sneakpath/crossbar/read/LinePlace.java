package org.sneakpath.crossbar.read;

/** Where an array stood, to return to. */
final class LinePlace {
    private final double[] word;
    private final double[] bit;
    private final double[] carried;
    private final double[] inner;

    LinePlace(ArrayNewton array) {
        word = new double[array.cells];
        bit = new double[array.cells];
        carried = new double[array.cells];
        inner = new double[array.here.inner.length];
    }

    /** Notes where the array stands. */
    void save(ArrayNewton array) {
        System.arraycopy(array.word, 0, word, 0, word.length);
        System.arraycopy(array.bit, 0, bit, 0, bit.length);
        System.arraycopy(array.carried, 0, carried, 0, carried.length);
        System.arraycopy(array.here.inner, 0, inner, 0, inner.length);
    }

    /** Puts it back there; cells are to be evaluated. */
    void restore(ArrayNewton array) {
        System.arraycopy(word, 0, array.word, 0, word.length);
        System.arraycopy(bit, 0, array.bit, 0, bit.length);
        System.arraycopy(carried, 0, array.carried, 0, carried.length);
        System.arraycopy(inner, 0, array.here.inner, 0, inner.length);
    }
}
