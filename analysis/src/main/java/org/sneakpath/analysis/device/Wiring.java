package org.sneakpath.analysis.device;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.units.Quantity;

/**
 * What hangs on the terminals of a device: the drive on one, ground on another, fixed voltages on the rest.
 *
 * @param driven index of the terminal that the drive is on; its current into the device is what is measured
 * @param ground index of the terminal that the voltage is counted from
 * @param volts voltage of every terminal against ground (V), 0 for these two
 */
public record Wiring(int driven, int ground, List<Double> volts) {
    public Wiring {
        volts = List.copyOf(volts);
    }

    /**
     * Reads the options of a command line.
     *
     * @param terminals names of the driven and the grounded terminal with a comma between; empty for the first two
     * @param biases {@code terminal=voltage} of others; those that are not named are grounded
     */
    public static Wiring of(CompactModel model, Optional<String> terminals, List<String> biases) {
        List<String> all = model.terminals();
        if (all.size() < 2) {
            throw new InputException("device '" + model.name() + "' has the terminals " + all
                    + " only; current against voltage takes two");
        }
        int driven = 0;
        int ground = 1;
        if (terminals.isPresent()) {
            String[] names = terminals.get().split(",", -1);
            if (names.length != 2 || names[0].strip().equals(names[1].strip())) {
                throw new InputException("--terminals " + terminals.get() + ": give two different ones, such as "
                        + all.get(0) + "," + all.get(1));
            }
            driven = index("--terminals " + terminals.get(), model, names[0].strip());
            ground = index("--terminals " + terminals.get(), model, names[1].strip());
        }
        Double[] volts = new Double[all.size()];
        Arrays.fill(volts, 0.0);
        for (String bias : biases) {
            String where = "--bias " + bias;
            int equals = bias.indexOf('=');
            if (equals < 1) {
                throw new InputException(where + ": is not of the form terminal=voltage");
            }
            int terminal = index(where, model, bias.substring(0, equals).strip());
            if (terminal == driven || terminal == ground) {
                throw new InputException(where + ": terminal '" + all.get(terminal) + "' is "
                        + (terminal == driven ? "driven" : "grounded") + "; --terminals chooses others");
            }
            try {
                volts[terminal] = Quantity.parse(bias.substring(equals + 1), "V");
            } catch (IllegalArgumentException e) {
                throw new InputException(where + ": " + e.getMessage(), e);
            }
        }
        return new Wiring(driven, ground, List.of(volts));
    }

    private static int index(String where, CompactModel model, String name) {
        int index = model.terminals().indexOf(name);
        if (index < 0) {
            throw new InputException(where + ": device '" + model.name() + "' has no terminal '" + name + "'"
                    + Suggestion.of(name, model.terminals()));
        }
        return index;
    }
}
