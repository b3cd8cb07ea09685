package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.Topology;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.linear.SparsePattern;
import org.sneakpath.devices.CompactModel;

/**
 * A netlist as indices and arrays: evaluates d/dt q(y, p) + j(y, p, t) = 0 and its pullback. Holds work space, so one per
 * thread.
 */
public final class CompiledCircuit {
    private static final double ROUNDING = 1e-9;

    private final Netlist netlist;
    private final Layout layout;
    private final SparsePattern pattern;
    private final Map<String, ElementGroup> groups = new LinkedHashMap<>();
    private final List<DeviceGroup> devices = new ArrayList<>();
    private final List<SourceWaveform> waveforms = new ArrayList<>();
    private final Map<String, ValueLocation> locations = new LinkedHashMap<>();
    private final boolean[] differential;
    private final double[] initialStates;
    private long evaluations;

    public CompiledCircuit(Netlist netlist) {
        this.netlist = netlist;
        this.layout = new Layout(netlist);
        for (Element element : netlist.elements()) {
            if (element instanceof ControlledSource
                    || element instanceof BehaviouralSource
                    || element instanceof MutualInductance
                    || element instanceof Switch) {
                throw new UnsupportedOperationException(
                        "element '" + element.name() + "': solving it is still to come");
            }
        }
        List<Resistor> resistors = register(Resistor.class);
        groups.put(Resistor.class.getSimpleName(), new Resistors(resistors, layout));
        groups.put(Capacitor.class.getSimpleName(), new Capacitors(register(Capacitor.class), layout));
        groups.put(Inductor.class.getSimpleName(), new Inductors(register(Inductor.class), layout));
        List<VoltageSource> voltageSources = register(VoltageSource.class);
        groups.put(VoltageSource.class.getSimpleName(), new VoltageSources(voltageSources, layout));
        List<CurrentSource> currentSources = register(CurrentSource.class);
        groups.put(CurrentSource.class.getSimpleName(), new CurrentSources(currentSources, layout));
        voltageSources.forEach(source -> waveforms.add(source.waveform()));
        currentSources.forEach(source -> waveforms.add(source.waveform()));
        registerDevices();

        Stamp.Declaration entries = new Stamp.Declaration(layout.size());
        groups.values().forEach(group -> group.declare(entries));
        pattern = entries.build();
        Stamp.Slots slots = new Stamp.Slots(pattern);
        groups.values().forEach(group -> group.locate(slots));
        differential = new boolean[layout.size() + 1];
        groups.values().forEach(group -> group.markDifferential(differential));
        initialStates = new double[layout.size() - layout.firstState()];
        fillInitialStates();
    }

    private <E extends Element> List<E> register(Class<E> kind) {
        List<E> found = new ArrayList<>();
        for (Element element : netlist.elements()) {
            if (kind.isInstance(element)) {
                locations.put(element.name(), new ValueLocation(kind.getSimpleName(), found.size(), 1));
                found.add(kind.cast(element));
            }
        }
        return found;
    }

    private void registerDevices() {
        Map<CompactModel, List<Device>> byModel = new LinkedHashMap<>();
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                byModel.computeIfAbsent(device.model(), any -> new ArrayList<>())
                        .add(device);
            }
        }
        byModel.forEach((model, instances) -> {
            String key = "Device " + devices.size() + " " + model.name();
            DeviceGroup group = new DeviceGroup(model, instances, layout);
            devices.add(group);
            groups.put(key, group);
            for (int k = 0; k < instances.size(); k++) {
                locations.put(instances.get(k).name(), new ValueLocation(key, k, instances.size()));
            }
        });
    }

    private void fillInitialStates() {
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                int first = layout.state(device.name()) - layout.firstState();
                for (int s = 0; s < device.initialStates().size(); s++) {
                    initialStates[first + s] = device.initialStates().get(s);
                }
            }
        }
    }

    /**
     * Where the gradient of an element's values is kept.
     *
     * @param group key of the element's group
     * @param index number of the element within its group
     * @param stride distance between two values of one element (parameters of a device)
     */
    public record ValueLocation(String group, int index, int stride) {}

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

    /** Whether charges float; see {@link Topology#floatingCharges}. */
    public boolean floatingCharges() {
        return Topology.floatingCharges(
                netlist,
                node -> differential[layout.node(node)],
                element -> element instanceof Capacitor
                        || (element instanceof Device device && device.model().storesCharge()));
    }

    /** Whether any equation is nonlinear. */
    public boolean nonlinear() {
        return !devices.isEmpty();
    }

    /** Initial value of the state with that unknown. */
    public double initialState(int unknown) {
        return initialStates[unknown - layout.firstState()];
    }

    /** A fresh vector of unknowns, ground last. */
    public double[] newVector() {
        return new double[layout.size() + 1];
    }

    public Evaluation newEvaluation() {
        return new Evaluation(layout.size(), pattern);
    }

    /** Evaluates q, j and, unless the drive waives them, their derivatives at y. */
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        evaluations++;
        out.clear(drive.derivatives);
        for (ElementGroup group : groups.values()) {
            group.evaluate(y, drive, out);
        }
    }

    /** Number of evaluations since construction. */
    public long evaluations() {
        return evaluations;
    }

    /** The shortest step that any device wishes for at the point evaluated last (s). */
    public double stepBound() {
        double bound = Double.POSITIVE_INFINITY;
        for (DeviceGroup group : devices) {
            bound = Math.min(bound, group.stepBound());
        }
        return bound;
    }

    /** The first time after t where a source jumps or bends; infinite if there is none. */
    public double nextBreakpoint(double t) {
        double next = Double.POSITIVE_INFINITY;
        for (SourceWaveform waveform : waveforms) {
            next = Math.min(next, waveform.nextBreakpoint(t));
        }
        return next;
    }

    /**
     * Whether any source jumps at exactly t, by more than the rounding of its values since the breakpoint before.
     *
     * @param since time of that breakpoint (s)
     */
    public boolean jumpsAt(double t, double since) {
        for (SourceWaveform waveform : waveforms) {
            double before = waveform.before(t);
            double after = waveform.at(t);
            double size = Math.max(Math.abs(before), Math.abs(waveform.at(since)));
            if (Math.abs(after - before) > ROUNDING * Math.max(size, Math.abs(after))) {
                return true;
            }
        }
        return false;
    }

    /** Zeros for the gradients of all values, by group. */
    public Map<String, double[]> newBars(int samples) {
        Map<String, double[]> bars = new LinkedHashMap<>();
        groups.forEach((key, group) -> bars.put(key, new double[group.bars(samples)]));
        return bars;
    }

    /** Adds Σ_r (wq_r ∂q_r/∂p + wj_r ∂j_r/∂p) to the bar of every value p; see {@link ElementGroup#pullback}. */
    public void pullback(double[] y, double[] wq, double[] wj, Map<String, double[]> bars, int sample, int samples) {
        groups.forEach((key, group) -> {
            double[] own = bars.get(key);
            if (own != null) {
                group.pullback(y, wq, wj, own, sample, samples);
            }
        });
    }

    /** Where the gradient of that element's values is kept. */
    public ValueLocation location(String element) {
        ValueLocation location = locations.get(element);
        if (location == null) {
            throw new IllegalArgumentException(
                    "there is no element '" + element + "' in netlist '" + netlist.title() + "'");
        }
        return location;
    }
}
