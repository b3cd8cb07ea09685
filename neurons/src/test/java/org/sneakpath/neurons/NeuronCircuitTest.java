package org.sneakpath.neurons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.library.VolatileMemristor;

class NeuronCircuitTest {
    private final MembraneBranch branch = withDefaults("x1", 0);

    @Test
    void theNetlistOfTheMifNeuronHasSixElementsOnThreeNodes() {
        Netlist netlist = MifNeuron.circuit().toNetlist(new Dc(1e-6));
        assertEquals(
                List.of("input", "membrane", "x1", "battery1", "x2", "battery2"),
                netlist.elements().stream().map(element -> element.name()).toList());
        assertEquals(3, netlist.nodes().size());
    }

    @Test
    void theMifNeuronHasTheDefaultsOfItsMemristor() {
        List<Double> defaults = branch.parameters();
        for (MembraneBranch mif : MifNeuron.circuit().branches()) {
            assertEquals(defaults, mif.parameters());
            assertEquals(branch.initialStates(), mif.initialStates());
        }
    }

    @Test
    void misuseIsRefusedWithNamesAndValues() {
        assertRefused("capacitance", () -> new NeuronCircuit("n", 0, 0, List.of(branch)));
        assertRefused("initial membrane voltage", () -> new NeuronCircuit("n", 1e-9, Double.NaN, List.of(branch)));
        assertRefused("at least one", () -> new NeuronCircuit("n", 1e-9, 0, List.of()));
        assertRefused("'x1'", () -> new NeuronCircuit("n", 1e-9, 0, List.of(branch, branch)));
        assertRefused("name", () -> withDefaults(" ", 0));
        assertRefused("battery", () -> withDefaults("b", Double.NaN));
        assertRefused("6 parameters", () -> new MembraneBranch("b", branch.model(), List.of(), List.of(0.5), 0));
        assertRefused(
                "1 initial states", () -> new MembraneBranch("b", branch.model(), branch.parameters(), List.of(), 0));
        assertRefused(
                "[0.0, 1.0]", () -> new MembraneBranch("b", branch.model(), branch.parameters(), List.of(1.5), 0));
    }

    /** A volatile memristor with its model's default parameters and initial states. */
    private static MembraneBranch withDefaults(String name, double battery) {
        CompactModel model = new VolatileMemristor();
        return new MembraneBranch(
                name,
                model,
                model.parameters().stream().map(Parameter::defaultValue).toList(),
                model.states().stream().map(StateVariable::initial).toList(),
                battery);
    }

    private static void assertRefused(String words, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).toString();
        assertTrue(message.contains(words), message);
    }
}
