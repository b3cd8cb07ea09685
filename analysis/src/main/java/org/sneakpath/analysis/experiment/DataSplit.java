package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.analysis.dataset.DataCache;
import org.sneakpath.analysis.dataset.PublishedSet;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.IdxReader;
import org.sneakpath.training.data.MovingBars;
import org.sneakpath.training.data.YinYang;

/**
 * The three parts of a data set.
 *
 * @param training to learn from
 * @param validation to choose the best epoch by; null for none, and the last epoch
 * @param test to report
 * @param classes their names
 */
record DataSplit(Dataset training, @Nullable Dataset validation, Dataset test, List<String> classes) {
    private static final long YIN_YANG_TRAINING = 42;
    private static final long YIN_YANG_VALIDATION = 41;
    private static final long YIN_YANG_TEST = 40;
    private static final int DIGITS = 10;

    /**
     * Generates or reads the samples.
     *
     * @param seed decides which samples of a table are drawn and how bars move; other sets have an order of their own
     * @throws InputException if a file is missing or damaged, or holds too few samples
     */
    static DataSplit of(DatasetConfig config, long seed) {
        if (config instanceof DatasetConfig.Csv csv) {
            return TableSplit.of(csv, seed).split();
        }
        if (config instanceof DatasetConfig.MovingBars bars) {
            return bars(bars, seed);
        }
        if (config instanceof DatasetConfig.Idx idx) {
            return idx(idx);
        }
        if (config instanceof DatasetConfig.YinYang generated) {
            return yinYang(generated);
        }
        throw new IllegalStateException("no data for " + config);
    }

    /** What the samples are and how they were made, check sums of files included; a name of where they come from is not in it. */
    String identity() {
        return training.name() + "\n" + (validation == null ? "" : validation.name()) + "\n" + test.name();
    }

    /** Whether samples depend on the seed. */
    static boolean isDrawn(DatasetConfig config) {
        return !(config instanceof DatasetConfig.YinYang || config instanceof DatasetConfig.Idx);
    }

    private static DataSplit yinYang(DatasetConfig.YinYang config) {
        int held = config.validationSamples();
        return new DataSplit(
                new YinYang(config.trainingSamples(), YIN_YANG_TRAINING),
                held == 0 ? null : new YinYang(held, YIN_YANG_VALIDATION),
                new YinYang(config.testSamples(), YIN_YANG_TEST),
                List.of("yin", "yang", "dot"));
    }

    /** Test samples come first, so that nothing else changes them. */
    private static DataSplit bars(DatasetConfig.MovingBars config, long seed) {
        MovingBars.Scene scene = new MovingBars.Scene(
                config.pixels(), config.duration(), config.jitter(), config.miss(), config.noise());
        int tested = config.testSamples();
        int held = config.validationSamples();
        int all = Math.addExact(Math.addExact(tested, held), config.trainingSamples());
        Dataset data = new MovingBars(scene, all, seed).binned(config.bins());
        return new DataSplit(
                data.slice(tested + held, all),
                held == 0 ? null : data.slice(tested, tested + held),
                data.slice(0, tested),
                List.of("right", "left", "down", "up"));
    }

    private static DataSplit idx(DatasetConfig.Idx config) {
        Path folder = folder(config.dir());
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
                test.slice(0, config.testSamples()),
                IntStream.range(0, DIGITS).mapToObj(Integer::toString).toList());
    }

    /** The folder of that name, or else the published set of that name in the user's cache. */
    private static Path folder(String dir) {
        Path folder = Path.of(dir);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        String hint = "; give the one with train-images-idx3-ubyte.gz and its three companions";
        Optional<PublishedSet> set = PublishedSet.named(dir);
        if (set.isPresent()) {
            Path cached = DataCache.ofUser().folder(set.get());
            if (DataCache.isWhole(set.get(), cached)) {
                return cached;
            }
            hint = ", nor is all of that set in " + cached + "; './sneakpath data get " + dir + "' downloads it";
        }
        throw new InputException("dataset.dir: no folder " + folder + " (seen from "
                + Path.of("").toAbsolutePath() + ")" + hint);
    }

    private static Dataset read(Path folder, String part) {
        Path images = file(folder, part + "-images-idx3-ubyte");
        Path labels = file(folder, part + "-labels-idx1-ubyte");
        try {
            return IdxReader.read(part, images, labels, DIGITS).withChecksum();
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
