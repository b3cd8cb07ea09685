package org.sneakpath.training.data;

/** Samples from arrays in memory. */
public final class ArrayDataset implements Dataset {
    private final String name;
    private final int features;
    private final int classes;
    private final double[] values;
    private final int[] labels;

    private ArrayDataset(String name, int features, int classes, double[] values, int[] labels) {
        if (features < 1 || labels.length < 1 || values.length != (long) features * labels.length) {
            throw new IllegalArgumentException("'" + name + "': " + labels.length + " samples of " + features
                    + " features need " + (long) features * labels.length + " values, not " + values.length
                    + "; there must be at least one sample and one feature");
        }
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] >= 0 && values[k] <= 1)) {
                throw new IllegalArgumentException("'" + name + "': feature " + k % features + " of sample "
                        + k / features + " is " + values[k] + ", outside [0, 1]; scale the features first");
            }
        }
        for (int k = 0; k < labels.length; k++) {
            if (labels[k] < 0 || labels[k] >= classes) {
                throw new IllegalArgumentException(
                        "'" + name + "': label " + labels[k] + " of sample " + k + " is outside 0 to " + (classes - 1));
            }
        }
        this.name = name;
        this.features = features;
        this.classes = classes;
        this.values = values;
        this.labels = labels;
    }

    /**
     * A data set of these samples.
     *
     * @param name one line without paths
     * @param features number of features of a sample
     * @param classes number of classes
     * @param values [sample · features + feature] in [0, 1]; copied
     * @param labels one per sample, 0 … classes − 1; copied
     */
    public static ArrayDataset of(String name, int features, int classes, double[] values, int[] labels) {
        return new ArrayDataset(name, features, classes, values.clone(), labels.clone());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void features(int index, double[] into) {
        System.arraycopy(values, index * features, into, 0, features);
    }

    @Override
    public int label(int index) {
        return labels[index];
    }
}
