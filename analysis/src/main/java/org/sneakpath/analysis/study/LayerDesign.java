package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.statistics.HolmCorrection;
import org.sneakpath.analysis.statistics.Moments;
import org.sneakpath.analysis.statistics.PairedComparison;

/**
 * Each axis at its highest level in one layer alone, one round. With a₀ at the background, a_k with the imperfection in layer k alone and
 * a with it in all, chip by chip:
 * <pre>
 *   loss_k = a₀ − a_k        loss = a₀ − a        rest = loss − Σ_k loss_k
 * </pre>
 * each with Student's test of pairs, whose p-values are raised by Holm's rule over the losses of all axes.
 * A chip's layer deviates alike in all of them, for what is drawn for a layer does not depend on the others. Axes of keys of the
 * configuration are left out: these hold for the network.
 */
final class LayerDesign implements SequentialDesign {
    private final List<StudyAxis> axes;
    private final int layers;
    private final int chips;
    private boolean asked;

    /**
     * @param layers of the network, at least 1
     * @param chips at each place, at least 2
     */
    LayerDesign(List<StudyAxis> axes, int layers, int chips) {
        if (layers < 1) {
            throw new IllegalArgumentException("losses of " + layers + " layers; a network has one at least");
        }
        this.axes = StudyAxis.inLayers(axes);
        this.layers = layers;
        this.chips = chips;
    }

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public long most() {
        return chips * (1 + (long) axes.size() * (layers + 1));
    }

    @Override
    public List<Trial> next(TrialLedger ledger) {
        List<Trial> trials = new ArrayList<>();
        if (!asked) {
            add(trials, StudyAxis.BACKGROUND);
            for (StudyAxis axis : axes) {
                add(trials, axis);
                for (int layer = 0; layer < layers; layer++) {
                    add(trials, axis.inLayer(layer));
                }
            }
        }
        asked = true;
        return trials;
    }

    private void add(List<Trial> trials, StudyAxis axis) {
        for (int chip = 1; chip <= chips; chip++) {
            trials.add(Trial.of(axis.name(), axis.worst(), chip));
        }
    }

    private double[] accuracies(TrialLedger ledger, StudyAxis axis) {
        return ledger.accuracies(List.of(new Setting(axis.name(), axis.worst())), chips);
    }

    /** What was found, axis by axis, when all is finished. */
    List<LayerAttribution> attributions(TrialLedger ledger) {
        double[] background = accuracies(ledger, StudyAxis.BACKGROUND);
        return raised(
                axes.stream().map(axis -> attribution(axis, background, ledger)).toList());
    }

    private static List<LayerAttribution> raised(List<LayerAttribution> found) {
        double[] p = HolmCorrection.adjusted(found.stream()
                .flatMap(attribution -> attribution.losses().stream())
                .mapToDouble(LayerLoss::p)
                .toArray());
        List<LayerAttribution> raised = new ArrayList<>();
        int k = 0;
        for (LayerAttribution attribution : found) {
            List<LayerLoss> losses = new ArrayList<>();
            for (LayerLoss loss : attribution.losses()) {
                losses.add(loss.withP(p[k++]));
            }
            raised.add(new LayerAttribution(attribution.axis(), attribution.level(), attribution.chips(), losses));
        }
        return raised;
    }

    private LayerAttribution attribution(StudyAxis axis, double[] background, TrialLedger ledger) {
        double[] all = accuracies(ledger, axis);
        double[] together = Moments.differences(background, all);
        double[] apart = new double[together.length];
        List<LayerLoss> losses = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            double[] alone = accuracies(ledger, axis.inLayer(layer));
            double[] lost = Moments.differences(background, alone);
            losses.add(loss(LayerLoss.layer(layer), Moments.mean(alone), background, alone));
            for (int chip = 0; chip < apart.length; chip++) {
                apart[chip] += lost[chip];
            }
        }
        losses.add(loss(LayerLoss.ALL, Moments.mean(all), background, all));
        losses.add(loss(LayerLoss.REST, Double.NaN, together, apart));
        return new LayerAttribution(axis.name(), axis.worst(), chips, losses);
    }

    private static LayerLoss loss(String where, double accuracy, double[] first, double[] second) {
        PairedComparison found = PairedComparison.of(first, second, RobustnessStudy.CONFIDENCE, 0);
        return new LayerLoss(where, accuracy, found.difference(), found.interval(), found.studentP());
    }
}
