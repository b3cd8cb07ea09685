package org.sneakpath.circuit.spice.hdl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.veriloga.VerilogA;

/** Files in Verilog-A. */
public final class VerilogModels implements ModelReader {
    /** Reads them. */
    public static final ModelReader READER = new VerilogModels();

    private VerilogModels() {}

    @Override
    public ModelFile read(String name, String text, Includes includes) {
        return new VerilogFile(VerilogA.read(name, text, included -> Optional.of(includes.text(included))));
    }

    private record VerilogFile(VerilogA file) implements ModelFile {
        @Override
        public List<String> modules() {
            return file.modules();
        }

        @Override
        public CompactModel model(String module, Map<String, Double> structural) {
            return file.model(module, structural);
        }

        @Override
        public List<String> warnings(String module) {
            return file.warnings(module);
        }
    }
}
