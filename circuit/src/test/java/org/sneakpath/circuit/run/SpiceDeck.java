package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.devices.CompactModel;

/**
 * Just enough of SPICE's syntax for the reference decks: R, C, L, V, I and instances of memristor subcircuits, which stand
 * for compact models. Elements with other sources are left out, with what hangs on them.
 */
final class SpiceDeck {
    private final NetlistBuilder builder;
    private final Map<String, CompactModel> models;

    private SpiceDeck(String title, Map<String, CompactModel> models) {
        this.builder = Netlist.builder(title);
        this.models = models;
    }

    /** Reads a deck whose lines have no continuations but those within subcircuits. */
    static Netlist read(String text, Map<String, CompactModel> models) {
        List<String> lines = text.lines().toList();
        SpiceDeck deck = new SpiceDeck(lines.get(0), models);
        boolean inside = false;
        for (String line : lines.subList(1, lines.size())) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(".subckt") || lower.startsWith(".ends")) {
                inside = lower.startsWith(".subckt");
            } else if (!inside && !lower.isBlank() && Character.isLetter(lower.charAt(0))) {
                deck.element(line.strip());
            }
        }
        return deck.builder.build();
    }

    private void element(String line) {
        String[] w = line.replaceAll("[(),]", " ").strip().split("\\s+", -1);
        switch (Character.toUpperCase(w[0].charAt(0))) {
            case 'R' -> builder.resistor(w[0], w[1], w[2], number(w[3]));
            case 'C' -> builder.capacitor(w[0], w[1], w[2], number(w[3]));
            case 'L' -> builder.inductor(w[0], w[1], w[2], number(w[3]));
            case 'V' -> builder.voltageSource(w[0], w[1], w[2], waveform(w));
            case 'I' -> builder.currentSource(w[0], w[1], w[2], waveform(w));
            case 'X' -> instance(w);
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** X name, nodes plus and minus, node that SPICE uses for the state, model, PARAMS: x0=… */
    private void instance(String[] w) {
        CompactModel model = Objects.requireNonNull(models.get(w[4]), w[4]);
        double[] parameters = model.defaultParameters();
        double[] states = {model.states().get(0).initial()};
        for (int k = 5; k < w.length; k++) {
            String[] pair = w[k].split("=", -1);
            if (pair.length == 2 && pair[0].equals("x0")) {
                states[0] = number(pair[1]);
            } else if (pair.length == 2) {
                parameters[model.parameterIndex(pair[0])] = number(pair[1]);
            }
        }
        builder.device(w[0], model, parameters, states, w[1], w[2]);
    }

    private static SourceWaveform waveform(String[] w) {
        List<Double> v = new ArrayList<>();
        for (int k = 4; k < w.length; k++) {
            v.add(number(w[k]));
        }
        return switch (w[3].toUpperCase(Locale.ROOT)) {
            case "DC" -> new Dc(v.get(0));
            case "SIN" ->
                new Sine(v.get(0), v.get(1), v.get(2), v.size() > 3 ? v.get(3) : 0, v.size() > 4 ? v.get(4) : 0, 0);
            case "PULSE" -> new Pulse(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(6));
            case "PWL" ->
                PiecewiseLinear.of(v.stream().mapToDouble(Double::doubleValue).toArray());
            default -> new Dc(number(w[3]));
        };
    }

    static double number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String[] suffixes = {"meg", "k", "m", "u", "n", "p", "f"};
        double[] factors = {1e6, 1e3, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15};
        for (int k = 0; k < suffixes.length; k++) {
            if (lower.endsWith(suffixes[k])) {
                return Double.parseDouble(lower.substring(0, lower.length() - suffixes[k].length())) * factors[k];
            }
        }
        return Double.parseDouble(lower);
    }
}
