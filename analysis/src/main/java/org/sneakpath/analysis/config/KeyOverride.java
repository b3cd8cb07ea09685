package org.sneakpath.analysis.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A {@code key=value} argument: a dotted path to something that the file says or leaves to its default, and a YAML value to
 * put there.
 *
 * <pre>
 *   override := path "=" value        path := step ("." step)*        step := key | index from 0
 * </pre>
 */
record KeyOverride(String argument, List<String> steps, Node value) {
    /**
     * Takes an argument apart.
     *
     * @throws ConfigException if it is not of that form
     */
    static KeyOverride parse(String argument) {
        int equals = argument.indexOf('=');
        if (equals <= 0) {
            throw new ConfigException("override '" + argument + "': write key=value, such as training.epochs=10");
        }
        List<String> steps = List.of(argument.substring(0, equals).trim().split("\\.", -1));
        if (steps.contains("")) {
            throw new ConfigException("override '" + argument + "': the key has an empty part");
        }
        if (argument.substring(equals + 1).isBlank()) {
            throw new ConfigException("override '" + argument + "': no value after '='");
        }
        return new KeyOverride(argument, steps, YamlText.value(argument, argument.substring(equals + 1)));
    }

    /** The tree with the value put in place; the given tree is not changed. */
    Node.Mapping applyTo(Node.Mapping top) {
        return (Node.Mapping) replace(top, 0, KeyPath.ROOT);
    }

    private Node replace(Node node, int depth, KeyPath path) {
        if (depth == steps.size()) {
            return value;
        }
        String step = steps.get(depth);
        if (node instanceof Node.Mapping mapping) {
            Node.Entry entry = mapping.entries().get(step);
            // whether a key that is not there yet may be there is for the reader to say
            Node old = entry == null ? new Node.Mapping(value.origin(), Map.of()) : entry.value();
            Node changed = replace(old, depth + 1, path.child(step));
            boolean last = depth + 1 == steps.size();
            Origin key = last || entry == null ? value.origin() : entry.key();
            return mapping.with(step, new Node.Entry(key, changed));
        }
        if (node instanceof Node.Sequence sequence) {
            int index = index(step, sequence, path);
            List<Node> items = new ArrayList<>(sequence.items());
            items.set(index, replace(items.get(index), depth + 1, path.child(index)));
            return new Node.Sequence(sequence.origin(), items);
        }
        throw unknown(path.child(step), "; '" + path + "' is " + node.kind() + " and has no parts");
    }

    private int index(String step, Node.Sequence sequence, KeyPath path) {
        int size = sequence.items().size();
        try {
            int index = Integer.parseInt(step);
            if (index >= 0 && index < size) {
                return index;
            }
        } catch (NumberFormatException e) {
            // falls through to the message: the step is not a number
        }
        throw unknown(path.child(step), "; '" + path + "' is a list of " + size + ", numbered from 0");
    }

    private ConfigException unknown(KeyPath path, String suggestion) {
        return new ConfigException(value.origin(), path, "unknown key" + suggestion);
    }
}
