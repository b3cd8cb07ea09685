package org.sneakpath.circuit.spice.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.spice.analysis.StepSpec;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceException;

/**
 * What the lines with a point say.
 *
 * @param analyses in order
 * @param measures in order
 * @param steps in order
 * @param outputs what is to be kept, empty if nothing is said
 * @param options how to solve
 * @param initial voltages at the start of a transient (V), by node
 * @param nodesets guesses of voltages (V), by node
 */
public record ControlLines(
        List<Analysis> analyses,
        List<Measure> measures,
        List<StepSpec> steps,
        List<OutputVariable> outputs,
        SimulationOptions options,
        Map<String, ParameterNode> initial,
        Map<String, ParameterNode> nodesets) {
    private static final Set<String> OUTPUT = Set.of(".save", ".print", ".probe");
    private static final Set<String> HARMLESS = Set.of(
            ".plot",
            ".width",
            ".title",
            ".end",
            ".backanno",
            ".four",
            ".fft",
            ".wave",
            ".echo",
            ".preprocess",
            ".hdl",
            ".machine");
    private static final Set<String> REFUSED = Set.of(
            ".pz",
            ".disto",
            ".tf",
            ".sens",
            ".sp",
            ".pss",
            ".hb",
            ".mpde",
            ".net",
            ".alter",
            ".data",
            ".mc",
            ".wcase",
            ".sampling",
            ".embeddedsampling",
            ".pce",
            ".dist",
            ".connect",
            ".savebias",
            ".loadbias",
            ".result",
            ".optimize");

    /**
     * Reads all lines.
     *
     * @param options what {@link OptionLines} read from them, which is wanted before elements are drawn
     */
    public static ControlLines read(
            List<Directive> directives, SimulationOptions options, Names names, Diagnostics diagnostics) {
        List<Analysis> analyses = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<StepSpec> steps = new ArrayList<>();
        List<OutputVariable> outputs = new ArrayList<>();
        Map<String, ParameterNode> initial = new LinkedHashMap<>();
        Map<String, ParameterNode> nodesets = new LinkedHashMap<>();
        for (Directive line : directives) {
            String keyword = line.keyword();
            if (AnalysisLines.known(keyword)) {
                analyses.addAll(AnalysisLines.read(line, names));
            } else if (keyword.equals(".measure") || keyword.equals(".meas")) {
                measures.add(MeasureLines.read(line, names, measures));
            } else if (keyword.equals("meas")) {
                command(line, names, measures, diagnostics);
            } else if (keyword.equals(".step")) {
                steps.add(StepLines.read(line, names));
            } else if (OUTPUT.contains(keyword)) {
                outputs.addAll(OutputLines.read(line, names, diagnostics));
            } else if (keyword.equals(".ic")) {
                VoltageLines.read(line, initial);
            } else if (keyword.equals(".nodeset")) {
                VoltageLines.read(line, nodesets);
            } else if (REFUSED.contains(keyword)) {
                throw line.error("this line is not supported; remove it to run the rest");
            } else if (!OptionLines.known(keyword)) {
                other(line, diagnostics);
            }
        }
        return new ControlLines(
                List.copyOf(analyses),
                List.copyOf(measures),
                List.copyOf(steps),
                List.copyOf(outputs),
                options,
                initial,
                nodesets);
    }

    /** A measure of a {@code .control} block, whose forms are more than those of cards. */
    private static void command(Directive line, Names names, List<Measure> measures, Diagnostics diagnostics) {
        try {
            measures.add(MeasureLines.read(line, names, measures));
        } catch (SpiceException refused) {
            diagnostics.warn(
                    "meas " + line.where(),
                    refused.location(),
                    "a measure of the .control block is left out: " + refused.getMessage());
        }
    }

    private static void other(Directive line, Diagnostics diagnostics) {
        if (HARMLESS.contains(line.keyword())) {
            if (!line.keyword().equals(".end") && !line.keyword().equals(".backanno")) {
                diagnostics.warn(
                        line.keyword(), line.where(), line.keyword() + " lines are ignored; they change no result");
            }
            return;
        }
        throw line.error("no such line is known; it is refused lest it change results");
    }
}
