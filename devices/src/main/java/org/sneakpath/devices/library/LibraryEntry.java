package org.sneakpath.devices.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;

/** One model of the library: known by name, read when it is asked for, and then kept, so that it is one object. Thread-safe. */
final class LibraryEntry {
    private final List<String> presetNames;
    private final Supplier<CompactModel> makeModel;
    private final Function<CompactModel, List<Preset>> makePresets;
    private @Nullable CompactModel model;
    private @Nullable List<Preset> presets;

    /** A model that is a class. */
    LibraryEntry(Supplier<CompactModel> makeModel) {
        this(List.of(), makeModel, ignored -> List.of());
    }

    /**
     * A model that is a file.
     *
     * @param presetNames those in the file of presets
     */
    LibraryEntry(
            List<String> presetNames,
            Supplier<CompactModel> makeModel,
            Function<CompactModel, List<Preset>> makePresets) {
        this.presetNames = List.copyOf(presetNames);
        this.makeModel = makeModel;
        this.makePresets = makePresets;
    }

    List<String> presetNames() {
        return presetNames;
    }

    synchronized CompactModel model() {
        CompactModel known = model;
        if (known == null) {
            known = makeModel.get();
            model = known;
        }
        return known;
    }

    /** Whether that object is what {@link #model} gives, or will give, or that in parallel. */
    @SuppressWarnings("ReferenceEquality") // one object by name is the point
    synchronized boolean is(CompactModel candidate) {
        CompactModel known = model;
        return candidate == known
                || (known != null
                        && known.inParallel()
                                .filter(copies -> copies == candidate)
                                .isPresent());
    }

    synchronized List<Preset> presets() {
        List<Preset> known = presets;
        if (known == null) {
            known = makePresets.apply(model());
            presets = known;
        }
        return known;
    }

    Optional<Preset> preset(String name) {
        return presetNames.contains(name)
                ? presets().stream()
                        .filter(preset -> preset.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }
}
