package org.sneakpath.training.data;

/** Some samples of another data set, in an order of their own. */
final class DatasetSelection implements Dataset {
    private final Dataset whole;
    private final String part;
    private final int[] indices;

    DatasetSelection(Dataset whole, String part, int[] indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("no sample of '" + whole.name() + "' is selected for " + part);
        }
        for (int index : indices) {
            if (index < 0 || index >= whole.size()) {
                throw new IllegalArgumentException(
                        "sample " + index + " of '" + whole.name() + "' does not exist; it has " + whole.size());
            }
        }
        this.whole = whole;
        this.part = part;
        this.indices = indices.clone();
    }

    @Override
    public String name() {
        return whole.name() + ", " + part;
    }

    @Override
    public int size() {
        return indices.length;
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
        whole.features(indices[index], into);
    }

    @Override
    public int label(int index) {
        return whole.label(indices[index]);
    }
}
