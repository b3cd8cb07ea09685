package org.sneakpath.devices;

import java.util.List;

/** A compact model that is told what it is; equations are left to the subclass. */
public abstract class DescribedModel implements CompactModel {
    private final String name;
    private final List<String> terminals;
    private final List<InternalNode> internalNodes;
    private final List<Branch> branches;
    private final List<Parameter> parameters;
    private final List<StateVariable> states;
    private final List<String> switchingFunctions;

    /**
     * See the methods of the same names; lists are copied.
     *
     * @param switchingFunctions empty for a law without kinks and jumps
     */
    protected DescribedModel(
            String name,
            List<String> terminals,
            List<Branch> branches,
            List<Parameter> parameters,
            List<StateVariable> states,
            List<String> switchingFunctions) {
        this(name, terminals, List.of(), branches, parameters, states, switchingFunctions);
    }

    /** A model with unknowns of its own; otherwise as above. */
    protected DescribedModel(
            String name,
            List<String> terminals,
            List<InternalNode> internalNodes,
            List<Branch> branches,
            List<Parameter> parameters,
            List<StateVariable> states,
            List<String> switchingFunctions) {
        this.name = name;
        this.internalNodes = List.copyOf(internalNodes);
        this.terminals = List.copyOf(terminals);
        this.branches = List.copyOf(branches);
        this.parameters = List.copyOf(parameters);
        this.states = List.copyOf(states);
        this.switchingFunctions = List.copyOf(switchingFunctions);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<String> terminals() {
        return terminals;
    }

    @Override
    public final List<InternalNode> internalNodes() {
        return internalNodes;
    }

    @Override
    public final List<Branch> branches() {
        return branches;
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
    public String toString() {
        return name;
    }
}
