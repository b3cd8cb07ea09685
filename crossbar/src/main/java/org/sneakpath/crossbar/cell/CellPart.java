package org.sneakpath.crossbar.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.StateVariable;

/**
 * A device of two terminals inside a cell: where its branches lie among the nodes of the cell, and which of its states settle.
 *
 * <p>Nodes of a cell: {@link #WORD} and {@link #BIT} are its terminals; others, counted from 0, are unknowns.
 */
final class CellPart {
    /** The first terminal of the cell. */
    static final int WORD = -1;
    /** The second terminal of the cell, the reference. */
    static final int BIT = -2;
    /** No node of the cell: ground, for parts whose nature is not electrical. */
    static final int NONE = -3;

    final DeviceBatch batch;
    final int branches;
    /** Node that each branch leaves and enters. */
    final int[] from;

    final int[] to;
    /** States that settle, by index in the model. */
    final int[] settling;
    /** Internal nodes of the model, which are unknowns of the cell from {@link #firstNode} on. */
    final List<InternalNode> nodes;

    final int firstNode;

    /**
     * @param first node of the cell where the model's first terminal is
     * @param second likewise
     * @param firstNode number of the first internal node of the model in the cell
     * @param programmed what is programmed of this part, and so does not settle; null if nothing
     */
    CellPart(
            Component component,
            int cells,
            int first,
            int second,
            int firstNode,
            @Nullable ProgrammedQuantity programmed) {
        batch = component.batch(cells);
        this.firstNode = firstNode;
        CompactModel model = component.model();
        nodes = model.internalNodes();
        branches = model.branches().size();
        from = new int[branches];
        to = new int[branches];
        for (int b = 0; b < branches; b++) {
            from[b] = node(model.branches().get(b).from(), first, second);
            to[b] = node(model.branches().get(b).to(), first, second);
        }
        List<Integer> free = new ArrayList<>();
        for (int s = 0; component.settles() && s < model.states().size(); s++) {
            boolean held = programmed instanceof ProgrammedQuantity.OfState state && state.index() == s;
            if (!held) {
                free.add(s);
            }
        }
        settling = free.stream().mapToInt(Integer::intValue).toArray();
    }

    private int node(int own, int first, int second) {
        return switch (own) {
            case Branch.GROUND -> NONE;
            case 0 -> first;
            case 1 -> second;
            default -> firstNode + own - 2;
        };
    }

    /** The state behind a settling one. */
    StateVariable state(int which) {
        return batch.model.states().get(settling[which]);
    }

    void evaluate(int first, int end) {
        batch.model.currents(batch, first, end);
        if (settling.length > 0) {
            batch.model.rates(batch, first, end);
        }
    }
}
