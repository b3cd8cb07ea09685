package org.sneakpath.analysis.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceFile;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * The device that a command is about: {@code NAME} of the library, {@code FILE.va}, or {@code FILE.va:MODULE}.
 *
 * @param name as the library calls it, or as the module is called
 * @param model its equations
 * @param presets those that belong to it
 * @param source its Verilog-A text; empty for what is written in Java
 * @param stem how files about it are called
 */
public record DeviceChoice(
        String name, CompactModel model, List<Preset> presets, Optional<String> source, String stem) {
    private static final String EXTENSION = ".va";

    public DeviceChoice {
        presets = List.copyOf(presets);
    }

    /**
     * Finds and compiles a device.
     *
     * @throws InputException if there is no such model, file or module, or the file is malformed
     */
    public static DeviceChoice of(String text) {
        int module = text.lastIndexOf(EXTENSION + ":");
        if (module >= 0) {
            int end = module + EXTENSION.length();
            return ofFile(Path.of(text.substring(0, end)), Optional.of(text.substring(end + 1)));
        }
        return text.endsWith(EXTENSION) ? ofFile(Path.of(text), Optional.empty()) : ofLibrary(text);
    }

    /** A model of the library. */
    static DeviceChoice ofLibrary(String name) {
        List<String> names = DeviceLibrary.names();
        if (!names.contains(name)) {
            throw new InputException(
                    "device '" + name + "': the library has no such model, and it is no file that ends in " + EXTENSION
                            + Suggestion.of(name, names));
        }
        return new DeviceChoice(
                name, DeviceLibrary.model(name), DeviceLibrary.presetsOf(name), librarySource(name), name);
    }

    private static Optional<String> librarySource(String name) {
        try {
            return Optional.of(DeviceLibrary.source(name));
        } catch (IllegalArgumentException writtenInJava) {
            return Optional.empty();
        }
    }

    private static DeviceChoice ofFile(Path file, Optional<String> module) {
        DeviceFile read;
        String text;
        try {
            read = DeviceLibrary.read(file);
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InputException(e.getFile() + ": no such file", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
        CompactModel model = model(file, read.models(), module);
        String name = String.valueOf(file.getFileName());
        return new DeviceChoice(
                model.name(),
                model,
                read.presets().stream()
                        .filter(preset -> preset.model().equals(model))
                        .toList(),
                Optional.of(text),
                name.substring(0, name.length() - EXTENSION.length()));
    }

    private static CompactModel model(Path file, List<CompactModel> models, Optional<String> module) {
        List<String> names = models.stream().map(CompactModel::name).toList();
        if (module.isEmpty() && models.size() == 1) {
            return models.get(0);
        }
        if (models.isEmpty()) {
            throw new InputException(file + ": holds no module");
        }
        String wanted = module.orElseThrow(
                () -> new InputException(file + ": holds " + models.size() + " modules; say which, as in " + file + ":"
                        + names.get(0) + " (there are " + String.join(", ", names) + ")"));
        int index = names.indexOf(wanted);
        if (index < 0) {
            throw new InputException(file + ": has no module '" + wanted + "'" + Suggestion.of(wanted, names));
        }
        return models.get(index);
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
            return presetOf(text, text.substring(end + 1), readPresets(Path.of(text.substring(0, end))));
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
        return presetOf(text, text, presets);
    }

    private List<Preset> readPresets(Path file) {
        try {
            return DeviceLibrary.readPresets(file, model);
        } catch (NoSuchFileException e) {
            throw new InputException("--preset " + file + ": no such file", e);
        } catch (IOException e) {
            throw new InputException("--preset " + file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private Preset presetOf(String text, String wanted, List<Preset> among) {
        for (Preset preset : among) {
            if (preset.name().equals(wanted)) {
                return preset;
            }
        }
        List<String> names = among.stream().map(Preset::name).toList();
        String owner = names.isEmpty() && !DeviceLibrary.presetNames().contains(wanted)
                ? "; it has none"
                : DeviceLibrary.presetNames().contains(wanted)
                        ? "; it is one of model '" + ownerOf(wanted) + "'"
                        : Suggestion.of(wanted, names);
        throw new InputException("--preset " + text + ": device '" + name + "' has no preset of that name" + owner);
    }

    private static String ownerOf(String preset) {
        return DeviceLibrary.names().stream()
                .filter(model -> DeviceLibrary.presetsOf(model).stream()
                        .anyMatch(one -> one.name().equals(preset)))
                .findFirst()
                .orElse("?");
    }
}
