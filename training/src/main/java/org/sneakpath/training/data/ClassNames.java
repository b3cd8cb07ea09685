package org.sneakpath.training.data;

import java.util.Comparator;
import java.util.List;

/** The classes that occur in a table, in an order that the order of its lines does not change. */
final class ClassNames {
    private ClassNames() {}

    /** Each class once: in rising order if all are numbers, else in the order of their characters. */
    static List<String> of(List<CsvCells.Cell> labels) {
        List<String> names =
                labels.stream().map(CsvCells.Cell::text).distinct().sorted().toList();
        boolean numbers = names.stream().allMatch(ClassNames::isNumber);
        return numbers
                ? names.stream()
                        .sorted(Comparator.comparingDouble(Double::parseDouble))
                        .toList()
                : names;
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
