package org.sneakpath.analysis.config;

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
     * @param dir folder that holds them, relative to the working directory
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

    private static void sizes(int training, int validation, int test) {
        Check.atLeast(1, "trainingSamples", training);
        Check.atLeast(0, "validationSamples", validation);
        Check.atLeast(1, "testSamples", test);
    }
}
