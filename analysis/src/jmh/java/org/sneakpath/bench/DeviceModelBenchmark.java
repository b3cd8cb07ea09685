package org.sneakpath.bench;

import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.library.VolatileMemristor;
import org.sneakpath.devices.library.Vteam;
import org.sneakpath.devices.library.Yakopcic;

/**
 * Time per instance of currents and rates with all their partials, of 10,000 instances with parameters of their own: written
 * by hand in Java, compiled from equations, and interpreted. Voltages cover all pieces of the equations.
 */
@State(Scope.Thread)
public class DeviceModelBenchmark {
    private static final int N = 10_000;

    /** Models, with the voltages (V) that they are tried at. */
    public enum Model {
        VTEAM(0.6, new Vteam(), DeviceEquations::vteam),
        YAKOPCIC(0.6, new Yakopcic(), DeviceEquations::yakopcic),
        /** The library's tuned loop against the plain equations. */
        VOLATILE_TUNED(0.2, new VolatileMemristor(), DeviceEquations::volatileMemristor),
        VOLATILE(0.2, new VolatileLoop(), DeviceEquations::volatileMemristor),
        STANFORD(2, new StanfordLoop(), DeviceEquations::stanford);

        private final double voltage;
        private final CompactModel byHand;
        private final Function<CompactModel, ModelEquations> equations;

        Model(double voltage, CompactModel byHand, Function<CompactModel, ModelEquations> equations) {
            this.voltage = voltage;
            this.byHand = byHand;
            this.equations = equations;
        }
    }

    /** How the equations become numbers. */
    public enum Way {
        BY_HAND,
        COMPILED,
        INTERPRETED
    }

    @Param
    public Model model;

    @Param
    public Way way;

    DeviceBatch batch;

    @Setup
    public void instances() {
        CompiledModel compiled = new CompiledModel(model.equations.apply(model.byHand));
        batch = sample(
                switch (way) {
                    case BY_HAND -> model.byHand;
                    case COMPILED -> compiled;
                    case INTERPRETED -> compiled.interpreted();
                });
        DeviceBatch hand = sample(model.byHand);
        evaluate(batch);
        evaluate(hand);
        double[][] expected = {hand.i, hand.f, hand.didv, hand.didx, hand.dfdv, hand.dfdx, hand.didp(), hand.dfdp()};
        double[][] actual = {
            batch.i, batch.f, batch.didv, batch.didx, batch.dfdv, batch.dfdx, batch.didp(), batch.dfdp()
        };
        for (int a = 0; a < expected.length; a++) {
            for (int k = 0; k < expected[a].length; k++) {
                if (Math.abs(actual[a][k] - expected[a][k]) > 1e-9 * Math.abs(expected[a][k]) + 1e-300) {
                    throw new IllegalStateException(model + ", array " + a + ", entry " + k + ": " + actual[a][k]
                            + " where it is " + expected[a][k] + " by hand");
                }
            }
        }
    }

    private DeviceBatch sample(CompactModel of) {
        DeviceBatch sample = new DeviceBatch(of, N);
        StateVariable x = of.states().get(0);
        for (int k = 0; k < N; k++) {
            sample.v[k] = model.voltage * (2 * weyl(k, 2) - 1);
            sample.x[k] = x.lower() + weyl(k, 3) * (x.upper() - x.lower());
            for (int j = 0; j < of.parameters().size(); j++) {
                Parameter p = of.parameters().get(j);
                double value = p.defaultValue() * (0.95 + 0.1 * weyl(k, 5 + 4 * j));
                sample.p[j * N + k] = p.range().contains(value) ? value : p.defaultValue();
            }
        }
        return sample;
    }

    /** Multiples of √(d² + 1) modulo 1. */
    private static double weyl(int k, int d) {
        return (k + 1) * Math.sqrt(d * d + 1) % 1;
    }

    private static void evaluate(DeviceBatch batch) {
        batch.model.currents(batch, 0, N);
        batch.model.rates(batch, 0, N);
        batch.model.currentsByParameter(batch, 0, N);
        batch.model.ratesByParameter(batch, 0, N);
    }

    /** What Newton's method asks for: partials by voltage and state. */
    @Benchmark
    @OperationsPerInvocation(N)
    public DeviceBatch newton() {
        batch.model.currents(batch, 0, N);
        batch.model.rates(batch, 0, N);
        return batch;
    }

    /** The same, and the partials by all parameters. */
    @Benchmark
    @OperationsPerInvocation(N)
    public DeviceBatch gradient() {
        evaluate(batch);
        return batch;
    }
}
