package org.sneakpath.analysis.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Sobol's indices (I. M. Sobol', Math. Comput. Simul. 55, 271, 2001) from the values at a {@link SaltelliDesign}:
 * <pre>
 *   S_i  = (1/N) Σ_j f(B)_j (f(A_B^i)_j − f(A)_j) / V        (A. Saltelli et al., 2010)
 *   S_Ti = (1/2N) Σ_j (f(A)_j − f(A_B^i)_j)² / V             (M. J. W. Jansen, Comput. Phys. Commun. 117, 35, 1999)
 * </pre>
 * with V the variance of all f(A) and f(B), from which their mean is taken first: it changes no expectation, and much of the noise.
 *
 * <p>Intervals are percentiles over resamples of whole samples j. Points of a sequence are more even than the independent ones that this
 * takes them for, hence intervals are rather too wide.
 */
public final class SobolIndices {
    private SobolIndices() {}

    /**
     * The index of each input.
     *
     * @param design whose points were evaluated
     * @param y the values, in the order of its points
     * @param resamples for the intervals, such as {@link BootstrapInterval#RESAMPLES}
     * @param confidence such as 0.95
     */
    public static List<SobolIndex> of(SaltelliDesign design, double[] y, int resamples, double confidence) {
        int n = design.samples();
        if (y.length != n * design.block()) {
            throw new IllegalArgumentException(
                    y.length + " values for " + n * design.block() + " points of the design; give one for each");
        }
        double[] centred = centred(design, y);
        int[] every = new int[n];
        for (int j = 0; j < n; j++) {
            every[j] = j;
        }
        double[][] estimate = estimates(design, centred, every);
        double[][][] drawn = resampled(design, centred, resamples);
        List<SobolIndex> indices = new ArrayList<>();
        for (int i = 0; i < design.inputs(); i++) {
            indices.add(new SobolIndex(
                    estimate[0][i],
                    interval(estimate[0][i], drawn, 0, i, confidence),
                    estimate[1][i],
                    interval(estimate[1][i], drawn, 1, i, confidence)));
        }
        return indices;
    }

    private static double[] centred(SaltelliDesign design, double[] y) {
        double sum = 0;
        for (int j = 0; j < design.samples(); j++) {
            sum += y[j * design.block()] + y[j * design.block() + 1];
        }
        double mean = sum / (2 * design.samples());
        double[] centred = y.clone();
        for (int k = 0; k < centred.length; k++) {
            centred[k] -= mean;
        }
        return centred;
    }

    /** {@code [first, total][input]} from some samples, repeated ones counting as often. */
    private static double[][] estimates(SaltelliDesign design, double[] y, int[] samples) {
        int inputs = design.inputs();
        double sum = 0;
        double squares = 0;
        double[][] estimate = new double[2][inputs];
        for (int j : samples) {
            int at = j * design.block();
            double a = y[at];
            double b = y[at + 1];
            sum += a + b;
            squares += a * a + b * b;
            for (int i = 0; i < inputs; i++) {
                double mixed = y[at + 2 + i];
                estimate[0][i] += b * (mixed - a);
                estimate[1][i] += (a - mixed) * (a - mixed) / 2;
            }
        }
        double mean = sum / (2 * samples.length);
        double variance = squares / (2 * samples.length) - mean * mean;
        for (int i = 0; i < inputs; i++) {
            estimate[0][i] /= samples.length * variance;
            estimate[1][i] /= samples.length * variance;
        }
        return estimate;
    }

    private static double[][][] resampled(SaltelliDesign design, double[] y, int resamples) {
        CounterRandom random = new CounterRandom(design.seed(), Purpose.BOOTSTRAP);
        int[] drawn = new int[design.samples()];
        double[][][] estimates = new double[resamples][][];
        for (int b = 0; b < resamples; b++) {
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = random.below(drawn.length, j, b);
            }
            estimates[b] = estimates(design, y, drawn);
        }
        return estimates;
    }

    /** Of the resamples in which y varies; without bounds where it never does. */
    private static Interval interval(double estimate, double[][][] drawn, int order, int input, double confidence) {
        double[] values = new double[drawn.length];
        int count = 0;
        for (double[][] resample : drawn) {
            if (Double.isFinite(resample[order][input])) {
                values[count++] = resample[order][input];
            }
        }
        if (!Double.isFinite(estimate) || count < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return BootstrapInterval.percentile(Arrays.copyOf(values, count), confidence);
    }
}
