package org.sneakpath.circuit.spice.write;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** N lines: instances of modules, which are in the library or in a file that the netlist names. */
final class ModuleText {
    private ModuleText() {}

    static String of(ElementText text, Device device) {
        CompactModel model = device.model();
        if (!text.modelFiles() && !DeviceLibrary.contains(model)) {
            throw new IllegalArgumentException("device '" + device.name() + "': model '" + model.name()
                    + "' is not in the library; name the file that it can be read from, for the .hdl line");
        }
        if (!device.initialVoltages().isEmpty()) {
            throw new IllegalArgumentException(
                    "device '" + device.name() + "': initial voltages of terminals have no text" + " for model '"
                            + model.name() + "'; give initial voltages of nodes");
        }
        StringBuilder card = new StringBuilder(model.name()).append('(');
        given(device)
                .forEach((j, value) -> card.append(card.charAt(card.length() - 1) == '(' ? "" : " ")
                        .append(model.parameters().get(j).name())
                        .append('=')
                        .append(value));
        StringBuilder line = new StringBuilder(ElementText.line('n', device))
                .append(' ')
                .append(text.model(card.append(')').toString()));
        for (int s = 0; s < device.initialStates().size(); s++) {
            OptionalDouble state = device.initialStates().get(s);
            if (state.isPresent()) {
                line.append(" state.")
                        .append(model.states().get(s).name())
                        .append('=')
                        .append(state.getAsDouble());
            }
        }
        device.ownTemperature().ifPresent(kelvin -> line.append(" temp=").append(SpiceText.celsius(kelvin)));
        return line.toString();
    }

    /** The parameters that must be given for all to have the values that they have, whatever follows from what. */
    private static Map<Integer, Double> given(Device device) {
        List<Double> wanted = device.parameters();
        Map<Integer, Double> given = new TreeMap<>();
        boolean more = true;
        while (more) {
            more = false;
            double[] all = device.model().parameters(given);
            for (int j = 0; j < all.length; j++) {
                if (all[j] != wanted.get(j) && !given.containsKey(j)) {
                    given.put(j, wanted.get(j));
                    more = true;
                }
            }
        }
        return given;
    }
}
