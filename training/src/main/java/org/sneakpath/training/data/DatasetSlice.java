package org.sneakpath.training.data;

/** A contiguous range of another data set's samples. */
record DatasetSlice(Dataset whole, int from, int to) implements Dataset {
    DatasetSlice {
        if (from < 0 || to <= from || to > whole.size()) {
            throw new IllegalArgumentException("samples " + from + " to " + to + " of '" + whole.name()
                    + "' do not exist; choose 0 <= from < to <= " + whole.size());
        }
    }

    @Override
    public String name() {
        return whole.name() + " samples " + from + " to " + (to - 1);
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public int features() {
        return whole.features();
    }

    @Override
    public int classes() {
        return whole.classes();
    }

    @Override
    public void features(int index, double[] into) {
        whole.features(inside(index), into);
    }

    @Override
    public int notZero(int index, int[] which, double[] values, int at) {
        return whole.notZero(inside(index), which, values, at);
    }

    @Override
    public int label(int index) {
        return whole.label(inside(index));
    }

    private int inside(int index) {
        if (index < 0 || index >= to - from) {
            throw new IndexOutOfBoundsException("sample " + index + " of " + (to - from) + " in '" + name() + "'");
        }
        return from + index;
    }
}
