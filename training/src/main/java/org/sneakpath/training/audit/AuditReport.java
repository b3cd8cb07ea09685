package org.sneakpath.training.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param options what was looked at
 * @param own the network on its own grid
 * @param refined on finer grids, coarsest first
 * @param reference against the reference engine
 * @param excursions voltages that leave the band, one for each layer
 * @param devices where devices leave their ranges, one for each device of a layer's neurons that has one
 */
public record AuditReport(
        AuditOptions options,
        Refinement own,
        List<Refinement> refined,
        ReferenceComparison reference,
        List<Excursions> excursions,
        List<DeviceExcursions> devices) {
    public AuditReport {
        refined = List.copyOf(refined);
        excursions = List.copyOf(excursions);
        devices = List.copyOf(devices);
    }

    /** The network on the finest grid. */
    public Refinement finest() {
        return refined.get(refined.size() - 1);
    }

    /** Points of accuracy (percent) lost on the finest grid; negative if some are gained. */
    public double pointsLost() {
        return 100.0 * (own.correct() - finest().correct()) / own.samples();
    }

    /** Whether no more points are lost than allowed. */
    public boolean passes() {
        return pointsLost() <= options.allowedLoss();
    }
}
