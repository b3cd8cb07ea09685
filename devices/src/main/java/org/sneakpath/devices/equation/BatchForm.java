package org.sneakpath.devices.equation;

import java.util.List;
import org.sneakpath.devices.Interval;

/**
 * Loops over the arrays of a batch.
 *
 * @param controls where each controlling quantity stands
 * @param parameters what values each parameter may have
 */
record BatchForm(List<BatchPlace> controls, List<Interval> parameters) implements LoopForm<BatchLoop> {
    @Override
    public Class<BatchLoop> type() {
        return BatchLoop.class;
    }

    @Override
    public Arguments arguments(String owner, List<Assignment> assignments) {
        return new BatchArguments(owner, controls, assignments);
    }

    /**
     * Parameters and temperatures are admissible where models are evaluated, and those that are not 0 are not so small either that
     * a product of three underflows.
     */
    @Override
    public Range range(Expression leaf) {
        boolean temperature = leaf instanceof Control c
                && c.index() < controls.size()
                && controls.get(c.index()).array() == BatchArray.TEMPERATURE;
        return temperature ? new Range(Range.LEAST, Double.MAX_VALUE) : Range.of(leaf, parameters);
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
