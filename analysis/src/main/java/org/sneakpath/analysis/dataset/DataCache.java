package org.sneakpath.analysis.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where published data sets are kept for this user: a folder for each under {@code root}.
 *
 * @param root absolute, or relative to the working directory; need not exist
 */
public record DataCache(Path root) {

    /** The user's, by system property, environment or home, see the package. */
    public static DataCache ofUser() {
        return of(System.getProperty("sneakpath.cache"), System.getenv(), System.getProperty("user.home", ""));
    }

    /**
     * The choice itself.
     *
     * @param property of the system, or null
     */
    static DataCache of(@Nullable String property, Map<String, String> environment, String home) {
        if (property != null && !property.isBlank()) {
            return new DataCache(Path.of(property));
        }
        String own = environment.getOrDefault("SNEAKPATH_CACHE", "");
        if (!own.isBlank()) {
            return new DataCache(Path.of(own));
        }
        // the specification: a path that is not absolute is to be ignored
        String common = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path folder = !common.isBlank() && Path.of(common).isAbsolute() ? Path.of(common) : Path.of(home, ".cache");
        return new DataCache(folder.resolve("sneakpath"));
    }

    /** Folder of a set, whether it is there or not. */
    public Path folder(PublishedSet set) {
        return root.resolve(set.name());
    }

    /** Whether all files of a set are in a folder, by name and size; sums are not looked at. */
    public static boolean isWhole(PublishedSet set, Path folder) {
        return set.files().stream().allMatch(file -> has(folder.resolve(file.name()), file.bytes()));
    }

    private static boolean has(Path file, long bytes) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == bytes;
        } catch (IOException e) {
            return false;
        }
    }
}
