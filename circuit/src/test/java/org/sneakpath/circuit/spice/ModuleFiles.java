package org.sneakpath.circuit.spice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.InternalNodeModels;
import org.sneakpath.circuit.spice.hdl.ModelFile;
import org.sneakpath.circuit.spice.hdl.ModelReader;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.devices.CompactModel;

/** A language of files of models that only names what Java has: lines {@code module X} and {@code include F}. */
final class ModuleFiles {
    static final SpiceOptions OPTIONS = SpiceOptions.DEFAULT.withModels(ModuleFiles::read);

    private ModuleFiles() {}

    static ModelFile read(String name, String text, ModelReader.Includes includes) {
        List<String> modules = new ArrayList<>();
        collect(name, text, includes, modules);
        return new ModelFile() {
            @Override
            public List<String> modules() {
                return List.copyOf(modules);
            }

            @Override
            public CompactModel model(String module, Map<String, Double> structural) {
                return switch (module) {
                    case "RsDiode" -> InternalNodeModels.junction();
                    case "vres" -> InternalNodeModels.prescribedVoltage();
                    case "heater" -> InternalNodeModels.heater();
                    case "relaxing" -> InternalNodeModels.relaxing();
                    default -> throw new IllegalArgumentException(name + ":1:8: '" + module + "' makes no sense");
                };
            }
        };
    }

    private static void collect(String name, String text, ModelReader.Includes includes, List<String> modules) {
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            String[] words = written.split(" ", 2);
            switch (words[0]) {
                case "module" -> modules.add(words[1]);
                case "include" -> collect(words[1], includes.text(words[1]), includes, modules);
                default -> throw new IllegalArgumentException(name + ":" + line + ":1: '" + written + "' is no module");
            }
        }
    }
}
