package org.sneakpath.analysis.config;

import java.util.List;

/** Which samples a network learns from and is tested on. */
public sealed interface DatasetConfig {
    /** Samples to learn from. */
    int trainingSamples();

    /** Samples held out of training, by which the best epoch is chosen; 0 for none, and the last epoch. */
    int validationSamples();

    /** Samples that decide. */
    int testSamples();

    /** The generated Yin-Yang set of Kriener, Göltz and Petrovici (2022), with its canonical seeds. */
    @Kind("yin-yang")
    record YinYang(int trainingSamples, int validationSamples, int testSamples) implements DatasetConfig {
        public YinYang {
            sizes(trainingSamples, validationSamples, testSamples);
        }
    }

    /**
     * Four files in the format of MNIST, plain or gzip, under their usual names.
     *
     * @param dir folder that holds them, relative to the working directory; if there is none of that name, a published set
     *     of the user's cache, such as {@code mnist}
     * @param trainingSamples how many of the training file's images to learn from, from its beginning
     * @param validationSamples how many images of the training file to hold out, from its end; 0 for none
     * @param testSamples how many of the test file's images to use, from its beginning
     */
    @Kind("idx")
    record Idx(String dir, int trainingSamples, int validationSamples, int testSamples) implements DatasetConfig {
        public Idx {
            sizes(trainingSamples, validationSamples, testSamples);
        }
    }

    /**
     * A table with a sample on each line.
     *
     * @param file relative to the working directory
     * @param testFile a table of the same layout with the test samples, relative to the working directory; {@code none}: they
     *     are drawn from {@code file}
     * @param separator one character between cells, or the word {@code tab}
     * @param header whether the first line names the columns
     * @param label column of the classes: its name, or {@code column 5} for the fifth, {@code column -1} for the last
     * @param ignore columns that are no features, named alike
     * @param scaling how features become 0 to 1
     * @param trainingSamples how many to learn from
     * @param validationSamples how many to hold out; 0 for none
     * @param testSamples how many to report on
     */
    @Kind("csv")
    record Csv(
            String file,
            @Default("none") String testFile,
            @Default("','") String separator,
            @Default("false") boolean header,
            @Default("column -1") String label,
            @Default("[]") List<String> ignore,
            @Default("min-max") Scaling scaling,
            int trainingSamples,
            int validationSamples,
            int testSamples)
            implements DatasetConfig {
        public Csv {
            sizes(trainingSamples, validationSamples, testSamples);
            Check.that(
                    separator.length() == 1 || separator.equals("tab"),
                    "separator",
                    "'" + separator + "'",
                    "one character, or the word tab");
        }

        /** Whether test samples have a file of their own. */
        public boolean hasTestFile() {
            return !testFile.equals("none");
        }
    }

    /**
     * A bar that moves over the pixels of an event camera in one of four directions, generated; nothing but the times of events
     * tells directions apart. A network is shown which pixels fired in which bin of time.
     *
     * @param pixels side of the image
     * @param duration of a sample (s)
     * @param jitter standard deviation of an event's time (s)
     * @param miss probability that a pixel misses the bar
     * @param noise rate at which each pixel fires by itself (Hz)
     * @param bins equal parts of the duration; features are pixels times bins
     * @param trainingSamples how many to learn from
     * @param validationSamples how many to choose the best epoch by; 0 for none
     * @param testSamples how many to report on
     */
    @Kind("moving-bars")
    record MovingBars(
            @Default("8") int pixels,
            @Default("20 ms") @Unit("s") double duration,
            @Default("0.2 ms") @Unit("s") double jitter,
            @Default("0.05") double miss,
            @Default("5 Hz") @Unit("Hz") double noise,
            @Default("5") int bins,
            int trainingSamples,
            int validationSamples,
            int testSamples)
            implements DatasetConfig {
        public MovingBars {
            sizes(trainingSamples, validationSamples, testSamples);
            Check.that(pixels >= 2 && pixels <= 64, "pixels", pixels, "from 2 to 64");
            Check.positive("duration", duration, "s");
            Check.notNegative("jitter", jitter, "s");
            Check.that(miss >= 0 && miss < 1, "miss", miss, "at least 0 and less than 1");
            Check.that(
                    noise >= 0 && noise * duration <= 1000,
                    "noise",
                    noise + " Hz",
                    "at least 0, and at most 1000 events a sample and pixel");
            Check.that(bins >= 1 && bins <= 1000, "bins", bins, "from 1 to 1000");
        }
    }

    /** How measured features become 0 to 1; fitted on what is learnt from, what lies outside is cut. */
    sealed interface Scaling {
        /** From the least to the greatest. */
        @Kind("min-max")
        record MinMax() implements Scaling {}

        /**
         * From so many standard deviations below the mean to as many above.
         *
         * @param deviations half of the range
         */
        @Kind("standard")
        record Standard(@Default("3") double deviations) implements Scaling {
            public Standard {
                Check.positive("deviations", deviations, "");
            }
        }
    }

    private static void sizes(int training, int validation, int test) {
        Check.atLeast(1, "trainingSamples", training);
        Check.atLeast(0, "validationSamples", validation);
        Check.atLeast(1, "testSamples", test);
    }
}
