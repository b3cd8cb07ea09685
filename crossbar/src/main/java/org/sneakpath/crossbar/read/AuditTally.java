package org.sneakpath.crossbar.read;

/** What the nodes of a part of an array miss of Kirchhoff's law. */
final class AuditTally {
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** Roundings in the balance of a node with two segments, a cell, a source, a shunt. */
    private static final int ROUNDINGS = 12;

    /** The largest ρ/size. */
    double worst;
    /** Σ|ρ| (A). */
    double missing;
    /** Sum of the magnitudes of all currents (A). */
    double turnover;

    /** Starts over. */
    void clear() {
        worst = 0;
        missing = 0;
        turnover = 0;
    }

    /** Counts a node. */
    void node(double rho, double size) {
        double magnitude = Math.abs(rho);
        missing += magnitude;
        if (!(magnitude <= worst * size)) {
            worst = Math.max(worst, magnitude / size); // NaN stays NaN
        }
    }

    /** Adds another part. */
    void add(AuditTally part) {
        worst = Math.max(worst, part.worst);
        missing += part.missing;
        turnover += part.turnover;
    }

    /** Σ|ρ| with what may be wrong with it by rounding (A). */
    double bound() {
        return missing + ROUNDINGS * UNIT_ROUNDOFF * turnover;
    }
}
