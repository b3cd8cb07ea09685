package org.sneakpath.crossbar.cell;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * Cells with inner nodes as things that change: one device with nodes of its own, or two devices in series, all of whose states move.
 * Potentials of inner nodes follow at once; they are solved for ({@link EliminatedDevice}) and eliminated ({@link CellPartials}) in
 * every evaluation, from those of the evaluation before. States are those of the first device, then those of the second,
 * parameters likewise; names of the second carry its role, {@code selector.x}.
 *
 * <p>Cost: 3 to 5 evaluations of the models from a near guess, 2k³/3 + 2k²·(1 + S) flops for k nodes and S states; a pullback 2k²
 * for every parameter.
 */
public final class DynamicCells implements CellDynamics {
    private final CellPart[] parts;
    private final CellCircuit circuit;
    private final EliminatedDevice device;
    private final CellPartials partials;
    private final List<StateVariable> states;
    private final List<Parameter> parameters;
    private final int n;
    private final double[] values;
    private final double[] currentsByState;
    private final double[] rates;
    private final double[] ratesByVoltage;
    private final double[] ratesByState;

    private DynamicCells(List<CellPart> placed, String second) {
        parts = placed.toArray(CellPart[]::new);
        circuit = new CellCircuit(placed);
        device = EliminatedDevice.of(circuit, parts[0].batch);
        partials = new CellPartials(circuit, parts);
        n = circuit.cells;
        List<StateVariable> allStates = new ArrayList<>();
        List<Parameter> allParameters = new ArrayList<>();
        for (int p = 0; p < parts.length; p++) {
            String role = p == 0 ? "" : second + ".";
            parts[p].batch.model.states().forEach(s -> allStates.add(named(role, s)));
            parts[p].batch.model.parameters().forEach(q -> allParameters.add(named(role, q)));
        }
        states = List.copyOf(allStates);
        parameters = List.copyOf(allParameters);
        values = new double[parameters.size() * n];
        currentsByState = new double[states.size() * n];
        rates = new double[states.size() * n];
        ratesByVoltage = new double[states.size() * n];
        ratesByState = new double[states.size() * states.size() * n];
        int at = 0;
        for (CellPart part : parts) {
            at = append(part.batch.p, values, at);
        }
    }

    /**
     * One device.
     *
     * @throws IllegalArgumentException if it cannot stand between two lines, or stores charge
     */
    public static DynamicCells of(Component component, int cells) {
        return new DynamicCells(List.of(part(component, cells, CellPart.WORD, CellPart.BIT, 0)), "");
    }

    /**
     * A memristor at the word line and a selector at the bit line, in series.
     *
     * @throws IllegalArgumentException if one of them cannot stand between two nodes, or stores charge
     */
    public static DynamicCells withSelector(Component selector, Component memristor, int cells) {
        CellPart upper = part(memristor, cells, CellPart.WORD, 0, 1);
        CellPart lower = part(selector, cells, 0, CellPart.BIT, 1 + upper.nodes.size());
        return new DynamicCells(List.of(upper, lower), "selector");
    }

    private static CellPart part(Component component, int cells, int first, int second, int firstNode) {
        CompactModel model = component.model();
        TwoTerminalModels.requireReadable(model);
        if (model.storesCharge()) {
            throw new IllegalArgumentException("model '" + model.name()
                    + "' stores charge, which transients of arrays leave out; give the cells a capacitance instead");
        }
        // Its states are given at every evaluation: none settles.
        Component moving = new Component(model, component.parameters(), component.states());
        return new CellPart(moving, cells, first, second, firstNode, null);
    }

    private static StateVariable named(String role, StateVariable s) {
        return new StateVariable(
                role + s.name(), s.unit(), s.lower(), s.upper(), s.initial(), s.tolerance(), s.description());
    }

    private static Parameter named(String role, Parameter p) {
        List<String> aliases = p.aliases().stream().map(alias -> role + alias).toList();
        return new Parameter(
                role + p.name(), p.unit(), p.defaultValue(), p.range(), p.excluded(), aliases, p.description());
    }

    private static int append(double[] own, double[] all, int at) {
        System.arraycopy(own, 0, all, at, own.length);
        return at + own.length;
    }

    private static int take(double[] all, int at, double[] own) {
        System.arraycopy(all, at, own, 0, own.length);
        return at + own.length;
    }

    @Override
    public int cells() {
        return n;
    }

    @Override
    public List<StateVariable> states() {
        return states;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double[] parameterValues() {
        return values;
    }

    /** The device that is solved. */
    EliminatedDevice device() {
        return device;
    }

    /** Sets states and parameters of the devices. */
    void set(double[] x) {
        int parameterAt = 0;
        int stateAt = 0;
        for (CellPart part : parts) {
            parameterAt = take(values, parameterAt, part.batch.p);
            stateAt = take(x, stateAt, part.batch.x);
        }
    }

    @Override
    public void evaluate(double[] voltages, double[] x) {
        System.arraycopy(voltages, 0, device.v, 0, n);
        set(x);
        device.evaluate(0, n);
        for (int k = 0; k < n; k++) {
            circuit.place(k, voltages[k], device.inner());
        }
        int rateAt = 0;
        for (CellPart part : parts) {
            DeviceBatch batch = part.batch;
            batch.model.currents(batch, 0, n);
            if (batch.f.length > 0) {
                batch.model.rates(batch, 0, n);
            }
            rateAt = append(batch.f, rates, rateAt);
        }
        for (int k = 0; k < n; k++) {
            partials.at(k);
            byVoltage(k);
            byStates(k);
        }
    }

    private void byVoltage(int k) {
        partials.byVoltage();
        device.g[k] = partials.current();
        for (int p = 0, s = 0; p < parts.length; p++) {
            for (int own = 0; own < states(p); own++, s++) {
                ratesByVoltage[s * n + k] = partials.rate(p, own);
            }
        }
    }

    private void byStates(int k) {
        int all = states.size();
        for (int q = 0, r = 0; q < parts.length; q++) {
            for (int index = 0; index < states(q); index++, r++) {
                partials.byState(q, index);
                currentsByState[r * n + k] = partials.current();
                for (int p = 0, s = 0; p < parts.length; p++) {
                    for (int own = 0; own < states(p); own++, s++) {
                        double direct = p == q ? parts[p].batch.dfdx[(own * states(p) + index) * n + k] : 0;
                        ratesByState[(s * all + r) * n + k] = direct + partials.rate(p, own);
                    }
                }
            }
        }
    }

    private int states(int part) {
        return parts[part].batch.model.states().size();
    }

    @Override
    public double[] currents() {
        return device.i;
    }

    @Override
    public double[] slopes() {
        return device.g;
    }

    @Override
    public double[] currentsByState() {
        return currentsByState;
    }

    @Override
    public double[] rates() {
        return rates;
    }

    @Override
    public double[] ratesByVoltage() {
        return ratesByVoltage;
    }

    @Override
    public double[] ratesByState() {
        return ratesByState;
    }

    @Override
    public void pullback(double[] currentBars, double[] rateBars, double[] parameterBars) {
        for (CellPart part : parts) {
            part.batch.model.currentsByParameter(part.batch, 0, n);
            if (part.batch.f.length > 0) {
                part.batch.model.ratesByParameter(part.batch, 0, n);
            }
        }
        for (int k = 0; k < n; k++) {
            partials.at(k);
            for (int q = 0, j = 0; q < parts.length; q++) {
                for (int index = 0; index < parts[q].batch.model.parameters().size(); index++, j++) {
                    partials.byParameter(q, index);
                    parameterBars[j * n + k] += currentBars[k] * partials.current() + moved(q, index, k, rateBars);
                }
            }
        }
    }

    /** Σ f̄·df/dp of a cell for a parameter of a part. */
    private double moved(int part, int parameter, int k, double[] rateBars) {
        double sum = 0;
        int count = parts[part].batch.model.parameters().size();
        for (int p = 0, s = 0; p < parts.length; p++) {
            for (int own = 0; own < states(p); own++, s++) {
                double direct = p == part ? parts[p].batch.dfdp()[(own * count + parameter) * n + k] : 0;
                sum += rateBars[s * n + k] * (direct + partials.rate(p, own));
            }
        }
        return sum;
    }
}
