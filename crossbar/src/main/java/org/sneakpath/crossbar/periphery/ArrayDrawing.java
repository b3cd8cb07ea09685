package org.sneakpath.crossbar.periphery;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.crossbar.Crossbar;

/**
 * Draws the cells and lines of a programmed array into a larger circuit, without the sources and virtual grounds of
 * {@link Crossbar#toNetlist}. Elements have their names there, with a suffix; nodes are renamed by whoever draws, so that
 * terminals of several arrays can be joined.
 *
 * @param crossbar the array, programmed
 * @param suffix behind the name of every element; may be empty
 */
public record ArrayDrawing(Crossbar crossbar, String suffix) {
    /** Node of {@link Crossbar#toNetlist} where word line i is driven. */
    public static String wordTerminal(int i) {
        return "in" + i;
    }

    /** Node of {@link Crossbar#toNetlist} where bit line j is sensed. */
    public static String bitTerminal(int j) {
        return "out" + j;
    }

    /** Name of the resistor of an ohmic cell (i, j); cells of zero conductance have none. */
    public String cell(int i, int j) {
        return "Rcell" + i + "_" + j + suffix;
    }

    /** Names of the sources of {@link Crossbar#toNetlist}, which are left out here. */
    Set<String> sources() {
        return elements().stream()
                .filter(VoltageSource.class::isInstance)
                .map(Element::name)
                .collect(Collectors.toSet());
    }

    /** Adds all cells and line segments, their nodes as they are called there. */
    public void draw(NetlistBuilder netlist) {
        draw(netlist, node -> node);
    }

    /**
     * Adds all cells and line segments.
     *
     * @param nodes from a node of {@link Crossbar#toNetlist} other than ground to the node of the circuit
     */
    public void draw(NetlistBuilder netlist, UnaryOperator<String> nodes) {
        UnaryOperator<String> node = name -> name.equals(Netlist.GROUND) ? name : nodes.apply(name);
        for (Element element : elements()) {
            if (element instanceof Resistor r) {
                netlist.resistor(r.name() + suffix, node.apply(r.a()), node.apply(r.b()), r.ohm());
            } else if (element instanceof Device d) {
                List<String> renamed = d.nodes().stream().map(node).toList();
                netlist.add(new Device(
                        d.name() + suffix,
                        d.model(),
                        renamed,
                        d.parameters(),
                        d.initialStates(),
                        d.ownTemperature(),
                        d.initialVoltages()));
            } else if (!(element instanceof VoltageSource)) {
                throw new IllegalStateException("an array is made of resistors and devices, not of " + element);
            }
        }
    }

    private List<Element> elements() {
        return crossbar.toNetlist(new double[crossbar.spec().rows()]).elements();
    }
}
