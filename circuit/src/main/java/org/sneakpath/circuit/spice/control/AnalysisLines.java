package org.sneakpath.circuit.spice.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.run.FrequencyGrid;
import org.sneakpath.circuit.run.FrequencySpacing;
import org.sneakpath.circuit.spice.analysis.AcCard;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.NoiseCard;
import org.sneakpath.circuit.spice.analysis.Op;
import org.sneakpath.circuit.spice.analysis.OutputVariable;
import org.sneakpath.circuit.spice.analysis.SweepAxis;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;

/** {@code .op}, {@code .dc}, {@code .ac}, {@code .noise} and {@code .tran} lines. */
public final class AnalysisLines {
    private static final Set<String> KNOWN = Set.of(".op", ".dc", ".ac", ".noise", ".tran", ".tr");

    private AnalysisLines() {}

    static boolean known(String keyword) {
        return KNOWN.contains(keyword);
    }

    /** The transient line's times, wanted before elements are drawn: step and stop (s), 0 and infinity if there is no such line. */
    public static double[] transientTimes(List<Directive> directives) {
        for (Directive line : directives) {
            if (line.keyword().equals(".tran") || line.keyword().equals(".tr")) {
                TranCard tran = transientLine(line, words(line));
                // ngspice's stand-in for a step of zero
                double step = tran.step() > 0 ? tran.step() : tran.stop() / 1000;
                return new double[] {step, tran.stop()};
            }
        }
        return new double[] {0, Double.POSITIVE_INFINITY};
    }

    static List<Analysis> read(Directive line, Names names) {
        Words words = words(line);
        try {
            return switch (line.keyword()) {
                case ".op" -> List.of(new Op());
                case ".dc" -> List.of(sweep(line, words, names));
                case ".ac" -> List.of(new AcCard(grid(line, words)));
                case ".noise" -> List.of(noise(line, words, names));
                default -> List.of(transientLine(line, words));
            };
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(line.where(), refused);
        }
    }

    private static Words words(Directive line) {
        return Words.afterFirst(line.tokens(), line.where());
    }

    private static DcSweepCard sweep(Directive line, Words words, Names names) {
        List<SweepAxis> axes = new ArrayList<>();
        while (words.more()) {
            axes.add(SweepReader.dc(line, words, names));
        }
        if (axes.isEmpty()) {
            throw line.error("a source, its start, stop and increment are expected");
        }
        double points = 1;
        for (SweepAxis axis : axes) {
            points *= axis.values().size();
        }
        if (points > SweepReader.MOST) {
            throw line.error(
                    "the sweeps have " + points + " points together; at most " + SweepReader.MOST + " are allowed");
        }
        return new DcSweepCard(axes);
    }

    private static FrequencyGrid grid(Directive line, Words words) {
        Token spacing = words.next("dec, oct or lin");
        FrequencySpacing kind = switch (spacing.word()) {
            case "dec" -> FrequencySpacing.DECADE;
            case "oct" -> FrequencySpacing.OCTAVE;
            case "lin" -> FrequencySpacing.LINEAR;
            default -> throw spacing.error("'" + spacing.text() + "' stands where dec, oct or lin is expected");
        };
        double points = line.scope().number(words.value("the number of points"), "the number of points");
        double start = line.scope().number(words.value("the lowest frequency"), "the lowest frequency (Hz)");
        double stop = line.scope().number(words.value("the highest frequency"), "the highest frequency (Hz)");
        if (!(points >= 1 && points <= 1e6)) {
            throw spacing.error(points + " points; there are 1 to 1e6");
        }
        return new FrequencyGrid(kind, (int) Math.round(points), start, stop);
    }

    private static NoiseCard noise(Directive line, Words words, Names names) {
        List<OutputVariable> output = new ArrayList<>();
        OutputLines.variable(line, words, names, output);
        if (output.isEmpty() || output.get(0).quantity() != OutputVariable.Quantity.VOLTAGE) {
            throw line.error("a voltage v(node) or v(node,reference) is expected as output");
        }
        Token input = words.next("the input source");
        String source =
                names.element(input.word()).orElseThrow(() -> input.error("there is no source '" + input.text() + "'"));
        return new NoiseCard(output.get(0), source, grid(line, words));
    }

    private static TranCard transientLine(Directive line, Words words) {
        List<Double> times = new ArrayList<>();
        boolean uic = false;
        while (words.more()) {
            if (words.accept("uic") || words.accept("noop")) {
                uic = true;
            } else if (words.accept("startup") || words.accept("steady") || words.accept("nodiscard")) {
                throw line.error("startup, steady and nodiscard are not supported");
            } else {
                times.add(line.scope().number(words.value("a time"), "a time (s)"));
            }
        }
        if (times.isEmpty() || times.size() > 4) {
            throw line.error("tstep tstop [tstart [tmax]] [uic] are expected, not " + times.size() + " times");
        }
        // LTspice's .tran tstop
        double step = times.size() == 1 ? 0 : times.get(0);
        double stop = times.size() == 1 ? times.get(0) : times.get(1);
        double start = times.size() > 2 ? times.get(2) : 0;
        double given = times.size() > 3 ? times.get(3) : 0;
        double maxStep = given <= 0 || given == step ? Double.POSITIVE_INFINITY : given;
        try {
            return new TranCard(step, stop, start, maxStep, uic);
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(line.where(), refused);
        }
    }
}
