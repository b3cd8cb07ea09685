package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.neurons.coding.FirstSpike;
import org.sneakpath.neurons.coding.LastVoltage;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Refusal;
import org.sneakpath.training.Signal;

/** Rules refuse networks of which they would learn nothing, or something else. */
class RefusedNetworksTest {
    private static final NeuronModel HELD = NeuronModel.parse("""
            held
            .param vth=100m
            C1 m 0 1n ic=0
            R1 m 0 1meg
            *event fire: v(m)/vth > 1 ; v(m) := v(m) - vth
            """, "m", "m");

    private static String refusal(LearningRule rule, NetworkSpec spec) {
        return Refusal.of(() -> rule.learner(new Network(spec), 1));
    }

    private static NetworkSpec with(NeuronModel first, NeuronModel last) {
        NetworkSpec spec = KindsOfNetworks.spikes();
        List<LayerSpec> layers = spec.layers();
        return spec.withLayers(
                List.of(layers.get(0).withNeuron(first), layers.get(1).withNeuron(last)));
    }

    @Test
    void memPropRefusesSpikesThatAreHeld() {
        MemProp rule = new MemProp();
        assertTrue(refusal(rule, with(HELD, KindsOfNetworks.LEAKY)).contains("layer 0 is heard by spikes"));
        NetworkSpec voltages = KindsOfNetworks.voltages();
        LayerSpec last = voltages.layers().get(1).withNeuron(HELD);
        NetworkSpec quiet = voltages.withLayers(List.of(voltages.layers().get(0), last));
        assertNotNull(rule.learner(new Network(quiet), 1));
        assertTrue(refusal(rule, quiet.with(new FirstSpike(11))).contains("layer 1 is heard by spikes"));
        NetworkSpec told = voltages.withLayers(List.of(voltages.layers().get(0), last.heardBy(Signal.SPIKES)));
        assertTrue(refusal(rule, told).contains("layer 1 is heard by spikes"));
    }

    @Test
    void surrogatesAreNeededWhereverSpikesAreHeard() {
        SurrogateGradient rule = new SurrogateGradient();
        assertNotNull(rule.learner(new Network(KindsOfNetworks.spikes()), 1));
        String first = refusal(rule, with(HELD, KindsOfNetworks.LIF));
        assertTrue(first.contains("layer 0 is heard by spikes") && first.contains("'held'"), first);
        NetworkSpec last = with(KindsOfNetworks.LIF, HELD);
        assertNotNull(rule.learner(new Network(last), 1));
        assertTrue(refusal(rule, last.with(new FirstSpike(11))).contains("layer 1 is heard by spikes"));
    }

    @Test
    void conversionRefusesWhatRatesDoNotHave() {
        Conversion rule = new Conversion();
        NetworkSpec spec = SpikingYinYang.of(SpikingYinYang.INTEGRATE_AND_FIRE, 5, SpikingYinYang.INTEGRATOR, 1, 50);
        assertNotNull(rule.learner(new Network(spec), 1));
        assertTrue(refusal(rule, spec.with(new BernoulliRate(1))).contains("encoding"));
        assertTrue(refusal(rule, spec.with(new LastVoltage())).contains("read-out"));
        ChipConditions noisy = ChipConditions.IDEAL.withReadNoise(0.1);
        assertTrue(Refusal.of(() -> rule.learner(new Network(spec, noisy), 1)).contains("read noise"));
        assertNotNull(rule.learner(new Network(spec, ChipConditions.IDEAL.withVariation(0.1)), 1));
    }
}
