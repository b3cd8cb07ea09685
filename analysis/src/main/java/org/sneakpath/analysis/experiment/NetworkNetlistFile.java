package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.netlist.DrawnNetwork;
import org.sneakpath.training.netlist.FirstLayer;
import org.sneakpath.training.netlist.NetworkDrawing;

/** A trained network under one test sample as SPICE text. */
public final class NetworkNetlistFile {
    private NetworkNetlistFile() {}

    /**
     * Writes it.
     *
     * @param config file of the experiment
     * @param overrides {@code key=value} arguments
     * @param checkpoint the trained network
     * @param sample number of the test sample, from 0
     * @param out the file
     * @param progress told warnings
     * @return one line on what was written
     * @throws InputException if anything that was handed over cannot be used
     */
    public static String write(
            Path config,
            List<String> overrides,
            Path checkpoint,
            int sample,
            FirstLayer firstLayer,
            Path out,
            Progress progress) {
        Experiment experiment = Experiment.of(ConfigFile.read(config, overrides));
        Dataset test = experiment.test();
        if (sample < 0 || sample >= test.size()) {
            throw new InputException(
                    "--sample " + sample + ": the test samples are numbered from 0 to " + (test.size() - 1));
        }
        TrainedNetwork trained = TrainedNetwork.load(experiment, checkpoint, progress);
        DrawnNetwork drawn;
        StringBuilder text = new StringBuilder();
        try {
            double[] features = new double[test.features()];
            test.features(sample, features);
            drawn = new NetworkDrawing(trained.network()).draw(features, firstLayer);
            drawn.spice(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        AtomicFile.write(out, text.toString());
        NetworkPass pass = trained.network().pass();
        pass.present(test, sample);
        int predicted = trained.network().spec().predicted(pass.answers());
        return String.format(
                Locale.ROOT,
                "%d elements; test sample %d of class %d, which the network takes for %s; its class scores are %s, of what is"
                        + " saved%s",
                drawn.netlist().elements().size(),
                sample,
                test.label(sample),
                predicted < 0 ? "none" : Integer.toString(predicted),
                CodingPlan.scores(experiment.config().network()),
                late(drawn));
    }

    /** When the saved waveforms begin to be an answer, where that is not at once. */
    private static String late(DrawnNetwork drawn) {
        int steps = drawn.delays().get(drawn.delays().size() - 1);
        return steps == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " from %s s on, for a layer hears the events of the one before when their step is over",
                        steps * drawn.spec().step());
    }
}
