package org.sneakpath.devices.equation;

import java.util.List;

/** Loops over arrays that the caller of a {@link Kernel} hands in. */
enum KernelForm implements LoopForm<Loop> {
    KERNEL;

    @Override
    public Class<Loop> type() {
        return Loop.class;
    }

    @Override
    public Arguments arguments(String owner, List<Assignment> assignments) {
        return new KernelArguments(owner);
    }

    @Override
    public Range range(Expression leaf) {
        return Range.ALL;
    }

    @Override
    public Loop inSequence(List<Loop> parts) {
        Loop[] all = parts.toArray(Loop[]::new);
        return (u, p, time, y, d, n, from, to, scratch) -> {
            for (int start = from; start < to; start += Scratch.BLOCK) {
                int end = Math.min(to, start + Scratch.BLOCK);
                for (Loop part : all) {
                    part.run(u, p, time, y, d, n, start, end, scratch);
                }
            }
        };
    }
}
