package org.sneakpath.circuit.spice.write;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.spice.analysis.Analysis;

/** Writes netlists that ngspice reads. */
public final class SpiceText {
    private SpiceText() {}

    /**
     * Writes a circuit and what to compute.
     *
     * @throws IOException if {@code out} throws it
     * @throws IllegalArgumentException naming an element that SPICE has no text for
     */
    public static void write(Netlist netlist, List<? extends Analysis> analyses, Appendable out) throws IOException {
        out.append(netlist.title().replace('\n', ' ')).append('\n');
        ElementText text = new ElementText(netlist);
        for (Element element : netlist.elements()) {
            out.append(text.of(element)).append('\n');
        }
        for (String model : text.models()) {
            out.append(model).append('\n');
        }
        for (var initial : new TreeMap<>(netlist.initialVoltages()).entrySet()) {
            out.append(".ic v(" + initial.getKey() + ")=" + initial.getValue() + "\n");
        }
        for (Analysis analysis : analyses) {
            out.append(AnalysisText.of(analysis)).append('\n');
        }
        out.append(".end\n");
    }
}
