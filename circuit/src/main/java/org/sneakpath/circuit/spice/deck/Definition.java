package org.sneakpath.circuit.spice.deck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.expression.FunctionDefinition;
import org.sneakpath.circuit.spice.expression.Names;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Token;

/**
 * What stands between {@code .subckt} and {@code .ends}, or at the top of a netlist, sorted by kind. Filled while the text is
 * read, constant afterwards.
 */
final class Definition implements Names {
    final String name;
    final Location where;
    final @Nullable Definition around;
    final List<String> ports = new ArrayList<>();
    final Map<String, Integer> portIndex = new HashMap<>();
    /** Parameters by name: those of the heading with their defaults, then those of .param lines. */
    final Map<String, Integer> slots = new LinkedHashMap<>();

    final List<Token> defaults = new ArrayList<>();
    final Map<String, FunctionDefinition> functions = new HashMap<>();
    final Map<String, ModelLine> models = new LinkedHashMap<>();
    final Map<String, Definition> subcircuits = new LinkedHashMap<>();
    final Map<String, Location> elements = new HashMap<>();
    final List<Statement> statements = new ArrayList<>();

    Definition(String name, Location where, @Nullable Definition around) {
        this.name = name;
        this.where = where;
        this.around = around;
    }

    /** Adds a parameter; a later value replaces an earlier one, and a .param line the default of the heading. */
    void parameter(String parameter, Token value, Diagnostics diagnostics) {
        Integer known = slots.get(parameter);
        if (known == null) {
            slots.put(parameter, defaults.size());
            defaults.add(value);
            return;
        }
        Token before = defaults.get(known);
        if (!heading(before) && !before.location().equals(value.location())) {
            diagnostics.warn(
                    "parameter " + name + " " + parameter,
                    value.location(),
                    "parameter '" + parameter + "' is set again (first at " + before.location()
                            + "); the last value counts");
        }
        defaults.set(known, value);
    }

    private boolean heading(Token value) {
        return around != null && value.line().location().equals(where);
    }

    @Override
    public boolean declares(String parameter) {
        return slots.containsKey(parameter) || (around != null && around.declares(parameter));
    }

    @Override
    public @Nullable FunctionDefinition function(String function) {
        FunctionDefinition own = functions.get(function);
        return own != null || around == null ? own : around.function(function);
    }

    @Override
    public Collection<String> functionNames() {
        Set<String> names = around == null ? new TreeSet<>() : new TreeSet<>(around.functionNames());
        names.addAll(functions.keySet());
        return names;
    }

    /** The subcircuit of that name, here or around. */
    @Nullable
    Definition subcircuit(String subcircuit) {
        Definition own = subcircuits.get(subcircuit);
        return own != null || around == null ? own : around.subcircuit(subcircuit);
    }

    /** Names of all subcircuits that can be used here. */
    Collection<String> subcircuitNames() {
        Set<String> names = around == null ? new TreeSet<>() : new TreeSet<>(around.subcircuitNames());
        names.addAll(subcircuits.keySet());
        return names;
    }
}
