package org.sneakpath.analysis.config;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.devices.units.Quantity;

/**
 * An axis of a robustness study: a key of the configuration, changed for the trained network.
 *
 * @param name by which results call it
 * @param path of the key, or of several: {@code *} stands for all items of a list and all keys of a section
 * @param levels values, with their units; rising, or falling where less of it is what is looked at
 * @param relative whether levels are factors of what the configuration says
 */
@Kind("key")
public record KeyAxisConfig(
        String name,
        String path,
        @Unit(Unit.ANY) List<String> levels,
        @Default("false") boolean relative) implements RobustnessConfig.Axis {
    private static final String DEPLOYABLE =
            "(network|robustness\\.background|robustness\\.mitigation)(\\.([A-Za-z0-9_]+|\\*))+";

    /** What columns of tables and inputs of indices are called. */
    private static final Set<String> TAKEN = Set.of("background", "chip", "seed", "accuracy", "axis", "level");

    public KeyAxisConfig {
        levels = List.copyOf(levels);
        Check.that(
                name.matches("[A-Za-z][A-Za-z0-9._-]{0,63}")
                        && !TAKEN.contains(name)
                        && !RecordReader.kinds(RobustnessConfig.Axis.class).containsKey(name),
                "name",
                "'" + name + "'",
                "letters, digits and . _ -, a letter first, and neither a kind of axes nor one of "
                        + new TreeSet<>(TAKEN));
        Check.that(
                path.matches(DEPLOYABLE),
                "path",
                "'" + path + "'",
                "a key of network, robustness.background or robustness.mitigation, such as"
                        + " network.crossbar.driver: all else is not changed once a network is trained");
        Check.monotone("levels", si(levels));
    }

    /**
     * Checks that levels are in the unit of the key.
     *
     * @param unit of the key; empty for a plain number
     * @throws IllegalArgumentException naming the level
     */
    public void requireUnit(String unit) {
        String wanted = relative ? "" : unit;
        for (String level : levels) {
            if (!wanted.isEmpty() && !Quantity.hasUnit(level)) {
                throw new IllegalArgumentException("level " + level + " needs its unit: write '" + level + " " + wanted
                        + "', with an SI prefix if you like");
            }
            Quantity.parse(level, wanted);
        }
    }

    @Override
    public List<Double> numbers() {
        return si(levels);
    }

    private static List<Double> si(List<String> levels) {
        return levels.stream().map(Quantity::si).toList();
    }

    @Override
    public String word() {
        return name;
    }

    @Override
    public List<String> replaced() {
        return List.of(path);
    }
}
