package org.sneakpath.analysis.write;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ModelNumber;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NamedModel;
import org.sneakpath.analysis.config.Suggestion;

/** A transistor in words, {@code MODEL[:parameter=value,…]}; a model of the library, or the path of a .va file. */
final class TransistorText {
    private static final String FILE = ".va";

    private TransistorText() {}

    /**
     * Reads it; files are relative to the working directory.
     *
     * @throws InputException if it is none
     */
    static NamedDevice parse(String text) {
        int file = text.indexOf(FILE + ":");
        int colon = text.endsWith(FILE) ? -1 : file < 0 ? text.indexOf(':') : file + FILE.length();
        try {
            NamedModel named = NamedModel.find(colon < 0 ? text : text.substring(0, colon), Path.of(""));
            return NamedDevice.of(
                    named, null, colon < 0 ? Map.of() : values(named, text.substring(colon + 1)), Map.of());
        } catch (IllegalArgumentException e) {
            throw new InputException("--transistor " + text + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Double> values(NamedModel named, String items) {
        Map<String, ModelNumber> known = ModelNumber.parameters(named.model());
        Map<String, Double> values = new LinkedHashMap<>();
        for (String item : List.of(items.split(",", -1))) {
            int equals = item.indexOf('=');
            String key = item.substring(0, Math.max(0, equals)).strip();
            ModelNumber number = known.get(key);
            if (number == null) {
                throw new IllegalArgumentException("'" + item + "' is not PARAMETER=VALUE"
                        + Suggestion.of(equals < 0 ? item : key, known.keySet()));
            }
            values.put(number.name(), number.parse(item.substring(equals + 1).strip()));
        }
        return values;
    }
}
