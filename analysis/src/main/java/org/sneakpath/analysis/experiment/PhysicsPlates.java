package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.CellMap;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.HeatMapFigure;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.figure.WaveformFigure;
import org.sneakpath.analysis.figure.WaveformPanel;
import org.sneakpath.analysis.figure.WaveformSet;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.stepper.Trajectory;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;

/** What goes on inside the trained network while it is shown one test sample. */
final class PhysicsPlates {
    private final Experiment experiment;
    private final Network network;
    private final NetworkPass pass;
    private final int sample;

    /** Presents the first test sample that the network classifies correctly; the first of all if there is none. */
    PhysicsPlates(Experiment experiment, Network network) {
        this.experiment = experiment;
        this.network = network;
        pass = network.pass();
        Dataset test = experiment.test();
        int found = 0;
        for (int k = 0; k < test.size(); k++) {
            pass.present(test, k);
            if (SoftmaxCrossEntropy.predicted(pass.logits()) == test.label(k)) {
                found = k;
                break;
            }
        }
        sample = found;
        pass.present(test, sample);
    }

    /** Membrane voltage and device states of the output neuron of the sample's class. */
    Plate neuron(List<String> classes) {
        int last = experiment.network().layers().size() - 1;
        LayerSpec layer = experiment.network().layers().get(last);
        Trajectory run = pass.trajectory(last);
        int neuron = experiment.test().label(sample);
        double[] time = new double[run.steps + 1];
        for (int t = 0; t < time.length; t++) {
            time[t] = t * experiment.network().step();
        }
        WaveformPanel voltage = WaveformPanel.of(
                new AxisTitle("Membrane voltage", "V", DisplayUnit.MILLIVOLT),
                new Trace("v", strided(run.v, neuron, run.neurons, time.length)));
        List<WaveformPanel> panels = new ArrayList<>(List.of(voltage));
        List<Trace> states = states(layer, run, neuron);
        if (!states.isEmpty()) {
            panels.add(new WaveformPanel(AxisTitle.number("Memristor state"), states, List.of()));
        }
        String caption = String.format(
                Locale.ROOT,
                "Output neuron of class '%s' while test sample %d, which is of that class, is presented to the trained"
                        + " network.",
                classes.get(neuron),
                sample);
        return new Plate("neuron", new WaveformFigure(new WaveformSet(time, panels), caption), "");
    }

    private static List<Trace> states(LayerSpec layer, Trajectory run, int neuron) {
        List<Trace> traces = new ArrayList<>();
        List<MembraneBranch> branches = layer.neuron().branches();
        for (int b = 0; b < branches.size(); b++) {
            int states = branches.get(b).initialStates().size();
            for (int s = 0; s < states; s++) {
                String state = branches.get(b).model().states().get(s).name();
                String name = branches.get(b).name() + (states == 1 ? "" : " " + state);
                double[] values = strided(run.x[b], s * run.neurons + neuron, states * run.neurons, run.steps + 1);
                traces.add(new Trace(name, values));
            }
        }
        return traces;
    }

    private static double[] strided(double[] from, int offset, int stride, int length) {
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = from[t * stride + offset];
        }
        return values;
    }

    /** Voltage that the wires keep from each cell of the largest array; nothing if neither it nor the study has wires. */
    Optional<Plate> irDrop() {
        int largest = 0;
        List<LayerSpec> layers = experiment.network().layers();
        for (int k = 1; k < layers.size(); k++) {
            if (layers.get(k).crossbar().cells()
                    > layers.get(largest).crossbar().cells()) {
                largest = k;
            }
        }
        LayerSpec layer = layers.get(largest);
        CrossbarSpec wired = layer.crossbar().isIdeal() ? withStudiedWires(layer.crossbar()) : layer.crossbar();
        if (wired.isIdeal()) {
            return Optional.empty();
        }
        double[] applied = wordLines(layer, largest);
        double[] lost = lost(wired, network.conductances(largest), applied);
        String caption = String.format(
                Locale.ROOT,
                "Array of layer %d (%d word lines of %s Ω and %d bit lines of %s Ω per segment) while test sample %d is read:"
                        + " voltage applied to the word line minus voltage across the cell.%s",
                largest + 1,
                wired.rows(),
                Numbers.plain(wired.wordWire()),
                wired.columns(),
                Numbers.plain(wired.bitWire()),
                sample,
                layer.crossbar().isIdeal()
                        ? " The network was trained without wire resistance; here the wires have the greatest of the study."
                        : "");
        double greatest = Arrays.stream(lost).map(Math::abs).max().orElse(0);
        AxisTitle title = new AxisTitle("IR drop", "V", DisplayUnit.prefixed("V", greatest));
        CellMap map = new CellMap(title, wired.rows(), wired.columns(), lost);
        return Optional.of(new Plate("ir-drop", new HeatMapFigure(map, caption), ""));
    }

    private CrossbarSpec withStudiedWires(CrossbarSpec ideal) {
        double greatest = 0;
        for (Axis axis : experiment.config().robustness().axes()) {
            if (axis instanceof Axis.WireResistance) {
                greatest = axis.levels().get(axis.levels().size() - 1);
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
            pass.trajectory(number - 1).meanVoltages(signals);
        }
        double[] applied = new double[layer.inputs() + 1];
        for (int i = 0; i < signals.length; i++) {
            applied[i] = layer.drive().gain() * (signals[i] - layer.drive().reference());
        }
        applied[signals.length] = layer.drive().bias();
        return applied;
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
