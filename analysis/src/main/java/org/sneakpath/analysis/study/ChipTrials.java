package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.study.Deployments.Deployed;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.Chip;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.data.Dataset;

/** Trials of one trained network: its accuracy on chips. */
public final class ChipTrials implements TrialAccuracy {
    private final Deployments deployments;
    private final Dataset test;
    private final Map<String, StudyAxis> axes = new LinkedHashMap<>();
    private final long seed;

    /**
     * Of a network.
     *
     * @param deployments how chips are made of it, and what they have where no axis says otherwise
     * @param axes all that settings of trials may name
     * @param seed of the run
     */
    public ChipTrials(Deployments deployments, Dataset test, List<StudyAxis> axes, long seed) {
        this.deployments = deployments;
        this.test = test;
        this.seed = seed;
        axes.forEach(axis -> this.axes.put(axis.name(), axis));
    }

    /** @throws NotConvergedException naming the chip of which an array was not solved to its tolerance */
    @Override
    public double of(Trial trial) {
        return chip(trial).evaluate(test, 1).accuracy();
    }

    /** The chip of a trial; otherwise as {@link #of}. */
    public Chip chip(Trial trial) {
        Deployed deployed = deployments.of(trial.settings().stream()
                .filter(setting -> axis(setting).changesConfiguration())
                .toList());
        Fabrication.Made made = deployed.fabrication().chip(conditions(deployed, trial), chipSeed(seed, trial.chip()));
        ReadStatus status = made.chip().readStatus();
        if (!status.converged()) {
            throw new NotConvergedException(words(trial) + ": an array was not solved: relative Kirchhoff residual "
                    + status.residual() + "; look at the resistances of its wires");
        }
        if (!made.isSound()) {
            throw new NotConvergedException(words(trial) + ": retraining of the last layer: "
                    + made.ending().meaning());
        }
        return made.chip();
    }

    /** The background of each layer, in which each setting replaces the entry of its axis. */
    private List<ChipConditions> conditions(Deployed deployed, Trial trial) {
        List<ChipConditions> conditions = new ArrayList<>();
        int layers = deployed.fabrication().network().spec().layers().size();
        for (int layer = 0; layer < layers; layer++) {
            conditions.add(conditions(deployed.background(), trial, layer));
        }
        return conditions;
    }

    private StudyAxis axis(Setting setting) {
        StudyAxis axis = axes.get(setting.axis());
        if (axis == null) {
            throw new IllegalArgumentException("no axis '" + setting.axis() + "' in this study, of " + axes.keySet());
        }
        return axis;
    }

    private ChipConditions conditions(ChipConditions background, Trial trial, int layer) {
        ChipConditions conditions = background;
        for (Setting setting : trial.settings()) {
            StudyAxis axis = axis(setting);
            if (axis.reaches(layer)) {
                conditions = axis.imperfection().on(conditions, setting.level());
            }
        }
        return conditions;
    }

    private static String words(Trial trial) {
        StringBuilder words = new StringBuilder();
        trial.settings()
                .forEach(setting -> words.append("axis ")
                        .append(setting.axis())
                        .append(", level ")
                        .append(setting.level())
                        .append(", "));
        return words.append("chip ").append(trial.chip()).toString();
    }

    /** The seed of a chip: other chips and other runs have others. The factor is odd, hence no two runs agree. */
    public static long chipSeed(long seed, int chip) {
        return seed * 0x9E3779B97F4A7C15L + chip;
    }
}
