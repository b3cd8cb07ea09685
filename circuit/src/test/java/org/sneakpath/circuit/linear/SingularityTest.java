package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is singular is said so, with an unknown that has to do with it; what is merely small is not. */
class SingularityTest {
    static List<Function<SparsePattern, Factorization>> factorizations() {
        return List.of(SparseLu::new, DenseLu::new);
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void conductancesOfFivePicosiemensAreFine(Function<SparsePattern, Factorization> make) {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(12);
        for (int i = 0; i < 12; i++) {
            stamps.conductance(i, -1, 5e-12);
        }
        TestMatrices.Matrix a = stamps.matrix();
        Factorization lu = make.apply(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        assertEquals(1, lu.quality(), 0);
        double[] x = new double[12];
        x[3] = 1e-12;
        lu.solve(x, x);
        // One division and exact scales.
        assertEquals(0.2, x[3], Math.ulp(0.2));
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void aLeakOfOnePicosiemensHoldsUpAThousandSiemens(Function<SparsePattern, Factorization> make) {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(10);
        for (int i = 0; i < 10; i++) {
            stamps.conductance(i, -1, 1e-12);
            stamps.conductance(i, (i + 1) % 10, 1e3);
        }
        TestMatrices.Matrix a = stamps.matrix();
        Factorization lu = make.apply(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        assertTrue(lu.quality() > 0 && lu.quality() < 1e-10);
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void aNodeWithoutAnythingIsNamed(Function<SparsePattern, Factorization> make) {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(4);
        stamps.conductance(0, 1, 1e-3);
        stamps.conductance(1, 3, 1e-3);
        stamps.conductance(3, -1, 1e-3);
        stamps.add(2, 2, 0);
        TestMatrices.Matrix a = stamps.matrix();
        assertEquals(
                new FactorStatus(FactorStatus.Outcome.SINGULAR, 2),
                make.apply(a.pattern()).factor(a.values()));
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void aMissingColumnIsNamed(Function<SparsePattern, Factorization> make) {
        SparsePattern pattern =
                SparsePattern.builder(3).add(0, 0).add(1, 0).add(2, 2).build();
        assertEquals(
                new FactorStatus(FactorStatus.Outcome.SINGULAR, 1),
                make.apply(pattern).factor(new double[] {1, 1, 1}));
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void floatingIslandsAreFoundThroughTheRoundingOfTheirStamps(Function<SparsePattern, Factorization> make) {
        for (int seed = 0; seed < 300; seed++) {
            TestMatrices random = new TestMatrices(seed);
            int grounded = 3 + random.integer(20);
            int island = 2 + random.integer(30);
            TestMatrices.Stamps stamps = new TestMatrices.Stamps(grounded + island);
            random.mesh(stamps, 0, grounded, 1e-6, 1e-3);
            stamps.conductance(random.integer(grounded), -1, 1e-4);
            random.mesh(stamps, grounded, island, 1e-6, 1e-3);
            TestMatrices.Matrix a = stamps.matrix();
            Factorization lu = make.apply(a.pattern());
            FactorStatus status = lu.factor(a.values());
            assertEquals(FactorStatus.Outcome.SINGULAR, status.outcome(), "seed " + seed);
            assertTrue(status.unknown() >= grounded, "seed " + seed + " names grounded unknown " + status.unknown());
            assertEquals(0, lu.quality(), 0);
        }
    }

    @Test
    void aLargeFloatingGridIsSingularAndATinyLeakPerNodeIsEnough() {
        int side = 48;
        for (int seed = 0; seed < 10; seed++) {
            TestMatrices random = new TestMatrices(seed);
            TestMatrices.Stamps stamps = new TestMatrices.Stamps(side * side);
            for (int i = 0; i < side * side; i++) {
                if (i % side > 0) {
                    stamps.conductance(i, i - 1, random.conductance(1e-5, 1e-2));
                }
                if (i >= side) {
                    stamps.conductance(i, i - side, random.conductance(1e-5, 1e-2));
                }
            }
            TestMatrices.Matrix a = stamps.matrix();
            SparseLu lu = new SparseLu(a.pattern());
            assertEquals(FactorStatus.Outcome.SINGULAR, lu.factor(a.values()).outcome(), "seed " + seed);
            for (int i = 0; i < side * side; i++) {
                a.values()[a.pattern().slot(i, i)] += 1e-12;
            }
            assertEquals(FactorStatus.OK, lu.factor(a.values()), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void aLoopOfVoltageSourcesIsNamedByACurrent(Function<SparsePattern, Factorization> make) {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(6);
        stamps.conductance(0, -1, 1e-3);
        stamps.conductance(1, 2, 1e-4);
        stamps.conductance(2, -1, 1e-5);
        stamps.voltageSource(3, 0, 1);
        stamps.voltageSource(4, 1, -1);
        stamps.voltageSource(5, 0, -1);
        TestMatrices.Matrix a = stamps.matrix();
        FactorStatus status = make.apply(a.pattern()).factor(a.values());
        assertEquals(FactorStatus.Outcome.SINGULAR, status.outcome());
        assertFalse(status.ok());
        assertTrue(status.unknown() != 2, "names an innocent node");
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void valuesThatAreNotFiniteAreNamedAndForgotten(Function<SparsePattern, Factorization> make) {
        TestMatrices.Matrix a = new TestMatrices(5).circuit(12, 2, 1e-6, 1e-3);
        Factorization lu = make.apply(a.pattern());
        double[] good = a.values().clone();
        assertEquals(FactorStatus.OK, lu.factor(good));
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] values = good.clone();
            values[a.pattern().slot(7, 7)] = bad;
            assertEquals(new FactorStatus(FactorStatus.Outcome.NON_FINITE, 7), lu.factor(values));
            double[] x = new double[lu.dimension()];
            assertThrows(IllegalStateException.class, () -> lu.solve(x, x));
            assertThrows(IllegalStateException.class, () -> lu.solveTransposed(x, x));
        }
        double[] b = new TestMatrices(6).vector(lu.dimension());
        double[] x = new double[b.length];
        assertEquals(FactorStatus.OK, lu.factor(good));
        lu.solve(b, x);
        assertTrue(a.backwardError(x, b) < 1e-13);
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void anInfinityThatSpoilsNoOtherEntryIsNamedToo(Function<SparsePattern, Factorization> make) {
        SparsePattern pattern =
                SparsePattern.builder(2).add(0, 0).add(0, 1).add(1, 1).build();
        for (int slot = 0; slot < pattern.entries(); slot++) {
            Factorization lu = make.apply(pattern);
            double[] values = {1, 0.5, 1};
            assertEquals(FactorStatus.OK, lu.factor(values));
            values[slot] = Double.NEGATIVE_INFINITY;
            assertEquals(FactorStatus.Outcome.NON_FINITE, lu.factor(values).outcome(), "slot " + slot);
        }
    }

    @ParameterizedTest
    @MethodSource("factorizations")
    void valuesOfAnotherLengthAreRefused(Function<SparsePattern, Factorization> make) {
        SparsePattern pattern = SparsePattern.builder(1).add(0, 0).build();
        Factorization lu = make.apply(pattern);
        assertThrows(IllegalArgumentException.class, () -> lu.factor(new double[2]));
    }
}
