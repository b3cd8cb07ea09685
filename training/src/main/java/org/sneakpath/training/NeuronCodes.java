package org.sneakpath.training;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;

/** The code of a network's neurons, compiled once for each kind. Shared by a network and its chips; thread-safe. */
final class NeuronCodes {
    private record Kind(NeuronModel model, Set<String> own) {}

    private final NetworkSpec spec;
    private final Map<Kind, CompiledNeuron> codes = new HashMap<>();

    NeuronCodes(NetworkSpec spec) {
        this.spec = spec;
    }

    /** @param own paths of the parameters in which neurons differ */
    synchronized CompiledNeuron of(NeuronModel model, Set<String> own) {
        return codes.computeIfAbsent(
                new Kind(model, Collections.unmodifiableSet(new LinkedHashSet<>(own))),
                kind -> new CompiledNeuron(model, spec.scheme(), spec.step(), kind.own()));
    }
}
