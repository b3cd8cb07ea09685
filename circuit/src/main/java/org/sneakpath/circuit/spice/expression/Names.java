package org.sneakpath.circuit.spice.expression;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The names that a definition (the netlist's top or a subcircuit) knows before it has instances. */
public interface Names {
    /** Whether a parameter of that name is declared here or around. */
    boolean declares(String parameter);

    /** The function of that name, here or around. */
    @Nullable
    FunctionDefinition function(String name);

    /** Names of all functions, for suggestions. */
    Collection<String> functionNames();
}
