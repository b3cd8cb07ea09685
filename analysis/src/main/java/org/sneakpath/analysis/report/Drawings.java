package org.sneakpath.analysis.report;

import java.util.HashMap;
import java.util.Map;
import org.sneakpath.analysis.figure.SvgRendering;

/** The figures of one report as SVG, each drawn once: for the page, and for a file of its own. */
final class Drawings {
    private final Map<String, String> drawn = new HashMap<>();

    /** The SVG element of a plate, whose name is unique in its report. */
    String svg(Plate plate) {
        return drawn.computeIfAbsent(plate.name(), name -> SvgRendering.svg(plate.figure(), name));
    }
}
