package org.sneakpath.circuit;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A circuit as drawn: named elements between named nodes. Immutable, equal by value, checked when built.
 *
 * <p>Ground is the node {@value #GROUND}; its voltage is zero and it is not listed among the nodes.
 */
public final class Netlist {
    /** Name of the ground node. */
    public static final String GROUND = "0";

    private final String title;
    private final List<Element> elements;
    private final Map<String, Element> byName;
    private final List<String> nodes;
    /** Units of internal nodes that are no voltages. */
    private final Map<String, String> units = new HashMap<>();

    private final Map<String, Double> initialVoltages;
    private final double temperature;

    Netlist(String title, List<Element> elements, Map<String, Double> initialVoltages, double temperature) {
        this.title = title;
        this.elements = List.copyOf(elements);
        this.initialVoltages = Collections.unmodifiableMap(new LinkedHashMap<>(initialVoltages));
        this.temperature = temperature;
        Map<String, Element> named = new HashMap<>();
        elements.forEach(element -> named.put(element.name(), element));
        this.byName = named;
        Set<String> found = new LinkedHashSet<>();
        elements.forEach(element -> {
            found.addAll(element.nodes());
            found.addAll(element.internalNodes());
            if (element instanceof Device device) {
                noteUnits(device);
            }
        });
        found.remove(GROUND);
        this.nodes = List.copyOf(found);
    }

    /** An empty drawing. */
    public static NetlistBuilder builder(String title) {
        return new NetlistBuilder(title);
    }

    public String title() {
        return title;
    }

    /** All elements in the order in which they were added. */
    public List<Element> elements() {
        return elements;
    }

    /** All nodes but ground, in order of first use; internal nodes of a device after its terminals. */
    public List<String> nodes() {
        return nodes;
    }

    private void noteUnits(Device device) {
        List<String> own = device.internalNodes();
        for (int k = 0; k < own.size(); k++) {
            String unit = device.model().internalNodes().get(k).unit();
            if (!unit.equals("V")) {
                units.put(own.get(k), unit);
            }
        }
    }

    /** Unit of what is solved for at a node: V, but for internal nodes that are a temperature (K), a current (A) … */
    public String unit(String node) {
        return units.getOrDefault(node, "V");
    }

    /** Initial voltage (V, of internal nodes {@link #unit}) of the nodes that were given one. */
    public Map<String, Double> initialVoltages() {
        return initialVoltages;
    }

    /** Temperature (K) of all devices that have none of their own, and of the noise of resistors. */
    public double temperature() {
        return temperature;
    }

    /**
     * The element of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Element element(String name) {
        Element found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("netlist '" + title + "' has no element '" + name + "'; it has "
                    + elements.stream().map(Element::name).limit(20).toList());
        }
        return found;
    }

    /** Whether there is an element of that name. */
    public boolean contains(String element) {
        return byName.containsKey(element);
    }

    /** Whether the states of any device have noise that a transient can be asked for. */
    public boolean hasNoisyStates() {
        return elements.stream()
                .anyMatch(element -> element instanceof Device device
                        && device.model().noisy().isPresent());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Netlist that
                && title.equals(that.title)
                && elements.equals(that.elements)
                && initialVoltages.equals(that.initialVoltages)
                && temperature == that.temperature;
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, elements, initialVoltages, temperature);
    }

    @Override
    public String toString() {
        return "netlist '" + title + "': " + elements.size() + " elements, " + nodes.size() + " nodes and ground";
    }
}
