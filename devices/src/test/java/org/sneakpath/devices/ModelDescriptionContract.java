package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the descriptive half of every compact model must pass: its names, lists and defaults. */
abstract class ModelDescriptionContract {
    protected abstract CompactModel model();

    @Test
    void theDescriptionIsConsistentAndImmutable() {
        CompactModel model = model();
        assertTrue(model.name().matches("[a-z][a-z0-9-]*"));
        assertSame(model.parameters(), model.parameters());
        for (List<?> list : List.of(
                model.terminals(), model.branches(), model.parameters(), model.states(), model.switchingFunctions())) {
            assertThrows(UnsupportedOperationException.class, list::clear, model.name());
        }
        for (Branch branch : model.branches()) {
            int nodes = model.terminals().size() + model.internalNodes().size();
            assertTrue(branch.from() < nodes && branch.to() < nodes);
        }
        for (int j = 0; j < model.parameters().size(); j++) {
            Parameter parameter = model.parameters().get(j);
            assertEquals(j, model.parameterIndex(parameter.name()));
            assertTrue(parameter.range().contains(model.defaultParameters()[j]));
            assertFalse(parameter.description().isEmpty());
        }
        for (int s = 0; s < model.states().size(); s++) {
            assertEquals(s, model.stateIndex(model.states().get(s).name()));
            assertEquals(model.states().get(s).initial(), model.initialStates()[s]);
        }
        assertThrows(IllegalArgumentException.class, () -> model.parameterIndex("no such parameter"));
        assertThrows(IllegalArgumentException.class, () -> model.stateIndex("no such state"));
    }
}
