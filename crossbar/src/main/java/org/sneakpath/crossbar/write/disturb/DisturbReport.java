package org.sneakpath.crossbar.write.disturb;

import java.util.List;
import org.sneakpath.crossbar.write.scheme.WriteStress;

/** What came of writing the same cells again and again. */
public final class DisturbReport {
    private final WriteStress first;
    private final List<DisturbPoint> points;
    private final double[] stress;

    DisturbReport(WriteStress first, List<DisturbPoint> points, double[] stress) {
        this.first = first;
        this.points = List.copyOf(points);
        this.stress = stress;
    }

    /** What the first pulse did: voltages by role, sneak currents, power. Where rows are independent, to the row alone. */
    public WriteStress first() {
        return first;
    }

    /** The array after each of the numbers of pulses that were asked for. */
    public List<DisturbPoint> points() {
        return points;
    }

    /** The largest magnitude of the voltage across each cell in all pulses that did not mean it (V), row-major; a copy. */
    public double[] stress() {
        return stress.clone();
    }
}
