package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.Decision;
import org.sneakpath.analysis.figure.DecisionFigure;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.observation.ChipFailures;
import org.sneakpath.analysis.observation.DesignFacts;
import org.sneakpath.analysis.observation.FailedSample;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Section;

/** Samples that went wrong, with what the output neurons did. */
final class FailureSections {
    private static final int MOST_FEATURES = 8;

    private final DesignFacts network;

    private FailureSections(DesignFacts network) {
        this.network = network;
    }

    /** Those of the network as designed, then those of chips; what there is none of is left out. */
    static List<Section> of(Observations seen, @Nullable ChipFailures chips, ExperimentConfig config) {
        FailureSections failures = new FailureSections(seen.network());
        List<Section> sections = new ArrayList<>();
        int wrong = seen.test().samples() - seen.test().correct();
        if (!seen.worst().isEmpty()) {
            sections.add(new Section(
                    "Where it goes wrong",
                    List.of(
                            "Of " + wrong + (wrong == 1 ? " test sample" : " test samples")
                                    + " that the network as designed puts into another class or none, these have the greatest loss: it is surest"
                                    + " of what is wrong. Shown are the voltages of its output neurons, of which the read-out makes the answer."),
                    failures.plates(
                            "failure",
                            seen.worst(),
                            Optional.empty(),
                            seen.network().step())));
        }
        if (chips != null && !chips.samples().isEmpty()) {
            SweepText names = SweepText.of(config);
            AxisTitle title = names.title(chips.axis());
            double step = names.network(chips.axis(), chips.level()).time().step();
            sections.add(new Section(
                    "What chips get wrong first",
                    List.of("Samples that the network as designed puts into their own class, and " + chips.chips()
                            + " chips with " + AccuracyText.inSentence(title) + " of " + title.text(chips.level())
                            + " miss most often; among equals those with the greatest loss come first. Shown is the first"
                            + " chip that fails."),
                    failures.plates("chip-failure", chips.samples(), Optional.of(chips), step)));
        }
        return sections;
    }

    private List<Plate> plates(String name, List<FailedSample> samples, Optional<ChipFailures> chips, double step) {
        List<Plate> plates = new ArrayList<>();
        for (FailedSample sample : samples) {
            plates.add(new Plate(name + "-" + (plates.size() + 1), figure(sample, caption(sample, chips), step)));
        }
        return plates;
    }

    private DecisionFigure figure(FailedSample sample, String caption, double step) {
        List<Trace> outputs = new ArrayList<>();
        double greatest = 0;
        for (int c = 0; c < sample.outputs().size(); c++) {
            double[] values = PhysicsPlates.array(sample.outputs().get(c));
            outputs.add(new Trace(network.classes().get(c), values));
            for (double value : values) {
                greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
            }
        }
        AxisTitle title = new AxisTitle("Output", "V", DisplayUnit.prefixed("V", greatest));
        boolean image = network.imageRows() > 0;
        return new DecisionFigure(
                new Decision(
                        title,
                        PhysicsPlates.times(sample.outputs().get(0).size(), step),
                        outputs,
                        sample.truth(),
                        sample.predicted(),
                        image ? sample.features() : List.of(),
                        network.imageRows()),
                caption);
    }

    private String caption(FailedSample sample, Optional<ChipFailures> chips) {
        String taken = sample.predicted() < 0
                ? "is put into no class"
                : "is taken for '" + network.classes().get(sample.predicted()) + "'";
        return "Test sample " + sample.sample() + ", '" + network.classes().get(sample.truth()) + "', " + taken
                + chips.map(of -> " by chip " + sample.chip()).orElse("") + " (loss "
                + Numbers.plain(sample.loss()) + ")"
                + chips.map(of -> "; " + sample.wrongChips() + " of " + of.chips() + " chips miss its class")
                        .orElse("")
                + "." + features(sample);
    }

    private String features(FailedSample sample) {
        if (network.imageRows() > 0 || sample.features().size() > MOST_FEATURES) {
            return "";
        }
        return " Features: "
                + String.join(
                        ", ", sample.features().stream().map(Numbers::plain).toList())
                + ".";
    }
}
