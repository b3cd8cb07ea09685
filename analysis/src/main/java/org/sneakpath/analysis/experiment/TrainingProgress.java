package org.sneakpath.analysis.experiment;

import java.util.Locale;
import org.sneakpath.analysis.Progress;
import org.sneakpath.training.EpochReport;
import org.sneakpath.training.TrainingListener;

/** Passes on how training proceeds, in mini-batches. */
final class TrainingProgress implements TrainingListener {
    private final Progress progress;
    private final int epochs;
    private String note = "";
    private boolean begun;

    TrainingProgress(Progress progress, int epochs) {
        this.progress = progress;
        this.epochs = epochs;
    }

    @Override
    public void batchDone(int epoch, int batch, int batches, double loss, double accuracy) {
        if (!begun) {
            begun = true;
            progress.begin("training", (long) epochs * batches);
        }
        progress.advance((long) (epoch - 1) * batches + batch, note);
    }

    @Override
    public void epochDone(EpochReport report) {
        if (report.unsolved() > 0) {
            progress.warn("epoch " + report.epoch() + ": the neurons' equations were not solved to rounding in "
                    + report.unsolved() + " samples; take shorter steps");
        }
        note = report.validated()
                ? String.format(
                        Locale.ROOT, "epoch %d, validation %.2f %%", report.epoch(), 100 * report.validationAccuracy())
                : String.format(Locale.ROOT, "epoch %d, training loss %.4f", report.epoch(), report.trainingLoss());
    }
}
