package org.sneakpath.crossbar.mapping;

/** Conductances about the middle of a range, G(w) = gMid + w·(gMax − gMin)/2 (S), w in [−1, 1]. */
record MidRange(double gMin, double gMax) {
    double mid() {
        return 0.5 * (gMin + gMax);
    }

    double half() {
        return 0.5 * (gMax - gMin);
    }

    /** G(w); the exact limits at w = ±1, and never beyond them by rounding. */
    double at(double w) {
        if (Math.abs(w) == 1) {
            return w > 0 ? gMax : gMin;
        }
        return Math.max(gMin, Math.min(gMax, mid() + w * half()));
    }
}
