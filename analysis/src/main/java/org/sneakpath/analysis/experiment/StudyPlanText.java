package org.sneakpath.analysis.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.experiment.PreparedStudy.Standing;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.study.RobustnessStudy;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.analysis.study.StudyOutline;
import org.sneakpath.analysis.study.TrialJournal;
import org.sneakpath.analysis.study.TrialLedger;
import org.sneakpath.training.Trainer;

/** What a study is going to do, in lines, without doing it. */
public final class StudyPlanText {
    private final RunRequest request;
    private final PreparedStudy study;
    private final @Nullable Path checkpoint;
    private final boolean resume;

    private StudyPlanText(RunRequest request, PreparedStudy study, @Nullable Path checkpoint, boolean resume) {
        this.request = request;
        this.study = study;
        this.checkpoint = checkpoint;
        this.resume = resume;
    }

    /**
     * The plan of a request, of which everything is checked; arguments as {@link RobustnessRun#run}.
     *
     * @throws org.sneakpath.analysis.InputException at the first thing that is wrong
     */
    public static List<String> of(RunRequest request, @Nullable Path checkpoint, boolean resume) {
        PreparedStudy study = PreparedStudy.of(request, checkpoint, resume);
        if (study.loaded() == null) {
            Trainer trainer = study.experiment().trainer(study.experiment().untrained());
            Path begun = RunFolder.work(request.out()).resolve(RunRecord.CHECKPOINT);
            if (study.standing() == Standing.BEGUN && Files.exists(begun)) {
                TrainRun.resume(trainer, begun, request);
            }
        }
        return new StudyPlanText(request, study, checkpoint, resume).lines();
    }

    private List<String> lines() {
        ExperimentConfig config = study.experiment().config();
        RobustnessConfig asked = study.config();
        StudyOutline outline = new RobustnessStudy(
                        trial -> Double.NaN,
                        asked,
                        study.experiment().axes(),
                        Double.NaN,
                        study.experiment().network().layers().size(),
                        config.seed())
                .outline();
        List<String> lines = new ArrayList<>();
        lines.add("network " + study.experiment().shape() + ", " + network());
        for (RobustnessConfig.Axis axis : asked.axes()) {
            String levels = axis.numbers().stream().map(Object::toString).collect(Collectors.joining(", "));
            lines.add("axis " + axis.word() + ", " + axis.levels().size() + " levels in SI units: " + levels);
        }
        lines.add("chips " + asked.chips() + " at each level, of seed " + config.seed());
        outline.parts().forEach(part -> lines.add(part(part)));
        lines.add("trials " + count(outline.trials().size(), outline.most()) + ", each of "
                + study.experiment().test().size() + " test samples");
        if (resume) {
            lines.add(standing(outline));
        }
        lines.add(memory());
        return lines;
    }

    private String network() {
        return checkpoint == null
                ? "to be trained in " + study.experiment().config().training().epochs() + " epochs"
                : "loaded from " + checkpoint;
    }

    private static String part(StudyOutline.Part part) {
        return "trials of " + part.name() + " " + count(part.first(), part.most());
    }

    private static String count(long first, long most) {
        return most > first ? first + " in the first round, at most " + most : Long.toString(first);
    }

    private String standing(StudyOutline outline) {
        return switch (study.standing()) {
            case NEW -> "done 0: " + request.out() + " holds nothing of a study yet";
            case FINISHED -> "done all; there is nothing to do";
            case BEGUN -> {
                Path journal = RunFolder.work(request.out()).resolve(RobustnessRun.JOURNAL);
                TrialLedger ledger = TrialJournal.read(journal, study.identity().id(), study.axes());
                yield "done " + ledger.size() + ", left "
                        + ledger.missing(outline.trials()).size() + " in the first round";
            }
        };
    }

    private String memory() {
        MemoryEstimate memory = MemoryEstimate.of(study.experiment());
        int chips = request.threads();
        boolean deploys = study.experiment().axes().stream().anyMatch(StudyAxis::changesConfiguration);
        return String.format(
                Locale.ROOT,
                "memory about %.1f MiB: samples %.1f, the network and a chip on each of %d threads"
                        + (deploys ? ", each with a network of its own," : "") + " %.1f each;"
                        + " %d MiB may be taken",
                memory.all(1 + (deploys ? 2 : 1) * chips) / MemoryEstimate.MEBIBYTE,
                memory.samples() / MemoryEstimate.MEBIBYTE,
                chips,
                memory.network() / MemoryEstimate.MEBIBYTE,
                Math.round(memory.available() / MemoryEstimate.MEBIBYTE));
    }
}
