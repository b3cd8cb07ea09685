package org.sneakpath.devices.library;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

class PershinDiVentraContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new PershinDiVentra();
    }

    @Override
    protected double voltage() {
        return 2;
    }

    /**
     * The speed within the thresholds and the thresholds themselves are zero by default, which would hide their partials; a least
     * resistance of a thousandth of the greatest makes currents vary over less than the 1 % of x that differences resolve.
     */
    @Override
    protected Interval sampled(Parameter parameter) {
        return switch (parameter.name()) {
            case "rmin" -> Interval.closed(700, 1400);
            case "alpha" -> Interval.closed(-0.3, 0.5);
            case "vt" -> Interval.closed(0.4, 0.9);
            default -> super.sampled(parameter);
        };
    }
}
