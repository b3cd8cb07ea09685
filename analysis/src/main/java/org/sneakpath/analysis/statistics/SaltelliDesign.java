package org.sneakpath.analysis.statistics;

/**
 * The points at which Sobol's indices are estimated (A. Saltelli et al., Comput. Phys. Commun. 181, 259, 2010): two independent samples
 * A and B of N points, halves of a shifted Sobol' sequence in twice as many dimensions, and for each input i the points of A with that
 * input taken from B. N (k + 2) evaluations for k inputs.
 *
 * @param samples N, at least 2, best a power of two
 * @param inputs k, 1 to 500
 * @param seed of the sequence's shift
 */
public record SaltelliDesign(int samples, int inputs, long seed) {
    public SaltelliDesign {
        if (samples < 2 || inputs < 1 || inputs > 500) {
            throw new IllegalArgumentException(
                    samples + " samples of " + inputs + " inputs; give at least 2 samples, and 1 to 500 inputs");
        }
    }

    /** Points for each sample: A, B, then A with one input of B. */
    int block() {
        return inputs + 2;
    }

    /**
     * All points, sample by sample: A_j, B_j, A_j with input 1 of B_j, …, with input k. More samples begin with the same points.
     *
     * @return {@code [point][input]} in [0, 1), a fresh array
     */
    public double[][] points() {
        double[][] both = SobolSequence.points(samples, 2 * inputs, seed);
        double[][] points = new double[samples * block()][inputs];
        for (int j = 0; j < samples; j++) {
            int first = j * block();
            System.arraycopy(both[j], 0, points[first], 0, inputs);
            System.arraycopy(both[j], inputs, points[first + 1], 0, inputs);
            for (int i = 0; i < inputs; i++) {
                System.arraycopy(both[j], 0, points[first + 2 + i], 0, inputs);
                points[first + 2 + i][i] = both[j][inputs + i];
            }
        }
        return points;
    }
}
