package org.sneakpath.neurons.compiled;

import java.util.Locale;
import org.sneakpath.devices.Interval;

/**
 * A number of a neuron's netlist.
 *
 * @param element name of the element that it belongs to
 * @param name of the parameter within the element, such as {@code "c"} or {@code "rOn"}
 * @param unit SI unit, empty if dimensionless or not known
 * @param value what the netlist says (SI)
 * @param range where it may lie
 */
public record NeuronParameter(String element, String name, String unit, double value, Interval range) {
    /** Its name in messages, gradients and configurations: {@code element.name}. */
    public String path() {
        return element + "." + name;
    }

    /** Whether this is what a path means, capitals aside. */
    boolean isCalled(String path) {
        return path().toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT));
    }
}
