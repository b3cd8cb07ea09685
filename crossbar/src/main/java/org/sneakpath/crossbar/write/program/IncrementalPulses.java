package org.sneakpath.crossbar.write.program;

import org.jspecify.annotations.Nullable;

/**
 * Incremental step pulse programming (ISPP): pulses of growing height until a read accepts the cell. A cell that went too far gets
 * pulses of the other polarity, whose heights begin anew, if there are any.
 *
 * <p>Source: F. Alibart, L. Gao, B. D. Hoskins, D. B. Strukov, "High precision tuning of state for memristive devices by adaptable
 * variation-tolerant algorithm", Nanotechnology 23, 075201, 2012 (both polarities); E. Pérez et al., "Reduction of the cell-to-cell
 * variability in Hf1-xAlxOy based RRAM arrays by using program algorithms", IEEE Electron Device Lett. 38(2), 2017 (incremental
 * steps with verification in 1T1R arrays).
 *
 * @param set pulses that raise conductances; null for none
 * @param reset pulses that lower conductances, of the other sign; null for none
 * @param band which conductances pass
 * @param maxPulses most pulses a cell gets in one pass, at least 1
 * @param passes how often the whole array is gone through while cells are out of band, at least 1
 * @param order how many cells at once
 */
public record IncrementalPulses(
        @Nullable PulseRamp set,
        @Nullable PulseRamp reset,
        AcceptanceBand band,
        int maxPulses,
        int passes,
        PulseOrder order) {
    public IncrementalPulses {
        if (set == null && reset == null) {
            throw new IllegalArgumentException("pulses of neither polarity: give a ramp for set, reset, or both");
        }
        if (set != null && reset != null && set.start() * reset.start() > 0) {
            throw new IllegalArgumentException("set pulses from " + set.start() + " V and reset pulses from "
                    + reset.start() + " V have the same sign; a bipolar cell needs opposite ones");
        }
        if (maxPulses < 1 || passes < 1) {
            throw new IllegalArgumentException(maxPulses + " pulses in " + passes + " passes: both must be at least 1");
        }
    }

    /** Both polarities, rows at once, one pass. */
    public static IncrementalPulses of(PulseRamp set, PulseRamp reset, AcceptanceBand band, int maxPulses) {
        return new IncrementalPulses(set, reset, band, maxPulses, 1, PulseOrder.ROW);
    }

    /** Raising pulses only: a cell that goes too far stays there. */
    public static IncrementalPulses setOnly(PulseRamp set, AcceptanceBand band, int maxPulses) {
        return new IncrementalPulses(set, null, band, maxPulses, 1, PulseOrder.ROW);
    }

    /** Lowering pulses only. */
    public static IncrementalPulses resetOnly(PulseRamp reset, AcceptanceBand band, int maxPulses) {
        return new IncrementalPulses(null, reset, band, maxPulses, 1, PulseOrder.ROW);
    }

    /** With so many passes. */
    public IncrementalPulses withPasses(int count) {
        return new IncrementalPulses(set, reset, band, maxPulses, count, order);
    }

    /** With another order. */
    public IncrementalPulses withOrder(PulseOrder other) {
        return new IncrementalPulses(set, reset, band, maxPulses, passes, other);
    }

    /** The ramp that moves a cell of conductance {@code seen} towards its target; null if there is none. */
    @Nullable
    PulseRamp towards(double target, double seen) {
        return seen < target ? set : reset;
    }

    /** Number of the first read of a row in a pass. */
    long firstRead(int pass) {
        return pass * (maxPulses + 2L);
    }

    /** Number of the read after all. */
    long lastRead() {
        return firstRead(passes);
    }
}
