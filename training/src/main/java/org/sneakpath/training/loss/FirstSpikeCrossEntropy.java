package org.sneakpath.training.loss;

/**
 * Cross-entropy of the softmax of −t/τ for the times t of K neurons' first spikes, against the true class c:
 * <pre>
 *   s_k = min(t_k, horizon)
 *   L = ln Σ_k e^{−s_k/τ} + s_c/τ,      ∂L/∂t_k = ([k = c] − e^{−s_k/τ}/Σ e^{−s/τ})/τ   where t_k &lt; horizon, else 0
 * </pre>
 * Only differences of times count: the neuron of the true class is asked to be first by some τ. A silent neuron counts as
 * if it spiked at the horizon, so that the loss is finite; it gets no gradient, for there is no spike to move, and must be
 * brought to fire by other means (initial weights, a bias).
 *
 * <p>Source: the first term of J. Göltz et al., "Fast and energy-efficient neuromorphic deep learning with first-spike
 * times", Nat. Mach. Intell. 3, 2021, arXiv:1912.11443.
 *
 * @param tau τ (steps), &gt; 0; usual is 0.2 to 1 membrane time constants, in steps
 * @param horizon time that stands for silence (steps), &gt; 0; usual is what the read-out takes for never
 */
public record FirstSpikeCrossEntropy(double tau, double horizon) implements Loss {
    public FirstSpikeCrossEntropy {
        SpikeTimes.requirePositive(
                "first-spike cross-entropy", "tau", tau, "try a tenth of the steps of a presentation");
        SpikeTimes.requirePositive("first-spike cross-entropy", "horizon", horizon, "try the steps of a presentation");
    }

    @Override
    public Output reads() {
        return Output.SPIKE_TIMES;
    }

    @Override
    public double value(double[] outputs, int label) {
        double first = first(outputs);
        double sum = 0;
        for (double time : outputs) {
            sum += Math.exp((first - SpikeTimes.before(horizon, time)) / tau);
        }
        return Math.log(sum) + (SpikeTimes.before(horizon, outputs[label]) - first) / tau;
    }

    @Override
    public double value(double[] outputs, int label, double[] outputBars) {
        double first = first(outputs);
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            outputBars[k] = Math.exp((first - SpikeTimes.before(horizon, outputs[k])) / tau);
            sum += outputBars[k];
        }
        for (int k = 0; k < outputs.length; k++) {
            double own = k == label ? 1 : 0;
            outputBars[k] = outputs[k] < horizon ? (own - outputBars[k] / sum) / tau : 0;
        }
        return Math.log(sum) + (SpikeTimes.before(horizon, outputs[label]) - first) / tau;
    }

    @Override
    public String description() {
        return "first-spike cross-entropy, tau " + tau + ", horizon " + horizon + " steps";
    }

    /** The earliest time, at most the horizon, so that no exponential overflows (steps). */
    private double first(double[] times) {
        double first = horizon;
        for (double time : times) {
            first = Math.min(first, time);
        }
        return first;
    }
}
