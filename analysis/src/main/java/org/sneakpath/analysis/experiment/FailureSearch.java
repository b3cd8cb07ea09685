package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sneakpath.analysis.account.AxisLoss;
import org.sneakpath.analysis.account.ExperimentReport;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.observation.ChipFailures;
import org.sneakpath.analysis.observation.FailedSample;
import org.sneakpath.analysis.study.ChipTrials;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.analysis.study.Trial;
import org.sneakpath.training.Chip;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.data.Dataset;

/** Looks for the test samples that tell most about where a network fails. */
final class FailureSearch {
    private static final int MOST = 6;
    private static final int MOST_CHIPS = 20;

    private final Experiment experiment;
    private final Evaluation ideal;

    FailureSearch(Experiment experiment, Evaluation ideal) {
        this.experiment = experiment;
        this.ideal = ideal;
    }

    /** Of what the network as designed gets wrong, the samples with the greatest losses; the earlier of equals first. */
    List<FailedSample> worst(ProgrammedNetwork network) {
        NetworkPass pass = network.pass();
        Comparator<Integer> byLoss = Comparator.comparingDouble(ideal::loss);
        return IntStream.range(0, ideal.samples())
                .boxed()
                .filter(Predicate.not(this::isRight))
                .sorted(byLoss.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(sample -> shown(pass, sample, ideal.predicted(sample), ideal.loss(sample), 0, 0))
                .toList();
    }

    private boolean isRight(int sample) {
        return ideal.predicted(sample) == experiment.test().label(sample);
    }

    /**
     * Of what the network as designed gets right, the samples that most chips get wrong at the level where a point is told to be lost
     * first, see {@link AxisLoss}; nothing where none is told to be.
     */
    Optional<ChipFailures> onChips(ChipTrials trials, StudyFindings findings, int threads) {
        Optional<AxisLoss> first = AxisLoss.first(ExperimentReport.sweeps(
                findings.summaries(),
                experiment.config(),
                ideal.accuracy(),
                experiment.test().classes()));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        AccuracyPoint level = first.get().lost().orElseThrow();
        String axis = first.get().sweep().axis();
        int chips = Math.min(MOST_CHIPS, level.accuracies().size());
        List<Evaluation> evaluations = new ArrayList<>();
        for (int chip = 1; chip <= chips; chip++) {
            evaluations.add(trials.chip(Trial.of(axis, level.level(), chip))
                    .evaluate(experiment.test(), experiment.loss(), threads));
        }
        List<FailedSample> samples = new ArrayList<>();
        for (Errors errors : mostOften(evaluations)) {
            Chip chip = trials.chip(Trial.of(axis, level.level(), errors.firstChip()));
            Evaluation evaluation = evaluations.get(errors.firstChip() - 1);
            samples.add(shown(
                    chip.pass(),
                    errors.sample(),
                    evaluation.predicted(errors.sample()),
                    evaluation.loss(errors.sample()),
                    errors.firstChip(),
                    errors.chips()));
        }
        return Optional.of(new ChipFailures(axis, level.level(), chips, samples));
    }

    /** How many chips put a sample into another class, which is the first of them, and the loss over all chips. */
    private record Errors(int sample, int chips, int firstChip, double loss) {}

    /** The most chips first; among equals the greatest loss, then the earlier sample. */
    private List<Errors> mostOften(List<Evaluation> evaluations) {
        return IntStream.range(0, ideal.samples())
                .filter(this::isRight)
                .mapToObj(k -> errors(k, evaluations))
                .filter(errors -> errors.chips() > 0)
                .sorted(Comparator.comparingInt(Errors::chips)
                        .thenComparingDouble(Errors::loss)
                        .reversed()
                        .thenComparingInt(Errors::sample))
                .limit(MOST)
                .toList();
    }

    private Errors errors(int sample, List<Evaluation> evaluations) {
        int wrong = 0;
        int first = 0;
        double loss = 0;
        for (int chip = evaluations.size(); chip >= 1; chip--) {
            Evaluation evaluation = evaluations.get(chip - 1);
            loss += evaluation.loss(sample);
            if (evaluation.predicted(sample) != experiment.test().label(sample)) {
                wrong++;
                first = chip;
            }
        }
        return new Errors(sample, wrong, first, loss);
    }

    private FailedSample shown(NetworkPass pass, int sample, int predicted, double loss, int chip, int wrongChips) {
        Dataset test = experiment.test();
        pass.present(test, sample);
        int last = experiment.network().layers().size() - 1;
        List<List<Double>> outputs = new ArrayList<>();
        for (int c = 0; c < test.classes(); c++) {
            outputs.add(Arrays.stream(pass.series(last, pass.neuron(last).output(), c, 0))
                    .boxed()
                    .toList());
        }
        double[] features = new double[test.features()];
        test.features(sample, features);
        return new FailedSample(
                sample,
                test.label(sample),
                predicted,
                loss,
                chip,
                wrongChips,
                Arrays.stream(features).boxed().toList(),
                outputs);
    }
}
