package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.Lines;

/** Relaxation by lines against elimination. */
class LineRelaxationTwinTest {
    private static final double OPEN = Lines.OPEN;

    record Case(String name, Lines word, Lines bit, double low, double high, int mostCycles) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                wired("mild 64x64", 64, 64, 1, 1e-6, 1e-4, 8),
                wired("mild 100x37", 100, 37, 1, 1e-6, 1e-4, 8),
                wired("mild 31x130", 31, 130, 1, 1e-6, 1e-4, 8),
                wired("harsh 64x64", 64, 64, 100, 1e-4, 1e-3, 20),
                wired("harsh 96x50", 96, 50, 20, 1e-4, 1e-3, 16),
                wired("stiff 64x64, by elimination", 64, 64, 1e4, 1e-4, 1e-3, 0),
                wired("wide range 64x64", 64, 64, 10, 1e-9, 1e-3, 30),
                new Case(
                        "strong drivers",
                        Lines.uniform(64, 64, 1000, 5, OPEN),
                        Lines.uniform(64, 64, 1000, 10, OPEN),
                        5e-6,
                        5e-5,
                        30),
                new Case(
                        "no driver, no sense",
                        Lines.uniform(64, 64, 0, 5, OPEN),
                        Lines.uniform(64, 64, 0, 10, OPEN),
                        5e-6,
                        5e-5,
                        20),
                new Case(
                        "perfect word lines",
                        Lines.uniform(64, 64, 0, 0, OPEN),
                        Lines.uniform(64, 64, 3, 10, OPEN),
                        5e-6,
                        5e-5,
                        20),
                new Case(
                        "perfect segments behind drivers",
                        Lines.uniform(64, 64, 100, 0, OPEN),
                        Lines.uniform(64, 64, 100, 0, OPEN),
                        5e-6,
                        5e-5,
                        40),
                new Case(
                        "both ends", Lines.uniform(64, 64, 10, 5, 10), Lines.uniform(64, 64, 10, 5, 0), 5e-6, 5e-5, 20),
                new Case(
                        "floating word lines",
                        Lines.uniform(64, 64, OPEN, 5, OPEN),
                        Lines.uniform(64, 64, 10, 5, OPEN),
                        5e-6,
                        5e-5,
                        60),
                new Case("each its own", own(64, 70, 1), own(70, 64, 2), 5e-6, 5e-5, 40),
                new Case("faults", faults(64, 70, 3), faults(70, 64, 4), 5e-6, 5e-5, 200));
    }

    private static Case wired(String name, int rows, int columns, double r, double low, double high, int mostCycles) {
        Lines word = Lines.uniform(rows, columns, r, r, OPEN);
        Lines bit = Lines.uniform(columns, rows, r, r, OPEN);
        return new Case(name, word, bit, low, high, mostCycles);
    }

    private static Lines own(int count, int nodes, long seed) {
        Random random = new Random(seed);
        double[] near = random.doubles(count, 1, 100).toArray();
        double[] far = random.doubles(count, 1, 100).toArray();
        double[] segments = random.doubles((long) count * (nodes - 1), 0.1, 10).toArray();
        return Lines.each(count, nodes, near, segments, far);
    }

    private static Lines faults(int count, int nodes, long seed) {
        Random random = new Random(seed);
        Lines lines = own(count, nodes, seed);
        for (int fault = 0; fault < 20; fault++) {
            lines = lines.withSegment(random.nextInt(count), random.nextInt(nodes - 1), fault % 2 == 0 ? 0 : OPEN);
        }
        return lines.withFar(OPEN).withNear(3, 0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void solvesLikeElimination(Case array) {
        int cells = array.word.count() * array.bit.count();
        Random random = new Random(5);
        double[] g = random.doubles(cells, Math.log(array.low), Math.log(array.high))
                .map(Math::exp)
                .toArray();
        for (double shunt : new double[] {0, 1e-5}) {
            double[] wordSources = random.doubles(cells, -1e-5, 1e-5).toArray();
            double[] bitSources = random.doubles(cells, -1e-5, 1e-5).toArray();
            double[] word = new double[cells];
            double[] bit = new double[cells];
            double[] wordTwin = new double[cells];
            double[] bitTwin = new double[cells];
            DirectReadSolver direct = new DirectReadSolver(new ArrayNodes(array.word, array.bit));
            assertTrue(direct.factor(g, shunt, shunt));
            direct.solve(1, wordSources, bitSources, wordTwin, bitTwin);
            LineRelaxation relaxation = new LineRelaxation(array.word, array.bit, 2);
            assertTrue(relaxation.factor(g, shunt, shunt));
            double residual = relaxation.solve(1, wordSources, bitSources, word, bit);
            assertEquals(0, residual, 5e-14);
            assertEquals(0, relaxation.imbalance(), 4 * direct.imbalance());
            double scale = 0;
            for (double v : wordTwin) {
                scale = Math.max(scale, Math.abs(v));
            }
            for (double v : bitTwin) {
                scale = Math.max(scale, Math.abs(v));
            }
            assertArrayEquals(wordTwin, word, 1e-12 * scale);
            assertArrayEquals(bitTwin, bit, 1e-12 * scale);
            assertTrue(relaxation.cycles() <= array.mostCycles, () -> relaxation.cycles() + " cycles");
        }
    }

    /** Conductances (S) that are unlike on large scales, where relaxation is slow and mixing must help. */
    private static double pattern(int kind, int i, int j, int n, Random random) {
        return switch (kind) {
            case 0 -> random.nextBoolean() ? 1e-3 : 1e-9;
            case 1 -> random.nextInt(10) == 0 ? 1e-4 : 0;
            case 2 -> i / 16 == j / 16 ? 1e-4 * random.nextDouble() : 0;
            case 3 -> 1e-8 * Math.pow(1e5, (i + j) / (2.0 * n));
            case 4 -> (i / 16 + j / 16) % 2 == 0 ? 1e-4 : 1e-7;
            case 5 -> j < n / 2 ? 1e-9 : 1e-4;
            case 6 -> i == n / 2 ? 1e-2 : 1e-7;
            case 7 -> j == n / 2 ? 1e-2 : 1e-7;
            default -> i % 2 == 0 ? 1e-3 : 1e-8;
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 20})
    void solvesWhateverIsProgrammed(double ohm) {
        int n = 96;
        Lines lines = Lines.uniform(n, n, ohm, ohm, OPEN);
        DirectReadSolver direct = new DirectReadSolver(new ArrayNodes(lines, lines));
        LineRelaxation relaxation = new LineRelaxation(lines, lines, 2);
        for (int kind = 0; kind < 9; kind++) {
            Random random = new Random(7);
            double[] g = new double[n * n];
            double[] between = new double[n * n];
            for (int c = 0; c < n * n; c++) {
                g[c] = pattern(kind, c / n, c % n, n, random);
                between[c] = Math.sin(Math.floorDiv(c, n) + 0.5);
            }
            double[][] word = new double[2][n * n];
            double[][] bit = new double[2][n * n];
            assertTrue(direct.factor(g));
            direct.respond(1, between, 0, word[0], bit[0]);
            assertTrue(relaxation.factor(g));
            assertEquals(0, relaxation.respond(1, between, 0, word[1], bit[1]), 5e-14);
            int used = relaxation.cycles();
            assertTrue(used > 0 && used <= 60, () -> used + " cycles");
            assertArrayEquals(word[0], word[1], 1e-12);
            assertArrayEquals(bit[0], bit[1], 1e-12);
        }
    }

    /** What was programmed before must not be seen in any bit, or results would depend on which thread took which array. */
    @Test
    void whatWasSolvedBeforeChangesNoBit() {
        int n = 64;
        Lines lines = Lines.uniform(n, n, 5, 5, OPEN);
        Random random = new Random(5);
        double[] sources = random.doubles((long) n * n, -1e-5, 1e-5).toArray();
        double[] shape = random.doubles((long) n * n, 0.1, 1).toArray();
        LineRelaxation used = new LineRelaxation(lines, lines, 1);
        for (double scale : new double[] {1e-4, 1e-6, 4e-6, 1.5e-5, 6e-5, 3e-4, 1e-3, 2e-4, 5e-5, 1e-5}) {
            double[] g = shape.clone();
            for (int c = 0; c < g.length; c++) {
                g[c] *= scale;
            }
            double[][] word = new double[2][n * n];
            double[][] bit = new double[2][n * n];
            LineRelaxation fresh = new LineRelaxation(lines, lines, 1);
            assertTrue(used.factor(g) && fresh.factor(g));
            used.solve(1, sources, sources, word[0], bit[0]);
            fresh.solve(1, sources, sources, word[1], bit[1]);
            assertArrayEquals(word[1], word[0], () -> "at " + scale + " S");
            assertArrayEquals(bit[1], bit[0], () -> "at " + scale + " S");
        }
    }

    @Test
    void oneThreadLikeMany() {
        int n = 300;
        Lines lines = Lines.uniform(n, n, 1, 1, OPEN);
        Random random = new Random(5);
        double[] g = random.doubles((long) n * n, 1e-6, 1e-4).toArray();
        double[] sources = random.doubles((long) n * n, -1e-5, 1e-5).toArray();
        double[][] word = new double[3][n * n];
        double[][] bit = new double[3][n * n];
        for (int threads = 1; threads <= 3; threads++) {
            LineRelaxation relaxation = new LineRelaxation(lines, lines, threads);
            assertTrue(relaxation.factor(g));
            double residual = relaxation.solve(1, sources, sources, word[threads - 1], bit[threads - 1]);
            assertEquals(0, residual, 1e-13);
        }
        assertArrayEquals(word[0], word[1]);
        assertArrayEquals(word[0], word[2]);
        assertArrayEquals(bit[0], bit[1]);
        assertArrayEquals(bit[0], bit[2]);
    }
}
