package org.sneakpath.devices.semiconductor;

import org.junit.jupiter.api.Nested;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

class Mosfet1ContractTest {
    // what is derived from the equations is derived once
    private static final CompactModel N = new Mosfet1(Polarity.N);
    private static final CompactModel P = new Mosfet1(Polarity.P);

    @Nested
    class OfN extends Contract {
        @Override
        protected CompactModel model() {
            return N;
        }

        @Override
        protected Interval junctions() {
            return Interval.closed(1e-14, 2e-14);
        }
    }

    @Nested
    class OfP extends Contract {
        @Override
        protected CompactModel model() {
            return P;
        }

        /** Not given: capacitances follow from areas. */
        @Override
        protected Interval junctions() {
            return Interval.closed(0, 0);
        }
    }

    abstract static class Contract extends CompactModelContract {
        /** Values of cbd and cbs. */
        protected abstract Interval junctions();

        /**
         * From accumulation to strong inversion, with bulk junctions in forward and reverse direction. Not more, since
         * steps of the differences are in proportion and capacitances vary over as little as 25 mV.
         */
        @Override
        protected double voltage() {
            return 0.9;
        }

        @Override
        protected Interval sampled(Parameter parameter) {
            return switch (parameter.name()) {
                case "vto" -> Interval.closed(-0.5, 0.5);
                case "gamma" -> Interval.closed(0.3, 0.5);
                case "lambda" -> Interval.closed(0.03, 0.05);
                case "tox" -> Interval.closed(1e-8, 2e-8);
                case "cgso", "cgdo", "cgbo", "cjsw" -> Interval.closed(1e-10, 2e-10);
                case "js" -> Interval.closed(1e-4, 2e-4);
                case "cj" -> Interval.closed(1e-4, 2e-4);
                case "cbd", "cbs" -> junctions();
                case "w", "l" -> Interval.closed(1e-6, 2e-6);
                case "ld" -> Interval.closed(1e-8, 1e-7);
                case "kf" -> Interval.closed(1e-26, 2e-26);
                case "ad", "as" -> Interval.closed(1e-11, 2e-11);
                case "pd", "ps" -> Interval.closed(1e-5, 2e-5);
                default -> super.sampled(parameter);
            };
        }

        /** Slopes of voltages of 1 V/ns. */
        @Override
        protected double unboundedState() {
            return 1e9;
        }

        /** What charges a capacitance gives back, and rates are sampled independently of voltages. */
        @Override
        protected boolean passive() {
            return false;
        }

        /** Mobility falls with temperature faster than thermal noise grows. */
        @Override
        protected boolean noiseGrowsWithTemperature() {
            return false;
        }
    }
}
