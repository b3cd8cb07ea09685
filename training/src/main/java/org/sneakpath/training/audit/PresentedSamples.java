package org.sneakpath.training.audit;

import java.util.stream.IntStream;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.SolvedSamples;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;

/** Presents all samples of a set once and keeps their classes. */
final class PresentedSamples {
    /** Bytes that one worker's pass may take. */
    private static final long BUDGET = 64L << 20;

    private static final int MOST_TOGETHER = 16;

    /** Numbers that a pass holds for each neuron and step, or input and step, at eight bytes; a neuron has a handful of unknowns. */
    private static final long NUMBERS = 12;

    private final int[] classes;
    private final boolean[] solved;

    private PresentedSamples(int samples) {
        classes = new int[samples];
        solved = new boolean[samples];
    }

    /** Looks at what a pass has just done. */
    interface Look {
        /**
         * After each presentation.
         *
         * @param first number of the first sample of the pass; its others follow
         */
        void at(NetworkPass pass, int first);
    }

    /** @param look called by any worker, once for each sample; may write to places of these samples only */
    static PresentedSamples of(
            ProgrammedNetwork network, Dataset data, Workers workers, AuditProgress progress, Look look) {
        PresentedSamples result = new PresentedSamples(data.size());
        int together = together(network.spec());
        int[] order = IntStream.range(0, data.size()).toArray();
        NetworkSpec spec = network.spec();
        NetworkPass[] passes = new NetworkPass[workers.threads()];
        SolvedSamples[] solved = new SolvedSamples[workers.threads()];
        int blocks = (data.size() + together - 1) / together;
        workers.forEach(blocks, (worker, block) -> {
            if (progress.isStopped()) {
                return;
            }
            if (passes[worker] == null) {
                passes[worker] = network.pass(together);
                solved[worker] = new SolvedSamples(network::pass);
            }
            int first = block * together;
            int count = Math.min(together, data.size() - first);
            passes[worker].present(data, order, first, count);
            result.keep(spec, passes[worker], first);
            for (int b = 0; b < count; b++) {
                result.solved[first + b] = solved[worker].isSolved(passes[worker], data, first + b);
            }
            look.at(passes[worker], first);
            progress.advance(worker, count);
        });
        return result;
    }

    private static int together(NetworkSpec spec) {
        long numbers = 0;
        for (LayerSpec layer : spec.layers()) {
            numbers += layer.inputs() + NUMBERS * layer.outputs();
        }
        long bytes = Double.BYTES * numbers * spec.steps();
        return (int) Math.max(1, Math.min(MOST_TOGETHER, BUDGET / bytes));
    }

    private void keep(NetworkSpec spec, NetworkPass pass, int first) {
        double[] answers = new double[spec.outputs()];
        for (int b = 0; b < pass.count(); b++) {
            System.arraycopy(pass.answers(), b * answers.length, answers, 0, answers.length);
            classes[first + b] = spec.predicted(answers);
        }
    }

    /** Against the truth, and against how the network saw the samples on its own grid. */
    Refinement compared(int divisor, double step, Dataset data, PresentedSamples own) {
        int correct = 0;
        int changed = 0;
        int unsolved = 0;
        for (int k = 0; k < classes.length; k++) {
            correct += classes[k] == data.label(k) ? 1 : 0;
            changed += classes[k] == own.classes[k] ? 0 : 1;
            unsolved += solved[k] ? 0 : 1;
        }
        return new Refinement(divisor, step, correct, classes.length, changed, unsolved);
    }
}
