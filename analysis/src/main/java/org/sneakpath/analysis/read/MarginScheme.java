package org.sneakpath.analysis.read;

import org.sneakpath.crossbar.study.ReadScheme;

/** Read schemes by name. */
public enum MarginScheme {
    /** Unselected lines are not connected. */
    FLOATING("floating lines"),
    /** Unselected lines at 0 V. */
    GROUNDED("grounded lines"),
    /** Unselected lines at V/2. */
    HALF("V/2"),
    /** Unselected word lines at V/3, bit lines at 2V/3. */
    THIRD("V/3"),
    /** One bit line pulled up, its word line grounded, all others not connected. */
    PULL_UP("pull-up");

    private final String label;

    MarginScheme(String label) {
        this.label = label;
    }

    /** As printed beside a curve. */
    String label() {
        return label;
    }

    /** @param load resistance of a pull-up (ohm) */
    ReadScheme scheme(double load) {
        return switch (this) {
            case FLOATING -> ReadScheme.floating();
            case GROUNDED -> ReadScheme.grounded();
            case HALF -> ReadScheme.half();
            case THIRD -> ReadScheme.third();
            case PULL_UP -> ReadScheme.pullUp(load);
        };
    }
}
