package org.sneakpath.neurons.compiled;

import java.util.List;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;

/** Where a neuron is at time zero: what the reference engine starts from under initial conditions and without input. */
final class StartingPoint {
    /** Long enough to be a step, too short for anything to move (s). */
    private static final double MOMENT = 1e-15;

    private final Waveforms start;

    StartingPoint(NeuronModel model) {
        Netlist resting = model.toNetlist(new Dc(0));
        TransientOptions options = TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, MOMENT, MOMENT)
                .fromInitialConditions()
                .withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult result = Transient.run(resting, options);
        if (!result.status().converged()) {
            throw new IllegalArgumentException("neuron '" + model.name() + "' has no initial point: " + result.status()
                    + "; give initial voltages of its nodes");
        }
        start = result.waveforms();
    }

    /** The values of some unknowns. */
    double[] of(List<Unknown> unknowns) {
        return unknowns.stream().mapToDouble(this::of).toArray();
    }

    private double of(Unknown unknown) {
        String name = unknown.name();
        return switch (unknown.kind()) {
            case NODE -> start.voltage(name)[0];
            case CURRENT -> start.current(name.substring(2, name.length() - 1))[0];
            case STATE -> {
                int dot = name.lastIndexOf('.');
                yield start.state(name.substring(0, dot), name.substring(dot + 1))[0];
            }
        };
    }
}
