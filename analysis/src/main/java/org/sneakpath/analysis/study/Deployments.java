package org.sneakpath.analysis.study;

import java.util.List;
import org.sneakpath.training.ChipConditions;

/** The circuits that a trained network is put into, by what axes of keys say. Thread-safe. */
@FunctionalInterface
public interface Deployments {
    /**
     * One of them.
     *
     * @param keys settings of axes of keys; none: as configured
     */
    Deployed of(List<Setting> keys);

    /**
     * A network in its circuit.
     *
     * @param fabrication how chips of it are made
     * @param background what every chip has where no axis says otherwise
     */
    record Deployed(Fabrication fabrication, ChipConditions background) {}
}
