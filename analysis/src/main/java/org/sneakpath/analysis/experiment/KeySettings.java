package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.config.InteractionConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.study.Setting;
import org.sneakpath.analysis.study.StudyAxis;

/** In what circuits a study puts its trained network, as far as they are known before it has run. */
final class KeySettings {
    /** Axes whose corners are all looked at. */
    private static final int CORNERED = 6;

    private KeySettings() {}

    /**
     * Settings of axes of keys that trials may have together: each level of each, all pairs of levels of two that are varied together, and,
     * where all vary at once, the corners of their ranges, of more than six axes those of the first six.
     */
    static List<List<Setting>> of(List<StudyAxis> axes, RobustnessConfig config) {
        List<StudyAxis> keys =
                axes.stream().filter(StudyAxis::changesConfiguration).toList();
        List<List<Setting>> all = new ArrayList<>();
        keys.forEach(axis -> levels(axis).forEach(setting -> all.add(List.of(setting))));
        for (InteractionConfig pair : config.interactions()) {
            for (StudyAxis first : named(keys, pair.first())) {
                for (StudyAxis second : named(keys, pair.second())) {
                    levels(first).forEach(x -> levels(second).forEach(y -> all.add(List.of(x, y))));
                }
            }
        }
        if (config.indices().asked()) {
            all.addAll(corners(keys));
        }
        return all;
    }

    private static List<StudyAxis> named(List<StudyAxis> keys, String name) {
        return keys.stream().filter(axis -> axis.name().equals(name)).toList();
    }

    private static List<Setting> levels(StudyAxis axis) {
        return axis.levels().stream()
                .map(level -> new Setting(axis.name(), level))
                .toList();
    }

    private static List<List<Setting>> corners(List<StudyAxis> keys) {
        List<List<Setting>> corners = new ArrayList<>();
        for (int corner = 0; corner < 1 << Math.min(keys.size(), CORNERED); corner++) {
            List<Setting> settings = new ArrayList<>();
            for (int k = 0; k < keys.size(); k++) {
                List<Setting> levels = levels(keys.get(k));
                boolean last = k < CORNERED && (corner >> k & 1) == 1;
                settings.add(levels.get(last ? levels.size() - 1 : 0));
            }
            corners.add(settings);
        }
        return corners;
    }
}
