package org.sneakpath.circuit.spice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.spice.analysis.StepSpec;
import org.sneakpath.circuit.spice.deck.Deck;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.text.Diagnostic;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * A parsed netlist file: immutable, elaborated once with the parameters that it gives itself.
 *
 * <p>All reading throws {@link org.sneakpath.circuit.spice.text.SpiceException}, whose message begins with file:line.
 */
public final class SpiceNetlist {
    private final Deck deck;
    private final Elaboration base;
    private final List<Diagnostic> warnings;

    private SpiceNetlist(Deck deck, Elaboration base, List<Diagnostic> warnings) {
        this.deck = deck;
        this.base = base;
        this.warnings = warnings;
    }

    /** Reads a file and what it includes. */
    public static SpiceNetlist parse(Path file, SpiceOptions options) {
        return parse(file, options, List.of());
    }

    /**
     * Reads a file as if more lines stood at its end, such as measures that somebody asks for; messages call them
     * {@code added}.
     */
    public static SpiceNetlist parse(Path file, SpiceOptions options, List<String> added) {
        Diagnostics diagnostics = new Diagnostics();
        return of(Deck.read(file, options, added, diagnostics), diagnostics);
    }

    /** Reads a netlist from memory. */
    public static SpiceNetlist parse(String text, SpiceOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        return of(Deck.read(text, "netlist", options, diagnostics), diagnostics);
    }

    private static SpiceNetlist of(Deck deck, Diagnostics diagnostics) {
        Elaboration base = Elaborating.run(deck, Map.of(), diagnostics);
        return new SpiceNetlist(deck, base, diagnostics.list());
    }

    /** The first line of the file. */
    public String title() {
        return deck.title();
    }

    /** The circuit with the parameters that the file gives. */
    public Elaboration base() {
        return base;
    }

    /**
     * The circuit with some parameters changed.
     *
     * @param overrides values by parameter name, lower case: {@code r}, {@code x1.ron}; {@code temper} is the temperature (°C)
     */
    public Elaboration elaborate(Map<String, Double> overrides) {
        return Elaborating.run(deck, overrides, new Diagnostics());
    }

    /** Analyses in order, with the file's own parameters. */
    public List<Analysis> analyses() {
        return base.control().analyses();
    }

    /** Measures in order. */
    public List<Measure> measures() {
        return base.control().measures();
    }

    /** Steps in order, the first is the innermost. */
    public List<StepSpec> steps() {
        return base.control().steps();
    }

    /** Results to keep; empty if the file does not say. */
    public List<OutputVariable> saves() {
        return base.control().outputs();
    }

    public SimulationOptions options() {
        return base.control().options();
    }

    /** Names of the files of device models, as the netlist names them in {@code .hdl} lines. */
    public List<String> modelFiles() {
        return deck.modules().files();
    }

    /** What was passed over, one warning of each kind. */
    public List<Diagnostic> warnings() {
        return warnings;
    }
}
