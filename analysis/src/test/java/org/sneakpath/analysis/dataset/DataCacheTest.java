package org.sneakpath.analysis.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCacheTest {
    private static final PublishedSet MNIST = PublishedSet.named("mnist").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "/p, /own, /xdg, /p/mnist",
        "'', /own, /xdg, /own/mnist",
        "'', '', /xdg, /xdg/sneakpath/mnist",
        "'', '', relative, /home/me/.cache/sneakpath/mnist",
        "'', '', '', /home/me/.cache/sneakpath/mnist",
    })
    void theFirstOfPropertyOwnCommonAndHomeHolds(String property, String own, String common, String folder) {
        DataCache cache = DataCache.of(property, Map.of("SNEAKPATH_CACHE", own, "XDG_CACHE_HOME", common), "/home/me");
        assertEquals(Path.of(folder), cache.folder(MNIST));
    }

    @Test
    void withoutAnyEnvironmentItIsInTheHome() {
        assertEquals(
                Path.of("/home/me/.cache/sneakpath"),
                DataCache.of(null, Map.of(), "/home/me").root());
    }

    @Test
    void everySetHasFourFilesAndTwoPlaces() {
        for (PublishedSet set : PublishedSet.all()) {
            assertEquals(4, set.files().size());
            assertTrue(set.places().size() >= 2);
            assertTrue(set.files().stream().allMatch(file -> file.sha256().matches("[0-9a-f]{64}")));
            assertTrue(set.places().stream().allMatch(place -> place.toString().endsWith("/")));
        }
    }

    /** The files at hand are those of 1998: their MD5 are published. */
    @Test
    void sumsOfMnistAreThoseOfTheFilesWhereTheyArePresent() throws IOException {
        Path folder = Path.of(System.getProperty("sneakpath.shared", "."), "data", "mnist");
        boolean present = Files.exists(folder);
        if (!present) {
            System.out.println("skipped: no MNIST files; set -Dsneakpath.shared to the folder that holds data/mnist");
        }
        assumeTrue(present, "MNIST files are absent");
        assertTrue(DataCache.isWhole(MNIST, folder));
        for (PublishedFile file : MNIST.files()) {
            assertEquals(file.sha256(), Sha256.of(folder.resolve(file.name())), file.name());
        }
    }
}
