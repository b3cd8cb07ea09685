package org.sneakpath.analysis.figure;

import java.util.List;

/**
 * What is varied along one side of a study: numbers, or words.
 *
 * @param title what it is
 * @param levels numbers (SI), rising; empty where they are words
 * @param labels as printed, one for each level or word
 */
public record VariedAxis(AxisTitle title, List<Double> levels, List<String> labels) {
    private static final int LONGEST = 24;
    private static final double AIR = 6;

    public VariedAxis {
        levels = List.copyOf(levels);
        labels = List.copyOf(labels);
        if (labels.isEmpty() || (!levels.isEmpty() && levels.size() != labels.size())) {
            throw new IllegalArgumentException("axis '" + title.quantity() + "' has " + levels.size() + " levels and "
                    + labels.size() + " labels; give a label for each");
        }
    }

    /** Numbers, rising. */
    public static VariedAxis numbers(AxisTitle title, List<Double> levels) {
        return new VariedAxis(
                title,
                levels,
                levels.stream()
                        .map(level -> Numbers.plain(title.unit().shown(level)))
                        .toList());
    }

    /** Words, in an order that means nothing. */
    public static VariedAxis words(AxisTitle title, List<String> words) {
        return new VariedAxis(title, List.of(), words);
    }

    /** Labels as there is room for them: long ones keep both ends, for paths differ in their last keys. */
    List<String> shortLabels() {
        return labels.stream()
                .map(label -> label.length() <= LONGEST
                        ? label
                        : label.substring(0, LONGEST / 2 - 1) + "…" + label.substring(label.length() - LONGEST / 2))
                .toList();
    }

    /** Length of the longest label (pt). */
    double longest() {
        return shortLabels().stream().mapToDouble(FigureStyle::tickLength).max().orElse(0);
    }

    /** Length of a horizontal axis on which all words stand side by side (pt); 0 for numbers, some of which may be left out. */
    double room() {
        return levels.isEmpty() ? size() * (longest() + AIR) : 0;
    }

    /** How many levels or words. */
    public int size() {
        return labels.size();
    }

    /** A level as a table has it, in SI, or a word. */
    Object value(int index) {
        return levels.isEmpty() ? labels.get(index) : levels.get(index);
    }

    /** Level and unit, or word: {@code 2.5 Ω}. */
    String text(int index) {
        String unit = levels.isEmpty() ? "" : title.unit().symbol();
        String label = shortLabels().get(index);
        return unit.isEmpty() ? label : label + Numbers.NARROW_SPACE + unit;
    }
}
