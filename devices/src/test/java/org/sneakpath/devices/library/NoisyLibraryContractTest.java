package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

/** The models with noise in their states pass the contract of compact models, the noise being a parameter of theirs. */
class NoisyLibraryContractTest {
    @Test
    void theModelsWithNoiseAreThese() {
        List<String> noisy = DeviceLibrary.names().stream()
                .filter(name -> DeviceLibrary.model(name).noisy().isPresent())
                .toList();
        assertEquals(List.of("mmss", "stanford-pku"), noisy);
    }

    abstract static class OfNoisyModel extends CompactModelContract {
        private final CompactModel model;
        private final double voltage;

        OfNoisyModel(String name, double voltage) {
            this.model = DeviceLibrary.model(name).noisy().orElseThrow();
            this.voltage = voltage;
        }

        @Override
        protected CompactModel model() {
            return model;
        }

        @Override
        protected double voltage() {
            return voltage;
        }

        /** Of noise three deviations on a grid of a nanosecond, 3/sqrt(1 ns). */
        @Override
        protected Interval sampled(Parameter parameter) {
            return parameter.name().startsWith("xi") ? Interval.closed(-1e5, 1e5) : super.sampled(parameter);
        }
    }

    @Nested
    class Mmss extends OfNoisyModel {
        Mmss() {
            super("mmss", 0.5);
        }

        /** Unequal Schottky scales drive a current at 0 V, as published. */
        @Override
        protected boolean passive() {
            return false;
        }
    }

    @Nested
    class StanfordPku extends OfNoisyModel {
        StanfordPku() {
            super("stanford-pku", 2.0);
        }
    }
}
