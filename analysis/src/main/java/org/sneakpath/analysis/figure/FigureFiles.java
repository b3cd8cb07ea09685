package org.sneakpath.analysis.figure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a figure so that others can print it, plot it anew, and know what it shows. */
public final class FigureFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FigureFiles() {}

    /**
     * Writes {@code name.svg}, {@code name.csv} and {@code name.json} (caption, size, file names).
     *
     * @param directory exists
     * @param name letters, digits, hyphens
     */
    public static void write(Figure figure, Path directory, String name) throws IOException {
        Files.writeString(directory.resolve(name + ".svg"), SvgRendering.svg(figure, name) + "\n");
        try (BufferedWriter csv = Files.newBufferedWriter(directory.resolve(name + ".csv"), StandardCharsets.UTF_8)) {
            figure.writeCsv(csv);
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("name", name);
        json.put("caption", figure.caption());
        json.put("svg", name + ".svg");
        json.put("data", name + ".csv");
        json.put("width_mm", figure.size().width());
        json.put("height_mm", figure.size().height());
        Files.writeString(
                directory.resolve(name + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    /** Writes {@code name.png}. */
    public static void writePng(Figure figure, Path directory, String name, int dpi) throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve(name + ".png"))) {
            PngRendering.write(figure, dpi, out);
        }
    }
}
