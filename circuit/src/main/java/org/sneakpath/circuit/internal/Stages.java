package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;

/** The stages that make up operating points and time steps. */
public final class Stages {
    private final CompiledCircuit circuit;
    private final Stage everything;

    public Stages(CompiledCircuit circuit) {
        this.circuit = circuit;
        this.everything = moving(true, true);
    }

    /** The stages of one step, in order, one for each of the scheme's. */
    public List<Stage> of(Scheme scheme) {
        if (scheme == SteppingScheme.STAGGERED_EULER || scheme == SteppingScheme.SEMI_IMPLICIT_EULER) {
            return List.of(moving(true, false), moving(false, true));
        }
        return Collections.nCopies(scheme.stages(), everything);
    }

    /** Everything moves at once. */
    public Stage everything() {
        return everything;
    }

    private Stage moving(boolean network, boolean states) {
        Layout layout = circuit.layout();
        List<RowKind> kinds = new ArrayList<>();
        for (int r = 0; r < layout.size(); r++) {
            boolean moves = r < layout.firstState() ? network : states;
            RowKind moving = circuit.differential(r) ? RowKind.DIFFERENTIAL : RowKind.ALGEBRAIC;
            kinds.add(moves ? moving : RowKind.HELD);
        }
        return new Stage(kinds);
    }

    /**
     * Capacitors open, inductors short.
     *
     * @param pinned node unknowns that keep the given voltage
     * @param solveStates whether states take values at which their rates vanish, or keep theirs
     */
    public Stage operatingPoint(Set<Integer> pinned, boolean solveStates) {
        Layout layout = circuit.layout();
        List<RowKind> kinds = new ArrayList<>();
        for (int r = 0; r < layout.size(); r++) {
            boolean held = pinned.contains(r) || (r >= layout.firstState() && !solveStates);
            kinds.add(held ? RowKind.HELD : RowKind.ALGEBRAIC);
        }
        return new Stage(kinds);
    }

    /**
     * One backward Euler step of everything that holds charge, states included.
     *
     * @param held unknowns that keep their value
     */
    public Stage settling(Set<Integer> held) {
        List<RowKind> kinds = new ArrayList<>();
        for (int r = 0; r < circuit.layout().size(); r++) {
            RowKind moving = circuit.differential(r) ? RowKind.DIFFERENTIAL : RowKind.ALGEBRAIC;
            kinds.add(held.contains(r) ? RowKind.HELD : moving);
        }
        return new Stage(kinds);
    }

    /** Pinned nodes, states and inductor currents keep their values; the rest follows. */
    public Stage initialConditions(Set<Integer> pinned) {
        Layout layout = circuit.layout();
        List<RowKind> kinds = new ArrayList<>();
        for (int r = 0; r < layout.size(); r++) {
            boolean inductor = layout.nature(r) == Nature.CURRENT && circuit.differential(r);
            boolean held = pinned.contains(r) || inductor || r >= layout.firstState();
            kinds.add(held ? RowKind.HELD : RowKind.ALGEBRAIC);
        }
        return new Stage(kinds);
    }

    /** Everything keeps its value. */
    public Stage asGiven() {
        List<RowKind> kinds = new ArrayList<>();
        for (int r = 0; r < circuit.layout().size(); r++) {
            kinds.add(RowKind.HELD);
        }
        return new Stage(kinds);
    }
}
