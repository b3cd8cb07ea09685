package org.sneakpath.neurons.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;

/** Every neuron of the library says what it is, and is compiled. */
class NeuronLibraryContractTest {
    static List<String> names() {
        return NeuronLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNeuronIsCompiledAndSaysItsSource(String name) {
        NeuronModel model = NeuronLibrary.get(name);
        assertEquals(name, model.name());
        assertEquals(model, NeuronLibrary.get(name));
        assertTrue(NeuronLibrary.description(name).contains("Source: "), NeuronLibrary.description(name));
        CompiledNeuron compiled = CompiledNeuron.of(model, SteppingScheme.SEMI_IMPLICIT_EULER, 1e-10);
        assertTrue(compiled.unknowns().size() >= 1);
    }

    @Test
    void namesAreSortedAndAWrongOneIsToldTheLikely() {
        assertEquals(names().stream().sorted().toList(), names());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> NeuronLibrary.get("adexx"));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("did you mean 'adex'") && message.contains("cuba-lif, current-mirror"), message);
    }
}
