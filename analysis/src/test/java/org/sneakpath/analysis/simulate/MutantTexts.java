package org.sneakpath.analysis.simulate;

/** The mutants by number, for tests elsewhere. */
public final class MutantTexts {
    private static final NetlistMutator MUTATOR = new NetlistMutator(MutantSeeds.ALL);

    private MutantTexts() {}

    public static String of(long number) {
        return MUTATOR.mutant(number);
    }
}
