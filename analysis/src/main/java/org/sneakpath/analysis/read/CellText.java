package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ModelNumber;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NamedModel;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.units.Quantity;

/**
 * A cell in words.
 * <pre>
 *   cell := "ohmic" | "sinh:v0=" VOLT | model ":" item ("," item)*        model := library name | path of a .va file
 *   item := "by=" NAME | "preset=" NAME | parameter "=" value | state "=" value
 * </pre>
 */
public final class CellText {
    private static final String SINH = "sinh:v0=";
    private static final String FILE = ".va:";
    private static final String BY = "by";
    private static final String PRESET = "preset";

    private final NamedModel named;
    private final Map<String, ModelNumber> parameters;
    private final Map<String, ModelNumber> states;
    private final Map<String, Double> parameterValues = new LinkedHashMap<>();
    private final Map<String, Double> stateValues = new LinkedHashMap<>();
    private @Nullable String by;
    private @Nullable String preset;

    private CellText(NamedModel named) {
        this.named = named;
        parameters = ModelNumber.parameters(named.model());
        states = ModelNumber.states(named.model());
    }

    /**
     * Reads it; files are relative to the working directory.
     *
     * @throws InputException if it is none
     */
    public static Cell parse(String text) {
        if (text.equals("ohmic")) {
            return Cell.ohmic();
        }
        try {
            return text.startsWith(SINH) ? Cell.sinh(Quantity.parse(text.substring(SINH.length()), "V")) : device(text);
        } catch (IllegalArgumentException e) {
            throw new InputException("--cell " + text + ": " + e.getMessage(), e);
        }
    }

    /** The files that a cell's models are read from; none for those that are built in. */
    static List<String> modelFiles(String text) {
        int file = text.indexOf(FILE);
        return file < 0 ? List.of() : List.of(text.substring(0, file + FILE.length() - 1));
    }

    private static Cell device(String text) {
        int file = text.indexOf(FILE);
        int colon = file < 0 ? text.indexOf(':') : file + FILE.length() - 1;
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.equals("sinh")) {
            throw new IllegalArgumentException("write sinh:v0=VOLT, such as sinh:v0=0.2");
        }
        if (!name.endsWith(".va") && !DeviceLibrary.names().contains(name)) {
            List<String> known = new ArrayList<>(DeviceLibrary.names());
            known.addAll(List.of("ohmic", "sinh"));
            throw new IllegalArgumentException(
                    "unknown cell '" + name + "'" + Suggestion.of(name, known) + "; a file's name ends in .va");
        }
        CellText cell = new CellText(NamedModel.find(name, Path.of("")));
        if (colon >= 0) {
            for (String item : text.substring(colon + 1).split(",", -1)) {
                cell.read(item);
            }
        }
        return cell.device();
    }

    private void read(String item) {
        int equals = item.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("'" + item + "' is not of the form NAME=VALUE");
        }
        String key = item.substring(0, equals).strip();
        String value = item.substring(equals + 1).strip();
        if (key.equals(BY)) {
            requireNew(key, by);
            by = value;
        } else if (key.equals(PRESET)) {
            requireNew(key, preset);
            preset = value;
        } else if (parameters.get(key) != null) {
            put(Objects.requireNonNull(parameters.get(key)), parameterValues, key, value);
        } else if (states.get(key) != null) {
            put(Objects.requireNonNull(states.get(key)), stateValues, key, value);
        } else {
            List<String> known = quantities();
            known.addAll(List.of(BY, PRESET));
            throw new IllegalArgumentException(
                    "model '" + named.model().name() + "' has no '" + key + "'" + Suggestion.of(key, known));
        }
    }

    private Cell device() {
        List<String> quantities = quantities();
        if (by == null) {
            throw new IllegalArgumentException("say by=NAME, what the values of the cells are: one of " + quantities);
        }
        if (!quantities.contains(by)) {
            throw new IllegalArgumentException("model '" + named.model().name() + "' has no '" + by + "' to vary"
                    + (quantities.isEmpty() ? "" : Suggestion.of(by, quantities)));
        }
        NamedDevice device = NamedDevice.of(named, preset, parameterValues, stateValues);
        return new Cell.Device(named.model(), by, device.parameters(), device.states());
    }

    private List<String> quantities() {
        List<String> names = new ArrayList<>(states.keySet());
        names.addAll(parameters.keySet());
        return names;
    }

    private static void put(ModelNumber number, Map<String, Double> values, String key, String text) {
        requireNew(key, values.put(number.name(), number.parse(text)));
    }

    private static void requireNew(String key, @Nullable Object before) {
        if (before != null) {
            throw new IllegalArgumentException("'" + key + "' stands twice; remove one");
        }
    }
}
