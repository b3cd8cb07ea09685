package org.sneakpath.analysis.account;

import java.util.List;
import java.util.stream.Collectors;
import org.sneakpath.analysis.config.ConfiguredNumbers;
import org.sneakpath.analysis.config.ConfiguredValue;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.KeyAxisConfig;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;

/** What axes of keys of the configuration are called in a report. */
final class KeyText {
    private KeyText() {}

    static AxisTitle title(KeyAxisConfig key, ExperimentConfig config) {
        String name = OrderWords.capital(key.name().replace('-', ' '));
        if (key.relative()) {
            return AxisTitle.number(name + ", relative to what is configured");
        }
        String unit = values(key, config).get(0).unit();
        if (unit.isEmpty()) {
            return AxisTitle.number(name);
        }
        return unit.chars().allMatch(Character::isLetter)
                ? new AxisTitle(name, unit, unit(unit.equals("ohm") ? "Ω" : unit, key.numbers()))
                : new AxisTitle(name, unit, new DisplayUnit(unit, 1));
    }

    /** One unit for all levels: that of the least of them, unless the greatest needs five digits in it. */
    private static DisplayUnit unit(String symbol, List<Double> levels) {
        double largest = levels.stream().mapToDouble(Math::abs).max().orElse(0);
        double least = levels.stream()
                .mapToDouble(Math::abs)
                .filter(level -> level > 0)
                .min()
                .orElse(0);
        DisplayUnit unit = DisplayUnit.prefixed(symbol, least);
        return unit.shown(largest) < 1e4 ? unit : DisplayUnit.prefixed(symbol, largest);
    }

    /** What is varied, and what it was when the network was trained. */
    static String varied(KeyAxisConfig key, ExperimentConfig config) {
        String designed = values(key, config).stream()
                .map(value -> value.unit().isEmpty() ? value.text() : value.text() + " " + value.unit())
                .distinct()
                .collect(Collectors.joining(", "));
        return "The trained network is put into a circuit in which " + key.path() + " is this"
                + (key.relative() ? " times what is configured" : "") + "; as designed it is " + designed + ".";
    }

    private static List<ConfiguredValue> values(KeyAxisConfig key, ExperimentConfig config) {
        return ConfiguredNumbers.paths(config, key.path()).stream()
                .map(path -> ConfiguredValue.at(config, path).orElseThrow())
                .toList();
    }
}
