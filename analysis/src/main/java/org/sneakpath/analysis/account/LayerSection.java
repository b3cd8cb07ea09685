package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.LossBars;
import org.sneakpath.analysis.figure.LossBars.LossBar;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.analysis.study.LayerAttribution;
import org.sneakpath.analysis.study.LayerLoss;

/** The part of a report on the layers in which accuracy is lost. */
final class LayerSection {
    private LayerSection() {}

    /** @param attributions of each axis, one at least */
    static Section of(List<LayerAttribution> attributions, SweepText names) {
        List<String> words = new ArrayList<>();
        words.add(
                "Each nonideality at its highest level stood in one layer alone, all others being as the background has them, on the"
                        + " same " + attributions.get(0).chips()
                        + " chips; a layer deviates alike wherever it does. Losses are points of accuracy, counted chip by chip from the same"
                        + " chips at the background. In brackets: 95\u202f% intervals of the mean over chips (Student’s t), each by itself; where an axis draws"
                        + " nothing and neither does the background, all chips are alike and intervals have no width."
                        + " A star: told from none (p < 0.05, Student’s test of pairs, with Holm’s correction for all losses of this section)."
                        + " What layers lose alone need not add up to what they lose together: the interaction is what is left, less than none"
                        + " where one layer's errors spare the next one's.");
        attributions.forEach(attribution -> words.add(words(attribution, names)));
        if (!names.keys().isEmpty()) {
            words.add("Left out, for they hold for the network and not for one layer: "
                    + String.join(", ", names.keys()) + ".");
        }
        return new Section(
                "Which layers lose it",
                words,
                attributions.stream()
                        .map(attribution -> plate(attribution, names))
                        .toList());
    }

    private static String words(LayerAttribution attribution, SweepText names) {
        return title(attribution, names) + ": "
                + attribution.losses().stream()
                        .map(loss -> place(loss) + " " + points(loss))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String title(LayerAttribution attribution, SweepText names) {
        AxisTitle title = names.title(attribution.axis());
        return title.quantity() + " at " + title.text(attribution.level());
    }

    private static String points(LayerLoss loss) {
        return number(loss.loss()) + " (" + number(loss.interval().lower()) + " to "
                + number(loss.interval().upper()) + (loss.told() ? ")*" : ")");
    }

    private static String number(double fraction) {
        return Numbers.fixed(100 * fraction, 1);
    }

    private static String place(LayerLoss loss) {
        return switch (loss.where()) {
            case LayerLoss.ALL -> "all layers";
            case LayerLoss.REST -> LayerLoss.REST;
            default -> loss.where() + " alone";
        };
    }

    private static Plate plate(LayerAttribution attribution, SweepText names) {
        List<LossBar> bars = new ArrayList<>();
        for (LayerLoss loss : attribution.losses()) {
            bars.add(new LossBar(
                    place(loss),
                    loss.loss(),
                    loss.interval().lower(),
                    loss.interval().upper(),
                    loss.where().equals(LayerLoss.ALL)));
        }
        String caption = title(attribution, names)
                + ": accuracy lost where it stands in one layer alone (pale), where it stands in all"
                + " (dark), and what the parts leave; mean over " + attribution.chips()
                + " chips, each less itself at the background. Lines: 95\u202f% intervals of the mean (Student’s t).";
        return new Plate(
                "layers-" + attribution.axis(), new LossBars(AxisTitle.fraction("Accuracy lost"), bars, caption));
    }
}
