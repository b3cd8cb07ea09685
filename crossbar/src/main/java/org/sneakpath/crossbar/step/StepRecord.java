package org.sneakpath.crossbar.step;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step and its stages.
 *
 * @param stages 1 … s at 0 … s − 1
 * @param rest where lines were solved at rest at its start; null if it goes on from the step before
 */
record StepRecord(
        Stepping.Step step,
        List<StageRecord> stages,
        @Nullable StageRecord rest) {}
