package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.config.AuditConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.analysis.run.Requirement;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.audit.AuditListener;
import org.sneakpath.training.audit.AuditOptions;
import org.sneakpath.training.audit.AuditReport;
import org.sneakpath.training.audit.DeviceExcursions;
import org.sneakpath.training.audit.Excursions;
import org.sneakpath.training.audit.NetworkAudit;
import org.sneakpath.training.audit.ReferenceComparison;
import org.sneakpath.training.audit.Refinement;
import org.sneakpath.training.netlist.NetworkDrawing;

/** The audit of a trained network, as an experiment asks for it, and what of it is among the metrics. */
final class NetworkAuditing {
    /** What the reference engine is asked for. */
    private static final List<String> COMPARED =
            List.of("audit_deviation_largest", "audit_deviation_rms", "audit_classes_agreeing");

    /** Those that are numbers at the top of the metrics, and can be required. */
    static final List<String> METRICS = Stream.concat(
                    Stream.of(
                            "audit_points_lost",
                            "audit_accuracy",
                            "audit_share_outside",
                            "audit_share_devices_outside"),
                    COMPARED.stream())
            .toList();

    private NetworkAuditing() {}

    /**
     * The audit on the test samples, or null if the configuration wants none, or the user stopped it: the request's signal tells.
     */
    static @Nullable AuditReport run(Experiment experiment, Network network, RunRequest request) {
        AuditConfig config = experiment.config().audit();
        if (!config.enabled()) {
            return null;
        }
        TrainingConfig.VoltagePenalty band = experiment.config().training().voltagePenalty();
        AuditOptions options = new AuditOptions(
                config.divisors(), config.samples(), config.tolerance(), config.allowedLoss(), band.low(), band.high());
        Progress progress = request.progress();
        boolean[] begun = {false};
        AuditListener listener = new AuditListener() {
            @Override
            public void advance(long done, long all) {
                if (!begun[0]) {
                    begun[0] = true;
                    progress.begin("audit", all);
                }
                progress.advance(done, "");
            }

            @Override
            public boolean isStopped() {
                return request.stop().isRequested();
            }
        };
        try {
            return NetworkAudit.run(network, experiment.test(), options, request.threads(), listener);
        } finally {
            progress.end();
        }
    }

    /** Refuses a requirement on it if there is none. */
    static void requireMeasured(AuditConfig audit, Collection<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            if (!audit.enabled() && METRICS.contains(requirement.metric())) {
                throw new InputException("--require " + requirement + ": audit.enabled is false, so that "
                        + requirement.metric() + " is not measured; leave --no-audit out");
            }
            if (audit.samples() == 0 && COMPARED.contains(requirement.metric())) {
                throw new InputException("--require " + requirement + ": audit.samples is 0, so that "
                        + requirement.metric() + " is not measured; ask for at least 1, such as 20");
            }
        }
    }

    /** Refuses a requirement on the comparison with the reference engine if the network has no drawing for it. */
    static void requireDrawable(NetworkSpec network, Collection<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            if (COMPARED.contains(requirement.metric())) {
                try {
                    NetworkDrawing.requireDrawable(network);
                } catch (IllegalArgumentException e) {
                    throw new InputException(
                            "--require " + requirement
                                    + ": is not measured, for the network cannot be compared with the"
                                    + " reference engine: " + e.getMessage() + "; require audit_points_lost",
                            e);
                }
            }
        }
    }

    /** Adds what was found; nothing if there was no audit. */
    static void put(Map<String, Object> metrics, @Nullable AuditReport audit) {
        if (audit == null) {
            return;
        }
        metrics.put("audit_passes", audit.passes());
        metrics.put("audit_points_lost", audit.pointsLost());
        metrics.put("audit_accuracy", audit.finest().accuracy());
        metrics.put("audit_refined", refined(audit));
        ReferenceComparison reference = audit.reference();
        if (reference.isMade()) {
            metrics.put("audit_deviation_largest", reference.largest());
            metrics.put("audit_deviation_rms", reference.rms());
            metrics.put("audit_classes_agreeing", reference.agreeing());
            metrics.put("audit_reference_samples", List.of(reference.solved(), reference.samples()));
        }
        metrics.put("audit_share_outside", shareOutside(audit));
        metrics.put("audit_outside", outside(audit));
        metrics.put("audit_share_devices_outside", shareOfDevicesOutside(audit));
        metrics.put("audit_devices_outside", devicesOutside(audit));
    }

    /** Share of all points of devices with a range that are outside it; 0 where none has one. */
    static double shareOfDevicesOutside(AuditReport audit) {
        long all = 0;
        long outside = 0;
        for (DeviceExcursions device : audit.devices()) {
            all += device.points();
            outside += device.outside();
        }
        return all == 0 ? 0 : (double) outside / all;
    }

    private static List<Map<String, Object>> devicesOutside(AuditReport audit) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (DeviceExcursions device : audit.devices()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("layer", device.layer());
            one.put("device", device.device());
            one.put("preset", device.preset());
            one.put("share", device.share());
            one.put("samples", device.samples());
            one.put("lowest", device.lowest());
            one.put("highest", device.highest());
            all.add(one);
        }
        return all;
    }

    /** Share of all output voltages that are outside the band. */
    static double shareOutside(AuditReport audit) {
        long all = 0;
        long outside = 0;
        for (Excursions layer : audit.excursions()) {
            all += layer.voltages();
            outside += layer.outside();
        }
        return (double) outside / all;
    }

    private static List<Map<String, Object>> refined(AuditReport audit) {
        List<Refinement> grids = new ArrayList<>(List.of(audit.own()));
        grids.addAll(audit.refined());
        List<Map<String, Object>> all = new ArrayList<>();
        for (Refinement grid : grids) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("divisor", grid.divisor());
            one.put("step", grid.step());
            one.put("accuracy", grid.accuracy());
            one.put("changed", grid.changed());
            one.put("unsolved", grid.unsolved());
            all.add(one);
        }
        return all;
    }

    private static List<Map<String, Object>> outside(AuditReport audit) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Excursions layer : audit.excursions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("layer", layer.layer());
            one.put("share", layer.share());
            one.put("samples", layer.samples());
            one.put("lowest", layer.lowest());
            one.put("highest", layer.highest());
            all.add(one);
        }
        return all;
    }
}
