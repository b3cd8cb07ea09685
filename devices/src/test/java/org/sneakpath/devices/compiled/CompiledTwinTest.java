package org.sneakpath.devices.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.BatchArray;
import org.sneakpath.devices.library.Vteam;

class CompiledTwinTest {
    private static final int N = 500;
    private static final List<ModelEquations> MODELS = List.of(
            SampleEquations.several(),
            SampleEquations.unrolled(3),
            SampleEquations.unrolled(12),
            SampleEquations.unrolled(40),
            SampleEquations.vteam(new Vteam().parameters(), new Vteam().states()));

    @Test
    void compiledAndInterpretedAgreeBitwiseOnEveryOutput() {
        for (ModelEquations equations : MODELS) {
            CompiledModel compiled = new CompiledModel(equations);
            DeviceBatch fast = sample(compiled, N);
            DeviceBatch slow = sample(compiled.interpreted(), N);
            evaluate(fast, 0, N);
            evaluate(slow, 0, N);
            for (BatchArray array : BatchArray.values()) {
                assertSame(array.of(slow), array.of(fast), equations.name() + " " + array);
            }
            for (int k = 0; k < N; k++) {
                assertEquals(slow.model.stepBound(slow, k), fast.model.stepBound(fast, k));
            }
        }
    }

    @Test
    void anyRangeGivesTheSameAndManyThreadsAtOnceDo() {
        for (ModelEquations equations : MODELS) {
            DeviceBatch whole = sample(new CompiledModel(equations), N);
            DeviceBatch parts = sample(new CompiledModel(equations), N);
            evaluate(whole, 0, N);
            IntStream.range(0, N / 20).parallel().forEach(c -> {
                evaluate(parts, 20 * c, 20 * c + 7);
                evaluate(parts, 20 * c + 7, 20 * c + 20);
            });
            for (BatchArray array : BatchArray.values()) {
                assertSame(array.of(whole), array.of(parts), equations.name() + " " + array);
            }
        }
    }

    /** The hand-written model is the same equations in other words: rounding apart, the same numbers. */
    @Test
    void vteamFromEquationsIsVteamWrittenByHand() {
        Vteam byHand = new Vteam();
        DeviceBatch hand = sample(byHand, N);
        DeviceBatch made = sample(new CompiledModel(SampleEquations.vteam(byHand.parameters(), byHand.states())), N);
        evaluate(hand, 0, N);
        evaluate(made, 0, N);
        for (BatchArray array : BatchArray.values()) {
            double[] expected = array.of(hand);
            double[] actual = array.of(made);
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], actual[k], 1e-12 * Math.abs(expected[k]), array + " " + k);
            }
        }
        for (int k = 0; k < N; k++) {
            double bound = byHand.stepBound(hand, k);
            assertEquals(bound, made.model.stepBound(made, k), 1e-12 * (Double.isInfinite(bound) ? 0 : bound));
        }
        assertTrue(made.model.currentsAffineInVoltages()
                && made.model.ratesAffineInStates()
                && !made.model.storesCharge());
        assertEquals(List.of("v(device) - vOff", "v(device) - vOn"), made.model.switchingFunctions());
    }

    @Test
    void nothingIsAllocatedAfterTheFirstCall() {
        for (ModelEquations equations : MODELS) {
            // an object a call shows at any number of instances, one an instance too
            DeviceBatch batch = sample(new CompiledModel(equations), 8);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long least = Long.MAX_VALUE;
            for (int k = 0; k < 5; k++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int call = 0; call < 300; call++) {
                    evaluate(batch, 0, batch.n);
                    batch.model.stepBound(batch, call % batch.n);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            // one object a call would cost 5,000
            assertTrue(least < 1000, equations.name() + ": " + least + " bytes");
        }
    }

    private static void evaluate(DeviceBatch batch, int from, int to) {
        CompactModel model = batch.model;
        model.currents(batch, from, to);
        model.rates(batch, from, to);
        model.currentsByParameter(batch, from, to);
        model.ratesByParameter(batch, from, to);
        model.switching(batch, from, to);
        model.noise(batch, 1e3, from, to);
    }

    /** Multiples of square roots modulo 1 over voltages of ±1.5 V, states beyond their bounds, parameters and temperatures. */
    private static DeviceBatch sample(CompactModel model, int n) {
        DeviceBatch batch = new DeviceBatch(model, n);
        int dimension = 2;
        for (int b = 0; b < model.branches().size(); b++) {
            fill(batch.v, b, n, dimension++, -1.5, 1.5);
        }
        for (int s = 0; s < model.states().size(); s++) {
            StateVariable x = model.states().get(s);
            double width = x.upper() - x.lower();
            fill(batch.x, s, n, dimension++, x.lower() - 0.1 * width, x.upper() + 0.1 * width);
        }
        for (int j = 0; j < model.parameters().size(); j++) {
            Parameter p = model.parameters().get(j);
            double a = Math.max(p.range().lower(), Math.min(0.7 * p.defaultValue(), 1.4 * p.defaultValue()));
            double b = Math.min(p.range().upper(), Math.max(0.7 * p.defaultValue(), 1.4 * p.defaultValue()));
            fill(batch.p, j, n, dimension++, a, b);
        }
        fill(batch.temperature, 0, n, dimension, 250, 400);
        return batch;
    }

    private static void fill(double[] a, int row, int n, int dimension, double low, double high) {
        double root = Math.sqrt(dimension * dimension + 1);
        for (int k = 0; k < n; k++) {
            a[row * n + k] = low + (k + 1) * root % 1 * (high - low);
        }
    }

    private static void assertSame(double[] expected, double[] actual, String what) {
        assertEquals(-1, Arrays.mismatch(expected, actual), what);
    }
}
