package org.sneakpath.analysis.comparison;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.FindingConfig;
import org.sneakpath.analysis.config.Suggestion;

/**
 * Points of a study that have given levels of some factors, whatever the others.
 *
 * @param levels by factor
 */
record PointChoice(SortedMap<String, String> levels) {
    /** All points. */
    static final PointChoice ALL = new PointChoice(new TreeMap<>());

    /**
     * Reads {@code factor=level} words with blanks between, or {@code all}.
     *
     * @param where in messages
     * @throws InputException if there is no such factor or level, or one is named twice
     */
    static PointChoice parse(String text, List<StudyFactor> factors, String where) {
        SortedMap<String, String> levels = new TreeMap<>();
        if (text.equals(FindingConfig.ALL)) {
            return ALL;
        }
        for (String word : text.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new InputException(where + ": '" + word + "': write factor=level, such as "
                        + factors.get(0).name() + "=" + factors.get(0).levels().get(0));
            }
            String name = word.substring(0, equals);
            String level = word.substring(equals + 1);
            StudyFactor factor = StudyFactor.named(name, factors, where);
            if (!factor.levels().contains(level)) {
                throw new InputException(
                        where + ": unknown level '" + level + "' of " + name + Suggestion.of(level, factor.levels()));
            }
            if (levels.put(name, level) != null) {
                throw new InputException(where + ": '" + name + "' stands twice in '" + text + "'");
            }
        }
        return new PointChoice(levels);
    }

    /**
     * The same of one level of a factor.
     *
     * @throws InputException if it says already which
     */
    PointChoice with(String factor, String level, String where) {
        SortedMap<String, String> more = new TreeMap<>(levels);
        if (more.put(factor, level) != null) {
            throw new InputException(
                    where + ": says " + factor + "=" + levels.get(factor) + ", and is to be made for each " + factor);
        }
        return new PointChoice(more);
    }

    /**
     * Those that both choose.
     *
     * @throws InputException if both say which level of a factor
     */
    PointChoice with(PointChoice more, String where) {
        PointChoice both = this;
        for (Map.Entry<String, String> level : more.levels.entrySet()) {
            both = both.with(level.getKey(), level.getValue(), where);
        }
        return both;
    }

    /** Whether points with these levels are among them. */
    boolean holds(SortedMap<String, String> point) {
        return levels.entrySet().stream().allMatch(level -> level.getValue().equals(point.get(level.getKey())));
    }

    /** How many points there are. */
    long count(List<StudyFactor> factors) {
        return factors.stream()
                .filter(factor -> !levels.containsKey(factor.name()))
                .mapToLong(factor -> factor.levels().size())
                .reduce(1, Math::multiplyExact);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return levels.isEmpty()
                ? FindingConfig.ALL
                : levels.entrySet().stream()
                        .map(level -> level.getKey() + "=" + level.getValue())
                        .collect(Collectors.joining(" "));
    }
}
