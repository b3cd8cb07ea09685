package org.sneakpath.training.rule;

import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.SolvedSamples;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.VoltagePenalty;

/** The loss of the answers, pulled back through a pass. */
final class Backpropagation implements LearningRule.Learner {
    private final NetworkPass pass;
    private final VoltagePenalty penalty;
    private final ScoredSamples scored;
    private final SolvedSamples solved;
    private int unsolved;

    private Backpropagation(ProgrammedNetwork network, Loss loss, VoltagePenalty penalty, int samples) {
        pass = network.pass(samples);
        this.penalty = penalty;
        scored = new ScoredSamples(network.spec(), loss, samples);
        solved = new SolvedSamples(network::pass);
    }

    /** @throws IllegalArgumentException if the loss is of times in steps of the design, and the grid is a finer one */
    static Backpropagation onGrid(Network network, int divisor, Loss loss, VoltagePenalty penalty, int samples) {
        if (divisor > 1 && loss.reads() == Loss.Output.SPIKE_TIMES) {
            throw new IllegalArgumentException("loss " + loss.description() + " counts in steps of the design, and"
                    + " divisors of the time step make others; let them be [1], or take a loss of scores");
        }
        return new Backpropagation(network.following(divisor), loss, penalty, samples);
    }

    @Override
    public double learn(Dataset data, int[] order, int from, int count, double[] matrixBars) {
        pass.present(data, order, from, count);
        unsolved = solved.unsolved(pass, data, order, from, count);
        double loss = scored.loss(pass, data, order, from, count);
        return loss + pass.pullback(scored.logitBars(), penalty, matrixBars);
    }

    @Override
    public int correct() {
        return scored.correct();
    }

    @Override
    public int unsolved() {
        return unsolved;
    }
}
