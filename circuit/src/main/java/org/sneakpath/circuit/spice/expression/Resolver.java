package org.sneakpath.circuit.spice.expression;

import org.sneakpath.circuit.spice.text.Location;

/** What the names of a template mean in one instance. */
public interface Resolver {
    /** The parameter of that name. */
    ParameterNode parameter(String name, Location where);

    /** The flattened name of a node. */
    String node(String local);

    /** The flattened name of an element whose current is asked for. */
    String sensedElement(String local, Location where);

    /** Path of the instance, on which random draws depend. */
    String path();

    /** The names known where the expression stands. */
    Names names();
}
