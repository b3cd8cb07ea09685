package org.sneakpath.crossbar.write;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.crossbar.ArrayNetlist;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.GatedCells;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.step.ArrayRun;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.crossbar.step.StepStore;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * An array whose cells change while its terminals are driven: every cell a compact model, or one behind a selector or an access
 * transistor, with states that evolve under its own voltage, which the resistance of the lines, their capacitance and all other cells
 * have a part in.
 *
 * <p>The array remembers its states: a run starts where the one before ended. Cells are row-major, states
 * {@code [s·cells + row·columns + column]}, those of a selector behind those of the memristor ({@code selector.x}), SI units. Not
 * thread-safe: one array per thread.
 */
public final class ArrayTransient {
    private final CrossbarSpec spec;
    private final CellDynamics cells;
    private final @Nullable ProgrammedQuantity programmed;
    private final @Nullable Cell cell;
    private final Capacitances capacitances;
    private final ArrayRun run;
    private final double[] states;
    private final double[] gates;
    private int version;

    /** An array whose lines follow their terminals at once. */
    public ArrayTransient(CrossbarSpec spec, Cell cell) {
        this(spec, cell, Capacitances.NONE);
    }

    /** An array with its cells as fabricated. */
    public ArrayTransient(CrossbarSpec spec, Cell cell, Capacitances capacitances) {
        this(spec, CellMotion.dynamics(cell, spec.cells()), cell, capacitances);
        List<Double> start = CellMotion.start(cell);
        for (int s = 0; s < start.size(); s++) {
            Arrays.fill(states, s * spec.cells(), (s + 1) * spec.cells(), start.get(s));
        }
    }

    /** An array of any cells; nothing is programmed, and parameters are what they are in {@code cells}, which the array keeps. */
    public ArrayTransient(CrossbarSpec spec, CellDynamics cells, Capacitances capacitances) {
        this(spec, cells, null, capacitances);
    }

    private ArrayTransient(CrossbarSpec spec, CellDynamics cells, @Nullable Cell cell, Capacitances capacitances) {
        if (cells.cells() != spec.cells()) {
            throw new IllegalArgumentException(
                    cells.cells() + " cells given for an array of " + spec.rows() + " x " + spec.columns());
        }
        this.spec = spec;
        this.cells = cells;
        this.cell = cell;
        programmed = cell == null ? null : CellMotion.programmed(cell);
        this.capacitances = capacitances;
        run = new ArrayRun(spec, cells, capacitances);
        gates = new double[cell instanceof TransistorCell gated ? gated.gates().count(spec) : 0];
        states = new double[cells.states().size() * spec.cells()];
        for (int s = 0; s < cells.states().size(); s++) {
            Arrays.fill(
                    states,
                    s * spec.cells(),
                    (s + 1) * spec.cells(),
                    cells.states().get(s).initial());
        }
    }

    /** Geometry and lines. */
    public CrossbarSpec spec() {
        return spec;
    }

    /** The states of each cell. */
    public List<StateVariable> stateVariables() {
        return cells.states();
    }

    /**
     * Sets what is programmed of each cell: conductances (S), or the quantity that {@link Cell.Device} names, a parameter or a
     * state.
     *
     * @param values one per cell, in the unit and range of the quantity; copied
     * @throws IllegalStateException if this array was made of cells of which nothing is programmed
     */
    public void program(double[] values) {
        ProgrammedQuantity quantity = programmed;
        if (quantity == null) {
            throw new IllegalStateException("nothing of these cells is programmed; set states or parameters by name");
        }
        requireLength("values", values, spec.cells());
        for (int c = 0; c < values.length; c++) {
            requireAt(c, quantity, values[c]);
        }
        boolean state = quantity instanceof ProgrammedQuantity.OfState;
        System.arraycopy(
                values, 0, state ? states : cells.parameterValues(), quantity.index() * values.length, values.length);
        version += state ? 0 : 1;
    }

    private void requireAt(int c, ProgrammedQuantity quantity, double value) {
        try {
            quantity.require(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at(c) + ": " + e.getMessage(), e);
        }
    }

    private String at(int c) {
        return "row " + c / spec.columns() + ", column " + c % spec.columns();
    }

    /**
     * Sets the potentials of the gate lines, which stay during a run and are 0 V at first.
     *
     * @param potentials one per gate line (V), finite; copied
     * @throws IllegalStateException if the cells have no gates
     */
    public void gate(double[] potentials) {
        if (!(cell instanceof TransistorCell described && cells instanceof GatedCells gated)) {
            throw new IllegalStateException("these cells have no gates; make the array of a TransistorCell");
        }
        requireLength("gate potentials", potentials, gates.length);
        double[] each = new double[spec.cells()];
        described.gates().spread(spec, potentials, each);
        System.arraycopy(potentials, 0, gates, 0, gates.length);
        gated.gate(each);
        version++;
    }

    /** The states of all cells; a copy. */
    public double[] states() {
        return states.clone();
    }

    /** Sets all states of all cells, within their bounds; copied. */
    public void setStates(double[] values) {
        requireLength("states", values, states.length);
        for (int e = 0; e < values.length; e++) {
            try {
                cells.states().get(e / spec.cells()).require(values[e]);
            } catch (IllegalArgumentException x) {
                throw new IllegalArgumentException(at(e % spec.cells()) + ": " + x.getMessage(), x);
            }
        }
        System.arraycopy(values, 0, states, 0, states.length);
    }

    /** The values of a parameter, one per cell; a copy. */
    public double[] parameter(String name) {
        int from = parameterIndex(name) * spec.cells();
        return Arrays.copyOfRange(cells.parameterValues(), from, from + spec.cells());
    }

    /** Sets a parameter of all cells, within its range; copied. */
    public void setParameter(String name, double[] values) {
        requireLength("values of parameter '" + name + "'", values, spec.cells());
        int index = parameterIndex(name);
        Parameter parameter = cells.parameters().get(index);
        for (double value : values) {
            parameter.require(value);
        }
        System.arraycopy(values, 0, cells.parameterValues(), index * spec.cells(), spec.cells());
        version++;
    }

    int parameterIndex(String name) {
        List<Parameter> all = cells.parameters();
        for (int j = 0; j < all.size(); j++) {
            if (all.get(j).isCalled(name)) {
                return j;
            }
        }
        throw new IllegalArgumentException("these cells have no parameter '" + name + "'; they have "
                + all.stream().map(Parameter::name).toList());
    }

    /** Runs from the present states, which become those at the end; see {@link TransientPlan#until}. */
    public ArrayTrace run(Drives drives, double stop) {
        return run(drives, TransientPlan.until(stop));
    }

    /**
     * Runs from the present states, which become those at the end, of the last good step if the run fails. Lines with
     * capacitance rest at first at the potentials just before time zero.
     */
    public ArrayTrace run(Drives drives, TransientPlan plan) {
        requireFit(drives);
        DrivenTerminals terminals = new DrivenTerminals(drives);
        WaveformRecorder recorder = new WaveformRecorder(spec, cells.states(), plan.watch());
        StepStore store = plan.adjointMemory() > 0 ? new StepStore(plan.adjointMemory()) : null;
        Stepping stepping = plan.stepping();
        if (stepping instanceof Stepping.Controlled controlled && terminals.isCurved()) {
            stepping = controlled.withMaxStep(Math.min(controlled.maxStep(), plan.stop() / 50));
        }
        SolveStatus status = run.run(states, plan.stop(), terminals, stepping, recorder, store);
        System.arraycopy(run.point().states, 0, states, 0, states.length);
        return new ArrayTrace(this, version, drives, status, run, recorder.waveforms(), store);
    }

    /**
     * The array as it stands, under drives, for the circuit simulator: nodes and elements as in
     * {@link org.sneakpath.crossbar.Crossbar#toNetlist(org.sneakpath.crossbar.Bias)}, and capacitances. A transient from its
     * operating point, states held, is a run of this array.
     *
     * @throws IllegalStateException if this array was made of cells that no {@link Cell} describes
     */
    public Netlist toNetlist(Drives drives) {
        requireFit(drives);
        ProgrammedQuantity quantity = programmed;
        Cell described = cell;
        if (quantity == null || described == null) {
            throw new IllegalStateException("nothing describes these cells to a netlist; make the array of a Cell");
        }
        double[] from = quantity instanceof ProgrammedQuantity.OfState ? states : cells.parameterValues();
        int at = quantity.index() * spec.cells();
        double[] values = Arrays.copyOfRange(from, at, at + spec.cells());
        return ArrayNetlist.of(spec, described, values, states, gates, drives, capacitances);
    }

    private void requireFit(Drives drives) {
        if (drives.rows() != spec.rows() || drives.columns() != spec.columns()) {
            throw new IllegalArgumentException("drives of " + drives.rows() + " x " + drives.columns()
                    + " lines given for an array of " + spec.rows() + " x " + spec.columns());
        }
    }

    ArrayRun arrayRun() {
        return run;
    }

    /** Grows with every change of a parameter. */
    int version() {
        return version;
    }

    int parameters() {
        return cells.parameters().size();
    }

    private static void requireLength(String what, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(array.length + " " + what + " given where " + length + " are needed");
        }
    }
}
