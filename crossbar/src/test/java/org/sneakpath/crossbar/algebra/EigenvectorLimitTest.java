package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** The vector that the circuit grows against EJML's eigenvector, as λ comes up to the largest eigenvalue. */
class EigenvectorLimitTest {
    private static final OperationalAmplifier AMPLIFIER =
            OperationalAmplifier.ofGain(1e6).withGainBandwidth(1e7).withSupplies(1);

    private static ClosedLoopSettings settings() {
        return new ClosedLoopSettings(1e-4, 1, AMPLIFIER);
    }

    /**
     * Positive, or symmetric with entries of both signs; the largest eigenvalue is real and simple, and component 0 of its
     * vector stands out, so that it alone meets the supplies.
     */
    private static double[] matrix(int n, boolean signed) {
        double[] a = Matrices.uniform(n, n, signed ? -0.5 : 0.1, 1, 20 + n);
        for (int i = 0; i < n && signed; i++) {
            for (int j = 0; j < i; j++) {
                a[i * n + j] = a[j * n + i];
            }
            a[i * n + i] += 1;
        }
        a[0] += 0.5 * n;
        return a;
    }

    private static int largest(EigenDecomposition_F64<DMatrixRMaj> eigen, int n) {
        int at = 0;
        for (int k = 1; k < n; k++) {
            at = eigen.getEigenvalue(k).getReal() > eigen.getEigenvalue(at).getReal() ? k : at;
        }
        return at;
    }

    private static double[] grown(double[] a, int n, double lambda) {
        EigenvectorCircuit circuit = new EigenvectorCircuit(a, n, lambda, settings());
        Stability stability = circuit.stability();
        assertFalse(stability.stable(), "zero must be left");
        double[] start = Matrices.uniform(n, 1, 1e-3, 2e-3, 4);
        // e^7 up to the supplies, and as long again to settle there
        TransientResult run = circuit.run(
                start, TransientOptions.controlled(30 / stability.rate()).withReltol(1e-6));
        assertTrue(run.status().converged(), () -> run.status().toString());
        return circuit.direction(run);
    }

    private static double error(double[] exact, double[] actual) {
        double sign = 0;
        for (int k = 0; k < exact.length; k++) {
            sign += exact[k] * actual[k];
        }
        double[] turned = actual.clone();
        for (int k = 0; k < turned.length; k++) {
            turned[k] *= Math.signum(sign);
        }
        return Matrices.deviation(exact, turned);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "4, false", "8, false", "3, true", "6, true"})
    void directionErrsInProportionToTheMismatch(int n, boolean signed) {
        double[] a = matrix(n, signed);
        EigenDecomposition_F64<DMatrixRMaj> eigen = Matrices.eigen(a, n);
        int k = largest(eigen, n);
        double lambda = eigen.getEigenvalue(k).getReal();
        double[] exact = eigen.getEigenVector(k).data;
        double two = error(exact, grown(a, n, 0.98 * lambda));
        double one = error(exact, grown(a, n, 0.99 * lambda));
        double half = error(exact, grown(a, n, 0.995 * lambda));
        assertTrue(half < 0.02, () -> "error " + half);
        assertEquals(2, two / one, 0.15);
        assertEquals(2, one / half, 0.15);
    }

    /** With one component at its supply the others satisfy A·V = λ·V, which EJML solves. */
    @Test
    void restOfTheComponentsSatisfiesTheEquation() {
        int n = 5;
        double[] a = matrix(n, false);
        double lambda = 0.97 * Matrices.abscissa(a, n);
        double[] v = grown(a, n, lambda);
        int top = 0;
        for (int k = 1; k < n; k++) {
            top = v[k] > v[top] ? k : top;
        }
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += a[i * n + j] * v[j];
            }
            if (i != top) {
                worst = Math.max(worst, Math.abs(sum / lambda - v[i]));
            } else {
                assertTrue(sum / lambda > v[i], "held by its supply");
            }
        }
        assertEquals(0, worst / v[top], 1e-4); // what the transient leaves, and 1/A0
    }

    /** Growth begins where λ passes the largest eigenvalue, less what finite gain takes. */
    @Test
    void growsOnlyBelowTheLargestEigenvalue() {
        int n = 4;
        double[] a = matrix(n, false);
        double lambda = Matrices.abscissa(a, n);
        assertFalse(new EigenvectorCircuit(a, n, lambda * (1 - 1e-4), settings())
                .stability()
                .stable());
        assertTrue(new EigenvectorCircuit(a, n, lambda * (1 + 1e-4), settings())
                .stability()
                .stable());
        ClosedLoopSettings weak = settings()
                .withAmplifier(
                        OperationalAmplifier.ofGain(100).withGainBandwidth(1e7).withSupplies(1));
        assertTrue(new EigenvectorCircuit(a, n, lambda * (1 - 1e-4), weak)
                .stability()
                .stable());
    }

    @Test
    void misuseIsRefused() {
        double[] a = {1, 1, 1, 1};
        assertThrows(IllegalArgumentException.class, () -> new EigenvectorCircuit(a, 2, -1, settings()));
        ClosedLoopSettings without = settings().withAmplifier(OperationalAmplifier.ofGain(10));
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new EigenvectorCircuit(a, 2, 1, without))
                        .getMessage());
        assertTrue(message.contains("supplies"), message);
        EigenvectorCircuit circuit = new EigenvectorCircuit(a, 2, 1.9, settings());
        assertEquals(2, circuit.size());
        assertThrows(IllegalArgumentException.class, () -> circuit.netlist(new double[3]));
        assertTrue(Arrays.stream(new double[] {circuit.stability().rate()}).allMatch(rate -> rate > 0));
    }
}
