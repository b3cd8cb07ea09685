package org.sneakpath.circuit.spice.hdl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * The modules that {@code .model} lines may name: those of files, then the models of the library. Capitals do not count. A
 * module is compiled when it is first asked for, and once for all values of those parameters that fix its shape. Thread-safe.
 */
public final class Modules {
    private final List<String> files;
    private final Map<String, Entry> byName;
    private final Map<Variant, CompactModel> compiled = new ConcurrentHashMap<>();

    /** Where a module is. */
    private record Entry(String file, ModelFile of, String module) {}

    /** A module, for values of the parameters that fix its shape. */
    private record Variant(String module, Map<String, Double> structural) {}

    private Modules(List<String> files, Map<String, Entry> byName) {
        this.files = List.copyOf(files);
        this.byName = byName;
    }

    /** The library alone. */
    public static Modules ofLibrary() {
        return new Modules(List.of(), Map.of());
    }

    /**
     * These and those of one more file.
     *
     * @param name of the file, as the netlist names it
     * @throws IllegalArgumentException if a module of that name is in another file already
     */
    public Modules with(String name, ModelFile file) {
        List<String> more = new ArrayList<>(files);
        more.add(name);
        Map<String, Entry> all = new LinkedHashMap<>(byName);
        for (String module : file.modules()) {
            Entry before = all.put(module.toLowerCase(Locale.ROOT), new Entry(name, file, module));
            if (before != null) {
                throw new IllegalArgumentException("module '" + module + "' of '" + name + "' is called like module '"
                        + before.module() + "' of '" + before.file() + "'; capitals do not count; rename one");
            }
        }
        return new Modules(more, all);
    }

    /** Names of the files, as the netlist names them. */
    public List<String> files() {
        return files;
    }

    /**
     * The model of a module.
     *
     * @param structural see {@link ModelFile#model}; of no meaning to the library
     * @throws IllegalArgumentException with file:line:column, if it cannot be compiled
     */
    public Optional<CompactModel> find(String name, Map<String, Double> structural) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Entry entry = byName.get(wanted);
        if (entry != null) {
            return Optional.of(compiled.computeIfAbsent(
                    new Variant(wanted, Collections.unmodifiableMap(new LinkedHashMap<>(structural))),
                    variant -> entry.of().model(entry.module(), variant.structural())));
        }
        // Identifiers of Verilog-A have no hyphens; the library's names do.
        String ofLibrary = wanted.replace('_', '-');
        return DeviceLibrary.names().contains(ofLibrary)
                ? Optional.of(DeviceLibrary.model(ofLibrary))
                : Optional.empty();
    }

    /** What a module asks for that is not done. */
    public List<String> warnings(String name) {
        Entry entry = byName.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? List.of() : entry.of().warnings(entry.module());
    }

    /** Names that there are, in lower case. */
    public Collection<String> names() {
        Set<String> names = new TreeSet<>(byName.keySet());
        names.addAll(DeviceLibrary.names());
        return names;
    }
}
