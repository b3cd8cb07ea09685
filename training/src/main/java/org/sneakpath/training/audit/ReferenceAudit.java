package org.sneakpath.training.audit;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.netlist.DrawnNetwork;
import org.sneakpath.training.netlist.FirstLayer;
import org.sneakpath.training.netlist.NetworkDrawing;

/** Some samples on the network's grid and in the reference engine. */
final class ReferenceAudit {
    private final ProgrammedNetwork own;
    private final NetworkSpec spec;
    private final Dataset data;
    private final double tolerance;
    private final NetworkDrawing drawing;
    private final boolean[] solved;
    private final boolean[] agrees;
    private final double[] largest;
    private final double[] squares;

    private ReferenceAudit(Network network, ProgrammedNetwork own, Dataset data, double tolerance, int samples) {
        this.own = own;
        this.data = data;
        this.tolerance = tolerance;
        spec = network.spec();
        drawing = new NetworkDrawing(network);
        solved = new boolean[samples];
        agrees = new boolean[samples];
        largest = new double[samples];
        squares = new double[samples];
    }

    /** @param taken the first so many samples */
    static ReferenceComparison run(
            Network network,
            ProgrammedNetwork own,
            Dataset data,
            double tolerance,
            int taken,
            Workers workers,
            AuditProgress progress) {
        if (taken == 0) {
            return ReferenceComparison.refused("");
        }
        for (int k = 0; k < network.spec().layers().size(); k++) {
            if (network.spec().layers().get(k).converters().any()) {
                return ReferenceComparison.refused(
                        "layer " + k + " has converters, which convert once a step of the network, and"
                                + " steps under error control are others; the export of a sample can be compared on the same steps");
            }
        }
        ReferenceAudit audit;
        try {
            audit = new ReferenceAudit(network, own, data, tolerance, taken);
        } catch (IllegalArgumentException e) {
            return ReferenceComparison.refused(String.valueOf(e.getMessage()));
        }
        workers.forEach(taken, (worker, sample) -> {
            if (!progress.isStopped()) {
                audit.look(sample);
                progress.advance(worker, 1);
            }
        });
        return audit.comparison();
    }

    /** By one worker at a time: the arrays that are read are no more than one thread's. */
    private synchronized DrawnNetwork draw(int sample) {
        double[] features = new double[data.features()];
        data.features(sample, features);
        return drawing.draw(features, FirstLayer.CURRENTS);
    }

    private void look(int sample) {
        DrawnNetwork drawn;
        try {
            drawn = draw(sample);
        } catch (ArithmeticException e) {
            return; // counted as not solved
        }
        NetworkPass pass = own.pass();
        pass.present(data, sample);
        int last = spec.layers().size() - 1;
        List<String> nodes = new ArrayList<>(drawn.outputs().get(last));
        nodes.addAll(drawn.answers());
        ReferenceRun run = new ReferenceRun(
                nodes, spec.step(), spec.steps(), drawn.delays().get(last));
        boolean converged = Transient.run(drawn.netlist(), drawn.controlled(tolerance), run)
                .status()
                .converged();
        if (!converged || !run.isComplete()) {
            return;
        }
        solved[sample] = true;
        int classes = spec.outputs();
        double[] rows = new double[spec.steps() * classes];
        for (int c = 0; c < classes; c++) {
            double[] stepped = pass.series(last, pass.neuron(last).output(), c, 0);
            double[] exact = run.voltages()[c];
            for (int t = 1; t < exact.length; t++) {
                double away = Math.abs(stepped[t] - exact[t]);
                largest[sample] = Math.max(largest[sample], away);
                squares[sample] += away * away;
                rows[(t - 1) * classes + c] = run.voltages()[classes + c][t];
            }
        }
        double[] answers = new double[classes];
        spec.readout().values(Precision.DOUBLE, rows, spec.steps(), classes, answers);
        agrees[sample] = spec.predicted(answers) == spec.predicted(pass.answers());
    }

    private ReferenceComparison comparison() {
        int count = 0;
        int agreeing = 0;
        double worst = 0;
        double sum = 0;
        for (int s = 0; s < solved.length; s++) {
            count += solved[s] ? 1 : 0;
            agreeing += agrees[s] ? 1 : 0;
            worst = Math.max(worst, largest[s]);
            sum += squares[s];
        }
        double rms = count == 0 ? 0 : Math.sqrt(sum / ((double) count * spec.outputs() * spec.steps()));
        String refusal = count == 0 ? "the reference engine solved none of the samples" : "";
        return new ReferenceComparison(solved.length, count, worst, rms, agreeing, refusal);
    }
}
