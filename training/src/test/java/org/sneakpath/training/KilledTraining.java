package org.sneakpath.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.AdamW;
import org.sneakpath.training.optimiser.OptimiserSpec;
import org.sneakpath.training.optimiser.Sgd;

/** A training in a process of its own, which resumes from its checkpoint if there is one, and which others kill. */
final class KilledTraining {
    private KilledTraining() {}

    /** The optimiser of that name. */
    private static OptimiserSpec optimiser(String name) {
        return switch (name) {
            case "adam" -> Adam.Constants.PUBLISHED;
            case "adamw" -> AdamW.Constants.USUAL;
            case "sgd" -> new Sgd.Constants(0.9, false);
            case "nesterov" -> new Sgd.Constants(0.9, true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static TrainingOutcome run(Network network, String optimiser, Path checkpoint, int threads) throws IOException {
        Trainer trainer = new Trainer(
                network,
                SmallTraining.RULE,
                new YinYang(1000, 5),
                SmallTraining.VALIDATION,
                SmallTraining.OPTIONS.withEpochs(120).withOptimiser(optimiser(optimiser)));
        if (Files.exists(checkpoint)) {
            trainer.resume(Checkpoint.read(checkpoint));
        }
        return trainer.train(threads, checkpoint, TrainingListener.SILENT, () -> false);
    }

    public static void main(String[] arguments) throws IOException {
        run(new Network(SmallTraining.spec()), arguments[0], Path.of(arguments[1]), 2);
    }
}
