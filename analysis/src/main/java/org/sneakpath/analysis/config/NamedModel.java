package org.sneakpath.analysis.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceNumbers;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceFile;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * A compact model that somebody names: {@code NAME} of the library, {@code FILE.va}, or {@code FILE.va:MODULE}. Immutable; equal
 * if name and texts are.
 */
public final class NamedModel {
    private static final String EXTENSION = ".va";
    /** Where a run keeps the files. */
    private static final String FOLDER = "models";

    private final String name;
    private final CompactModel model;
    private final List<Preset> presets;
    private final Map<String, String> files;
    private final Optional<String> source;

    private NamedModel(
            String name, CompactModel model, List<Preset> presets, Optional<String> source, Map<String, String> files) {
        this.name = name;
        this.model = model;
        this.source = source;
        this.presets = List.copyOf(presets);
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Finds a model.
     *
     * @param text a name of the library, or the path of a file ending in {@code .va}, with {@code :MODULE} after it where the file
     *     has several
     * @param folder what a path is relative to
     * @throws IllegalArgumentException with the likely name, or file, line and column of what is wrong in the file
     */
    public static NamedModel find(String text, Path folder) {
        int module = text.lastIndexOf(EXTENSION + ":");
        if (module >= 0) {
            int end = module + EXTENSION.length();
            return read(text.substring(0, end), folder, Optional.of(text.substring(end + 1)));
        }
        return text.endsWith(EXTENSION) ? read(text, folder, Optional.empty()) : ofLibrary(text);
    }

    /**
     * A model of the library.
     *
     * @throws IllegalArgumentException with the likely name
     */
    public static NamedModel ofLibrary(String name) {
        if (!DeviceLibrary.names().contains(name)) {
            throw new IllegalArgumentException("unknown model '" + name + "'"
                    + Suggestion.of(name, DeviceLibrary.names()) + "; a file's name ends in " + EXTENSION);
        }
        return new NamedModel(
                name, DeviceLibrary.model(name), DeviceLibrary.presetsOf(name), librarySource(name), Map.of());
    }

    private static Optional<String> librarySource(String name) {
        try {
            return Optional.of(DeviceLibrary.source(name));
        } catch (IllegalArgumentException writtenInJava) {
            return Optional.empty();
        }
    }

    private static NamedModel read(String text, Path folder, Optional<String> module) {
        Path path = folder.resolve(text);
        try {
            return ofFile(text, path, DeviceLibrary.read(path), module);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(path + ": no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static NamedModel ofFile(String text, Path path, DeviceFile file, Optional<String> module)
            throws IOException {
        CompactModel model = model(text, file.models(), module);
        Map<String, String> files = new LinkedHashMap<>();
        file.sources().forEach((included, source) -> {
            Path inside = Path.of(included).normalize();
            if (inside.isAbsolute()) {
                throw new IllegalArgumentException(
                        text + ": includes '" + included + "'; write a path relative to the file");
            }
            files.put(FOLDER + "/" + inside.toString().replace('\\', '/'), source);
        });
        return new NamedModel(
                FOLDER + "/" + path.getFileName() + module.map(m -> ":" + m).orElse(""),
                model,
                file.presets().stream()
                        .filter(preset -> preset.model().equals(model))
                        .toList(),
                Optional.of(Files.readString(path)),
                files);
    }

    private static CompactModel model(String text, List<CompactModel> models, Optional<String> module) {
        List<String> names = models.stream().map(CompactModel::name).toList();
        if (module.isEmpty() && models.size() == 1) {
            return models.get(0);
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException(text + ": holds no module");
        }
        String wanted = module.orElseThrow(
                () -> new IllegalArgumentException(text + ": holds " + models.size() + " modules; say which, as in "
                        + text + ":" + names.get(0) + " (there are " + String.join(", ", names) + ")"));
        int index = names.indexOf(wanted);
        if (index < 0) {
            throw new IllegalArgumentException(
                    text + ": has no module '" + wanted + "'" + Suggestion.of(wanted, names));
        }
        return models.get(index);
    }

    /** What a configuration beside {@link #files} calls it. */
    public String name() {
        return name;
    }

    /** The equations. */
    public CompactModel model() {
        return model;
    }

    /** The text of a user's file and of what it includes, by path; empty for a model of the library. */
    public Map<String, String> files() {
        return files;
    }

    /** Name and, for files, SHA-256 of their texts: equal ones have equal equations. */
    public String identity() {
        return files.isEmpty() ? name : name + " (SHA-256 " + HexFormat.of().formatHex(digest()) + ")";
    }

    private byte[] digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> sha.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Its presets. */
    public List<Preset> presets() {
        return presets;
    }

    /** Its Verilog-A text; empty for what is written in Java. */
    public Optional<String> source() {
        return source;
    }

    /**
     * The preset of that name.
     *
     * @throws IllegalArgumentException with the likely name, or the model whose preset it is
     */
    public Preset preset(String wanted) {
        for (Preset preset : presets) {
            if (preset.name().equals(wanted)) {
                return preset;
            }
        }
        String where;
        if (DeviceLibrary.presetNames().contains(wanted)) {
            where = "; it is one of model '" + ownerOf(wanted) + "'";
        } else {
            where = presets.isEmpty()
                    ? "; it has none at all"
                    : Suggestion.of(wanted, presets.stream().map(Preset::name).toList());
        }
        throw new IllegalArgumentException("model '" + model.name() + "' has no preset '" + wanted + "'" + where);
    }

    private static String ownerOf(String preset) {
        return DeviceLibrary.preset(preset).model().name();
    }

    /** The numbers of a preset. */
    DeviceNumbers numbers(String preset) {
        return DeviceNumbers.of(model, preset(preset));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedModel that && name.equals(that.name) && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + files.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
