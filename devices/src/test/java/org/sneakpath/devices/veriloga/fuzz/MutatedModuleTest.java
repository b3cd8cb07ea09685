package org.sneakpath.devices.veriloga.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.veriloga.VerilogA;
import org.sneakpath.devices.veriloga.syntax.SourceText;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogParser;

/** Broken modules are refused with file, line and column, or become models that can be evaluated; each within two seconds of processor time. */
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
    void theCorpusItselfBecomesModels() {
        List<String> refusals = new ArrayList<>();
        for (String name : ModuleCorpus.NAMES) {
            try {
                evaluate(VerilogParser.parse(name, ModuleCorpus.text(name), ModuleCorpus::find));
            } catch (VerilogException refused) {
                refusals.add(String.valueOf(refused.getMessage()));
            }
        }
        // Five of them have what parses and what no equation can be.
        assertEquals(5, refusals.size(), refusals::toString);
        assertEquals(2, count(refusals, "string parameters"));
        assertEquals(1, count(refusals, "'transition'"));
        assertEquals(1, count(refusals, "@(initial_step)"));
        assertEquals(1, count(refusals, "flow into a port"));
    }

    private static long count(List<String> refusals, String part) {
        return refusals.stream().filter(refusal -> refusal.contains(part)).count();
    }

    /** Makes every module a model and evaluates it once, by bytecode and by the interpreter, which must agree. */
    private static void evaluate(SourceText text) {
        VerilogA file = VerilogA.of("mutant.va", text);
        for (String module : file.modules()) {
            CompiledModel model = (CompiledModel) file.model(module);
            DeviceBatch compiled = evaluated(model);
            DeviceBatch interpreted = evaluated(model.interpreted());
            assertArrayEquals(interpreted.i, compiled.i);
            assertArrayEquals(interpreted.q, compiled.q);
            assertArrayEquals(interpreted.f, compiled.f);
            assertArrayEquals(interpreted.didv, compiled.didv);
            assertArrayEquals(interpreted.dfdx, compiled.dfdx);
        }
    }

    private static DeviceBatch evaluated(CompactModel model) {
        DeviceBatch batch = new DeviceBatch(model, 1);
        Arrays.fill(batch.v, 0.3);
        model.currents(batch, 0, 1);
        model.rates(batch, 0, 1);
        return batch;
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
        ModuleFuzz fuzz = new ModuleFuzz(new ModuleMutations(SEED), PATIENCE, MutatedModuleTest::evaluate);
        fuzz.run(from, to);
        assertEquals(List.of(), fuzz.faults());
        long refused = fuzz.count(ModuleFuzz.Ending.REFUSED_BY_THE_PARSER);
        long behind = fuzz.count(ModuleFuzz.Ending.REFUSED_BEHIND);
        long taken = fuzz.count(ModuleFuzz.Ending.TAKEN);
        assertEquals(to - from, refused + behind + taken);
        // Mutants that all end alike would test little.
        assertTrue(taken > (to - from) / 100, taken + " taken");
        assertTrue(refused > (to - from) / 2, refused + " refused");
    }
}
