package org.sneakpath.circuit.spice.write;

import java.io.IOException;
import java.util.List;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.devices.DeviceBatch;

/** Writes netlists that ngspice reads. */
public final class SpiceText {
    private static final double ZERO_CELSIUS = 273.15;

    private SpiceText() {}

    /**
     * Writes a circuit and what to compute.
     *
     * @throws IOException if {@code out} throws it
     * @throws IllegalArgumentException naming an element that SPICE has no text for, or names that are one to SPICE
     */
    public static void write(Netlist netlist, List<? extends Analysis> analyses, Appendable out) throws IOException {
        write(netlist, analyses, List.of(), out);
    }

    /**
     * Writes a circuit that has devices whose models come from files.
     *
     * @param modelFiles their names, as the written netlist is to name them
     * @throws IOException if {@code out} throws it
     * @throws IllegalArgumentException naming an element that SPICE has no text for, or names that are one to SPICE
     */
    public static void write(
            Netlist netlist, List<? extends Analysis> analyses, List<String> modelFiles, Appendable out)
            throws IOException {
        out.append(netlist.title().replace('\n', ' ')).append('\n');
        for (String file : modelFiles) {
            out.append(".hdl \"" + file + "\"\n");
        }
        ElementText text = new ElementText(netlist, !modelFiles.isEmpty());
        for (Element element : netlist.elements()) {
            out.append(text.of(element)).append('\n');
        }
        for (String model : text.models()) {
            out.append(model).append('\n');
        }
        if (netlist.temperature() != DeviceBatch.NOMINAL_TEMPERATURE) {
            out.append(".temp " + celsius(netlist.temperature()) + "\n");
        }
        for (var initial : text.initialVoltages().entrySet()) {
            out.append(".ic v(" + initial.getKey() + ")=" + initial.getValue() + "\n");
        }
        for (Analysis analysis : analyses) {
            out.append(AnalysisText.of(analysis)).append('\n');
        }
        out.append(".end\n");
    }

    /** °C from kelvin, without the last digits that the subtraction makes where those would be read back the same. */
    static double celsius(double kelvin) {
        double celsius = kelvin - ZERO_CELSIUS;
        double rounded = Math.rint(celsius * 1e9) / 1e9;
        return rounded + ZERO_CELSIUS == kelvin ? rounded : celsius;
    }
}
