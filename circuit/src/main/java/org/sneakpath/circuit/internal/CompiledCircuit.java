package org.sneakpath.circuit.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Topology;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.circuit.linear.SparsePattern;

/**
 * A netlist as indices and arrays: evaluates d/dt q(y, p) + j(y, p, t) = 0 and its pullback. Holds work space and the modes
 * of switches, so one per thread.
 */
public final class CompiledCircuit {
    private final Netlist netlist;
    private final Layout layout;
    private final Groups groups;
    private final Events events;
    private final Rests rests;
    private final LinearTerms linearCharges;
    private final LinearTerms linearCurrents;
    private final SparsePattern pattern;
    /** Derivatives of the linear terms, by slot: what every evaluation starts from. */
    private final double[] linearDq;

    private final double[] linearDj;
    private final boolean[] differential;
    private final InitialStates initialStates;
    private final boolean chargesAreLinear;
    private long evaluations;

    public CompiledCircuit(Netlist netlist) {
        this(netlist, Optional.empty());
    }

    /**
     * With noise in the states of devices.
     *
     * @throws IllegalArgumentException if no device has any
     */
    public CompiledCircuit(Netlist netlist, Optional<TransientNoise> noise) {
        this.netlist = netlist;
        this.layout = new Layout(netlist);
        this.groups = new Groups(netlist, layout, noise.orElse(null));
        this.events = new Events(groups.all());
        this.rests = new Rests(netlist, layout);

        this.linearCharges = new LinearTerms(layout.size());
        this.linearCurrents = new LinearTerms(layout.size());

        Stamp.Declaration entries = new Stamp.Declaration(layout.size());
        for (ElementGroup group : groups.all()) {
            group.addLinear(linearCharges, linearCurrents);
            group.declare(entries);
        }
        linearCharges.declare(entries);
        linearCurrents.declare(entries);
        pattern = entries.build();
        Stamp.Slots slots = new Stamp.Slots(pattern);
        linearDq = new double[pattern.entries() + 1];
        linearDj = new double[pattern.entries() + 1];
        linearCharges.stamp(slots, linearDq);
        linearCurrents.stamp(slots, linearDj);
        chargesAreLinear = groups.all().stream().noneMatch(ElementGroup::evaluatesCharges);
        differential = new boolean[layout.size() + 1];
        for (ElementGroup group : groups.all()) {
            group.locate(slots);
            group.markDifferential(differential);
        }
        initialStates = new InitialStates(netlist, layout);
    }

    public Netlist netlist() {
        return netlist;
    }

    public Layout layout() {
        return layout;
    }

    public SparsePattern pattern() {
        return pattern;
    }

    /** Whether a row holds a charge, so that it carries history from step to step. */
    public boolean differential(int row) {
        return differential[row];
    }

    /**
     * Whether an unknown is a rate: the current of a source in the equation of a node that holds charge, where the source
     * dictates the voltage and the current is whatever the charge then demands.
     */
    public boolean rate(int unknown) {
        if (layout.nature(unknown) != Nature.CURRENT || differential[unknown]) {
            return false;
        }
        return chargedRows(unknown).length > 0;
    }

    /** The rows with charge that contain an unknown. */
    public int[] chargedRows(int unknown) {
        return IntStream.range(pattern.start(unknown), pattern.start(unknown + 1))
                .map(pattern::row)
                .filter(row -> differential[row])
                .toArray();
    }

    /** Whether charges float; see {@link Topology#floatingCharges}. */
    public boolean floatingCharges() {
        return Topology.floatingCharges(
                netlist,
                node -> differential[layout.node(node)],
                element -> element instanceof Capacitor
                        || (element instanceof BehaviouralSource source && source.quantity() == Quantity.CHARGE)
                        || (element instanceof Device device && device.model().storesCharge()));
    }

    /** Whether any equation is nonlinear. */
    public boolean nonlinear() {
        return groups.all().stream().anyMatch(ElementGroup::nonlinear);
    }

    /** Initial value of the state with that unknown. */
    public double initialState(int unknown) {
        return initialStates.of(unknown);
    }

    /**
     * Adds what parameters of devices owe to initial states that follow from them.
     *
     * @param start gradient by the states at the start, by unknown
     * @param bars gradients of values, added to
     */
    public void pullbackInitialStates(double[] start, ValueBars bars) {
        initialStates.pullback(start, groups, bars);
    }

    /** A fresh vector of unknowns, ground last. */
    public double[] newVector() {
        return new double[layout.size() + 1];
    }

    public Evaluation newEvaluation() {
        return new Evaluation(layout.size(), pattern);
    }

    /** Evaluates q, j and, unless the drive waives them, their sizes and derivatives at y. */
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        evaluations++;
        out.clear(drive.sizes);
        if (drive.derivatives) {
            System.arraycopy(linearDq, 0, out.dq, 0, linearDq.length);
            System.arraycopy(linearDj, 0, out.dj, 0, linearDj.length);
        }
        linearCharges.evaluate(y, out.q);
        linearCurrents.evaluate(y, out.j);
        if (drive.sizes) {
            linearCharges.addSizes(y, out.sizeQ);
            linearCurrents.addSizes(y, out.sizeJ);
        }
        for (ElementGroup group : groups.all()) {
            group.evaluate(y, drive, out);
        }
    }

    /** Evaluates q alone, where {@link #linearCharges()}. */
    void evaluateCharges(double[] y, Evaluation out) {
        Arrays.fill(out.q, 0);
        linearCharges.evaluate(y, out.q);
    }

    /** Whether all charges are linear in the unknowns. */
    boolean linearCharges() {
        return chargesAreLinear;
    }

    /** Number of evaluations since construction. */
    public long evaluations() {
        return evaluations;
    }

    /** The shortest step that any device wishes for at the point evaluated last (s). */
    public double stepBound() {
        double bound = Double.POSITIVE_INFINITY;
        for (DeviceGroup group : groups.devices()) {
            bound = Math.min(bound, group.stepBound());
        }
        return bound;
    }

    /** The first time after t (s) where a source jumps or bends, or noise jumps; infinite if there is none. */
    public double nextBreakpoint(double t) {
        return groups.nextBreakpoint(t);
    }

    /**
     * Whether noise or any source jumps at exactly t (s), a source by more than the rounding of its values since the breakpoint
     * before.
     *
     * @param since time of that breakpoint (s)
     */
    public boolean jumpsAt(double t, double since) {
        return groups.jumpsAt(t, since);
    }

    /** Gives an independent source another value at rest (V or A) than its netlist says, for sweeps. */
    public void setDirect(String source, double value) {
        Groups.SourceSlot slot = groups.source(source);
        slot.values().setDirect(slot.index(), value);
    }

    /** Writes ∂j/∂t by row at fixed unknowns, ground last; from the right where sources bend. */
    public void timeDerivative(double[] y, double time, double[] out) {
        Arrays.fill(out, 0);
        for (ElementGroup group : groups.all()) {
            group.timeDerivative(y, time, out);
        }
    }

    /**
     * The charges, fluxes and states with which a transient from initial conditions starts: those at the given unknowns,
     * but of each capacitor or inductor with an initial value of its own those of that.
     *
     * @param yGiven initial node voltages, branch currents and states, ground last
     * @param q charges by row, ground last; written
     */
    public void initialCharges(double[] yGiven, double[] q) {
        Evaluation out = newEvaluation();
        Drive drive = new Drive();
        drive.derivatives = false;
        evaluate(yGiven, drive, out);
        System.arraycopy(out.q, 0, q, 0, q.length);
        for (ElementGroup group : groups.all()) {
            group.initialCharges(yGiven, q);
        }
    }

    /**
     * The pullback of {@link #initialCharges}.
     *
     * @param wq cotangent of the charges by row, ground last and zero
     * @param yBar cotangent of the given unknowns, added to
     * @param bars gradients of values, added to
     */
    public void pullbackInitialCharges(double[] yGiven, double[] wq, double[] yBar, ValueBars bars) {
        Evaluation out = newEvaluation();
        evaluate(yGiven, new Drive(), out);
        double[] product = newVector();
        pattern.multiplyTransposed(out.dq, wq, product);
        for (int r = 0; r < layout.size(); r++) {
            yBar[r] += product[r];
        }
        pullback(yGiven, 0, wq, newVector(), bars, 0);
        for (int g = 0; g < groups.all().size(); g++) {
            groups.all().get(g).pullbackInitialCharges(yGiven, wq, yBar, bars.values[g]);
        }
    }

    /** The states that rest where a factor of their own rate vanishes. */
    public Rests rests() {
        return rests;
    }

    /** The switching functions, and the modes of switches. */
    public Events events() {
        return events;
    }

    /** Zeros for the gradients of all values. */
    public ValueBars newBars(int samples) {
        return new ValueBars(groups.all(), samples);
    }

    /**
     * Adds Σ_r (wq_r ∂q_r/∂p + wj_r ∂j_r/∂p) to the bar of every value p.
     *
     * @param y the point, ground last
     * @param time time of the point (s), {@link Drive#AT_REST} for an operating point
     * @param wq weight of q by row, ground last and zero
     * @param wj weight of j by row, likewise
     * @param sample time point to which the values of sources belong
     */
    public void pullback(double[] y, double time, double[] wq, double[] wj, ValueBars bars, int sample) {
        for (int g = 0; g < groups.all().size(); g++) {
            int first = bars.firstSource(g, sample);
            groups.all().get(g).pullback(y, time, wq, wj, bars.values[g], bars.sources[g], first);
        }
    }

    /** Where the gradients of that element's values are kept. */
    public ValueLocation location(String element) {
        return groups.location(element);
    }
}
