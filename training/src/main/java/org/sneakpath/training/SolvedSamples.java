package org.sneakpath.training;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.training.data.Dataset;

/**
 * Tells which of the samples that were presented together were solved. If some were not, each is presented again alone, which is what
 * it was among others to the last bit. One for each thread.
 */
public final class SolvedSamples {
    private final Supplier<? extends Presentation> single;
    private @Nullable Presentation alone;

    /** @param single makes a workspace for one sample, if one is needed */
    public SolvedSamples(Supplier<? extends Presentation> single) {
        this.single = single;
    }

    /**
     * Whether a sample was solved.
     *
     * @param together what it was presented by, among others or alone
     */
    public boolean isSolved(Presentation together, Dataset data, int sample) {
        if (together.converged()) {
            return true;
        }
        if (alone == null) {
            alone = single.get();
        }
        alone.present(data, new int[] {sample}, 0, 1);
        return alone.converged();
    }

    /** How many of {@code order[from] … order[from + count − 1]}, which were presented last, were not solved. */
    public int unsolved(Presentation together, Dataset data, int[] order, int from, int count) {
        int unsolved = 0;
        for (int b = 0; b < count && !together.converged(); b++) {
            unsolved += isSolved(together, data, order[from + b]) ? 0 : 1;
        }
        return unsolved;
    }
}
