package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A linear classifier of the handwritten digits of Alpaydin and Kaynak (UCI), trained on 3823 and tested on 1797 of them: 64 pixels
 * of 0 … 1 V and a bias of 1 V, ten outputs, weights by ridge regression on ±1. Its rows have very different norms and
 * inputs: pixels at the border are never inked.
 */
final class DigitsClassifier {
    static final int INPUTS = 65;
    static final int OUTPUTS = 10;
    private static final double RIDGE = 1.0;

    private final double[] trainingInputs;
    private final double[] testInputs;
    private final int[] testLabels;
    private final double[] weights;

    private DigitsClassifier(double[] trainingInputs, double[] testInputs, int[] testLabels, double[] weights) {
        this.trainingInputs = trainingInputs;
        this.testInputs = testInputs;
        this.testLabels = testLabels;
        this.weights = weights;
    }

    /** The trained classifier; skips the test where the data is absent. */
    static DigitsClassifier trained() {
        Path folder = Path.of(System.getProperty("sneakpath.shared", "."), "data", "digits");
        assumeTrue(
                Files.exists(folder.resolve("optdigits.tra")),
                "no digits; set -Dsneakpath.shared to what holds data/digits");
        List<String> training = lines(folder.resolve("optdigits.tra"));
        List<String> test = lines(folder.resolve("optdigits.tes"));
        double[] x = inputs(training);
        int[] labels = labels(training);
        return new DigitsClassifier(x, inputs(test), labels(test), ridge(x, labels));
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(1, lines.size()); // the first names the columns
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] inputs(List<String> lines) {
        double[] x = new double[lines.size() * INPUTS];
        for (int k = 0; k < lines.size(); k++) {
            String[] fields = lines.get(k).split(",", -1);
            for (int i = 0; i < INPUTS - 1; i++) {
                x[k * INPUTS + i] = Integer.parseInt(fields[i].strip()) / 16.0;
            }
            x[k * INPUTS + INPUTS - 1] = 1;
        }
        return x;
    }

    private static int[] labels(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> Integer.parseInt(
                        line.substring(line.lastIndexOf(',') + 1).strip()))
                .toArray();
    }

    /** W = (XᵀX + ridge)⁻¹·XᵀY. */
    private static double[] ridge(double[] x, int[] labels) {
        DMatrixRMaj samples = DMatrixRMaj.wrap(labels.length, INPUTS, x);
        DMatrixRMaj targets = new DMatrixRMaj(labels.length, OUTPUTS);
        targets.fill(-1);
        for (int k = 0; k < labels.length; k++) {
            targets.set(k, labels[k], 1);
        }
        DMatrixRMaj normal = new DMatrixRMaj(INPUTS, INPUTS);
        CommonOps_DDRM.multTransA(samples, samples, normal);
        for (int i = 0; i < INPUTS; i++) {
            normal.add(i, i, RIDGE);
        }
        DMatrixRMaj right = new DMatrixRMaj(INPUTS, OUTPUTS);
        CommonOps_DDRM.multTransA(samples, targets, right);
        DMatrixRMaj w = new DMatrixRMaj(INPUTS, OUTPUTS);
        if (!CommonOps_DDRM.solve(normal, right, w)) {
            throw new AssertionError("singular normal equations");
        }
        return w.getData();
    }

    double[] weights() {
        return weights;
    }

    InputMoments moments() {
        return InputMoments.ofSamples(trainingInputs, INPUTS);
    }

    /** Share of the test digits that these weights classify rightly. */
    double accuracy(double[] w) {
        int right = 0;
        for (int k = 0; k < testLabels.length; k++) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < OUTPUTS; j++) {
                double y = 0;
                for (int i = 0; i < INPUTS; i++) {
                    y += testInputs[k * INPUTS + i] * w[i * OUTPUTS + j];
                }
                if (y > most) {
                    most = y;
                    best = j;
                }
            }
            right += best == testLabels[k] ? 1 : 0;
        }
        return (double) right / testLabels.length;
    }
}
