package org.sneakpath.devices.semiconductor;

import org.junit.jupiter.api.Nested;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

class GummelPoonContractTest {
    // what is derived from the equations is derived once
    private static final CompactModel N = new GummelPoon(Polarity.N);
    private static final CompactModel P = new GummelPoon(Polarity.P);

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
        /** Saturation, active, inverse and cut off, into high injection. */
        @Override
        protected double voltage() {
            return 0.9;
        }

        @Override
        protected Interval sampled(Parameter parameter) {
            return switch (parameter.name()) {
                case "vaf", "var" -> Interval.closed(10, 20);
                case "ikf", "ikr", "itf" -> Interval.closed(1e-2, 2e-2);
                case "ise", "isc" -> Interval.closed(1e-14, 2e-14);
                case "tf", "tr" -> Interval.closed(1e-9, 2e-9);
                case "xtf" -> Interval.closed(1, 3);
                case "vtf" -> Interval.closed(3, 6);
                case "cje", "cjc", "cjs" -> Interval.closed(1e-12, 2e-12);
                case "xcjc" -> Interval.closed(0.5, 1);
                case "mjs" -> Interval.closed(0.2, 0.4);
                case "xtb" -> Interval.closed(1, 2);
                case "kf" -> Interval.closed(1e-16, 2e-16);
                default -> super.sampled(parameter);
            };
        }

        /** Collector and emitter voltages are sampled independently of those of the base. */
        @Override
        protected boolean passive() {
            return false;
        }

        @Override
        protected boolean noiseGrowsWithTemperature() {
            return false;
        }
    }
}
