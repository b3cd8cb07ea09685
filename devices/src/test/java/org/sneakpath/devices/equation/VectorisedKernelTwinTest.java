package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Interval;

/** Kernels that take whole rows through one operation after the other, against the interpreter. */
class VectorisedKernelTwinTest {
    /** More than a block, and no multiple of anything. */
    private static final int N = 203;

    private static double[] numbers(long seed, int count) {
        return new Random(seed).doubles(count, -1.5, 1.5).toArray();
    }

    /** The equations at some time. */
    private static Equations timeless(Equations equations, double time) {
        Map<Expression, Expression> images = Map.of(new Time(), new Constant(time));
        List<Expression> outputs =
                equations.outputs().stream().map(y -> y.replace(images)).toList();
        return new Equations(outputs, equations.controls(), equations.parameters());
    }

    @Test
    void rowsAndInterpreterAgreeOnRandomGraphs() {
        int compared = 0;
        for (int seed = 0; seed < 150; seed++) {
            Equations equations = new RandomExpressions(seed, true).equations(8 + seed % 40, 1 + seed % 3);
            Equations magnitudes = equations.magnitudes();
            int outputs = equations.outputs().size();
            double[] u = numbers(seed, RandomExpressions.CONTROLS * N);
            double[] p = numbers(-seed - 1L, RandomExpressions.PARAMETERS * N);
            double[] expected = new double[outputs * N];
            double[] actual = new double[outputs * N];
            double[] size = new double[outputs * N];
            equations.interpret().values(u, p, 0.25, expected, N, 0, N);
            magnitudes.interpret().values(u, p, 0.25, size, N, 0, N);
            timeless(equations, 0.25).vectorise(Precision.DOUBLE).values(u, p, actual, N, 0, N);
            for (int k = 0; k < expected.length; k++) {
                if (size[k] < 1e100) { // functions within functions make of 1e-14 what they will
                    assertEquals(expected[k], actual[k], 1e-9 * size[k], "seed " + seed + " of " + equations);
                    compared++;
                }
            }
        }
        assertTrue(compared > 40_000, compared + " compared");
    }

    @Test
    void partialsAreThoseOfTheInterpreter() {
        Expression v = new Control(0);
        Expression x = new Control(1);
        Expression p = new ParameterValue(0);
        Expression sigma = Expression.quotient(
                Constant.ONE,
                Expression.sum(
                        Constant.ONE,
                        Unary.of(
                                UnaryFunction.EXP,
                                Expression.quotient(Expression.difference(p, v), new Constant(0.015)))));
        Expression rate = Expression.difference(
                Expression.product(Expression.difference(Constant.ONE, x), sigma),
                Expression.product(
                        x, Unary.of(UnaryFunction.SQRT, Expression.sum(Constant.ONE, Expression.product(v, v)))));
        Equations equations = new Equations(List.of(rate), 2, 1);
        double[] u = numbers(1, 2 * N);
        double[] q = numbers(2, N);
        double[] y = new double[N];
        double[] d = new double[2 * N];
        equations.interpret().valuesAndPartials(u, q, 0, y, d, N, 0, N);
        Equations all = new Equations(
                List.of(rate, equations.partial(0, 0), equations.partial(0, 1), equations.parameterPartial(0, 0)),
                2,
                1);
        double[] together = new double[4 * N];
        all.vectorise(Precision.DOUBLE).values(u, q, together, N, 0, N);
        double[] dp = new double[N];
        equations.interpret().parameterPartials(u, q, 0, dp, N, 0, N);
        assertArrayEquals(y, Arrays.copyOf(together, N), 1e-13);
        assertArrayEquals(d, Arrays.copyOfRange(together, N, 3 * N), 1e-12);
        assertArrayEquals(dp, Arrays.copyOfRange(together, 3 * N, 4 * N), 1e-12);
    }

    @Test
    void anyPartOfTheInstancesGivesTheSameBitsAndLeavesTheOthersAlone() {
        for (int seed = 0; seed < 20; seed++) {
            Equations equations = new RandomExpressions(seed, false).equations(25, 2);
            RowKernel<double[]> kernel = timeless(equations, 0.5).vectorise(Precision.DOUBLE);
            double[] u = numbers(seed, RandomExpressions.CONTROLS * N);
            double[] p = numbers(seed + 1000, RandomExpressions.PARAMETERS * N);
            double[] whole = new double[2 * N];
            kernel.values(u, p, whole, N, 0, N);
            double[] parts = new double[2 * N];
            Arrays.fill(parts, 77);
            kernel.values(u, p, parts, N, 0, 5);
            kernel.values(u, p, parts, N, 5, 150);
            for (int k = 0; k < parts.length; k++) {
                assertEquals(k % N < 150 ? whole[k] : 77, parts[k]);
            }
        }
    }

    /** Every function, relation and choice once, at numbers of both signs and at zero. */
    @Test
    void everyOperationIsThatOfTheInterpreter() {
        double[] a = {-2, -1, -0.3, 0, 0.3, 1, 1.5, 2, 40, -40};
        double[] u = new double[2 * a.length * a.length];
        for (int i = 0; i < a.length * a.length; i++) {
            u[i] = a[i / a.length];
            u[a.length * a.length + i] = a[i % a.length];
        }
        for (UnaryFunction f : UnaryFunction.values()) {
            same(f.name(), new Unary(f, new Control(0)), u);
        }
        for (BinaryFunction f : BinaryFunction.values()) {
            if (f != BinaryFunction.DIVIDE) {
                same(f.name(), new Binary(f, new Control(0), new Control(1)), u);
                same(f.name(), new Binary(f, new Control(0), new Constant(0.7)), u);
                same(f.name(), new Binary(f, new Constant(0.7), new Control(1)), u);
            }
        }
        for (Relation relation : Relation.values()) {
            Expression holds = new Comparison(relation, new Control(0), new Control(1));
            same(relation.name(), holds, u);
            same(relation.name(), new Select(holds, new Control(1), new Constant(3)), u);
            same(relation.name(), new Select(holds, new Constant(0), new Control(1)), u);
            same(
                    "!" + relation.name(),
                    new Select(new Unary(UnaryFunction.NOT, holds), new Control(1), new Control(0)),
                    u);
            Expression positive = new Comparison(Relation.GREATER, new Control(0), new Constant(0.3));
            for (BinaryFunction f : List.of(BinaryFunction.AND, BinaryFunction.OR)) {
                Expression both = new Binary(f, holds, positive);
                same(relation + " " + f, both, u);
                same(relation + " " + f, new Select(both, new Control(0), new Control(1)), u);
            }
        }
        Expression product = Expression.product(new Control(0), new Control(1));
        same("a·b − c", Expression.difference(product, new Control(0)), u);
        same("c − a·b", Expression.difference(new Control(0), product), u);
        same("a·b + a·b", Expression.sum(product, product), u);
        same("time", Expression.sum(new Time(), new Control(0)), u);
    }

    private static void same(String what, Expression e, double[] u) {
        int n = u.length / 2;
        Equations equations = new Equations(List.of(e), 2, 0);
        double[] expected = new double[n];
        double[] actual = new double[n];
        equations.interpret().values(u, u, 2.5, expected, n, 0, n);
        timeless(equations, 2.5).vectorise(Precision.DOUBLE).values(u, u, actual, n, 0, n);
        for (int i = 0; i < n; i++) {
            boolean close = Math.abs(actual[i] - expected[i]) <= 2e-14 * Math.abs(expected[i]);
            boolean lost = Double.isNaN(expected[i]) && Double.isNaN(actual[i]);
            assertTrue(close || lost || expected[i] == actual[i], what + ": " + expected[i] + ", not " + actual[i]);
        }
    }

    /** A scaled quantity compared with 0: numbers that cannot become one stay two. */
    @Test
    void limitsOfScaledQuantitiesAreProducts() {
        Expression scaled = Expression.product(new Control(0), new Constant(1e9));
        Expression ramp = Binary.of(BinaryFunction.MAX, scaled, Constant.ZERO);
        same("max(1e9·a, 0)", ramp, numbers(5, 2 * N));
        same("its slope", ramp.derivative(new Control(0)), numbers(6, 2 * N));
    }

    /** What is too large for a single number counts for nothing where it is switched off. */
    @Test
    void nothingTimesWhatSingleNumbersCannotHoldIsNothing() {
        Expression v = new Control(0);
        Expression e = Unary.of(UnaryFunction.EXP, Expression.product(v, new Constant(60)));
        Expression large = Expression.product(Expression.product(e, e), new Constant(1e13));
        Expression slope = Select.of(Comparison.of(Relation.LESS, v, Constant.ZERO), large, Constant.ZERO);
        float[] u = {-0.5f, 0.5f, 1};
        float[] y = new float[3];
        new Equations(List.of(slope), 1, 0).vectorise(Precision.SINGLE).values(u, u, y, 3, 0, 3);
        assertEquals(1e13 * Math.exp(-60), y[0], 1e-2 * 1e13 * Math.exp(-60));
        assertEquals(0, y[1]);
        assertEquals(0, y[2]);
    }

    /** The guard of a root: where it is of a negative number it holds for nothing. */
    @Test
    void whatIsNoNumberDoesNotHold() {
        Expression root = Unary.of(UnaryFunction.SQRT, new Control(0));
        Expression small = Comparison.of(Relation.LESS, root, new Constant(0.8));
        Expression guarded = Binary.of(
                BinaryFunction.AND, Comparison.of(Relation.GREATER_OR_EQUAL, new Control(0), Constant.ZERO), small);
        double[] u = numbers(9, 2 * N);
        same("sqrt(a) < 0.8", small, u);
        same("a >= 0 && sqrt(a) < 0.8", guarded, u);
        same("a >= 0 && sqrt(a) < 0.8 ? b : 0", Select.of(guarded, new Control(1), Constant.ZERO), u);
        same("sqrt(a) < 0.8 ? b : a", Select.of(small, new Control(1), new Control(0)), u);
    }

    /** A comparison of a limited quantity with a number, at it, beside it and at the limit. */
    @Test
    void limitsThatHaveNoSayInAComparisonAreNotMissed() {
        double[] u = new double[2 * 5];
        System.arraycopy(new double[] {-1, 0.5, Math.nextUp(0.5), Math.nextDown(0.5), 2}, 0, u, 0, 5);
        for (BinaryFunction limit : List.of(BinaryFunction.MIN, BinaryFunction.MAX)) {
            for (double at : new double[] {-0.5, 0.5, 1.5}) {
                Expression limited = Binary.of(limit, new Control(0), new Constant(at));
                for (Relation relation : Relation.values()) {
                    Constant half = new Constant(0.5);
                    same(limit + " " + at + " " + relation, Comparison.of(relation, limited, half), u);
                    same(relation + " " + limit + " " + at, Comparison.of(relation, half, limited), u);
                }
            }
        }
    }

    /** Numbers that differ by less than any power that decays in a thousand steps. */
    @Test
    void tinyDifferencesAreDifferences() {
        double tiny = 4 * Double.MIN_NORMAL;
        double[] u = {tiny, -tiny, 0, 2 * tiny, 0, 0, 0, tiny};
        for (Relation relation : Relation.values()) {
            same(relation.name(), Comparison.of(relation, new Control(0), new Control(1)), u);
        }
    }

    /** Densities are larger than any voltage: 1e26 of them, times a rate, are more than single numbers hold. */
    @Test
    void parametersOfAnySizeAreSwitchedOff() {
        Expression v = new Control(0);
        Expression flow = Expression.sum(v, Expression.product(new ParameterValue(0), new Constant(1e13)));
        Expression slope = Select.of(Comparison.of(Relation.LESS, v, Constant.ZERO), flow, v);
        for (Interval range : List.of(Interval.POSITIVE, Interval.closed(0, 1e28))) {
            float[] y = new float[2];
            new Equations(List.of(slope), 1, 1)
                    .vectorise(Precision.SINGLE, List.of(range), List.of(Interval.closed(-1, 1)))
                    .values(new float[] {0.5f, 1}, new float[] {2e26f, 1e27f}, y, 2, 0, 2);
            assertArrayEquals(new float[] {0.5f, 1}, y, range.toString());
        }
    }

    /** Two exponentials 30 apart share one, so that the greater of them is larger than what an exponential is held to. */
    @Test
    void sharedExponentialsAreSwitchedOff() {
        Expression v = new Control(0);
        Expression w = Expression.product(v, new Constant(60));
        Expression low = Unary.of(UnaryFunction.EXP, w);
        Expression high = Unary.of(UnaryFunction.EXP, Expression.sum(w, new Constant(30)));
        Expression large = Expression.sum(low, Expression.product(high, new Constant(1e8)));
        Expression slope = Select.of(Comparison.of(Relation.LESS, v, Constant.ZERO), large, v);
        float[] u = {0.5f, 1, 2};
        float[] y = new float[3];
        new Equations(List.of(slope), 1, 0).vectorise(Precision.SINGLE).values(u, u, y, 3, 0, 3);
        assertArrayEquals(u, y);
    }

    @Test
    void knownRangesChangeNothingButTheCode() {
        Expression v = new Control(0);
        Expression p = new ParameterValue(0);
        Expression low = Comparison.of(Relation.LESS, v, Constant.ZERO);
        Expression slope = Select.of(low, Expression.quotient(v, p), Constant.ZERO);
        Equations equations = new Equations(List.of(slope), 1, 1);
        double[] u = numbers(7, N);
        double[] positive = Arrays.stream(numbers(8, N)).map(a -> a + 2).toArray();
        double[] expected = new double[N];
        double[] actual = new double[N];
        equations.interpret().values(u, positive, 0, expected, N, 0, N);
        equations.vectorise(Precision.DOUBLE, List.of(Interval.POSITIVE)).values(u, positive, actual, N, 0, N);
        for (int i = 0; i < N; i++) {
            assertEquals(expected[i], actual[i], 1e-15);
        }
    }

    @Test
    void exponentialsAreRightToTheDigitsStated() {
        Equations equations = new Equations(List.of(Unary.of(UnaryFunction.EXP, new Control(0))), 1, 0);
        RowKernel<double[]> kernel = equations.vectorise(Precision.DOUBLE);
        int n = 100_001;
        double[] a = new double[n];
        double[] y = new double[n];
        for (double end : new double[] {1, 40, 227, 590}) {
            for (int i = 0; i < n; i++) {
                a[i] = end * (2.0 * i / (n - 1) - 1);
            }
            kernel.values(a, a, y, n, 0, n);
            double worst = 0;
            for (int i = 0; i < n; i++) {
                double exact = ElementaryFunctions.exp(a[i]); // beyond 227.96 its tangent
                worst = Math.max(worst, Math.abs(y[i] / exact - 1));
            }
            double allowed = end <= 1 ? 1e-14 : end <= 40 ? 4e-14 : end <= 227 ? 1e-11 : 1e-5;
            assertTrue(worst <= allowed, "up to " + end + ": " + worst);
        }
        double[] far = {-1e300, -700, 1e4, Double.NaN};
        double[] found = new double[4];
        kernel.values(far, far, found, 4, 0, 4);
        assertTrue(found[0] >= 0 && found[0] < 1e-250 && found[1] == found[0], Arrays.toString(found));
        assertEquals(ElementaryFunctions.exp(1e4), found[2], 1e-11 * found[2]);
        assertTrue(Double.isNaN(found[3]));
    }

    @Test
    void singleExponentialsAreRightToTheDigitsStated() {
        Expression a = new Control(0);
        Expression e = Unary.of(UnaryFunction.EXP, a);
        Expression tanh = Unary.of(UnaryFunction.TANH, a);
        Expression sigma = Expression.quotient(
                Constant.ONE, Expression.sum(Constant.ONE, Unary.of(UnaryFunction.EXP, Expression.negative(a))));
        RowKernel<float[]> kernel = new Equations(List.of(e, tanh), 1, 0).vectorise(Precision.SINGLE);
        RowKernel<float[]> sigmoid = new Equations(List.of(sigma), 1, 0).vectorise(Precision.SINGLE);
        int n = 200_001;
        for (double end : new double[] {1, 16, 60}) {
            float[] u = new float[n];
            for (int i = 0; i < n; i++) {
                u[i] = (float) (end * (2.0 * i / (n - 1) - 1));
            }
            float[] y = new float[2 * n];
            float[] s = new float[n];
            kernel.values(u, u, y, n, 0, n);
            sigmoid.values(u, u, s, n, 0, n);
            double worst = 0;
            double worstTanh = 0;
            double worstSigma = 0;
            for (int i = 0; i < n; i++) {
                double exact = Math.tanh(u[i]);
                double step = 1 / (1 + Math.exp(-(double) u[i]));
                worst = Math.max(worst, Math.abs(y[i] / Math.exp(u[i]) - 1));
                worstTanh = Math.max(worstTanh, exact == 0 ? Math.abs(y[n + i]) : Math.abs(y[n + i] / exact - 1));
                worstSigma = Math.max(worstSigma, Math.abs(s[i] - step));
            }
            double allowed = end <= 1 ? 1e-6 : end <= 16 ? 1e-5 : 1e-3;
            String found = "up to " + end + ": exp " + worst + ", tanh " + worstTanh + ", sigmoid " + worstSigma;
            assertTrue(worst <= allowed && worstTanh <= 1e-6 && worstSigma <= 1e-6, found);
        }
    }

    @Test
    void sharedExponentialsAreThoseOfTheInterpreter() {
        Expression v = new Control(0);
        Expression rise = Unary.of(
                UnaryFunction.EXP,
                Expression.quotient(Expression.difference(new Constant(0.11), v), new Constant(0.015)));
        Expression fall = Unary.of(
                UnaryFunction.EXP,
                Expression.quotient(Expression.difference(v, new Constant(0.055)), new Constant(0.015)));
        Equations equations = new Equations(List.of(rise, fall, Expression.product(rise, fall)), 1, 0);
        double[] u = numbers(3, N);
        double[] expected = new double[3 * N];
        double[] actual = new double[3 * N];
        equations.interpret().values(u, u, 0, expected, N, 0, N);
        equations.vectorise(Precision.DOUBLE).values(u, u, actual, N, 0, N);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-11 * expected[k]);
        }
    }
}
