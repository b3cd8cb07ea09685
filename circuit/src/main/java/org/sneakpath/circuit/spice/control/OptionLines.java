package org.sneakpath.circuit.spice.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;

/** {@code .options} and {@code .temp} lines. An option that is not known is ignored with one warning for each name. */
public final class OptionLines {
    private static final Set<String> KNOWN = Set.of(
            "reltol",
            "abstol",
            "vntol",
            "chgtol",
            "trtol",
            "gmin",
            "maxord",
            "itl1",
            "itl2",
            "itl3",
            "itl4",
            "itl5",
            "itl6",
            "pivtol",
            "pivrel",
            "temp",
            "tnom",
            "maxstep",
            "noiseseed",
            "noisestep",
            "minstep",
            "gminsteps",
            "srcsteps",
            "cshunt",
            "rshunt");
    /** Options that change results and are not supported. */
    private static final Set<String> REFUSED = Set.of("scale", "scalm", "rshunt", "cshunt", "defl", "defw");

    private OptionLines() {}

    static boolean known(String keyword) {
        return Set.of(".options", ".option", ".opt", ".opts", ".temp").contains(keyword);
    }

    /** What all of these lines say; the last one wins. */
    public static SimulationOptions read(List<Directive> directives, Diagnostics diagnostics) {
        Map<String, Double> values = new HashMap<>();
        SimulationOptions.Method method = SimulationOptions.Method.UNSAID;
        for (Directive line : directives) {
            if (!known(line.keyword())) {
                continue;
            }
            Words words = Words.afterFirst(line.tokens(), line.where());
            if (line.keyword().equals(".temp")) {
                values.put("temp", line.scope().number(words.value("a temperature"), "a temperature (°C)"));
                if (words.more()) {
                    diagnostics.warn(
                            ".temp",
                            line.where(),
                            ".temp: only the first temperature is used; step others with .step temp");
                }
                continue;
            }
            while (words.more()) {
                if (words.accept(',') || words.accept('(') || words.accept(')')) {
                    continue;
                }
                method = option(line, words, values, method, diagnostics);
            }
        }
        if (values.containsKey("noiseseed") != values.containsKey("noisestep")) {
            throw noiseLine(directives)
                    .error("noise in the states of devices takes both noiseseed=… and noisestep=… (s)");
        }
        double temperature = values.getOrDefault("temp", SimulationOptions.DEFAULT_TEMPERATURE);
        double nominal = values.getOrDefault("tnom", SimulationOptions.DEFAULT_TEMPERATURE);
        return new SimulationOptions(values, method, temperature, nominal);
    }

    /** The first line that speaks of noise in the states of devices. */
    public static Directive noiseLine(List<Directive> directives) {
        return directives.stream()
                .filter(line -> known(line.keyword())
                        && line.tokens().stream().anyMatch(token -> token.word().startsWith("noises")))
                .findFirst()
                .orElseThrow();
    }

    private static SimulationOptions.Method option(
            Directive line,
            Words words,
            Map<String, Double> values,
            SimulationOptions.Method method,
            Diagnostics diagnostics) {
        boolean valued = words.nextIsKey();
        Token name = words.next("an option");
        String key = name.word();
        if (valued) {
            words.accept('=');
        }
        if (valued && key.equals("method")) {
            Token value = words.value("an integration method");
            try {
                return SimulationOptions.Method.of(value.word());
            } catch (IllegalArgumentException unknown) {
                throw SpiceException.at(value.location(), unknown);
            }
        }
        if (valued && KNOWN.contains(key)) {
            double value = line.scope().number(words.value("the value of " + key), key);
            if (REFUSED.contains(key) && value != 0) {
                throw name.error(".options " + key + " would change results and is not supported; add the elements");
            }
            if (key.equals("noiseseed") && !(Math.rint(value) == value && Math.abs(value) <= 0x1p53)) {
                throw name.error(".options noiseseed=" + value + " must be a whole number of at most 2^53");
            }
            if (key.equals("noisestep") && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw name.error(".options noisestep=" + value + " must be a time (s) above 0");
            }
            values.put(key, value);
            return method;
        }
        if (valued) {
            Token value = words.value("the value of " + key);
            if (REFUSED.contains(key)) {
                throw name.error(".options " + key + "=" + value.text() + " would change results and is not supported");
            }
        }
        diagnostics.warn("option " + key, name.location(), "option '" + key + "' is not known and is ignored");
        return method;
    }
}
