package org.sneakpath.analysis.experiment;

import org.sneakpath.analysis.config.EncodingConfig;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.ReadoutConfig;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.neurons.coding.DirectCurrent;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.FirstCrossing;
import org.sneakpath.neurons.coding.FirstSpike;
import org.sneakpath.neurons.coding.IntegralOfVoltage;
import org.sneakpath.neurons.coding.LastVoltage;
import org.sneakpath.neurons.coding.LinearLatency;
import org.sneakpath.neurons.coding.LogScaleLatency;
import org.sneakpath.neurons.coding.LogarithmicLatency;
import org.sneakpath.neurons.coding.MaximumVoltage;
import org.sneakpath.neurons.coding.MeanVoltage;
import org.sneakpath.neurons.coding.PoissonRate;
import org.sneakpath.neurons.coding.RadixBits;
import org.sneakpath.neurons.coding.Readout;
import org.sneakpath.neurons.coding.SpikeCount;
import org.sneakpath.neurons.coding.TernaryBits;

/** The encoding and the read-out of a configuration as what they are. */
final class CodingPlan {
    private CodingPlan() {}

    static Encoding encoding(EncodingConfig config) {
        if (config instanceof EncodingConfig.LinearLatency e) {
            return new LinearLatency(e.atZero(), e.atOne(), e.silentUpTo());
        } else if (config instanceof EncodingConfig.LogarithmicLatency e) {
            return new LogarithmicLatency(e.tau(), e.theta());
        } else if (config instanceof EncodingConfig.Bernoulli e) {
            return new BernoulliRate(e.most());
        } else if (config instanceof EncodingConfig.Poisson e) {
            return new PoissonRate(e.most());
        } else if (config instanceof EncodingConfig.Ternary e) {
            return new TernaryBits(e.bits(), e.range());
        } else if (config instanceof EncodingConfig.LogScale e) {
            return new LogScaleLatency(e.points(), e.range(), e.span());
        } else if (config instanceof EncodingConfig.Radix e) {
            return new RadixBits(e.bits());
        } else if (config instanceof EncodingConfig.Direct) {
            return new DirectCurrent();
        }
        throw new IllegalStateException("no encoding for " + config);
    }

    /** @param step of the grid (s) */
    static Readout readout(ReadoutConfig config, double step) {
        if (config instanceof ReadoutConfig.Maximum) {
            return new MaximumVoltage();
        } else if (config instanceof ReadoutConfig.Integral) {
            return new IntegralOfVoltage(step);
        } else if (config instanceof ReadoutConfig.Last) {
            return new LastVoltage();
        } else if (config instanceof ReadoutConfig.Count) {
            return new SpikeCount();
        } else if (config instanceof ReadoutConfig.FirstSpike r) {
            return new FirstSpike(r.never());
        } else if (config instanceof ReadoutConfig.FirstCrossing r) {
            return new FirstCrossing(r.threshold(), r.never());
        } else if (config instanceof ReadoutConfig.Mean) {
            return new MeanVoltage();
        }
        throw new IllegalStateException("no read-out for " + config);
    }

    /** What class scores of a network without events are, such as {@code 300 /V times the mean over all steps}. */
    static String scores(NetworkConfig network) {
        ReadoutConfig config = network.readout();
        String scale = Numbers.plain(network.readoutScale());
        if (config instanceof ReadoutConfig.Mean) {
            return scale + " /V times the means over all steps";
        } else if (config instanceof ReadoutConfig.Maximum) {
            return scale + " /V times the greatest values of all steps";
        } else if (config instanceof ReadoutConfig.Integral) {
            return scale + " /(V s) times the integrals over time";
        } else if (config instanceof ReadoutConfig.Last) {
            return scale + " /V times the values at the end";
        } else if (config instanceof ReadoutConfig.FirstCrossing crossing) {
            return "-" + scale + " times when " + Numbers.plain(crossing.threshold())
                    + " V are first crossed, counted in steps of "
                    + Numbers.plain(network.time().step()) + " s";
        }
        throw new IllegalStateException("no scores for " + config);
    }
}
