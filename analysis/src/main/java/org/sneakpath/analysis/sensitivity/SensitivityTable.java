package org.sneakpath.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sensitivities of one objective as text in columns. */
final class SensitivityTable {
    private SensitivityTable() {}

    /** The objective, a header and at most {@code top} lines; what is but another name for a parameter is left out. */
    static List<String> lines(Answer answer, int top) {
        List<Sensitivity> distinct =
                answer.sensitivities().stream().filter(one -> !one.repeated()).toList();
        List<Sensitivity> shown = distinct.subList(0, Math.min(top, distinct.size()));
        int name = "parameter".length();
        for (Sensitivity one : shown) {
            name = Math.max(name, label(one).length());
        }
        String format = "%-" + name + "s  %13s  %14s  %12s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s = %.10g", answer.objective().text(), answer.value()));
        lines.add(String.format(Locale.ROOT, format, "parameter", "value", "gradient", "normalised"));
        for (Sensitivity one : shown) {
            lines.add(String.format(
                    Locale.ROOT,
                    format,
                    label(one),
                    String.format(Locale.ROOT, "%.6g", one.value()),
                    String.format(Locale.ROOT, "%.7e", one.gradient()),
                    Double.isNaN(one.normalised()) ? "-" : String.format(Locale.ROOT, "%.4e", one.normalised())));
        }
        int left = distinct.size() - shown.size();
        if (left > 0) {
            lines.add(left + " more matter less");
        }
        return lines;
    }

    private static String label(Sensitivity one) {
        return one.unit().isEmpty() || one.unit().equals("1") ? one.name() : one.name() + " (" + one.unit() + ")";
    }
}
