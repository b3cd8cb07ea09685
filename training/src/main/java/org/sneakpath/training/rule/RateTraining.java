package org.sneakpath.training.rule;

import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.loss.Loss;

/**
 * Conversion for a network whose neurons are measured.
 *
 * @param rule what it is of
 * @param model of the network
 */
record RateTraining(Conversion rule, RateModel model) implements LearningRule {
    @Override
    public String description() {
        return rule.description();
    }

    @Override
    public Loss loss() {
        return rule.loss();
    }

    @Override
    public Learner learner(Network network, int together) {
        return new RateLearner(new RatePass(model, network, together), network.spec(), together);
    }

    @Override
    public Presentation presentation(Network network, int together) {
        return new RatePass(model, network, together);
    }
}
