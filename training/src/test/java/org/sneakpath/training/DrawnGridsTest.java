package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.FirstSpikeCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.Conversion;
import org.sneakpath.training.rule.MemProp;

/** Training on grids in time that are drawn for each mini-batch. */
class DrawnGridsTest {
    private static final VoltagePenalty PENALTY = new VoltagePenalty(100, -0.05, 0.2);

    /** What follows a network is what {@link Network#onFinerGrid} makes of it, also of what is programmed later. */
    @ParameterizedTest
    @MethodSource("org.sneakpath.training.KindsOfNetworks#all")
    void whatFollowsHearsWhatIsProgrammedLater(NetworkSpec spec) {
        Network network = new Network(spec, ChipConditions.IDEAL.withVariation(0.3));
        NetworkPass following = network.following(3).pass(2);
        for (int round = 0; round < 3; round++) {
            network.initialise(round);
            network.programImperfectly(round);
            NetworkPass fresh = network.onFinerGrid(3).pass(2);
            int[] order = {round, round + 1};
            following.present(SmallTraining.VALIDATION, order, 0, 2);
            fresh.present(SmallTraining.VALIDATION, order, 0, 2);
            assertArrayEquals(fresh.logits(), following.logits());
        }
    }

    /** Gradients are those of the finer network. */
    @Test
    void aLearnerOfAFinerGridLearnsWhatThatNetworkWould() {
        Network network = new Network(SmallTraining.spec());
        network.initialise(4);
        Network finer = new Network(network.onFinerGrid(2).spec());
        finer.load(network.weights());
        int[] order = {3, 1, 4, 15};
        double[] here = new double[network.weights().length];
        double[] there = new double[here.length];
        LearningRule rule = new MemProp(PENALTY);
        double loss = rule.learner(network, 2, 4).learn(SmallTraining.TRAINING, order, 0, 4, here);
        assertEquals(rule.learner(finer, 4).learn(SmallTraining.TRAINING, order, 0, 4, there), loss);
        assertArrayEquals(there, here);
    }

    /** 3000 draws of three: each is a third of them within four standard deviations. */
    @Test
    void eachDivisorHasTheSameProbability() {
        TimeGrids grids = new TimeGrids(List.of(1, 2, 5));
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int step = 0; step < 3000; step++) {
            counts.merge(grids.divisor(7, step), 1, Integer::sum);
        }
        assertEquals(List.of(1, 2, 5), List.copyOf(counts.keySet()));
        double deviation = Math.sqrt(3000 * (1.0 / 3) * (2.0 / 3));
        counts.values().forEach(count -> assertEquals(1000, count, 4 * deviation));
    }

    /** Steps of 0.2 ms are too long for the circuit, C/(2/rOff) = 0.05 ms: what is learnt on them alone is lost in shorter ones. */
    @Test
    void drawnGridsKeepWhatOneGridLoses() throws IOException {
        double fixed = loss(TimeGrids.OF_THE_DESIGN);
        double drawn = loss(new TimeGrids(List.of(1, 2, 5)));
        System.out.printf(
                Locale.ROOT,
                "lost in a tenth of a step of 0.2 ms: %.1f points trained on it, %.1f on drawn grids%n",
                100 * fixed,
                100 * drawn);
        assertTrue(fixed > 0.02, "one grid loses " + fixed);
        assertTrue(drawn < 0.5 * fixed, "drawn grids lose " + drawn + " of " + fixed);
    }

    private static double loss(TimeGrids grids) throws IOException {
        Network network = new Network(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 30, 3))
                .withMirrorGain(1)
                .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 10)
                .spec()
                .with(Arithmetic.SINGLE));
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(12)
                .withBatch(32)
                .withRate(LearningRateSchedule.OneCycle.to(0.01))
                .withGrids(grids);
        new Trainer(network, new MemProp(PENALTY), YinYang.train(), null, options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        double design = network.evaluate(YinYang.test(), 2).accuracy();
        double finer = network.onFinerGrid(10).evaluate(YinYang.test(), 2).accuracy();
        System.out.println(grids + ": " + design + ", in a tenth of the step " + finer);
        return design - finer;
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertTrue(Refusal.of(() -> new TimeGrids(List.of())).contains("at least one"));
        assertTrue(Refusal.of(() -> new TimeGrids(List.of(0))).contains("divisor"));
        assertTrue(Refusal.of(() -> new TimeGrids(List.of(2, 2))).contains("once"));
        Network noisy = new Network(SmallTraining.spec(), ChipConditions.IDEAL.withReadNoise(0.1));
        assertTrue(Refusal.of(() -> new MemProp(PENALTY).learner(noisy, 2, 1)).contains("read noise"));
        Network network = new Network(SmallTraining.spec());
        assertTrue(Refusal.of(() -> new Conversion().learner(network, 2, 1)).contains("no samples in time"));
        MemProp times = new MemProp(PENALTY, new FirstSpikeCrossEntropy(3, 20));
        assertTrue(Refusal.of(() -> times.learner(network, 2, 1)).contains("counts in steps"));
    }
}
