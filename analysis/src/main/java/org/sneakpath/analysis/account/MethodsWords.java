package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.config.EnumWord;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.report.Section;

/** How it was done, and what was left out. */
final class MethodsWords {
    private static final List<String> NOT_MODELLED = List.of(
            "The network is trained once; the spread over trainings is not in the intervals.",
            "Sense amplifiers, current mirrors and buffers are ideal; their mismatch, noise and bandwidth are left out.",
            "Wires have resistance but neither capacitance nor inductance; a read is settled at once.",
            "Variation is independent from cell to cell; gradients over a wafer or an array are left out.");

    private static final String ONE_AT_A_TIME =
            "One imperfection is varied at a time over a fixed background; interactions beyond it are not explored.";

    private final StoredRun run;

    MethodsWords(StoredRun run) {
        this.run = run;
    }

    /** What was done, in the order in which it was done. */
    Section methods() {
        List<String> paragraphs = new ArrayList<>(List.of(network(), training()));
        if (run.isStudy()) {
            paragraphs.add(study());
        }
        paragraphs.add(
                "A weight is the difference of two conductances of a crossbar; arrays are solved with the resistance of"
                        + " their wires, if they have any, and neurons by their circuit equations, step by step. Intervals of accuracies on the"
                        + " test set are Wilson’s; those of means over chips are Student’s.");
        return new Section("Methods", paragraphs, List.of());
    }

    private String network() {
        Observations seen = run.observations();
        NetworkConfig.TimeGrid time = run.config().network().time();
        DisplayUnit unit = DisplayUnit.prefixed("s", time.step());
        return String.format(
                Locale.ROOT,
                "A %s network of neurons %s on differential crossbars, with %d weights. A sample is presented for %d steps of"
                        + " %s %s (%s).",
                seen.network().shape(),
                seen.network().neurons(),
                seen.network().weights(),
                time.steps(),
                Numbers.plain(unit.shown(time.step())),
                unit.symbol(),
                EnumWord.of(time.scheme()).replace('-', ' ').replace("euler", "Euler"));
    }

    private String training() {
        if (!run.isTrainedHere()) {
            return "Its weights are those of a checkpoint.";
        }
        ExperimentConfig config = run.config();
        int epochs = run.observations().history().size();
        return String.format(
                Locale.ROOT,
                "It was trained %s on %d samples for %d %s. Test samples decided nothing.",
                learning(config.training().rule()),
                config.dataset().trainingSamples(),
                epochs,
                epochs == 1 ? "epoch" : "epochs");
    }

    private static String learning(TrainingConfig.Rule rule) {
        return switch (rule) {
            case MEMPROP -> "by backpropagation through its device equations";
            case SURROGATE ->
                "by backpropagation through its device equations, with surrogates for the derivatives of spikes,";
            case CONVERSION -> "as a network of rates, and converted to one of spikes,";
        };
    }

    private String study() {
        RobustnessConfig study = run.config().robustness();
        String text =
                "Then it was put on simulated chips, " + (study.stopping().asked() ? "at least " : "") + study.chips()
                        + " at each level of each nonideality, the same ones at every level; all test samples were shown to each. "
                        + MitigationWords.done(study.mitigation());
        return text.strip();
    }

    /** The limits of what is said. */
    Section limits() {
        List<String> statements = new ArrayList<>(NOT_MODELLED);
        statements.add(
                MitigationWords.limit(run.isStudy() ? run.config().robustness().mitigation() : MitigationConfig.NONE));
        boolean together = run.answers()
                .map(answers -> !answers.maps().isEmpty() || answers.indices() != null)
                .orElse(false);
        if (run.isStudy() && !together) {
            statements.add(ONE_AT_A_TIME);
        }
        return new Section("What is not modelled", List.of(), statements, List.of(), List.of());
    }
}
