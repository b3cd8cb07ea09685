package org.sneakpath.training.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;

/** Runs an audit. */
public final class NetworkAudit {
    private NetworkAudit() {}

    /** As {@link #run(Network, Dataset, AuditOptions, int, AuditListener)}, to its end. */
    public static AuditReport run(Network network, Dataset data, AuditOptions options, int threads) {
        return Objects.requireNonNull(
                run(network, data, options, threads, AuditListener.SILENT), "nobody stops a silent audit");
    }

    /**
     * Audits a network as it is programmed, without read noise.
     *
     * @param data samples that it did not learn from, of its features and classes
     * @param threads at least 1; the report does not depend on it
     * @return what was found, or null if the listener ended it; the network is as it was either way
     */
    public static @Nullable AuditReport run(
            Network network, Dataset data, AuditOptions options, int threads, AuditListener listener) {
        NetworkSpec spec = network.spec();
        if (data.features() != spec.inputs() || data.classes() != spec.outputs()) {
            throw new IllegalArgumentException("'" + data.name() + "' has " + data.features() + " features and "
                    + data.classes() + " classes, but the network takes " + spec.inputs() + " and tells "
                    + spec.outputs() + " apart");
        }
        try (Workers workers = new Workers(threads)) {
            int grids = 1 + options.divisors().size();
            int compared = Math.min(options.samples(), data.size());
            AuditProgress progress = new AuditProgress(listener, (long) grids * data.size() + compared);
            ProgrammedNetwork own = network.onFinerGrid(1);
            BandWatch band = new BandWatch(spec, options.low(), options.high(), data.size());
            DeviceWatch devices = new DeviceWatch(spec, RangedDevice.of(spec, own.pass()), data.size());
            PresentedSamples seen = PresentedSamples.of(own, data, workers, progress, (pass, first) -> {
                band.at(pass, first);
                devices.at(pass, first);
            });
            List<Refinement> refined = new ArrayList<>();
            for (int divisor : options.divisors()) {
                progress.tell();
                if (progress.isStopped()) {
                    return null;
                }
                ProgrammedNetwork finer = network.onFinerGrid(divisor);
                PresentedSamples again = PresentedSamples.of(finer, data, workers, progress, (pass, first) -> {});
                refined.add(again.compared(divisor, finer.spec().step(), data, seen));
            }
            progress.tell();
            if (progress.isStopped()) {
                return null;
            }
            ReferenceComparison reference =
                    ReferenceAudit.run(network, own, data, options.tolerance(), compared, workers, progress);
            progress.tell();
            if (progress.isStopped()) {
                return null;
            }
            return new AuditReport(
                    options,
                    seen.compared(1, spec.step(), data, seen),
                    refined,
                    reference,
                    band.found(),
                    devices.found());
        }
    }
}
