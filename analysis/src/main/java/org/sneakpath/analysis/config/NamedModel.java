package org.sneakpath.analysis.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceFile;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * A compact model that somebody names: one of the library's, or the module of a Verilog-A file. Immutable; equal if name and
 * texts are.
 */
public final class NamedModel {
    private static final String EXTENSION = ".va";
    /** Where a run keeps the files. */
    private static final String FOLDER = "models";

    private final String name;
    private final CompactModel model;
    private final List<Preset> presets;
    private final Map<String, String> files;

    private NamedModel(String name, CompactModel model, List<Preset> presets, Map<String, String> files) {
        this.name = name;
        this.model = model;
        this.presets = List.copyOf(presets);
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Finds a model.
     *
     * @param text a name of the library, or the path of a file ending in {@code .va} with one module
     * @param folder what a path is relative to
     * @throws IllegalArgumentException with the likely name, or file, line and column of what is wrong in the file
     */
    public static NamedModel find(String text, Path folder) {
        if (!text.endsWith(EXTENSION)) {
            if (!DeviceLibrary.names().contains(text)) {
                throw new IllegalArgumentException("unknown model '" + text + "'"
                        + Suggestion.of(text, DeviceLibrary.names()) + "; a file's name ends in " + EXTENSION);
            }
            return new NamedModel(text, DeviceLibrary.model(text), DeviceLibrary.presetsOf(text), Map.of());
        }
        Path path = folder.resolve(text);
        try {
            return ofFile(text, String.valueOf(path.getFileName()), DeviceLibrary.read(path));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(path + ": no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static NamedModel ofFile(String text, String fileName, DeviceFile file) {
        if (file.models().size() != 1) {
            throw new IllegalArgumentException(text + ": holds "
                    + file.models().size() + " modules "
                    + file.models().stream().map(CompactModel::name).toList()
                    + "; put the one that is meant in a file of its own");
        }
        Map<String, String> files = new LinkedHashMap<>();
        file.sources().forEach((included, source) -> {
            Path inside = Path.of(included).normalize();
            if (inside.isAbsolute()) {
                throw new IllegalArgumentException(
                        text + ": includes '" + included + "'; write a path relative to the file");
            }
            files.put(FOLDER + "/" + inside.toString().replace('\\', '/'), source);
        });
        return new NamedModel(FOLDER + "/" + fileName, file.models().get(0), file.presets(), files);
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

    /**
     * The preset of that name.
     *
     * @throws IllegalArgumentException with the likely name, if it has none such
     */
    Preset preset(String wanted) {
        for (Preset preset : presets) {
            if (preset.name().equals(wanted)) {
                return preset;
            }
        }
        throw new IllegalArgumentException("model '" + model.name() + "' has no preset '" + wanted + "'"
                + (presets.isEmpty()
                        ? "; it has none at all"
                        : Suggestion.of(
                                wanted, presets.stream().map(Preset::name).toList())));
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
