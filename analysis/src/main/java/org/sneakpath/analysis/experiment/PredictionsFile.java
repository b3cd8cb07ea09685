package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.run.Predictions;
import org.sneakpath.analysis.run.Predictions.Prediction;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.data.Dataset;

/** Leaves in a run's folder what a network makes of each test sample. */
final class PredictionsFile {
    private PredictionsFile() {}

    /** @param evaluation of the network as designed, on {@code data} */
    static void write(Evaluation evaluation, Dataset data, RunFolder folder) {
        List<Prediction> predictions = new ArrayList<>();
        for (int k = 0; k < evaluation.samples(); k++) {
            int predicted = evaluation.predicted(k);
            predictions.add(new Prediction(data.label(k), predicted < 0 ? Predictions.NONE : predicted));
        }
        folder.write(Predictions.FILE, Predictions.text(predictions));
    }
}
