package org.sneakpath.crossbar.write.disturb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.crossbar.write.scheme.CellRole;

/**
 * An array after so many equal writes.
 *
 * @param pulses how many
 * @param drifts what has become of the cells of each role, all four of them
 */
public record DisturbPoint(long pulses, Map<CellRole, Drift> drifts) {
    public DisturbPoint {
        drifts = Collections.unmodifiableMap(new LinkedHashMap<>(drifts));
    }

    /** What has become of the cells of a role. */
    public Drift of(CellRole role) {
        Drift drift = drifts.get(role);
        if (drift == null) {
            throw new IllegalStateException("nothing is known of " + role + " cells");
        }
        return drift;
    }
}
