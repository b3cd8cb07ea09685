package org.sneakpath.training.loss;

/**
 * Mean squared distance of K neurons' first-spike times t from target times T, in units of τ:
 * <pre>
 *   s_k = min(t_k, horizon),      T_k = early for the true class, late for the others
 *   L = 1/K · Σ_k ((s_k − T_k)/τ)²,      ∂L/∂t_k = 2 (s_k − T_k)/(K τ²)   where t_k &lt; horizon, else 0
 * </pre>
 * A silent neuron counts as if it spiked at the horizon and gets no gradient. With {@code late} = {@code horizon} silence is
 * as good as a late spike.
 *
 * @param early target of the true class (steps), ≥ 0
 * @param late target of the others (steps), between {@code early} and {@code horizon}
 * @param tau unit of the distance (steps), &gt; 0
 * @param horizon time that stands for silence (steps); usual is what the read-out takes for never
 */
public record SpikeTimeMeanSquare(double early, double late, double tau, double horizon) implements Loss {
    public SpikeTimeMeanSquare {
        SpikeTimes.requirePositive("spike-time mean square", "tau", tau, "try a tenth of the steps of a presentation");
        SpikeTimes.requirePositive("spike-time mean square", "horizon", horizon, "try the steps of a presentation");
        if (!(early >= 0 && early < late && late <= horizon)) {
            throw new IllegalArgumentException("spike-time mean square: 0 <= early = " + early + " < late = " + late
                    + " <= horizon = " + horizon + " must hold; try early at a third of the horizon, late at its end");
        }
    }

    @Override
    public Output reads() {
        return Output.SPIKE_TIMES;
    }

    @Override
    public double value(double[] outputs, int label) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double error = error(outputs[k], k == label);
            sum += error * error;
        }
        return sum / outputs.length;
    }

    @Override
    public double value(double[] outputs, int label, double[] outputBars) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double error = error(outputs[k], k == label);
            sum += error * error;
            outputBars[k] = outputs[k] < horizon ? 2 * error / (outputs.length * tau) : 0;
        }
        return sum / outputs.length;
    }

    private double error(double time, boolean own) {
        return (SpikeTimes.before(horizon, time) - (own ? early : late)) / tau;
    }

    @Override
    public String description() {
        return "spike-time mean square, targets " + early + " and " + late + ", tau " + tau + ", horizon " + horizon
                + " steps";
    }
}
