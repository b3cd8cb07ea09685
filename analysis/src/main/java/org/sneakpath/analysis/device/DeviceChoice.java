package org.sneakpath.analysis.device;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.NamedModel;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * The device that a command is about: {@code NAME} of the library, {@code FILE.va}, or {@code FILE.va:MODULE}.
 *
 * @param name as the library calls it, or as the module is called
 * @param named its equations, presets and text
 * @param stem how files about it are called
 */
public record DeviceChoice(String name, NamedModel named, String stem) {
    /**
     * Finds and compiles a device.
     *
     * @throws InputException if there is no such model, file or module, or the file is malformed
     */
    public static DeviceChoice of(String text) {
        NamedModel named;
        try {
            named = NamedModel.find(text, Path.of(""));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        if (named.files().isEmpty()) {
            return new DeviceChoice(text, named, text);
        }
        String file = String.valueOf(Path.of(text).getFileName());
        return new DeviceChoice(named.model().name(), named, file.substring(0, file.lastIndexOf(".va")));
    }

    /** A model of the library. */
    static DeviceChoice ofLibrary(String name) {
        return new DeviceChoice(name, NamedModel.ofLibrary(name), name);
    }

    /** Its equations. */
    public CompactModel model() {
        return named.model();
    }

    /** The presets that belong to it. */
    List<Preset> presets() {
        return named.presets();
    }

    /** Its Verilog-A text; empty for what is written in Java. */
    Optional<String> source() {
        return named.source();
    }

    /**
     * One of its presets, by name, or the only one of a file that ends in {@code .yaml}; {@code FILE.yaml:NAME} where that has
     * several.
     *
     * @throws InputException if there is none, naming those that exist
     */
    Preset preset(String text) {
        int colon = text.lastIndexOf(".yaml:");
        if (colon >= 0) {
            int end = colon + ".yaml".length();
            return inFile(text, text.substring(end + 1), readPresets(Path.of(text.substring(0, end))));
        }
        if (text.endsWith(".yaml")) {
            List<Preset> read = readPresets(Path.of(text));
            if (read.size() != 1) {
                throw new InputException("--preset " + text + ": the file holds " + read.size()
                        + " presets; say which, as in " + text + ":NAME (there are "
                        + read.stream().map(Preset::name).toList() + ")");
            }
            return read.get(0);
        }
        try {
            return named.preset(text);
        } catch (IllegalArgumentException e) {
            throw new InputException("--preset " + text + ": " + e.getMessage(), e);
        }
    }

    private List<Preset> readPresets(Path file) {
        try {
            return DeviceLibrary.readPresets(file, model());
        } catch (NoSuchFileException e) {
            throw new InputException("--preset " + file + ": no such file", e);
        } catch (IOException e) {
            throw new InputException("--preset " + file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Preset inFile(String text, String wanted, List<Preset> among) {
        for (Preset preset : among) {
            if (preset.name().equals(wanted)) {
                return preset;
            }
        }
        List<String> names = among.stream().map(Preset::name).toList();
        throw new InputException("--preset " + text + ": the file has no preset of that name"
                + (names.isEmpty() ? "; it has none at all" : Suggestion.of(wanted, names)));
    }
}
