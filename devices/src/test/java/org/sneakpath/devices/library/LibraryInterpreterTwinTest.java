package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.equation.BatchArray;

/** Every model of the library by bytecode and by walking its expressions: all outputs, bit by bit, over its voltages, states, temperatures. */
class LibraryInterpreterTwinTest {
    private static final int SAMPLES = 600;
    private static final double VOLTAGE = 2;
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43};

    static Stream<CompiledModel> models() {
        return DeviceLibrary.names().stream()
                .map(DeviceLibrary::model)
                .filter(CompiledModel.class::isInstance)
                .map(CompiledModel.class::cast);
    }

    @ParameterizedTest
    @MethodSource("models")
    void bytecodeAndInterpreterGiveTheSameBits(CompiledModel model) {
        DeviceBatch fast = evaluated(model);
        DeviceBatch slow = evaluated(model.interpreted());
        for (BatchArray array : BatchArray.values()) {
            double[] expected = array.of(slow);
            double[] found = array.of(fast);
            for (int k = 0; k < expected.length; k++) {
                // One NaN is as good as another; -0 is not 0.
                assertEquals(expected[k], found[k], array + " at " + k);
            }
        }
        for (int k = 0; k < SAMPLES; k++) {
            assertEquals(slow.model.stepBound(slow, k), model.stepBound(fast, k));
        }
    }

    private static DeviceBatch evaluated(CompactModel model) {
        DeviceBatch batch = new DeviceBatch(model, SAMPLES);
        int row = 0;
        for (int b = 0; b < model.branches().size(); b++, row++) {
            fill(batch.v, b, row, -VOLTAGE, VOLTAGE);
        }
        for (int s = 0; s < model.states().size(); s++, row++) {
            StateVariable state = model.states().get(s);
            double least = Double.isFinite(state.lower()) ? state.lower() : state.initial() - 1;
            double most = Double.isFinite(state.upper()) ? state.upper() : state.initial() + 1;
            fill(batch.x, s, row, least, most);
        }
        fill(batch.temperature, 0, row, 250, 400);
        model.currents(batch, 0, SAMPLES);
        model.rates(batch, 0, SAMPLES);
        model.currentsByParameter(batch, 0, SAMPLES);
        model.ratesByParameter(batch, 0, SAMPLES);
        model.switching(batch, 0, SAMPLES);
        model.noise(batch, 1e3, 0, SAMPLES);
        return batch;
    }

    /** A Kronecker sequence by the roots of primes, one a row. */
    private static void fill(double[] values, int block, int row, double least, double most) {
        double step = Math.sqrt(PRIMES[row]);
        for (int k = 0; k < SAMPLES; k++) {
            double at = (k + 1) * step;
            values[block * SAMPLES + k] = least + (most - least) * (at - Math.floor(at));
        }
    }
}
