package org.sneakpath.circuit.spice.write;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.Parameter;

/** Lines of compact models: junction devices by {@code .model}, memristors as sources, others as instances of modules. */
final class DeviceText {
    private static final Map<String, Character> LETTERS =
            Map.of("diode", 'd', "nmos", 'm', "pmos", 'm', "npn", 'q', "pnp", 'q', "njf", 'j', "pjf", 'j');
    private static final Set<String> OF_INSTANCE = Set.of("area", "w", "l", "ad", "as", "pd", "ps");

    private DeviceText() {}

    static String of(ElementText text, Device device) {
        Character letter = LETTERS.get(device.model().name());
        if (letter != null) {
            return junction(text, device, letter);
        }
        return MemristorText.has(device.model()) ? MemristorText.of(text, device) : ModuleText.of(text, device);
    }

    /** {@code IC=} in SPICE's order, from the voltages of the terminals. */
    private static String initial(char letter, List<Double> v) {
        String text = switch (letter) {
            case 'd' -> String.valueOf(v.get(0) - v.get(1));
            case 'q' -> (v.get(1) - v.get(2)) + "," + (v.get(0) - v.get(2));
            case 'j' -> (v.get(0) - v.get(2)) + "," + (v.get(1) - v.get(2));
            default -> (v.get(0) - v.get(2)) + "," + (v.get(1) - v.get(2)) + "," + (v.get(3) - v.get(2));
        };
        return " ic=" + text;
    }

    /** Parameters that are not the model's own; those of an instance stand in its line. */
    private static String junction(ElementText text, Device device, char letter) {
        String type = letter == 'd' ? "d" : device.model().name();
        StringBuilder model = new StringBuilder(type).append('(');
        StringBuilder instance = new StringBuilder();
        List<Parameter> parameters = device.model().parameters();
        for (int j = 0; j < parameters.size(); j++) {
            String name = parameters.get(j).name();
            double value = device.parameters().get(j);
            boolean own = OF_INSTANCE.contains(name) || (letter == 'm' && name.equals("m"));
            if (name.equals("gmin") || value == parameters.get(j).defaultValue()) {
                continue;
            }
            if (own) {
                instance.append(' ')
                        .append(name.equals("area") ? "" : name + "=")
                        .append(value);
            } else {
                model.append(model.charAt(model.length() - 1) == '(' ? "" : " ")
                        .append(name)
                        .append('=')
                        .append(name.equals("tnom") ? SpiceText.celsius(value) : value);
            }
        }
        if (!device.initialVoltages().isEmpty()) {
            instance.append(initial(letter, device.initialVoltages()));
        }
        device.ownTemperature().ifPresent(kelvin -> instance.append(" temp=").append(SpiceText.celsius(kelvin)));
        return ElementText.line(letter, device) + " "
                + text.model(model.append(')').toString()) + instance;
    }
}
