package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.ModelNumber;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NamedModel;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * A compact model with its numbers in words.
 * <pre>
 *   text := model [":" item ("," item)*]                    model := library name | path of a .va file
 *   item := "preset=" NAME | parameter "=" value | state "=" value | word "=" text
 * </pre>
 * Words are those that the reader of the text adds to the model's own names.
 */
final class ModelText {
    private static final String FILE = ".va:";
    private static final String PRESET = "preset";
    /** The word that says whether states settle. */
    static final String STATES = "states";

    private final NamedModel named;
    private final Optional<String> file;
    private final List<String> words;
    private final Map<String, ModelNumber> parameters;
    private final Map<String, ModelNumber> states;
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<String, Double> parameterValues = new LinkedHashMap<>();
    private final Map<String, Double> stateValues = new LinkedHashMap<>();

    private ModelText(String name, List<String> words) {
        named = NamedModel.find(name, Path.of(""));
        file = name.endsWith(".va") ? Optional.of(name) : Optional.empty();
        this.words = words;
        parameters = ModelNumber.parameters(named.model());
        states = ModelNumber.states(named.model());
    }

    /**
     * Reads it; files are relative to the working directory.
     *
     * @param what the model is, for messages
     * @param words keys beside the model's own
     * @param others names that stand for something else here, to be suggested
     * @throws IllegalArgumentException if it is none
     */
    static ModelText parse(String what, String text, List<String> words, List<String> others) {
        int inFile = text.indexOf(FILE);
        int colon = inFile < 0 ? text.indexOf(':') : inFile + FILE.length() - 1;
        String name = colon < 0 ? text : text.substring(0, colon);
        if (!name.endsWith(".va") && !DeviceLibrary.names().contains(name)) {
            List<String> known = new ArrayList<>(DeviceLibrary.names());
            known.addAll(others);
            throw new IllegalArgumentException(
                    "unknown " + what + " '" + name + "'" + Suggestion.of(name, known) + "; a file's name ends in .va");
        }
        ModelText model = new ModelText(name, words);
        if (colon >= 0) {
            for (String item : text.substring(colon + 1).split(",", -1)) {
                model.read(item);
            }
        }
        return model;
    }

    private void read(String item) {
        int equals = item.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("'" + item + "' is not of the form NAME=VALUE");
        }
        String key = item.substring(0, equals).strip();
        String value = item.substring(equals + 1).strip();
        if (key.equals(PRESET) || words.contains(key)) {
            requireNew(key, said.put(key, value));
        } else if (parameters.get(key) != null) {
            put(Objects.requireNonNull(parameters.get(key)), parameterValues, key, value);
        } else if (states.get(key) != null) {
            put(Objects.requireNonNull(states.get(key)), stateValues, key, value);
        } else {
            List<String> known = quantities();
            known.add(PRESET);
            known.addAll(words);
            throw new IllegalArgumentException(
                    "model '" + named.model().name() + "' has no '" + key + "'" + Suggestion.of(key, known));
        }
    }

    private static void put(ModelNumber number, Map<String, Double> values, String key, String text) {
        requireNew(key, values.put(number.name(), number.parse(text)));
    }

    private static void requireNew(String key, @Nullable Object before) {
        if (before != null) {
            throw new IllegalArgumentException("'" + key + "' stands twice; remove one");
        }
    }

    /** What was said of a word. */
    Optional<String> said(String word) {
        return Optional.ofNullable(said.get(word));
    }

    /**
     * What was said of a word that has two answers only.
     *
     * @param usual the answer if nothing was said
     */
    boolean is(String word, String answer, String usual) {
        String text = said(word).orElse(usual);
        if (!text.equals(answer) && !text.equals(usual)) {
            throw new IllegalArgumentException(
                    "'" + word + "=" + text + "' is neither " + usual + " nor " + answer + "; write one of them");
        }
        return text.equals(answer);
    }

    /** Whether it was said that states settle: {@code states=settle}, not {@code states=hold} or nothing. */
    boolean settles() {
        boolean settles = is(STATES, "settle", "hold");
        if (settles && states.isEmpty()) {
            throw new IllegalArgumentException(
                    "model '" + named.model().name() + "' has no states that could settle; leave out states=settle");
        }
        return settles;
    }

    /** Names of states and parameters. */
    List<String> quantities() {
        List<String> names = new ArrayList<>(states.keySet());
        names.addAll(parameters.keySet());
        return names;
    }

    /** The model with all its numbers: its own, then those of the preset, then those of the text. */
    NamedDevice device() {
        return NamedDevice.of(named, said(PRESET).orElse(null), parameterValues, stateValues);
    }

    /** The file that the model comes from; empty for one of the library. */
    Optional<String> file() {
        return file;
    }
}
