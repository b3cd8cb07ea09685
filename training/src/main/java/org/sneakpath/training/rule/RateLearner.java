package org.sneakpath.training.rule;

import org.sneakpath.training.LearningRule;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.CrossEntropy;

/** Cross-entropy of the class scores of rates, pulled back. */
final class RateLearner implements LearningRule.Learner {
    private final RatePass pass;
    private final ScoredSamples scored;

    RateLearner(RatePass pass, NetworkSpec spec, int samples) {
        this.pass = pass;
        scored = new ScoredSamples(spec, new CrossEntropy(), samples);
    }

    @Override
    public double learn(Dataset data, int[] order, int from, int count, double[] matrixBars) {
        pass.present(data, order, from, count);
        double loss = scored.loss(pass, data, order, from, count);
        pass.pullback(scored.logitBars(), matrixBars);
        return loss;
    }

    @Override
    public int correct() {
        return scored.correct();
    }

    /** There is nothing to be solved. */
    @Override
    public int unsolved() {
        return 0;
    }
}
