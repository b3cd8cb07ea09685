package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;

/**
 * What a Verilog-A file and the presets beside it hold. Lists are copied.
 *
 * @param models its modules, in the order of the text, each under the module's own name
 * @param presets in the order of the text; empty if there is no file of presets
 */
public record DeviceFile(List<CompactModel> models, List<Preset> presets) {
    public DeviceFile {
        models = List.copyOf(models);
        presets = List.copyOf(presets);
    }
}
