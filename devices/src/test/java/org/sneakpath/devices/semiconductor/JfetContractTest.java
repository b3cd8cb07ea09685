package org.sneakpath.devices.semiconductor;

import org.junit.jupiter.api.Nested;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

class JfetContractTest {
    // what is derived from the equations is derived once
    private static final CompactModel N = new Jfet(Polarity.N);
    private static final CompactModel P = new Jfet(Polarity.P);

    @Nested
    class OfN extends Contract {
        @Override
        protected CompactModel model() {
            return N;
        }
    }

    @Nested
    class OfP extends Contract {
        @Override
        protected CompactModel model() {
            return P;
        }
    }

    abstract static class Contract extends CompactModelContract {
        @Override
        protected double voltage() {
            return 1.2;
        }

        @Override
        protected Interval sampled(Parameter parameter) {
            return switch (parameter.name()) {
                case "vto" -> Interval.closed(-1, -0.5);
                case "lambda" -> Interval.closed(0.02, 0.05);
                case "b" -> Interval.closed(0.6, 0.9);
                case "cgs", "cgd" -> Interval.closed(1e-12, 2e-12);
                case "xti" -> Interval.closed(2, 4);
                case "kf" -> Interval.closed(1e-16, 2e-16);
                default -> super.sampled(parameter);
            };
        }

        /** Voltages are sampled independently of each other; at 600 K a junction may carry less than at 300 K. */
        @Override
        protected boolean noiseGrowsWithTemperature() {
            return false;
        }
    }
}
