package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * What a point sets.
 *
 * @param trained {@code key=value} settings of the configuration that a network is trained with
 * @param whole the same, and behind them those that hold for the trained network only
 */
record PointSettings(List<String> trained, List<String> whole) {
    PointSettings {
        trained = List.copyOf(trained);
        whole = List.copyOf(whole);
    }

    /**
     * Of some values.
     *
     * @param paths what is varied
     * @param values of these
     * @param named which of them stand for several settings
     */
    static PointSettings of(List<String> paths, List<String> values, List<NamedFactor> named) {
        List<String> trained = new ArrayList<>();
        List<String> deployed = new ArrayList<>();
        for (int k = 0; k < paths.size(); k++) {
            String path = paths.get(k);
            String value = values.get(k);
            NamedFactor factor = named.stream()
                    .filter(other -> other.name().equals(path))
                    .findFirst()
                    .orElse(null);
            if (factor == null) {
                trained.add(path + "=" + value);
            } else {
                trained.addAll(factor.level(value).trained());
                deployed.addAll(factor.level(value).deployed());
            }
        }
        List<String> whole = new ArrayList<>(trained);
        whole.addAll(deployed);
        return new PointSettings(trained, whole);
    }

    /** Whether the trained network is put into another configuration than that which it was trained in. */
    boolean deploys() {
        return whole.size() > trained.size();
    }
}
