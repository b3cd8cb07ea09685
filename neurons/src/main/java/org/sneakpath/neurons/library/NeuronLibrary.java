package org.sneakpath.neurons.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.neurons.NeuronModel;

/**
 * The built-in neurons, found by name: netlists that say in their heads what the circuit is, where it is from, and what of its numbers is
 * published. Nothing is read before it is asked for. Thread-safe.
 */
public final class NeuronLibrary {
    private static final String LIST = "neurons.txt";
    private static final String EXTENSION = ".cir";
    private static final String COMMENT = "*";

    private NeuronLibrary() {}

    /** All names, in alphabetical order. */
    public static List<String> names() {
        return read(LIST)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
    }

    /**
     * The neuron of that name, read anew.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    public static NeuronModel get(String name) {
        return NeuronModel.parse(text(name));
    }

    /**
     * Its netlist, which any simulator of circuits reads that knows its devices; events are comments in it.
     *
     * @throws IllegalArgumentException as {@link #get}
     */
    public static String text(String name) {
        List<String> known = names();
        if (!known.contains(name)) {
            throw new IllegalArgumentException("there is no neuron '" + name + "'"
                    + ClosestName.to(name, known)
                            .map(likely -> "; did you mean '" + likely + "'?")
                            .orElse("")
                    + " There are " + String.join(", ", known));
        }
        return read(name + EXTENSION);
    }

    /**
     * What it is, in words: the comments at its head.
     *
     * @throws IllegalArgumentException as {@link #get}
     */
    public static String description(String name) {
        return text(name)
                .lines()
                .skip(1)
                .takeWhile(line -> line.equals(COMMENT) || line.startsWith(COMMENT + " "))
                .map(line -> line.substring(Math.min(2, line.length())))
                .collect(Collectors.joining("\n"));
    }

    private static String read(String resource) {
        try (InputStream in = NeuronLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource '" + resource + "' of the neurons is missing; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("resource '" + resource + "' of the neurons cannot be read", e);
        }
    }
}
