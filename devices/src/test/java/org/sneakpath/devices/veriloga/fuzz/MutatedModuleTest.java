package org.sneakpath.devices.veriloga.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.veriloga.syntax.SourceText;
import org.sneakpath.devices.veriloga.syntax.VerilogParser;

/** Broken modules are refused with file, line and column, or parsed; each within two seconds of processor time. */
class MutatedModuleTest {
    private static final long SEED = 20_260_401;
    private static final double PATIENCE = 2;

    @Test
    void theCorpusItselfParses() {
        for (String name : ModuleCorpus.NAMES) {
            SourceText text = VerilogParser.parse(name, ModuleCorpus.text(name), ModuleCorpus::find);
            assertFalse(text.modules().isEmpty(), name);
            assertFalse(text.modules().get(0).analog().isEmpty(), name);
        }
    }

    @Test
    void aNumberGivesTheSameMutantAgain() {
        ModuleMutations mutations = new ModuleMutations(SEED);
        assertEquals(mutations.mutant(17), new ModuleMutations(SEED).mutant(17));
        assertNotEquals(mutations.mutant(17), mutations.mutant(18));
    }

    @Test
    void thousandsOfMutantsEndCleanly() throws InterruptedException {
        fuzz(0, 3000);
    }

    @Test
    @Tag("slow")
    void hundredsOfThousandsOfMutantsEndCleanly() throws InterruptedException {
        fuzz(0, Long.getLong("sneakpath.fuzz.count", 250_000));
    }

    private static void fuzz(long from, long to) throws InterruptedException {
        ModuleFuzz fuzz = new ModuleFuzz(new ModuleMutations(SEED), PATIENCE, text -> {});
        fuzz.run(from, to);
        assertEquals(List.of(), fuzz.faults());
        long refused = fuzz.count(ModuleFuzz.Ending.REFUSED_BY_THE_PARSER);
        long taken = fuzz.count(ModuleFuzz.Ending.TAKEN);
        assertEquals(to - from, refused + taken);
        // Mutants that all end alike would test little.
        assertTrue(taken > (to - from) / 50, taken + " taken");
        assertTrue(refused > (to - from) / 2, refused + " refused");
    }
}
