package org.sneakpath.training;

import org.sneakpath.training.loss.Loss;

/**
 * What the answers of a network to a sample are worth: the class they speak for, and the loss. A loss of scores is given
 * {@link Presentation#logits}, one of times {@link Presentation#answers} as they are, so that silence is silence to the last bit.
 * One for each thread.
 */
public final class Scoring {
    private final NetworkSpec spec;
    private final Loss loss;
    private final boolean times;
    private final double[] outputs;
    private final double[] bars;

    /** @throws IllegalArgumentException if the loss is of times and the network's answers are none */
    public Scoring(NetworkSpec spec, Loss loss) {
        this.spec = spec;
        this.loss = loss;
        times = loss.reads() == Loss.Output.SPIKE_TIMES;
        if (times && !spec.answersInTimes()) {
            throw new IllegalArgumentException("loss " + loss.description() + " is of spike times, and the read-out "
                    + spec.readout() + " tells none; read out first spikes, or take the cross-entropy");
        }
        outputs = new double[spec.outputs()];
        bars = new double[spec.outputs()];
    }

    /**
     * The loss of a sample.
     *
     * @param sample its place in what was presented last
     * @param label the true class
     */
    public double loss(Presentation presented, int sample, int label) {
        take(times ? presented.answers() : presented.logits(), sample);
        return loss.value(outputs, label);
    }

    /**
     * The same, and its gradient.
     *
     * @param logitBars dL/dz, [sample·classes + class], overwritten at this sample
     */
    public double loss(Presentation presented, int sample, int label, double[] logitBars) {
        take(times ? presented.answers() : presented.logits(), sample);
        double value = loss.value(outputs, label, bars);
        double perScore = times ? 1 / spec.scorePerAnswer() : 1;
        for (int c = 0; c < bars.length; c++) {
            logitBars[sample * bars.length + c] = perScore * bars[c];
        }
        return value;
    }

    /** The class of a sample; −1 if its answers speak for none. */
    public int predicted(Presentation presented, int sample) {
        take(presented.answers(), sample);
        return spec.predicted(outputs);
    }

    private void take(double[] all, int sample) {
        System.arraycopy(all, sample * outputs.length, outputs, 0, outputs.length);
    }
}
