package org.sneakpath.neurons.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;

/**
 * Which nodes of a netlist are a neuron's, as a comment says: {@code *neuron input=NODE output=NODE}.
 *
 * @param input node that the input current is pushed into
 * @param output node that is looked at
 */
public record NodeCard(String input, String output) {
    /**
     * The card of a netlist, which has one.
     *
     * @param netlist its text
     * @param file its name in messages
     * @throws SpiceException if there is none or it is wrong, with its line
     */
    public static NodeCard read(String netlist, String file) {
        List<CardText> cards = CardText.find(netlist, file, "neuron");
        if (cards.size() != 1) {
            throw new SpiceException(
                    new Location(file, 1),
                    cards.size() + " lines '*neuron input=NODE output=NODE' in a netlist of a neuron, which needs one");
        }
        CardText card = cards.get(0);
        Map<String, String> nodes = new HashMap<>();
        for (String word : card.text().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals).toLowerCase(Locale.ROOT);
            if (equals < 0 || !(key.equals("input") || key.equals("output")) || nodes.containsKey(key)) {
                throw card.error("'" + word + "' in '*neuron " + card.text() + "'; it has input=NODE and output=NODE");
            }
            nodes.put(key, word.substring(equals + 1).toLowerCase(Locale.ROOT));
        }
        if (nodes.size() < 2) {
            throw card.error("'*neuron " + card.text() + "' needs both input=NODE and output=NODE");
        }
        return new NodeCard(nodes.getOrDefault("input", ""), nodes.getOrDefault("output", ""));
    }
}
