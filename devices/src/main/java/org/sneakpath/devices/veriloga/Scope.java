package org.sneakpath.devices.veriloga;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Names and what they mean; those of an outer scope are seen unless an inner one hides them. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void define(SourcePlace place, String name, Symbol symbol) {
        Symbol before = symbols.putIfAbsent(name, symbol);
        if (before != null) {
            throw new VerilogException(place, "'" + name + "' is declared already, as " + before.kind());
        }
    }

    Optional<Symbol> find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Symbol found = scope.symbols.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The function of that name, even where a variable hides it: in its own body its result does. */
    Optional<Symbol.Function> function(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.symbols.get(name) instanceof Symbol.Function found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What a name means, or a message with the likely one. */
    Symbol require(SourcePlace place, String name) {
        return find(name).orElseThrow(() -> new VerilogException(place, unknown(name)));
    }

    private String unknown(String name) {
        TreeSet<String> names = new TreeSet<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            names.addAll(scope.symbols.keySet());
        }
        return "'" + name + "' is not declared"
                + ClosestName.to(name, names)
                        .map(close -> "; did you mean '" + close + "'?")
                        .orElse("");
    }
}
