package org.sneakpath.devices.nonideality.fabrication;

import java.util.List;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.preset.PresetTable;

/**
 * The published distribution of a model parameter.
 *
 * @param parameter its symbol in the source; a model may call it otherwise
 * @param nominal mean, in the unit that the validity states, SI if it states none
 * @param spread around it
 */
public record ParameterSpread(String parameter, double nominal, Spread spread) {
    /** Published distributions, from {@code device-variability.csv}. */
    public static List<NonidealityPreset<ParameterSpread>> presets() {
        return PresetTable.resource(ParameterSpread.class, "device-variability.csv")
                .presets(row -> new ParameterSpread(
                        row.text("parameter"),
                        row.number("nominal"),
                        new GaussianSpread(
                                row.number("sigma"),
                                0,
                                row.number("lower", Double.NEGATIVE_INFINITY),
                                row.number("upper", Double.POSITIVE_INFINITY))));
    }

    /** This distribution for a parameter that a model calls {@code name}, device by device. */
    public ParameterVariation as(String name) {
        return new ParameterVariation(name, SpreadVariation.independent(spread));
    }
}
