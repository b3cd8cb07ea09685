package org.sneakpath.circuit.internal;

import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.devices.CompactModel;

/**
 * Where device states start: as given, or as a device of its parameters p and temperature is fabricated, x⁰ = x⁰(p, T). A
 * gradient by such a start belongs to the parameters,
 * <pre>
 *   bar_p += bar_x⁰ · ∂x⁰/∂p
 * </pre>
 */
final class InitialStates {
    private final Netlist netlist;
    private final Layout layout;
    private final double[] values;

    InitialStates(Netlist netlist, Layout layout) {
        this.netlist = netlist;
        this.layout = layout;
        values = new double[layout.size() - layout.firstState()];
        for (Element element : netlist.elements()) {
            if (element instanceof Device device && !device.initialStates().isEmpty()) {
                double[] states = device.initialStatesIn(netlist.temperature());
                System.arraycopy(states, 0, values, layout.state(device.name()) - layout.firstState(), states.length);
            }
        }
    }

    /** Initial value of the state with that unknown. */
    double of(int unknown) {
        return values[unknown - layout.firstState()];
    }

    /**
     * Adds what parameters owe to the states that follow from them.
     *
     * @param start gradient by initial states, by unknown
     * @param bars gradients of values, added to
     */
    void pullback(double[] start, Groups groups, ValueBars bars) {
        for (Element element : netlist.elements()) {
            if (element instanceof Device device && device.startsAsFabricated()) {
                pullback(device, start, groups.location(device.name()), bars);
            }
        }
    }

    private void pullback(Device device, double[] start, ValueLocation location, ValueBars bars) {
        CompactModel model = device.model();
        int parameters = model.parameters().size();
        double[] partials =
                model.initialStatesByParameter(device.parameterArray(), device.temperatureIn(netlist.temperature()));
        int first = layout.state(device.name());
        for (int s = 0; s < device.initialStates().size(); s++) {
            double bar = device.initialStates().get(s).isPresent() ? 0 : start[first + s];
            for (int j = 0; j < parameters && bar != 0; j++) {
                bars.values[location.group()][location.at(j)] += bar * partials[s * parameters + j];
            }
        }
    }
}
