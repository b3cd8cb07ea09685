package org.sneakpath.analysis.experiment;

import org.sneakpath.analysis.config.EncodingConfig;
import org.sneakpath.analysis.config.ReadoutConfig;
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
        }
        return new DirectCurrent();
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
        }
        return new MeanVoltage();
    }
}
