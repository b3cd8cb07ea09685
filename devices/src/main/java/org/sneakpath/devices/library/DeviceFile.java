package org.sneakpath.devices.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;

/**
 * What a Verilog-A file and the presets beside it hold. Lists are copied.
 *
 * @param models its modules, in the order of the text, each under the module's own name
 * @param presets in the order of the text; empty if there is no file of presets
 * @param sources text of the file and of what it includes, by name; see {@link org.sneakpath.devices.veriloga.VerilogA#sources}
 */
public record DeviceFile(List<CompactModel> models, List<Preset> presets, Map<String, String> sources) {
    public DeviceFile {
        models = List.copyOf(models);
        presets = List.copyOf(presets);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }
}
