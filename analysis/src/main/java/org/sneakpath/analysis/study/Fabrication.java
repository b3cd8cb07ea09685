package org.sneakpath.analysis.study;

import java.util.Collections;
import java.util.List;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.training.Chip;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.Mitigation;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Retraining;
import org.sneakpath.training.TrainingOutcome.Ending;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/**
 * How chips of a trained network are made: written, and retrained where that is asked for.
 *
 * @param network trained and programmed; only read
 * @param mitigation how every chip is written
 * @param retraining of the last layer, on the chip
 * @param training the set that is retrained with
 * @param loss that retraining makes small
 */
public record Fabrication(Network network, Mitigation mitigation, Retraining retraining, Dataset training, Loss loss) {

    /** As a configuration says. */
    public static Fabrication of(MitigationConfig config, Network network, Dataset training, Loss loss) {
        return new Fabrication(network, StudyAxis.mitigation(config), retraining(config), training, loss);
    }

    /** Whether chips are retrained. */
    public static boolean retrains(MitigationConfig config) {
        return !retraining(config).isNone();
    }

    private static Retraining retraining(MitigationConfig config) {
        return new Retraining(
                config.retraining().samples(),
                config.retraining().epochs(),
                config.retraining().batch(),
                config.retraining().rate());
    }

    /**
     * Refuses a retraining that cannot be done.
     *
     * @throws IllegalArgumentException saying why
     */
    public static void requireRetraining(MitigationConfig config, NetworkSpec network, Dataset training) {
        retraining(config).requireFit(network, training);
    }

    /**
     * A chip.
     *
     * @param ending of its retraining; unless it finished the chip is not to be used
     */
    public record Made(Chip chip, Ending ending) {
        /** Whether its arrays were solved and its retraining came to its end. */
        public boolean isSound() {
            return ending == Ending.FINISHED && chip.readStatus().converged();
        }
    }

    /** Makes one, of which all layers have the same conditions. */
    public Made chip(ChipConditions conditions, long seed) {
        return chip(Collections.nCopies(network.spec().layers().size(), conditions), seed);
    }

    /**
     * Makes one.
     *
     * @param conditions of each layer
     * @param seed which chip
     */
    public Made chip(List<ChipConditions> conditions, long seed) {
        Chip chip = new Chip(network, conditions, mitigation, seed);
        Ending ending = chip.readStatus().converged() ? chip.retrain(retraining, training, loss) : Ending.UNSOLVED;
        return new Made(chip, ending);
    }
}
