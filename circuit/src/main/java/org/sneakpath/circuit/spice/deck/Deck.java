package org.sneakpath.circuit.spice.deck;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.spice.hdl.Modules;
import org.sneakpath.circuit.spice.text.DataFiles;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Source;
import org.sneakpath.circuit.spice.text.SourceReader;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** A netlist file, read and sorted, before parameters have values and subcircuits are expanded. Immutable. */
public final class Deck {
    private final String title;
    private final Definition top;
    private final Set<String> globals;
    private final SpiceOptions options;
    private final DataFiles data;
    private final Modules modules;

    Deck(String title, Definition top, Set<String> globals, SpiceOptions options, DataFiles data, Modules modules) {
        this.title = title;
        this.top = top;
        this.globals = Collections.unmodifiableSet(new LinkedHashSet<>(globals));
        this.options = options;
        this.data = data;
        this.modules = modules;
    }

    /**
     * Reads a netlist file and what it includes.
     *
     * @param added lines that count as if they stood at its end
     * @param diagnostics takes the warnings
     * @throws org.sneakpath.circuit.spice.text.SpiceException if it cannot be read
     */
    public static Deck read(Path file, SpiceOptions options, List<String> added, Diagnostics diagnostics) {
        return sorted(SourceReader.read(file, options, diagnostics).with(added), options, diagnostics);
    }

    /**
     * Reads a netlist from memory.
     *
     * @param name stands for the file in messages
     * @param diagnostics takes the warnings
     * @throws org.sneakpath.circuit.spice.text.SpiceException if it cannot be read
     */
    public static Deck read(String text, String name, SpiceOptions options, Diagnostics diagnostics) {
        return sorted(SourceReader.read(text, name, options, diagnostics), options, diagnostics);
    }

    private static Deck sorted(Source source, SpiceOptions options, Diagnostics diagnostics) {
        return new DeckSorter(options, diagnostics).sort(source);
    }

    public String title() {
        return title;
    }

    public SpiceOptions options() {
        return options;
    }

    /** Files of numbers that its lines may name. */
    public DataFiles data() {
        return data;
    }

    /** Device models that its {@code .model} lines may name. */
    public Modules modules() {
        return modules;
    }

    /**
     * Gives all parameters their values and expands all subcircuits.
     *
     * @param overrides values by parameter name, lower case: {@code r} or {@code x1.ron}; {@code temper} (°C) is one too
     * @param diagnostics takes the warnings
     * @throws org.sneakpath.circuit.spice.text.SpiceException if a name is unknown, a parameter depends on itself or a limit is
     *     passed
     */
    public Expansion expand(Map<String, Double> overrides, Diagnostics diagnostics) {
        return new Expander(title, top, globals, options, overrides, diagnostics).run();
    }
}
