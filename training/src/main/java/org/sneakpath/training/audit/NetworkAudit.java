package org.sneakpath.training.audit;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;

/** Runs an audit. */
public final class NetworkAudit {
    private NetworkAudit() {}

    /**
     * Audits a network as it is programmed, without read noise.
     *
     * @param data samples that it did not learn from, of its features and classes
     * @param threads at least 1; the report does not depend on it
     */
    public static AuditReport run(Network network, Dataset data, AuditOptions options, int threads) {
        NetworkSpec spec = network.spec();
        if (data.features() != spec.inputs() || data.classes() != spec.outputs()) {
            throw new IllegalArgumentException("'" + data.name() + "' has " + data.features() + " features and "
                    + data.classes() + " classes, but the network takes " + spec.inputs() + " and tells "
                    + spec.outputs() + " apart");
        }
        try (Workers workers = new Workers(threads)) {
            ProgrammedNetwork own = network.onGrid(spec.step(), spec.steps());
            BandWatch band = new BandWatch(spec, options.low(), options.high(), data.size());
            PresentedSamples seen = PresentedSamples.of(own, data, workers, band);
            List<Refinement> refined = new ArrayList<>();
            for (int divisor : options.divisors()) {
                double step = spec.step() / divisor;
                ProgrammedNetwork finer = network.onGrid(step, spec.steps() * divisor);
                PresentedSamples again = PresentedSamples.of(finer, data, workers, (pass, first) -> {});
                refined.add(again.compared(divisor, step, data, seen));
            }
            ReferenceComparison reference =
                    ReferenceAudit.run(network, own, data, options.tolerance(), options.samples(), workers);
            return new AuditReport(
                    options, seen.compared(1, spec.step(), data, seen), refined, reference, band.found());
        }
    }
}
