package org.sneakpath.devices.library;

import java.util.List;
import java.util.function.Function;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.semiconductor.Diode;
import org.sneakpath.devices.semiconductor.GummelPoon;
import org.sneakpath.devices.semiconductor.Jfet;
import org.sneakpath.devices.semiconductor.Mosfet1;
import org.sneakpath.devices.semiconductor.Polarity;

/** The built-in models and published presets, found by name. */
public final class DeviceLibrary {
    private static final VolatileMemristor VOLATILE_MEMRISTOR = new VolatileMemristor();
    private static final Vteam VTEAM = new Vteam();
    private static final Yakopcic YAKOPCIC = new Yakopcic();
    private static final List<CompactModel> MODELS = List.of(
            VOLATILE_MEMRISTOR,
            VTEAM,
            YAKOPCIC,
            new PershinDiVentra(),
            new Ohmic(),
            new SinhConductor(),
            new Diode(),
            new Mosfet1(Polarity.N),
            new Mosfet1(Polarity.P),
            new GummelPoon(Polarity.N),
            new GummelPoon(Polarity.P),
            new Jfet(Polarity.N),
            new Jfet(Polarity.P));
    private static final List<Preset> PRESETS = PublishedPresets.of(VOLATILE_MEMRISTOR, VTEAM, YAKOPCIC);

    private DeviceLibrary() {}

    /** All models; immutable. */
    public static List<CompactModel> models() {
        return MODELS;
    }

    /** All presets; immutable. */
    public static List<Preset> presets() {
        return PRESETS;
    }

    /**
     * The model of that name.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    public static CompactModel model(String name) {
        return find("model", name, MODELS, CompactModel::name);
    }

    /**
     * The preset of that name.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    public static Preset preset(String name) {
        return find("preset", name, PRESETS, Preset::name);
    }

    private static <T> T find(String kind, String name, List<T> all, Function<T, String> nameOf) {
        for (T candidate : all) {
            if (nameOf.apply(candidate).equals(name)) {
                return candidate;
            }
        }
        List<String> names = all.stream().map(nameOf).toList();
        throw new IllegalArgumentException("no device " + kind + " is called '" + name + "'"
                + ClosestName.to(name, names)
                        .map(close -> "; did you mean '" + close + "'?")
                        .orElse(";")
                + " known: " + names);
    }
}
