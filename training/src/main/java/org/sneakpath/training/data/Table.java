package org.sneakpath.training.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Labelled samples as they were measured, before their features are scaled to what a network can be shown. Immutable.
 */
public final class Table {
    private final String name;
    private final List<String> features;
    private final List<String> classes;
    private final double[] values;
    private final int[] labels;

    /** @param rows one array of features for each sample */
    Table(String name, List<String> features, List<String> classes, List<double[]> rows, int[] labels) {
        this.features = List.copyOf(features);
        this.classes = List.copyOf(classes);
        this.labels = labels;
        int width = features.size();
        values = new double[Math.multiplyExact(width, labels.length)];
        for (int k = 0; k < labels.length; k++) {
            System.arraycopy(rows.get(k), 0, values, k * width, width);
        }
        this.name = name + String.format(Locale.ROOT, " (crc %08x)", checksum());
    }

    private int checksum() {
        CRC32C crc = new CRC32C();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES);
        for (double value : values) {
            crc.update(bytes.putDouble(0, value).array());
        }
        for (int label : labels) {
            crc.update(bytes.putDouble(0, label).array());
        }
        return (int) crc.getValue();
    }

    /** The name it was given and a check sum of its content. */
    public String name() {
        return name;
    }

    /** Number of samples. */
    public int size() {
        return labels.length;
    }

    /** Names of the features. */
    public List<String> features() {
        return features;
    }

    /** Names of the classes; a label is an index into it. */
    public List<String> classes() {
        return classes;
    }

    /** A feature of a sample, as measured. */
    public double value(int sample, int feature) {
        return values[sample * features.size() + feature];
    }

    /** Class of a sample. */
    public int label(int sample) {
        return labels[sample];
    }

    /** Classes of all samples; a fresh array. */
    public int[] labels() {
        return labels.clone();
    }

    /** All samples, in the order of the table; a fresh array. */
    public int[] all() {
        return IntStream.range(0, labels.length).toArray();
    }

    /**
     * Some samples with their features scaled.
     *
     * @param part what they are, one line without paths, such as {@code fold 1 of 5, training}
     * @param samples their indices, at least one
     * @param scaling of as many features as the table has, fitted on samples to learn from
     */
    public Dataset dataset(String part, int[] samples, FeatureScaling scaling) {
        int width = features.size();
        double[] scaled = new double[Math.multiplyExact(width, samples.length)];
        int[] chosen = new int[samples.length];
        for (int k = 0; k < samples.length; k++) {
            chosen[k] = labels[samples[k]];
            for (int f = 0; f < width; f++) {
                scaled[k * width + f] = scaling.apply(f, value(samples[k], f));
            }
        }
        return ArrayDataset.of(
                name + ", " + part + ", " + scaling.description(), width, classes.size(), scaled, chosen);
    }
}
