package org.sneakpath.devices.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.semiconductor.Diode;
import org.sneakpath.devices.semiconductor.GummelPoon;
import org.sneakpath.devices.semiconductor.Jfet;
import org.sneakpath.devices.semiconductor.Mosfet1;
import org.sneakpath.devices.semiconductor.Polarity;
import org.sneakpath.devices.veriloga.VerilogA;

/**
 * The built-in models and published presets, found by name, and models from files of a user's.
 *
 * <p>Nothing is read before it is asked for: the names come from a list, a model's file is read and compiled at the first call
 * that names the model or one of its presets, and every later call gives the same object. Thread-safe.
 */
public final class DeviceLibrary {
    private static final String LIST = "models.txt";
    private static final String EXTENSION = ".va";
    private static final String PRESETS = ".presets.yaml";
    private static final Map<String, LibraryEntry> ENTRIES = entries();

    private DeviceLibrary() {}

    /** The names of all models: those of the library's files in alphabetical order, then the semiconductors. */
    public static List<String> names() {
        return List.copyOf(ENTRIES.keySet());
    }

    /** The names of all presets, model by model. */
    public static List<String> presetNames() {
        return ENTRIES.values().stream()
                .flatMap(entry -> entry.presetNames().stream())
                .toList();
    }

    /**
     * The model of that name.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    public static CompactModel model(String name) {
        return entry(name).model();
    }

    /** Whether a model is one of the library's, what {@link #model} gives by its name or the twin of it in Java. Reads nothing. */
    public static boolean contains(CompactModel model) {
        LibraryEntry entry = ENTRIES.get(model.name());
        return entry != null && (model instanceof TwoTerminalModel || entry.is(model));
    }

    /**
     * The presets of a model; immutable, empty if it has none.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    public static List<Preset> presetsOf(String model) {
        return entry(model).presets();
    }

    /**
     * The preset of that name.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    public static Preset preset(String name) {
        for (LibraryEntry entry : ENTRIES.values()) {
            if (entry.presetNames().contains(name)) {
                return entry.preset(name)
                        .orElseThrow(
                                () -> new IllegalStateException("preset '" + name + "' stands in " + LIST + " only"));
            }
        }
        throw unknown("preset", name, presetNames());
    }

    /**
     * The file in which a model of the library is written, as text.
     *
     * @throws IllegalArgumentException if there is no such model, or it is not written in Verilog-A
     */
    public static String source(String model) {
        entry(model);
        return LibraryText.of(model + EXTENSION)
                .orElseThrow(() -> new IllegalArgumentException(
                        "device model '" + model + "' is not written in Verilog-A but in Java"));
    }

    /**
     * The models of a Verilog-A file, and the presets of {@code NAME.presets.yaml} beside {@code NAME.va} if there is such a file
     * (see the package's essay for its form).
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException with file, line and column of what is wrong in it
     */
    public static DeviceFile read(Path verilog) throws IOException {
        VerilogA file = VerilogA.read(verilog);
        List<CompactModel> models = new ArrayList<>();
        for (String module : file.modules()) {
            models.add(file.model(module));
        }
        String name = String.valueOf(verilog.getFileName());
        String stem = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        Path presets = verilog.resolveSibling(stem + PRESETS);
        return new DeviceFile(
                models,
                Files.isRegularFile(presets)
                        ? PresetText.read(stem + PRESETS, Files.readString(presets, StandardCharsets.UTF_8), models)
                        : List.of(),
                file.sources());
    }

    /**
     * Presets of one model from a file of their own, in the form of those beside a Verilog-A file.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException with file, line and column of what is wrong in it
     */
    public static List<Preset> readPresets(Path file, CompactModel model) throws IOException {
        return PresetText.read(
                String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8), List.of(model));
    }

    private static Map<String, LibraryEntry> entries() {
        Map<String, LibraryEntry> entries = new LinkedHashMap<>();
        LibraryText.require(LIST).lines().forEach(line -> {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = Arrays.asList(line.strip().split(" +"));
                String name = words.get(0);
                entries.put(
                        name,
                        new LibraryEntry(
                                words.subList(1, words.size()), () -> compiled(name), model -> presets(name, model)));
            }
        });
        entries.put("diode", new LibraryEntry(Diode::new));
        entries.put("nmos", new LibraryEntry(() -> new Mosfet1(Polarity.N)));
        entries.put("pmos", new LibraryEntry(() -> new Mosfet1(Polarity.P)));
        entries.put("npn", new LibraryEntry(() -> new GummelPoon(Polarity.N)));
        entries.put("pnp", new LibraryEntry(() -> new GummelPoon(Polarity.P)));
        entries.put("njf", new LibraryEntry(() -> new Jfet(Polarity.N)));
        entries.put("pjf", new LibraryEntry(() -> new Jfet(Polarity.P)));
        return entries;
    }

    /** A library file's only module, under the name of the file: identifiers of Verilog-A have no hyphens. */
    private static CompactModel compiled(String name) {
        VerilogA file = VerilogA.read(name + EXTENSION, LibraryText.require(name + EXTENSION), LibraryText::of);
        return new CompiledModel(file.equations(file.modules().get(0)).named(name));
    }

    private static List<Preset> presets(String name, CompactModel model) {
        return LibraryText.of(name + PRESETS)
                .map(text -> PresetText.read(name + PRESETS, text, List.of(model)))
                .orElse(List.of());
    }

    private static LibraryEntry entry(String name) {
        LibraryEntry entry = ENTRIES.get(name);
        if (entry == null) {
            throw unknown("model", name, ENTRIES.keySet());
        }
        return entry;
    }

    private static IllegalArgumentException unknown(String kind, String name, Collection<String> names) {
        return new IllegalArgumentException("no device " + kind + " is called '" + name + "'"
                + ClosestName.to(name, names)
                        .map(close -> "; did you mean '" + close + "'?")
                        .orElse(";")
                + " known: " + List.copyOf(names));
    }
}
