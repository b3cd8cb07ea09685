package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.observation.NeuronTraces;
import org.sneakpath.analysis.observation.NeuronTraces.StateTrace;
import org.sneakpath.analysis.observation.WireLoss;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.neurons.compiled.Unknown;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.Dataset;

/** What goes on inside the trained network while it is shown one test sample. */
final class PresentedSample {
    private final Experiment experiment;
    private final Network network;
    private final NetworkPass pass;
    private final int sample;

    /** Presents the first test sample that the network classifies correctly; the first of all if there is none. */
    PresentedSample(Experiment experiment, Network network) {
        this.experiment = experiment;
        this.network = network;
        pass = network.pass();
        Dataset test = experiment.test();
        int found = 0;
        for (int k = 0; k < test.size(); k++) {
            pass.present(test, k);
            if (network.spec().predicted(pass.answers()) == test.label(k)) {
                found = k;
                break;
            }
        }
        sample = found;
        pass.present(test, sample);
    }

    /** Output voltage and device states of the output neuron of the sample's class. */
    NeuronTraces neuron() {
        int last = network.spec().layers().size() - 1;
        int neuron = experiment.test().label(sample);
        List<Double> voltage = values(last, pass.neuron(last).output(), neuron);
        return new NeuronTraces(sample, neuron, voltage, states(last, neuron));
    }

    private List<Double> values(int layer, int unknown, int neuron) {
        return Arrays.stream(pass.series(layer, unknown, neuron, 0)).boxed().toList();
    }

    /** The states of devices, by the names of the devices where each has one. */
    private List<StateTrace> states(int layer, int neuron) {
        List<StateTrace> traces = new ArrayList<>();
        List<Unknown> unknowns = pass.neuron(layer).unknowns();
        for (int k = 0; k < unknowns.size(); k++) {
            if (unknowns.get(k).kind() == Unknown.Kind.STATE) {
                traces.add(new StateTrace(shortName(unknowns, k), values(layer, k, neuron)));
            }
        }
        return traces;
    }

    private static String shortName(List<Unknown> unknowns, int k) {
        String name = unknowns.get(k).name();
        String device = name.substring(0, name.indexOf('.') + 1);
        long alike = unknowns.stream()
                .filter(u -> u.kind() == Unknown.Kind.STATE && u.name().startsWith(device))
                .count();
        return alike == 1 ? device.substring(0, device.length() - 1) : name;
    }

    /**
     * Voltage that the wires keep from each cell of the largest array that is read once a step at voltages that can be said: one
     * whole matrix, every input on a line of its own, which hears features or voltages. Nothing if there is none, or if neither it
     * nor the study has wires.
     */
    Optional<WireLoss> wires() {
        List<LayerSpec> layers = network.spec().layers();
        int largest = -1;
        for (int k = 0; k < layers.size(); k++) {
            if (isOneRead(k)
                    && (largest < 0
                            || layers.get(k).crossbar().cells()
                                    > layers.get(largest).crossbar().cells())) {
                largest = k;
            }
        }
        if (largest < 0) {
            return Optional.empty();
        }
        LayerSpec layer = layers.get(largest);
        CrossbarSpec wired = layer.crossbar().isIdeal() ? withStudiedWires(layer.crossbar()) : layer.crossbar();
        if (wired.isIdeal()) {
            return Optional.empty();
        }
        double[] applied = wordLines(layer, largest);
        double[] lost = lost(wired, network.conductances(largest), applied);
        return Optional.of(new WireLoss(
                largest + 1,
                wired.rows(),
                wired.columns(),
                wired.wordWire(),
                wired.bitWire(),
                sample,
                !layer.crossbar().isIdeal(),
                Arrays.stream(lost).boxed().toList()));
    }

    /** Spikes have no voltage that stands for all steps; convolutions are read at many places, tiles are arrays of their own, and tied columns have no wires. */
    private boolean isOneRead(int number) {
        NetworkSpec spec = network.spec();
        LayerSpec layer = spec.layers().get(number);
        boolean steady = number == 0
                ? spec.encoding().isConstant()
                : spec.layers().get(number - 1).signal() == Signal.VOLTAGE;
        return layer.connection() instanceof Dense
                && layer.tile() == null
                && !layer.coupling().loads()
                && steady;
    }

    private CrossbarSpec withStudiedWires(CrossbarSpec ideal) {
        double greatest = 0;
        for (Axis axis : experiment.config().robustness().axes()) {
            if (axis instanceof Axis.WireResistance wires) {
                greatest = wires.levels().get(wires.levels().size() - 1);
            }
        }
        return ideal.withWires(greatest, greatest);
    }

    /** V_i = gain · (s_i − reference), the bias line last; a later layer's signals are averaged over time (V). */
    private double[] wordLines(LayerSpec layer, int number) {
        double[] signals = new double[layer.inputs()];
        if (number == 0) {
            System.arraycopy(pass.features(), 0, signals, 0, signals.length);
        } else {
            means(number - 1, signals);
        }
        double[] applied = new double[layer.inputs() + 1];
        Quantiser levels = layer.converters().wordLines();
        for (int i = 0; i < signals.length; i++) {
            applied[i] = layer.drive().gain() * (signals[i] - layer.drive().reference());
            if (number == 0 && levels != null) {
                applied[i] = levels.level(applied[i]);
            }
        }
        applied[signals.length] = layer.drive().bias();
        return applied;
    }

    /** Outputs of a layer, averaged over the steps (V). */
    private void means(int layer, double[] means) {
        for (int j = 0; j < means.length; j++) {
            double[] v = pass.series(layer, pass.neuron(layer).output(), j, 0);
            means[j] = (Arrays.stream(v).sum() - v[0]) / (v.length - 1);
        }
    }

    private static double[] lost(CrossbarSpec spec, double[] conductances, double[] applied) {
        Crossbar crossbar = new Crossbar(spec);
        crossbar.program(conductances);
        double[] word = new double[spec.cells()];
        double[] bit = new double[spec.cells()];
        if (!crossbar.nodeVoltages(applied, word, bit).converged()) {
            throw new NotConvergedException("the map of voltages lost in the wires did not converge");
        }
        double[] lost = new double[spec.cells()];
        for (int c = 0; c < lost.length; c++) {
            lost[c] = applied[c / spec.columns()] - (word[c] - bit[c]);
        }
        return lost;
    }
}
