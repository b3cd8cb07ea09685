package org.sneakpath.circuit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.linear.SparsePattern;

class LinearTermsTest {
    private static final int N = 5;

    @Test
    void sumsAreTheProductWithTheStampedDerivativesWhicheverEndIsGround() {
        LinearTerms terms = new LinearTerms(N);
        Random random = new Random(1);
        double[] y = new double[N + 1];
        for (int r = 0; r < N; r++) {
            y[r] = random.nextGaussian();
        }
        double[] sizes = new double[N + 1];
        for (int k = 0; k < 60; k++) {
            int a = random.nextInt(N + 1);
            int b = random.nextInt(N + 1);
            // Every other term is a branch; the rest lets one voltage control the current elsewhere.
            int plus = k % 2 == 0 ? a : random.nextInt(N + 1);
            int minus = k % 2 == 0 ? b : random.nextInt(N + 1);
            double coefficient = random.nextGaussian();
            terms.add(a, b, plus, minus, coefficient);
            double size = Math.abs(coefficient * (y[plus] - y[minus]));
            sizes[a] += size;
            sizes[b] += size;
        }
        Stamp.Declaration entries = new Stamp.Declaration(N);
        terms.declare(entries);
        SparsePattern pattern = entries.build();
        double[] derivatives = new double[pattern.entries() + 1];
        terms.stamp(new Stamp.Slots(pattern), derivatives);
        double[] expected = new double[N + 1];
        pattern.multiply(derivatives, y, expected);
        double[] sums = new double[N + 1];
        terms.evaluate(y, sums);
        double[] found = new double[N + 1];
        terms.addSizes(y, found);
        for (int r = 0; r < N; r++) {
            assertEquals(expected[r], sums[r], 1e-13, "row " + r);
            assertEquals(sizes[r], found[r], 1e-13, "size of row " + r);
        }
    }
}
