package org.sneakpath.circuit.spice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files of numbers that lines of a netlist name, such as the points of a PWL source. They are found by the rules of
 * {@code .include}, read once, and count towards the same limits. Thread-safe.
 */
public final class DataFiles {
    private final SourceFiles files;
    private final SpiceOptions options;
    private final Map<String, List<Double>> known = new ConcurrentHashMap<>();

    DataFiles(SourceFiles files, SpiceOptions options) {
        this.files = files;
        this.options = options;
    }

    /**
     * The numbers of a file, as SPICE writes numbers, separated by blanks, tabs, commas, semicolons or line ends. Lines that begin
     * with {@code *} or {@code #} are comments.
     *
     * @param where the name stands
     * @throws SpiceException if it cannot be read or holds what is no number
     */
    public List<Double> numbers(String name, Location where) {
        return known.computeIfAbsent(where.file() + "|" + name, any -> parse(name, where));
    }

    private List<Double> parse(String name, Location where) {
        String text = files.data(name, where);
        List<Double> numbers = new ArrayList<>();
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            String stripped = written.strip();
            if (stripped.startsWith("*") || stripped.startsWith("#")) {
                continue;
            }
            for (String word : stripped.split("[\\s,;]+", -1)) {
                if (word.isEmpty()) {
                    continue;
                }
                OptionalDouble number = Numbers.parse(word, options.dialect());
                if (number.isEmpty()) {
                    throw new SpiceException(
                            new Location(name, line), "'" + word + "' is no number; " + where + " reads numbers alone");
                }
                numbers.add(number.getAsDouble());
            }
        }
        return List.copyOf(numbers);
    }
}
