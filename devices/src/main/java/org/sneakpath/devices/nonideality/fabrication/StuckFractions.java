package org.sneakpath.devices.nonideality.fabrication;

import java.util.List;
import org.sneakpath.devices.nonideality.StuckAtFaults;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.preset.PresetTable;

/**
 * How many cells of a published array were stuck; {@link #faults} makes faults of them once the conductances are known.
 *
 * @param on fraction stuck at the on conductance, whatever the source calls it
 * @param off fraction stuck at the off conductance
 */
public record StuckFractions(double on, double off) {
    public StuckFractions {
        new StuckAtFaults(on, off, 1, 0);
    }

    /** Published fractions, from {@code stuck-fractions.csv}. */
    public static List<NonidealityPreset<StuckFractions>> presets() {
        return PresetTable.resource(StuckFractions.class, "stuck-fractions.csv")
                .presets(row -> new StuckFractions(row.number("on"), row.number("off")));
    }

    /** Faults of these fractions, at these conductances (S). */
    public StuckAtFaults faults(double onConductance, double offConductance) {
        return new StuckAtFaults(on, off, onConductance, offConductance);
    }
}
