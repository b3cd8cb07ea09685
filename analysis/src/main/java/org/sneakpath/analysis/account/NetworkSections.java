package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.figure.ConfusionCounts;
import org.sneakpath.analysis.figure.ConfusionMatrixFigure;
import org.sneakpath.analysis.figure.GridAccuracy;
import org.sneakpath.analysis.figure.LearningCurve;
import org.sneakpath.analysis.figure.LearningHistory;
import org.sneakpath.analysis.figure.RefinementCurve;
import org.sneakpath.analysis.observation.CostSummary;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.training.audit.AuditReport;

/** The parts of a report on the network as designed: its training, its classes, its audit, a neuron and an array at work. */
final class NetworkSections {
    private final Observations seen;

    NetworkSections(Observations seen) {
        this.seen = seen;
    }

    /** How the training went. */
    Plate learning() {
        LearningHistory history = new LearningHistory(seen.history().stream()
                .map(epoch -> new LearningHistory.Epoch(epoch.number(), epoch.loss(), epoch.accuracy()))
                .toList());
        return new Plate("learning", new LearningCurve(history));
    }

    private Plate confusion() {
        List<List<Long>> counts = seen.test().confusion().stream()
                .map(row -> row.stream().map(Integer::longValue).toList())
                .toList();
        return new Plate(
                "confusion",
                new ConfusionMatrixFigure(new ConfusionCounts(seen.network().classes(), counts)));
    }

    /** Accuracy against the time step; none without an audit. */
    Optional<Plate> refinement() {
        AuditReport audit = seen.audit();
        if (audit == null) {
            return Optional.empty();
        }
        List<GridAccuracy> grids = new ArrayList<>();
        grids.add(new GridAccuracy(audit.own().step(), audit.own().accuracy()));
        audit.refined().forEach(grid -> grids.add(new GridAccuracy(grid.step(), grid.accuracy())));
        return Optional.of(new Plate(
                "refinement", new RefinementCurve(grids, audit.options().allowedLoss())));
    }

    /**
     * All of them.
     *
     * @param shown name of the figure that the first screen shows already
     */
    List<Section> sections(String shown) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "The network as designed",
                List.of("Every device as designed. " + selection()),
                without(List.of(learning(), confusion()), shown)));
        AuditReport audit = seen.audit();
        if (audit != null) {
            sections.add(new Section(
                    "In shorter steps",
                    AuditWords.paragraphs(audit),
                    without(refinement().stream().toList(), shown)));
        }
        sections.add(SlopeSections.section(seen.slopes()));
        CostSummary costs = seen.costs();
        if (costs != null) {
            sections.add(CostSection.of(costs));
        }
        PhysicsPlates physics = new PhysicsPlates(seen);
        sections.add(new Section("A neuron at work", List.of(), List.of(physics.neuron())));
        List<Plate> inside = physics.deviceAndArray();
        if (!inside.isEmpty()) {
            sections.add(new Section("Device and array", List.of(), inside));
        }
        physics.wires()
                .ifPresent(plate -> sections.add(new Section("Voltage lost in the wires", List.of(), List.of(plate))));
        return sections;
    }

    private static List<Plate> without(List<Plate> plates, String shown) {
        return plates.stream().filter(plate -> !plate.name().equals(shown)).toList();
    }

    private String selection() {
        if (seen.kind() == Observations.Kind.STUDY_OF_CHECKPOINT) {
            return "The weights of the checkpoint are used throughout.";
        }
        return seen.history().stream().anyMatch(epoch -> !Double.isNaN(epoch.accuracy()))
                ? "The weights of the epoch that did best on the validation samples are used throughout."
                : "The weights at the end of training are used throughout; no samples were held out to select an epoch by.";
    }
}
