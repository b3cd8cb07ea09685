package org.sneakpath.analysis.study;

import java.util.List;

/**
 * In which layers the accuracy is lost that an axis costs at its highest level.
 *
 * @param axis its name
 * @param level in its SI unit
 * @param chips that losses are means over
 * @param losses of each layer alone, in order, of all at once, and what is left
 */
public record LayerAttribution(String axis, double level, int chips, List<LayerLoss> losses) {
    public LayerAttribution {
        losses = List.copyOf(losses);
    }
}
