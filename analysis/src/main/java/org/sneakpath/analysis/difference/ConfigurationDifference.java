package org.sneakpath.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.analysis.difference.RunDifference.ChangedValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** In what two resolved configurations differ, key by key. */
public final class ConfigurationDifference {
    private ConfigurationDifference() {}

    /**
     * Of two texts.
     *
     * @param first text of a {@code config.resolved.yaml}
     * @param second another
     * @throws tools.jackson.core.JacksonException if one of them is no YAML
     */
    public static List<ChangedValue> of(String first, String second) {
        YAMLMapper mapper = YAMLMapper.builder().build();
        return of(values(mapper.readTree(first)), values(mapper.readTree(second)));
    }

    static List<ChangedValue> of(Map<String, String> first, Map<String, String> second) {
        Set<String> paths = new LinkedHashSet<>(first.keySet());
        paths.addAll(second.keySet());
        List<ChangedValue> changed = new ArrayList<>();
        for (String path : paths) {
            String before = first.get(path);
            String after = second.get(path);
            if (before == null || !before.equals(after)) {
                changed.add(new ChangedValue(path, before, after));
            }
        }
        return changed;
    }

    /** Values of a tree as written, by path. */
    static Map<String, String> values(JsonNode tree) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", tree, values);
        return values;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isContainer()) {
            String before = path.isEmpty() ? "" : path + ".";
            if (node.isObject()) {
                node.properties().forEach(entry -> flatten(before + entry.getKey(), entry.getValue(), into));
            } else {
                for (int k = 0; k < node.size(); k++) {
                    flatten(before + k, node.get(k), into);
                }
            }
        } else {
            into.put(path, node.asString());
        }
    }
}
