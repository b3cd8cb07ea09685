package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * Curves over a common pair of axes.
 *
 * @param title printed above; empty for none
 * @param across quantity on the horizontal axis
 * @param up quantity on the vertical axis
 * @param curves at least one; later ones are drawn over earlier ones
 */
public record LoopPanel(String title, AxisTitle across, AxisTitle up, List<Curve> curves) {
    public LoopPanel {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("panel '" + title + "' has no curve");
        }
    }
}
