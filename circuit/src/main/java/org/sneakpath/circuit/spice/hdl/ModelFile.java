package org.sneakpath.circuit.spice.hdl;

import java.util.List;
import java.util.Map;
import org.sneakpath.devices.CompactModel;

/** What a file of device models holds. Immutable and thread-safe. */
public interface ModelFile {
    /** Names of its modules as they are written there, in order. */
    List<String> modules();

    /**
     * The equations of a module; may take a moment.
     *
     * @param module one of {@link #modules}
     * @param structural values by name of those parameters that fix the shape of the equations and are not at their defaults;
     *     such a parameter of a model admits one value alone
     * @throws IllegalArgumentException with file:line:column, if it cannot be compiled
     */
    CompactModel model(String module, Map<String, Double> structural);

    /** What a module asks for that is not done, each with its place. */
    default List<String> warnings(String module) {
        return List.of();
    }
}
