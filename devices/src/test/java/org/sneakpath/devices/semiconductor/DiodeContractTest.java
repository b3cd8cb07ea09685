package org.sneakpath.devices.semiconductor;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

class DiodeContractTest extends CompactModelContract {
    private static final CompactModel MODEL = new Diode();

    @Override
    protected CompactModel model() {
        return MODEL;
    }

    /** Forward far beyond the linearisation of the capacitance, backward far into the breakdown. */
    @Override
    protected double voltage() {
        return 1.3;
    }

    @Override
    protected Interval sampled(Parameter parameter) {
        return switch (parameter.name()) {
            case "is" -> Interval.closed(1e-12, 2e-12);
            case "n", "nbv" -> Interval.closed(2, 3);
            case "tt" -> Interval.closed(1e-9, 2e-9);
            case "cjo" -> Interval.closed(1e-12, 2e-12);
            case "bv" -> Interval.closed(0.5, 1);
            case "ikf" -> Interval.closed(1e-2, 2e-2);
            case "isr" -> Interval.closed(1e-10, 2e-10);
            case "kf" -> Interval.closed(1e-16, 2e-16);
            default -> super.sampled(parameter);
        };
    }

    @Override
    protected boolean noiseGrowsWithTemperature() {
        return false;
    }
}
