package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.CostsConfig;
import org.sneakpath.analysis.observation.CostSummary;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.Requirement;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.training.Network;
import org.sneakpath.training.cost.CostBasis;
import org.sneakpath.training.cost.CostQuantity;
import org.sneakpath.training.cost.InferenceCosts;
import org.sneakpath.training.cost.InferenceMeter;

/** What an inference takes, as an experiment asks for it: measured, among the metrics, and as a table. */
public final class CostMeasuring {
    /** The table. */
    static final String FILE = "costs.csv";

    /** Energy of an inference as far as it is known (J). */
    public static final String ENERGY = "inference_energy_j";

    /** The part of it that the arrays take (J). */
    public static final String ARRAYS = "inference_arrays_j";

    /** Time from the beginning of a sample to its answer (s). */
    public static final String TIME = "inference_time_s";

    /** Those that are numbers at the top of the metrics, and can be required. */
    public static final List<String> METRICS = List.of(ENERGY, ARRAYS, TIME);

    private CostMeasuring() {}

    /** Of the first test samples, or null if the configuration wants none, or no sample was solved. */
    static @Nullable CostSummary run(Experiment experiment, Network network) {
        return run(experiment, network, experiment.config().costs());
    }

    private static @Nullable CostSummary run(Experiment experiment, Network network, CostsConfig config) {
        if (config.samples() == 0) {
            return null;
        }
        InferenceCosts costs =
                InferenceMeter.measure(network, CostPlan.of(config), experiment.test(), config.samples());
        return costs.samples() == 0 ? null : CostSummary.of(costs);
    }

    /** Means in the order of {@link #METRICS}, NaN for what is not there, with other assumptions than the experiment's. */
    public static List<Double> means(Experiment experiment, Network network, CostsConfig config) {
        CostSummary costs = run(experiment, network, config);
        return costs == null
                ? List.of(Double.NaN, Double.NaN, Double.NaN)
                : List.of(
                        costs.energy().mean(),
                        costs.energyOf("arrays"),
                        costs.time().mean());
    }

    /** Refuses a requirement on them if there are none. */
    static void requireMeasured(CostsConfig config, Collection<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            if (config.samples() == 0 && METRICS.contains(requirement.metric())) {
                throw new InputException("--require " + requirement + ": costs.samples is 0, so that "
                        + requirement.metric() + " is not measured; ask for at least 1, such as 100");
            }
        }
    }

    /** Adds what was found; nothing if nothing was. */
    static void put(Map<String, Object> metrics, @Nullable CostSummary costs) {
        if (costs == null) {
            return;
        }
        metrics.put(ENERGY, costs.energy().mean());
        metrics.put(
                "inference_energy_interval_95",
                List.of(costs.energy().lower(), costs.energy().upper()));
        metrics.put(ARRAYS, costs.energyOf("arrays"));
        metrics.put(TIME, costs.time().mean());
        metrics.put("inference_energies_unknown", costs.unknown(CostQuantity.ENERGY));
        metrics.put("inference_samples", costs.samples());
    }

    /** Writes {@code costs.csv}: {@code layer,component,quantity,unit,mean,lower_95,upper_95,basis,source}; no number where there is none. */
    static void write(@Nullable CostSummary costs, RunFolder folder) {
        if (costs == null) {
            return;
        }
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("layer", "component", "quantity", "unit", "mean", "lower_95", "upper_95", "basis", "source"));
        for (CostSummary.Line line : costs.lines()) {
            CostSummary.Figure figure = line.figure();
            boolean known = line.basis() != CostBasis.UNKNOWN;
            lines.add(List.of(
                    line.layer() == 0 ? "" : line.layer(),
                    line.component(),
                    word(line.quantity()),
                    line.quantity().unit(),
                    known ? figure.mean() : "",
                    known ? figure.lower() : "",
                    known ? figure.upper() : "",
                    word(line.basis()),
                    line.source()));
        }
        folder.write(FILE, Csv.text(lines));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
