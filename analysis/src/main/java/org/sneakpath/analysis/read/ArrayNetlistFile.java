package org.sneakpath.analysis.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.Op;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.devices.library.SinhConductor;

/**
 * An array under one input vector as SPICE text, with an analysis that computes the read. Ohmic and sinh cells, and those
 * memristors that {@link SpiceText} writes as sources, are elements that every SPICE knows; other cells are instances of their
 * modules, which {@code sneakpath simulate} reads, and ngspice where it has them compiled.
 *
 * <p>Without states that is the operating point. Cells with states are read at the states that they are programmed to, where
 * they need not rest: an operating point would be that of states which have come to rest. The read is then the first row of a
 * transient, whose states start as they are given. It ends after a picosecond.
 */
public final class ArrayNetlistFile {
    /** What a simulator that solves to its default tolerances would leave out of the last digits. */
    private static final String OPTIONS = ".options reltol=1e-9 vntol=1e-12 abstol=1e-18";

    /** Duration of a transient of which only the start is wanted (s). */
    private static final double INSTANT = 1e-12;

    private static final String FIRST_ROW =
            "* the read is the first row, time 0: there the states are those of the cells\n";

    private ArrayNetlistFile() {}

    /**
     * Writes it.
     *
     * @param input number of the input vector
     * @return number of elements
     * @throws InputException if an input cannot be used or the file not be written
     */
    public static int write(ArrayFiles files, int input, Path out) {
        ArrayProblem problem = new ArrayProblem(files);
        Netlist netlist = problem.crossbar().toNetlist(problem.input(problem.requireInput(input)));
        AtomicFile.write(out, text(netlist, problem.modelFiles()));
        return netlist.elements().size();
    }

    private static String text(Netlist netlist, List<String> modelFiles) {
        boolean moves = netlist.elements().stream()
                .anyMatch(element ->
                        element instanceof Device cell && !cell.initialStates().isEmpty());
        Analysis analysis = moves ? new TranCard(INSTANT, INSTANT, 0, Double.POSITIVE_INFINITY, false) : new Op();
        StringBuilder text = new StringBuilder();
        try {
            SpiceText.write(withSources(netlist), List.of(analysis), modelFiles, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        String title = text.substring(0, text.indexOf("\n") + 1);
        return text.insert(title.length(), (moves ? FIRST_ROW : "") + options(netlist))
                .toString();
    }

    /** With the conductance across junctions, which SPICE has as an option and devices here have as a parameter. */
    private static String options(Netlist netlist) {
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                List<Parameter> parameters = device.model().parameters();
                for (int p = 0; p < parameters.size(); p++) {
                    if (parameters.get(p).name().equals("gmin")) {
                        return OPTIONS + " gmin=" + device.parameters().get(p) + "\n";
                    }
                }
            }
        }
        return OPTIONS + "\n";
    }

    /** With sinh cells as sources i = g·v0·sinh(v/v0), for which no simulator needs a module. */
    private static Netlist withSources(Netlist netlist) {
        NetlistBuilder drawn = Netlist.builder(netlist.title());
        Expression scale = new ParameterValue(1);
        Expression bent = Unary.of(UnaryFunction.SINH, Expression.quotient(new Control(0), scale));
        Expression current = Expression.product(Expression.product(new ParameterValue(0), scale), bent);
        Equations law = new Equations(List.of(current), 1, 2);
        for (Element element : netlist.elements()) {
            if (element instanceof Device cell && cell.model() instanceof SinhConductor) {
                String word = cell.nodes().get(0);
                String bit = cell.nodes().get(1);
                String name = "B" + cell.name().substring(1);
                drawn.behavioural(
                        name, Quantity.CURRENT, word, bit, law, List.of(new NodeVoltage(word, bit)), cell.parameters());
            } else {
                drawn.add(element);
            }
        }
        return drawn.build();
    }
}
