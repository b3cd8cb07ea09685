package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.training.data.CsvFormat;
import org.sneakpath.training.data.CsvReader;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.FeatureScaling;
import org.sneakpath.training.data.StratifiedFolds;
import org.sneakpath.training.data.StratifiedOrder;
import org.sneakpath.training.data.Table;

/**
 * The samples of a table in parts: as many as are asked for, stratified, the test samples drawn first so that nothing else
 * changes them; or fold by fold. Features are scaled by the samples that are learnt from.
 */
final class TableSplit {
    private final DatasetConfig.Csv config;
    private final Table table;
    private final long seed;

    private TableSplit(DatasetConfig.Csv config, Table table, long seed) {
        this.config = config;
        this.table = table;
        this.seed = seed;
    }

    /**
     * Reads the table.
     *
     * @param seed of the order in which samples are drawn
     * @throws InputException with file, line and column if it is not such a table
     */
    static TableSplit of(DatasetConfig.Csv config, long seed) {
        return new TableSplit(config, read(config, "file", config.file(), null), seed);
    }

    private static Table read(DatasetConfig.Csv config, String key, String file, @Nullable List<String> classes) {
        char separator =
                config.separator().equals("tab") ? '\t' : config.separator().charAt(0);
        Path path = Path.of(file);
        String name = String.valueOf(path.getFileName());
        try {
            CsvFormat format = new CsvFormat(separator, config.header(), config.label(), config.ignore());
            return classes == null ? CsvReader.read(name, path, format) : CsvReader.read(name, path, format, classes);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    "dataset." + key + ": no file " + file + " (seen from "
                            + Path.of("").toAbsolutePath() + ")",
                    e);
        } catch (IOException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new InputException("dataset: " + e.getMessage(), e);
        }
    }

    /** Names of the classes. */
    List<String> classes() {
        return table.classes();
    }

    /** The parts that the configuration asks for. */
    DataSplit split() {
        int[] order = StratifiedOrder.of(table.labels(), table.classes().size(), seed);
        Table testTable = config.hasTestFile() ? read(config, "testFile", config.testFile(), table.classes()) : table;
        int[] testOrder = config.hasTestFile()
                ? StratifiedOrder.of(testTable.labels(), table.classes().size(), seed)
                : order;
        if (testTable.features().size() != table.features().size()) {
            throw new InputException(
                    "dataset.testFile: has " + testTable.features().size() + " features, " + config.file() + " has "
                            + table.features().size());
        }
        int tested = config.hasTestFile() ? 0 : config.testSamples();
        int held = config.validationSamples();
        requireEnough(config.file(), table, (long) tested + held + config.trainingSamples());
        if (config.hasTestFile()) {
            requireEnough(config.testFile(), testTable, config.testSamples());
        }
        int[] training = Arrays.copyOfRange(order, tested + held, tested + held + config.trainingSamples());
        FeatureScaling scaling = scaling(training);
        String drawn = " of a draw with seed " + seed;
        return new DataSplit(
                table.dataset("training" + drawn, training, scaling),
                held == 0
                        ? null
                        : table.dataset(
                                "validation" + drawn, Arrays.copyOfRange(order, tested, tested + held), scaling),
                testTable.dataset("test" + drawn, Arrays.copyOf(testOrder, config.testSamples()), scaling),
                table.classes());
    }

    private static void requireEnough(String file, Table table, long wanted) {
        if (wanted > table.size()) {
            throw new InputException(
                    "dataset: " + wanted + " samples are asked for in all, but " + file + " has " + table.size());
        }
    }

    private FeatureScaling scaling(int[] samples) {
        if (config.scaling() instanceof DatasetConfig.Scaling.MinMax) {
            return FeatureScaling.minMax(table, samples);
        }
        if (config.scaling() instanceof DatasetConfig.Scaling.Standard standard) {
            return FeatureScaling.standard(table, samples, standard.deviations());
        }
        throw new IllegalStateException("no scaling for " + config.scaling());
    }

    /**
     * The samples of one fold to test on, and the others to learn from, of which as many as the configuration says are held out
     * for validation.
     *
     * @param index 0 … count − 1
     */
    Fold fold(StratifiedFolds folds, int index) {
        int[] outside = folds.outside(index);
        int[] inside = folds.inside(index);
        int[] labels = Arrays.stream(outside).map(table::label).toArray();
        int[] drawn = Arrays.stream(StratifiedOrder.of(labels, table.classes().size(), seed))
                .map(k -> outside[k])
                .toArray();
        int held = config.validationSamples();
        if (held >= drawn.length) {
            throw new InputException("dataset.validationSamples = " + held + ", but outside of fold " + (index + 1)
                    + " are only " + drawn.length + " samples to learn from");
        }
        int[] training = Arrays.copyOfRange(drawn, held, drawn.length);
        FeatureScaling scaling = scaling(training);
        String name = "fold " + (index + 1) + " of " + folds.count() + " with seed " + seed;
        Dataset validation =
                held == 0 ? null : table.dataset("validation, " + name, Arrays.copyOf(drawn, held), scaling);
        return new Fold(
                new DataSplit(
                        table.dataset("training, " + name, training, scaling),
                        validation,
                        table.dataset("test, " + name, inside, scaling),
                        table.classes()),
                scaling.clipped(table, inside));
    }

    /**
     * Cuts all samples into folds.
     *
     * @throws InputException if there are too many for the smallest class
     */
    StratifiedFolds folds(int count) {
        try {
            return StratifiedFolds.of(table.labels(), table.classes().size(), count, seed);
        } catch (IllegalArgumentException e) {
            throw new InputException("--folds " + count + ": " + e.getMessage(), e);
        }
    }

    /**
     * One round of a cross-validation.
     *
     * @param clipped values of test samples outside of the range that was learnt from
     */
    record Fold(DataSplit data, int clipped) {}
}
