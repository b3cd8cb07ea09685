package org.sneakpath.devices.veriloga.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Modules as users write them, each with features that the others lack. */
public final class ModuleCorpus {
    public static final List<String> NAMES = List.of(
            "bipolar.va",
            "conditional.va",
            "diode.va",
            "ekv.va",
            "filament.va",
            "hysteresis.va",
            "nested.va",
            "neuristor.va",
            "numbers.va",
            "ownNatures.va",
            "polynomial.va",
            "vteam.va");

    private ModuleCorpus() {}

    /** A module of the corpus by name, as an include finds it. */
    public static Optional<String> find(String name) {
        return NAMES.contains(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public static String text(String name) {
        String resource = "/org/sneakpath/devices/veriloga/corpus/" + name;
        try (InputStream in = ModuleCorpus.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
