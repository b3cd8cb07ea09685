package org.sneakpath.analysis.sweep;

import java.io.Serializable;
import java.util.List;

/**
 * Several settings that are varied together under one name, such as an arm of a study.
 *
 * @param name as results have it
 * @param trained {@code key=value} settings that hold throughout
 * @param deployed {@code key=value} settings that hold for the trained network only: its weights are put into the network of the
 *     configuration with them. They change neither how it is trained nor on what
 */
public record NamedLevel(String name, List<String> trained, List<String> deployed) implements Serializable {
    public NamedLevel {
        trained = List.copyOf(trained);
        deployed = List.copyOf(deployed);
    }
}
