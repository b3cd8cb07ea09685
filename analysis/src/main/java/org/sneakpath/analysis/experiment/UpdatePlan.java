package org.sneakpath.analysis.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sneakpath.analysis.config.UpdateConfig;
import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.training.update.Assignment;
import org.sneakpath.training.update.Pulses;
import org.sneakpath.training.update.WeightUpdate;

/** How weights get into devices, as a configuration states it. */
final class UpdatePlan {
    private UpdatePlan() {}

    static WeightUpdate of(UpdateConfig update) {
        if (update instanceof UpdateConfig.Assigned) {
            return new Assignment();
        }
        if (update instanceof UpdateConfig.Pulsed pulsed) {
            return new Pulses(device(pulsed.device()), pulsed.rounding(), pulsed.mostPulses(), pulsed.verify());
        }
        throw new IllegalStateException("no update for " + update);
    }

    private static PulseResponse device(String name) {
        List<NonidealityPreset<? extends PulseResponse>> presets =
                Stream.<NonidealityPreset<? extends PulseResponse>>concat(
                                IncrementalDevice.presets().stream(), PotentiationDepression.presets().stream())
                        .toList();
        Optional<NonidealityPreset<? extends PulseResponse>> found =
                presets.stream().filter(preset -> preset.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("training.update.device: there is no '" + name + "'; there are "
                    + String.join(
                            ", ", presets.stream().map(NonidealityPreset::name).toList()));
        }
        return found.get().value();
    }
}
