package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.IdxReader;
import org.sneakpath.training.data.YinYang;

/**
 * The three parts of a data set.
 *
 * @param training to learn from
 * @param validation to choose the best epoch by; null for none, and the last epoch
 * @param test to report
 */
record DataSplit(Dataset training, @Nullable Dataset validation, Dataset test) {
    private static final long YIN_YANG_TRAINING = 42;
    private static final long YIN_YANG_VALIDATION = 41;
    private static final long YIN_YANG_TEST = 40;
    private static final int DIGITS = 10;

    /**
     * Generates or reads the samples.
     *
     * @throws InputException if a file is missing or damaged, or holds too few samples
     */
    static DataSplit of(DatasetConfig config) {
        if (config instanceof DatasetConfig.Idx idx) {
            return idx(idx);
        }
        int held = config.validationSamples();
        return new DataSplit(
                new YinYang(config.trainingSamples(), YIN_YANG_TRAINING),
                held == 0 ? null : new YinYang(held, YIN_YANG_VALIDATION),
                new YinYang(config.testSamples(), YIN_YANG_TEST));
    }

    private static DataSplit idx(DatasetConfig.Idx config) {
        Path folder = Path.of(config.dir());
        if (!Files.isDirectory(folder)) {
            throw new InputException("dataset.dir: no folder " + folder + " (seen from "
                    + Path.of("").toAbsolutePath()
                    + "); give the one with train-images-idx3-ubyte.gz and its three companions");
        }
        Dataset training = read(folder, "train");
        Dataset test = read(folder, "t10k");
        int held = config.validationSamples();
        long wanted = (long) config.trainingSamples() + held;
        if (wanted > training.size()) {
            throw new InputException("dataset: trainingSamples + validationSamples = " + wanted + ", but " + folder
                    + " has " + training.size() + " training images");
        }
        if (config.testSamples() > test.size()) {
            throw new InputException("dataset.testSamples = " + config.testSamples() + ", but " + folder + " has "
                    + test.size() + " test images");
        }
        return new DataSplit(
                training.slice(0, config.trainingSamples()),
                held == 0 ? null : training.slice(training.size() - held, training.size()),
                test.slice(0, config.testSamples()));
    }

    private static Dataset read(Path folder, String part) {
        Path images = file(folder, part + "-images-idx3-ubyte");
        Path labels = file(folder, part + "-labels-idx1-ubyte");
        try {
            return IdxReader.read(part, images, labels, DIGITS);
        } catch (NoSuchFileException e) {
            throw new InputException(e.getFile() + ": no such file", e);
        } catch (IOException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The plain or the packed file, whichever is there. */
    private static Path file(Path folder, String name) {
        Path packed = folder.resolve(name + ".gz");
        Path plain = folder.resolve(name);
        if (!Files.exists(packed) && !Files.exists(plain)) {
            throw new InputException(plain + ": no such file, packed (.gz) or not");
        }
        return Files.exists(plain) ? plain : packed;
    }
}
