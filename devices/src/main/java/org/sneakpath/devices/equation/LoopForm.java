package org.sneakpath.devices.equation;

import java.util.List;

/** What a generated loop looks like from outside: its type, where it finds its arguments, how several become one. */
interface LoopForm<L> {
    /** The interface with the one method to generate. */
    Class<L> type();

    Arguments arguments(String owner, List<Assignment> assignments);

    /** Where the values of a leaf that is no constant lie. */
    Range range(Expression leaf);

    /** All parts one after the other, a block of instances at a time. */
    L inSequence(List<L> parts);
}
