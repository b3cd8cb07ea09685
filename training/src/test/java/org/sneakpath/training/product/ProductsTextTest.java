package org.sneakpath.training.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Both precisions have the same loops: a change of one is a change of the other. */
class ProductsTextTest {
    private static final Path SOURCES = Path.of("src/main/java/org/sneakpath/training/product");

    @Test
    void theSourcesAreEqualButForTypesAndSizes() throws IOException {
        String single = text("Single", "Products");
        assertTrue(single.contains("linesTransposed"));
        assertEquals(text("Double", "Products"), single);
        assertEquals(text("Double", "SparseProducts"), text("Single", "SparseProducts"));
        assertEquals(text("Double", "RowSums"), text("Single", "RowSums"));
        assertEquals(text("Double", "Layouts"), text("Single", "Layouts"));
    }

    private static String text(String precision, String name) throws IOException {
        return Files.readString(SOURCES.resolve(precision + name + ".java"))
                .replace(precision + "Products", "Products")
                .replace(precision + "SparseProducts", "SparseProducts")
                .replace(precision + "RowSums", "RowSums")
                .replace(precision + "Layouts", "Layouts")
                .replaceAll("In \\w+ precision(; sums along lines are kept in \\d+ parts)?", "")
                .replaceAll("(PARTS|CHUNK) = \\d+;", "$1;")
                .replace("(float) ", "")
                .replace("Precision." + precision.toUpperCase(Locale.ROOT), "Precision")
                .replace("0.5f", "0.5")
                .replaceAll("\\bfloat\\b", "double")
                .replaceAll("\\s+", "");
    }
}
