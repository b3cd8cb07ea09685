package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/** What the memristors of the reference decks have in common: one branch, one unbounded state, parameters of any value. */
abstract class OneStateModel implements CompactModel {
    private final String name;
    private final List<Parameter> parameters;
    private final List<StateVariable> states;

    OneStateModel(String name, double initial, List<String> parameters, double... defaults) {
        this.name = name;
        this.parameters = java.util.stream.IntStream.range(0, defaults.length)
                .mapToObj(k -> new Parameter(parameters.get(k), "", defaults[k], Interval.REAL, ""))
                .toList();
        this.states = List.of(new StateVariable(
                "x", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, initial, 1e-6, "normalised state"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> terminals() {
        return List.of("p", "n");
    }

    @Override
    public List<Branch> branches() {
        return List.of(new Branch("memristor", 0, 1));
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public List<StateVariable> states() {
        return states;
    }

    @Override
    public List<String> switchingFunctions() {
        return List.of();
    }

    @Override
    public boolean storesCharge() {
        return false;
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {}

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        throw new UnsupportedOperationException(name);
    }
}
