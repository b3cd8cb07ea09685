package org.sneakpath.analysis.experiment;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.sneakpath.training.data.Dataset;

/**
 * A data set whose name has a check sum of what it holds, so that a checkpoint tells sets apart whose files have the same names.
 *
 * @param data the samples
 * @param name of the set, with CRC-32C of all features and labels
 */
record CheckedDataset(Dataset data, String name) implements Dataset {
    /** Looks at all samples. */
    static CheckedDataset of(Dataset data) {
        return new CheckedDataset(data, data.name() + String.format(Locale.ROOT, " (crc %08x)", checksum(data)));
    }

    private static int checksum(Dataset data) {
        CRC32C crc = new CRC32C();
        double[] features = new double[data.features()];
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * features.length + Integer.BYTES);
        for (int k = 0; k < data.size(); k++) {
            data.features(k, features);
            bytes.clear();
            bytes.asDoubleBuffer().put(features);
            bytes.putInt(Double.BYTES * features.length, data.label(k));
            crc.update(bytes);
        }
        return (int) crc.getValue();
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public int features() {
        return data.features();
    }

    @Override
    public int classes() {
        return data.classes();
    }

    @Override
    public void features(int index, double[] into) {
        data.features(index, into);
    }

    @Override
    public int label(int index) {
        return data.label(index);
    }
}
