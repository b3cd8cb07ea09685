package org.sneakpath.analysis.study;

import java.util.List;
import org.sneakpath.analysis.config.ConfiguredNumbers;
import org.sneakpath.analysis.config.ConfiguredValue;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.KeyAxisConfig;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.devices.units.Unit;

/** Axes that change the configuration of the circuits that a trained network is put into. */
final class ConfiguredAxes {
    private ConfiguredAxes() {}

    /** Whether an axis is one of them. */
    static boolean isOne(Axis axis) {
        return axis instanceof KeyAxisConfig || axis instanceof Axis.OnOffRatio;
    }

    /**
     * One of them.
     *
     * @param number its place among the axes, for messages
     * @throws IllegalArgumentException if a key is not there, is no number, or is in another unit
     */
    static StudyAxis of(Axis axis, int number, ExperimentConfig config) {
        try {
            return axis instanceof KeyAxisConfig key ? key(key, config) : ratio((Axis.OnOffRatio) axis);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "robustness.axes." + number + ": '" + axis.word() + "': " + e.getMessage(), e);
        }
    }

    private static StudyAxis key(KeyAxisConfig key, ExperimentConfig config) {
        List<String> paths = ConfiguredNumbers.paths(config, key.path());
        boolean whole = false;
        for (String path : paths) {
            ConfiguredValue value = ConfiguredValue.at(config, path).orElseThrow();
            key.requireUnit(value.unit());
            whole |= value.form() == ConfiguredValue.Form.WHOLE_NUMBER;
        }
        if (whole && key.relative()) {
            throw new IllegalArgumentException(
                    key.path() + " is a whole number, of which levels cannot be factors; leave 'relative' out");
        }
        return StudyAxis.ofKey(key.name(), key.numbers(), (from, level) -> set(from, paths, key, level), whole);
    }

    private static ExperimentConfig set(ExperimentConfig from, List<String> paths, KeyAxisConfig key, double level) {
        ExperimentConfig changed = from;
        for (String path : paths) {
            ConfiguredValue old = ConfiguredValue.at(from, path).orElseThrow();
            double value = key.relative()
                    ? level * Double.parseDouble(old.text())
                    : level / Unit.parse(old.unit()).factor().doubleValue();
            changed = ConfiguredNumbers.with(changed, path, value);
        }
        return changed;
    }

    private static StudyAxis ratio(Axis.OnOffRatio ratio) {
        return StudyAxis.ofKey(ratio.word(), ratio.numbers(), ConfiguredAxes::withRatio, false);
    }

    /** gMin' = gMax/r, and gain' (gMax − gMin') = gain (gMax − gMin): a weight of 1 gives the current that it gave. */
    private static ExperimentConfig withRatio(ExperimentConfig from, double ratio) {
        NetworkConfig.Crossbar cells = from.network().crossbar();
        double least = cells.gMax() / ratio;
        double gain = (cells.gMax() - cells.gMin()) / (cells.gMax() - least);
        ExperimentConfig changed = ConfiguredNumbers.with(from, "network.crossbar.gMin", least);
        for (int k = 0; k < from.network().layers().size(); k++) {
            double before = from.network().layers().get(k).mirrorGain();
            changed = ConfiguredNumbers.with(changed, "network.layers." + k + ".mirrorGain", gain * before);
        }
        return changed;
    }
}
