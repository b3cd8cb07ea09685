package org.sneakpath.neurons.compiled;

import java.util.List;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.library.DeviceLibrary;

/** Where the equations of a device come from. */
public final class DeviceEquations {
    private DeviceEquations() {}

    /**
     * The equations of a device's model; of a model written in Java, those of the module of that name in the library.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static ModelEquations of(Device device) {
        CompactModel model = device.model();
        if (model instanceof CompiledModel compiled) {
            return compiled.equations();
        }
        if (DeviceLibrary.names().contains(model.name())
                && DeviceLibrary.model(model.name()) instanceof CompiledModel twin
                && isTwin(model, twin)) {
            return twin.equations();
        }
        throw new IllegalArgumentException("device '" + device.name() + "': model '" + model.name()
                + "' is written in Java and has no equations to compile; use a Verilog-A module in its place,"
                + " of your own or of the library: " + DeviceLibrary.names());
    }

    private static boolean isTwin(CompactModel model, CompactModel twin) {
        return names(model).equals(names(twin))
                && model.terminals().size() == twin.terminals().size();
    }

    private static List<List<String>> names(CompactModel model) {
        return List.of(
                model.parameters().stream().map(Parameter::name).toList(),
                model.states().stream().map(StateVariable::name).toList());
    }
}
