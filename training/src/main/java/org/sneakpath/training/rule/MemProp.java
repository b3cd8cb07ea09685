package org.sneakpath.training.rule;

import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Backpropagation through time, through the device equations themselves (Zhou et al. 2022).
 * <pre>
 *   L = cross-entropy(z, label) + penalty(v)
 *   dL/dz → dL/dv(t) → neuron pullback → dL/dI(t) → dL/dW and dL/dv(t) of the layer before → …
 * </pre>
 * Membranes of memristive neurons are smooth functions of their input, so the gradient is exact: no surrogate anywhere.
 * It ends at the effective weights W; wires and mapping are pulled back once a mini-batch by the network.
 *
 * @param penalty on membrane voltages outside a band
 */
public record MemProp(VoltagePenalty penalty) implements LearningRule {

    /** Without voltage penalty. */
    public MemProp() {
        this(VoltagePenalty.NONE);
    }

    @Override
    public String description() {
        return "memprop " + penalty;
    }

    @Override
    public Learner learner(Network network) {
        return new Backpropagation(network, penalty);
    }

    private static final class Backpropagation implements Learner {
        private final NetworkPass pass;
        private final VoltagePenalty penalty;
        private final double[] logitBars;

        Backpropagation(Network network, VoltagePenalty penalty) {
            pass = network.pass();
            this.penalty = penalty;
            logitBars = new double[network.spec().outputs()];
        }

        @Override
        public double learn(Dataset data, int index, double[] matrixBars) {
            pass.present(data, index);
            double loss =
                    SoftmaxCrossEntropy.value(pass.logits(), data.label(index), logitBars) + pass.penalty(penalty);
            pass.pullback(logitBars, penalty, matrixBars);
            return loss;
        }

        @Override
        public int predicted() {
            return SoftmaxCrossEntropy.predicted(pass.logits());
        }
    }
}
