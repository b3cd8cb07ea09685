package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * The descriptive half of a model with two terminals, one branch between them and no charge; equations are left to the
 * subclass.
 */
abstract class TwoTerminalModel implements CompactModel {
    private static final List<String> TERMINALS = List.of("plus", "minus");
    private static final List<Branch> BRANCHES = List.of(new Branch("device", 0, 1));

    private final String name;
    private final List<Parameter> parameters;
    private final List<StateVariable> states;
    private final List<String> switchingFunctions;

    TwoTerminalModel(
            String name, List<Parameter> parameters, List<StateVariable> states, List<String> switchingFunctions) {
        this.name = name;
        this.parameters = parameters;
        this.states = states;
        this.switchingFunctions = switchingFunctions;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<String> terminals() {
        return TERMINALS;
    }

    @Override
    public final List<Branch> branches() {
        return BRANCHES;
    }

    @Override
    public final List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public final List<StateVariable> states() {
        return states;
    }

    @Override
    public final List<String> switchingFunctions() {
        return switchingFunctions;
    }

    @Override
    public final boolean storesCharge() {
        return false;
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public String toString() {
        return name;
    }
}
