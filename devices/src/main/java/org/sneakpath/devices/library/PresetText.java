package org.sneakpath.devices.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.Provenance;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.Validity;
import org.sneakpath.devices.units.Quantity;

/**
 * Presets as text:
 *
 * <pre>
 *   model: my_module            only where the file of models has several modules
 *   presets:
 *     my-preset:
 *       values: {rOn: 2.5 kohm, p: 1}      units as anywhere, bare numbers in SI; what is not named keeps its default
 *       states: {x: 0.1}
 *       source: paper, table or public file
 *       figure: what the numbers were fitted to
 *       validity: where they may be believed
 *       voltage: {from: -0.4 V, to: 0.4 V} the same in numbers, of the device; either end may be left out
 *       current: {to: 1 mA}                likewise
 *       verified: true                     whether the numbers were compared with the source
 * </pre>
 * {@code source} and {@code verified} are obligatory, everything else may be left out.
 */
final class PresetText {
    private static final Set<String> TOP = Set.of("model", "presets");
    private static final Set<String> KEYS =
            Set.of("values", "states", "source", "figure", "validity", "voltage", "current", "verified");
    private static final Set<String> ENDS = Set.of("from", "to");

    private final List<CompactModel> models;
    private final List<Preset> presets = new ArrayList<>();

    private PresetText(List<CompactModel> models) {
        this.models = models;
    }

    /**
     * Reads presets.
     *
     * @param file how messages call the text
     * @param models those that it may be about
     * @throws IllegalArgumentException with file, line and column, the name and what is admissible
     */
    static List<Preset> read(String file, String text, List<CompactModel> models) {
        PresetText reader = new PresetText(models);
        reader.read(YamlField.read(file, text));
        return List.copyOf(reader.presets);
    }

    private void read(YamlField top) {
        requireKnown(top, TOP);
        CompactModel model = model(top);
        YamlField presetsField = top.fields().get("presets");
        if (presetsField == null) {
            throw new IllegalArgumentException(top.place() + ": 'presets' is missing");
        }
        requireMapping(presetsField).forEach((name, field) -> presets.add(preset(name, field, model)));
    }

    private CompactModel model(YamlField top) {
        YamlField named = top.fields().get("model");
        if (named == null) {
            if (models.size() == 1) {
                return models.get(0);
            }
            throw new IllegalArgumentException(
                    top.place() + ": say which 'model' the presets are for, one of " + models);
        }
        for (CompactModel model : models) {
            if (model.name().equals(named.text())) {
                return model;
            }
        }
        throw new IllegalArgumentException(
                named.place() + ": there is no model '" + named.text() + "'; known: " + models);
    }

    private static Preset preset(String name, YamlField field, CompactModel model) {
        requireMapping(field);
        requireKnown(field, KEYS);
        Map<String, Double> values = numbers(field.fields().get("values"), parameter -> {
            Parameter p = model.parameters().get(model.parameterIndex(parameter));
            return (text) -> p.require(Quantity.parse(text, p.unit()));
        });
        Map<String, Double> states = numbers(field.fields().get("states"), state -> {
            StateVariable s = model.states().get(model.stateIndex(state));
            return (text) -> s.require(Quantity.parse(text, s.unit()));
        });
        return new Preset(
                name,
                model,
                values,
                states,
                new Provenance(
                        required(name, field, "source"),
                        text(field.fields().get("figure")),
                        text(field.fields().get("validity")),
                        truth(name, field)),
                new Validity(
                        interval(field.fields().get("voltage"), "V"),
                        interval(field.fields().get("current"), "A")));
    }

    /** [from, to]; what is left out is no bound. */
    private static Interval interval(@Nullable YamlField field, String unit) {
        if (field == null) {
            return Interval.REAL;
        }
        requireMapping(field);
        requireKnown(field, ENDS);
        Map<String, Double> ends = numbers(field, end -> text -> finite(Quantity.parse(text, unit), unit));
        Double from = ends.get("from");
        Double to = ends.get("to");
        if (from == null && to == null) {
            throw new IllegalArgumentException(field.place() + ": a range has an end at least, such as {from: 0 " + unit
                    + ", to: 1 " + unit + "}");
        }
        double lower = from == null ? Double.NEGATIVE_INFINITY : from;
        double upper = to == null ? Double.POSITIVE_INFINITY : to;
        if (!(lower < upper)) {
            throw new IllegalArgumentException(field.place() + ": the range from " + lower + " " + unit + " to " + upper
                    + " " + unit + " is empty; it must begin below its end");
        }
        return new Interval(lower, from != null, upper, to != null);
    }

    private static double finite(double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "an end of a range = " + value + " " + unit + " must be finite; leave it out if there is none");
        }
        return value;
    }

    /** What a name's text has to be. */
    private interface Reading {
        double number(String text);
    }

    /** Whose number a name is. */
    private interface Names {
        Reading of(String name);
    }

    private static Map<String, Double> numbers(@Nullable YamlField field, Names names) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (field != null) {
            requireMapping(field).forEach((name, value) -> {
                try {
                    numbers.put(name, names.of(name).number(requiredText(value)));
                } catch (IllegalArgumentException refused) {
                    throw new IllegalArgumentException(value.place() + ": " + refused.getMessage(), refused);
                }
            });
        }
        return numbers;
    }

    private static boolean truth(String name, YamlField field) {
        String text = required(name, field, "verified");
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(
                    field.place() + ": 'verified' of preset '" + name + "' is true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private static String required(String name, YamlField field, String key) {
        YamlField value = field.fields().get(key);
        if (value == null) {
            throw new IllegalArgumentException(field.place() + ": preset '" + name + "' has no '" + key + "'");
        }
        return requiredText(value);
    }

    private static String text(@Nullable YamlField field) {
        return field == null ? "" : requiredText(field);
    }

    private static String requiredText(YamlField field) {
        String text = field.text();
        if (text == null) {
            throw new IllegalArgumentException(field.place() + ": a plain value belongs here, not a mapping");
        }
        return text;
    }

    private static Map<String, YamlField> requireMapping(YamlField field) {
        if (field.text() != null) {
            throw new IllegalArgumentException(
                    field.place() + ": a mapping of 'key: value' belongs here, not '" + field.text() + "'");
        }
        return field.fields();
    }

    private static void requireKnown(YamlField field, Set<String> known) {
        field.fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(value.place() + ": there is no '" + key + "' here"
                        + ClosestName.to(key, known)
                                .map(close -> "; did you mean '" + close + "'?")
                                .orElse("; known: " + known.stream().sorted().toList()));
            }
        });
    }
}
