package org.sneakpath.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sneakpath.training.data.YinYang;

/** A training in a process of its own, which resumes from its checkpoint if there is one, and which others kill. */
final class KilledTraining {
    private KilledTraining() {}

    static TrainingOutcome run(Network network, Path checkpoint, int threads) throws IOException {
        Trainer trainer = new Trainer(
                network,
                SmallTraining.RULE,
                new YinYang(1000, 5),
                SmallTraining.VALIDATION,
                SmallTraining.OPTIONS.withEpochs(120));
        if (Files.exists(checkpoint)) {
            trainer.resume(Checkpoint.read(checkpoint));
        }
        return trainer.train(threads, checkpoint, TrainingListener.SILENT, () -> false);
    }

    public static void main(String[] arguments) throws IOException {
        run(new Network(SmallTraining.spec()), Path.of(arguments[0]), 2);
    }
}
