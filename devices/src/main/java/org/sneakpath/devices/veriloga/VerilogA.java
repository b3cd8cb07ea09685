package org.sneakpath.devices.veriloga;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.veriloga.syntax.Includes;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.SourceText;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogModule;
import org.sneakpath.devices.veriloga.syntax.VerilogParser;

/**
 * The modules of a Verilog-A file as compact models. Reading checks the syntax of all of it; a module becomes equations when it
 * is asked for, and is kept. Thread-safe.
 */
public final class VerilogA {
    private final String name;
    private final Map<String, String> sources;
    private final SourceText text;
    private final Disciplines disciplines;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    private record Model(CompactModel model, ModelEquations equations, List<String> warnings) {}

    private VerilogA(String name, Map<String, String> sources, SourceText text) {
        this.name = name;
        this.sources = Collections.unmodifiableMap(sources);
        this.text = text;
        disciplines = new Disciplines(text);
    }

    /**
     * Reads a text.
     *
     * @param name how messages call it
     * @param includes where {@code `include} finds what is not built in
     * @throws VerilogException with file, line and column of the first error
     */
    public static VerilogA read(String name, String text, Includes includes) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(name, text);
        SourceText parsed = VerilogParser.parse(name, text, included -> {
            Optional<String> found = includes.text(included);
            found.ifPresent(inner -> sources.put(included, inner));
            return found;
        });
        return new VerilogA(name, sources, parsed);
    }

    /**
     * The modules of a text that has been parsed.
     *
     * @param name how messages call it
     */
    public static VerilogA of(String name, SourceText text) {
        return new VerilogA(name, Map.of(), text);
    }

    /**
     * Reads a file; includes are looked for beside it.
     *
     * @throws VerilogException with file, line and column of the first error
     * @throws IOException if the file cannot be read
     */
    public static VerilogA read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return read(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8), included -> {
            if (folder == null) {
                return Optional.empty();
            }
            Path path = folder.resolve(included).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /**
     * What was read, by name: the file first, then what it includes under the names by which it does; nothing for a text that was
     * parsed elsewhere.
     */
    public Map<String, String> sources() {
        return sources;
    }

    /** Names of its modules, in the order of the text. */
    public List<String> modules() {
        return text.modules().stream().map(VerilogModule::name).toList();
    }

    /**
     * A module as a model.
     *
     * @throws VerilogException with file, line and column of what cannot be an equation
     * @throws IllegalArgumentException if there is no such module
     */
    public CompactModel model(String module) {
        return read(module).model;
    }

    /**
     * A module made for given values of the parameters on which the shape of its equations depends.
     *
     * @param structural values by name; other parameters in it get these as defaults
     */
    public CompactModel model(String module, Map<String, Double> structural) {
        return structural.isEmpty() ? model(module) : make(module, structural).model;
    }

    /** The equations of a module. */
    public ModelEquations equations(String module) {
        return read(module).equations;
    }

    /** What a module asks for that is not done, each with its place. */
    public List<String> warnings(String module) {
        return read(module).warnings;
    }

    private Model read(String module) {
        Model known = models.get(module);
        if (known == null) {
            known = make(module, Map.of());
            models.put(module, known);
        }
        return known;
    }

    private Model make(String module, Map<String, Double> structural) {
        VerilogModule found = text.modules().stream()
                .filter(m -> m.name().equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(module)));
        ModuleReader reader = new ModuleReader(found, disciplines, structural);
        try {
            ModelEquations equations = reader.equations();
            return new Model(new CompiledModel(equations), equations, List.copyOf(reader.warnings()));
        } catch (VerilogException e) {
            throw e;
        } catch (IllegalArgumentException refused) {
            SourcePlace place = found.place();
            throw new VerilogException(place, "module '" + module + "': " + refused.getMessage());
        }
    }

    private String unknown(String module) {
        return name + " has no module '" + module + "'"
                + ClosestName.to(module, modules())
                        .map(close -> "; did you mean '" + close + "'?")
                        .orElse("")
                + " It has " + modules();
    }
}
