package org.sneakpath.analysis.study;

import java.util.Comparator;
import java.util.List;

/**
 * What one thread evaluates at a time: one chip under some settings, everything else at the background. Equal trials have equal
 * accuracies, so that one is never run twice.
 *
 * @param settings at least one; put into the order of the axes' names, for they do not depend on each other
 * @param chip its number, 1 upwards
 */
public record Trial(List<Setting> settings, int chip) implements Comparable<Trial> {
    public Trial {
        settings = settings.stream().sorted(Comparator.comparing(Setting::axis)).toList();
        if (settings.isEmpty() || chip < 1) {
            throw new IllegalArgumentException("chip " + chip + " under settings " + settings
                    + "; chips are numbered from 1, and a trial has a setting at least");
        }
    }

    /** One axis at one level. */
    public static Trial of(String axis, double level, int chip) {
        return new Trial(List.of(new Setting(axis, level)), chip);
    }

    /** By number of settings, then by settings, then by chip: the canonical order. */
    @Override
    public int compareTo(Trial other) {
        int order = Integer.compare(settings.size(), other.settings.size());
        for (int k = 0; order == 0 && k < settings.size(); k++) {
            order = settings.get(k).axis().compareTo(other.settings.get(k).axis());
            order = order != 0
                    ? order
                    : Double.compare(
                            settings.get(k).level(), other.settings.get(k).level());
        }
        return order != 0 ? order : Integer.compare(chip, other.chip);
    }
}
