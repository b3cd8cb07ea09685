package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelTwinTest {
    private static final int N = 12;

    @Test
    void bytecodeAndInterpreterAgreeBitwiseOnRandomGraphs() {
        for (int seed = 0; seed < 1500; seed++) {
            Equations equations = new RandomExpressions(seed, false).equations(8 + seed % 40, 1 + seed % 3);
            double[] u = numbers(seed, RandomExpressions.CONTROLS * N);
            double[] p = numbers(-seed - 1L, RandomExpressions.PARAMETERS * N);
            double time = seed % 5 * 0.25;
            double[][] expected = results(equations, equations.interpret(), u, p, time, N, 0, N);
            double[][] actual = results(equations, equations.compile(), u, p, time, N, 0, N);
            for (int task = 0; task < expected.length; task++) {
                assertBitwise(expected[task], actual[task], "seed " + seed + ", result " + task + " of " + equations);
            }
        }
    }

    @Test
    void anyPartOfTheInstancesGivesTheSameNumbersAndLeavesTheOthersAlone() {
        for (int seed = 0; seed < 60; seed++) {
            Equations equations = new RandomExpressions(seed, false).equations(25, 2);
            double[] u = numbers(seed, RandomExpressions.CONTROLS * N);
            double[] p = numbers(seed + 1000, RandomExpressions.PARAMETERS * N);
            for (Kernel kernel : List.of(equations.compile(), equations.interpret())) {
                double[][] whole = results(equations, kernel, u, p, 0.5, N, 0, N);
                for (int i = 0; i < N; i++) {
                    double[][] one = results(equations, kernel, u, p, 0.5, N, i, i + 1);
                    for (int task = 0; task < one.length; task++) {
                        for (int k = 0; k < one[task].length; k++) {
                            double wanted = k % N == i ? whole[task][k] : UNTOUCHED;
                            assertEquals(Double.doubleToRawLongBits(wanted), Double.doubleToRawLongBits(one[task][k]));
                        }
                    }
                }
            }
        }
    }

    @Test
    void partialsThatAreZeroByStructureAreNotWrittenAndAllOthersAre() {
        for (int seed = 0; seed < 200; seed++) {
            Equations equations = new RandomExpressions(seed, false).equations(12, 2);
            double[] u = numbers(seed, RandomExpressions.CONTROLS * N);
            double[] p = numbers(seed + 1, RandomExpressions.PARAMETERS * N);
            double[][] r = results(equations, equations.compile(), u, p, 0.5, N, 0, N);
            for (int o = 0; o < 2; o++) {
                for (int c = 0; c < RandomExpressions.CONTROLS; c++) {
                    assertEquals(equations.depends(o, c), r[2][(o * RandomExpressions.CONTROLS + c) * N] != UNTOUCHED);
                }
                for (int j = 0; j < RandomExpressions.PARAMETERS; j++) {
                    assertEquals(
                            equations.dependsOnParameter(o, j),
                            r[3][(o * RandomExpressions.PARAMETERS + j) * N] != UNTOUCHED);
                }
                assertEquals(equations.dependsOnTime(o), r[4][o * N] != UNTOUCHED);
            }
        }
    }

    @Test
    void aGraphTooLargeForOneMethodIsSplitAndSoIsOneResult() {
        Equations split = new RandomExpressions(3, true).equations(700, 60);
        Expression chain = new Control(0);
        for (int k = 0; k < 3000; k++) {
            chain = Unary.of(UnaryFunction.SIN, Expression.sum(chain, new Constant(k)));
        }
        Equations one = new Equations(List.of(chain, new Control(1)), RandomExpressions.CONTROLS, 0);
        for (Equations equations : List.of(split, one)) {
            double[] u = numbers(1, RandomExpressions.CONTROLS * N);
            double[] p = numbers(2, RandomExpressions.PARAMETERS * N);
            double[][] expected = results(equations, equations.interpret(), u, p, 1, N, 0, N);
            double[][] actual = results(equations, equations.compile(), u, p, 1, N, 0, N);
            for (int task = 0; task < expected.length; task++) {
                assertBitwise(expected[task], actual[task], "result " + task);
            }
        }
    }

    @Test
    void manyChoicesInARowDoNotMultiplyTheCode() {
        Expression x = new Control(0);
        for (int k = 0; k < 40; k++) {
            Expression above = Comparison.of(Relation.GREATER, new Control(1), new Constant(k / 20.0 - 1));
            x = Select.of(above, Expression.sum(x, Unary.of(UnaryFunction.SIN, x)), Expression.product(x, x));
        }
        Equations equations = new Equations(List.of(x), 2, 0);
        // one part: no scratch
        Program<Loop> program = LoopCompiler.compile(equations.assignments(Task.VALUES), KernelForm.KERNEL);
        assertEquals(0, program.scratch().length);
        double[] u = numbers(5, 2 * N);
        double[][] expected = results(equations, equations.interpret(), u, u, 0, N, 0, N);
        double[][] actual = results(equations, equations.compile(), u, u, 0, N, 0, N);
        for (int task = 0; task < expected.length; task++) {
            assertBitwise(expected[task], actual[task], "result " + task);
        }
    }

    @Test
    void manyThreadsAskingAtOnceForANewKernelGetTheNumbersOfOne() {
        for (int seed = 0; seed < 20; seed++) {
            Equations equations = new RandomExpressions(seed, false).equations(30, 2);
            double[] u = numbers(seed, RandomExpressions.CONTROLS * N);
            double[] p = numbers(seed + 1, RandomExpressions.PARAMETERS * N);
            double[][] expected = results(equations, equations.interpret(), u, p, 0.5, N, 0, N);
            List<double[][]> found = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(k -> results(equations, equations.compile(), u, p, 0.5, N, 0, N))
                    .toList();
            for (double[][] each : found) {
                for (int task = 0; task < expected.length; task++) {
                    assertBitwise(expected[task], each[task], "seed " + seed + ", result " + task);
                }
            }
        }
    }

    @Test
    void aCompiledKernelAllocatesNothing() {
        Equations equations = new RandomExpressions(7, false).equations(40, 3);
        Kernel kernel = equations.compile();
        double[] u = numbers(1, RandomExpressions.CONTROLS * N);
        double[] p = numbers(2, RandomExpressions.PARAMETERS * N);
        double[] y = new double[64 * N];
        double[] d = new double[64 * N];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 20; k++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < 1000; call++) {
                kernel.values(u, p, 0, y, N, 0, N);
                kernel.valuesAndPartials(u, p, 0, y, d, N, 0, N);
                kernel.parameterPartials(u, p, 0, d, N, 0, N);
                kernel.timePartials(u, p, 0, d, N, 0, N);
                kernel.switching(u, p, 0, d, N, 0, N);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        // the reading itself may cost some bytes; one object a call would cost 80,000
        assertTrue(least < 1000, least + " bytes in 5,000 calls");
    }

    private static final double UNTOUCHED = -123.456;

    /** Values alone, values, partials by control, by parameter, by time, switching functions. */
    static double[][] results(
            Equations equations, Kernel kernel, double[] u, double[] p, double time, int n, int from, int to) {
        int outputs = equations.outputs().size();
        double[][] r = {
            new double[outputs * n],
            new double[outputs * n],
            new double[outputs * equations.controls() * n],
            new double[outputs * equations.parameters() * n],
            new double[outputs * n],
            new double[equations.switchingFunctions() * n]
        };
        for (double[] each : r) {
            Arrays.fill(each, UNTOUCHED);
        }
        kernel.values(u, p, time, r[0], n, from, to);
        kernel.valuesAndPartials(u, p, time, r[1], r[2], n, from, to);
        kernel.parameterPartials(u, p, time, r[3], n, from, to);
        kernel.timePartials(u, p, time, r[4], n, from, to);
        kernel.switching(u, p, time, r[5], n, from, to);
        return r;
    }

    private static void assertBitwise(double[] expected, double[] actual, String what) {
        for (int k = 0; k < expected.length; k++) {
            // the bits of a NaN are not Java's to promise
            if (Double.doubleToLongBits(expected[k]) != Double.doubleToLongBits(actual[k])) {
                assertEquals(expected[k], actual[k], 0, what + ", entry " + k);
            }
        }
    }

    /** Numbers of ordinary size, now and then 0, a whole one, or a huge one. */
    private static double[] numbers(long seed, int count) {
        Random random = new Random(seed);
        double[] result = new double[count];
        for (int k = 0; k < count; k++) {
            result[k] = switch (random.nextInt(12)) {
                case 0 -> 0;
                case 1, 2 -> random.nextInt(5) - 2;
                case 3 -> 800 * random.nextGaussian();
                default -> random.nextGaussian();
            };
        }
        return result;
    }
}
