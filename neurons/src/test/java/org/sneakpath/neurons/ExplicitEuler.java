package org.sneakpath.neurons;

import org.sneakpath.devices.DeviceBatch;

/**
 * Forward Euler, for the published rows that were computed with it: one neuron, one-state branches. Unstable where
 * h (G1 + G2)/C exceeds 2.
 */
final class ExplicitEuler {
    /** Which voltage the rates see: the old one ("Jacobi") or the new one. */
    enum StatesSee {
        OLD_VOLTAGE,
        NEW_VOLTAGE
    }

    final double[] v;
    final double[][] x;

    ExplicitEuler(NeuronCircuit circuit, StatesSee order, double step, double[] currents) {
        int branches = circuit.branches().size();
        v = new double[currents.length + 1];
        x = new double[branches][currents.length + 1];
        DeviceBatch[] batches = new DeviceBatch[branches];
        v[0] = circuit.initialVoltage();
        for (int b = 0; b < branches; b++) {
            batches[b] = new DeviceBatch(circuit.branches().get(b).model(), 1);
            x[b][0] = circuit.branches().get(b).initialStates().get(0);
        }
        for (int t = 0; t < currents.length; t++) {
            double flow = currents[t];
            for (int b = 0; b < branches; b++) {
                MembraneBranch branch = circuit.branches().get(b);
                batches[b].v[0] = v[t] - branch.battery();
                batches[b].x[0] = x[b][t];
                branch.model().currents(batches[b], 0, 1);
                flow -= batches[b].i[0];
            }
            v[t + 1] = v[t] + step * flow / circuit.capacitance();
            for (int b = 0; b < branches; b++) {
                MembraneBranch branch = circuit.branches().get(b);
                if (order == StatesSee.NEW_VOLTAGE) {
                    batches[b].v[0] = v[t + 1] - branch.battery();
                }
                branch.model().rates(batches[b], 0, 1);
                x[b][t + 1] = x[b][t] + step * batches[b].f[0];
            }
        }
    }
}
