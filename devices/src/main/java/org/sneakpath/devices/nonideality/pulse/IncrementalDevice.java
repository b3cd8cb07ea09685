package org.sneakpath.devices.nonideality.pulse;

import java.util.List;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.preset.PresetRow;
import org.sneakpath.devices.nonideality.preset.PresetTable;

/**
 * A device whose normalised weight is moved by identical pulses, as tool kits for analog training describe it: a step law, and how
 * its parameters differ.
 *
 * @param law how the step depends on the weight
 * @param size of the step
 * @param bounds of the weight
 * @param writeNoise σ_w, standard deviation of what a write shows around the persistent weight, relative to the mean step
 * @param corruptFraction probability that a device is stuck
 * @param corruptRange stuck devices have weights uniform in [−range, range], within their bounds; a large number for all of these
 */
public record IncrementalDevice(
        StepLaw law, StepSize size, WeightBounds bounds, double writeNoise, double corruptFraction, double corruptRange)
        implements PulseResponse {
    private static final double WHOLE_RANGE = 1000;

    public IncrementalDevice {
        Level.requireSigma("incremental device, write noise", writeNoise);
        Level.requireFraction("incremental device: corrupt fraction", corruptFraction);
        Level.requireNonNegative("incremental device: corrupt range", corruptRange, "");
    }

    /** Published devices, from {@code incremental-devices.csv}. */
    public static List<NonidealityPreset<IncrementalDevice>> presets() {
        return table().presets(IncrementalDevice::of);
    }

    /** The published device of that name. */
    public static IncrementalDevice preset(String name) {
        return of(table().row(name));
    }

    /** The same device with another fraction of stuck ones. */
    public IncrementalDevice withCorruptFraction(double fraction) {
        return new IncrementalDevice(law, size, bounds, writeNoise, fraction, corruptRange);
    }

    @Override
    public IncrementalCells fabricate(int count, Devices devices, long seed) {
        return new IncrementalCells(this, count, devices, seed);
    }

    private static PresetTable table() {
        return PresetTable.resource(IncrementalDevice.class, "incremental-devices.csv");
    }

    private static IncrementalDevice of(PresetRow row) {
        return new IncrementalDevice(
                law(row),
                new StepSize(
                        row.number("dw_min"),
                        row.number("dw_dtod"),
                        row.flag("dw_lognormal"),
                        row.number("dw_std"),
                        row.number("up_down", 0),
                        row.number("up_down_dtod", 0)),
                new WeightBounds(
                        row.number("w_min"), row.number("w_max"), row.number("w_min_dtod"), row.number("w_max_dtod")),
                row.number("write_noise", 0),
                0,
                row.number("corrupt_range", WHOLE_RANGE));
    }

    private static StepLaw law(PresetRow row) {
        String law = row.text("law");
        return switch (law) {
            case "constant" -> new StepLaw.Constant();
            case "linear" ->
                new StepLaw.Linear(
                        row.number("gamma_up"),
                        row.number("gamma_down"),
                        row.number("gamma_dtod"),
                        row.number("gamma_dtod"),
                        row.flag("multiplicative"),
                        row.flag("mean_bounds"));
            case "soft-bounds" ->
                new StepLaw.SoftBounds(
                        row.flag("multiplicative"), row.flag("symmetry_point"), row.number("reference_std", 0));
            case "exponential" ->
                new StepLaw.Exponential(
                        row.number("gamma_up"),
                        row.number("gamma_down"),
                        row.number("factor_up"),
                        row.number("factor_down"),
                        row.number("scale"),
                        row.number("offset"),
                        row.number("noise_offset", 0),
                        row.number("noise_slope", 0));
            default -> throw row.wrong("law", law, "constant, linear, soft-bounds or exponential");
        };
    }
}
