package org.sneakpath.devices.equation;

import java.util.List;

/**
 * Loops over the arrays of a batch.
 *
 * @param controls where each controlling quantity stands
 */
record BatchForm(List<BatchPlace> controls) implements LoopForm<BatchLoop> {
    @Override
    public Class<BatchLoop> type() {
        return BatchLoop.class;
    }

    @Override
    public Arguments arguments(String owner, List<Assignment> assignments) {
        return new BatchArguments(owner, controls, assignments);
    }

    @Override
    public BatchLoop inSequence(List<BatchLoop> parts) {
        BatchLoop[] all = parts.toArray(BatchLoop[]::new);
        return (batch, time, from, to, scratch) -> {
            for (int start = from; start < to; start += Scratch.BLOCK) {
                int end = Math.min(to, start + Scratch.BLOCK);
                for (BatchLoop part : all) {
                    part.run(batch, time, start, end, scratch);
                }
            }
        };
    }
}
