package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DescribedModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/** A model with two terminals, one branch between them and no charge; equations are left to the subclass. */
abstract class TwoTerminalModel extends DescribedModel {
    private static final List<String> TERMINALS = List.of("plus", "minus");
    private static final List<Branch> BRANCHES = List.of(new Branch("device", 0, 1));

    TwoTerminalModel(
            String name, List<Parameter> parameters, List<StateVariable> states, List<String> switchingFunctions) {
        super(name, TERMINALS, BRANCHES, parameters, states, switchingFunctions);
    }

    @Override
    public final boolean storesCharge() {
        return false;
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}
}
