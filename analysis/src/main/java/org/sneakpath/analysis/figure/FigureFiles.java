package org.sneakpath.analysis.figure;

import java.io.IOException;
import java.nio.file.Path;
import org.sneakpath.analysis.run.AtomicFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a figure so that others can print it, plot it anew, and know what it shows. Each file appears whole. */
public final class FigureFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FigureFiles() {}

    /**
     * Writes {@code name.svg}, {@code name.csv} and {@code name.json} (caption, what is seen, size, file names).
     *
     * @param directory exists
     * @param name letters, digits, hyphens
     */
    public static void write(Figure figure, Path directory, String name) throws IOException {
        write(figure, SvgRendering.svg(figure, name), directory, name);
    }

    /** As {@link #write(Figure, Path, String)}, with the drawing that {@link SvgRendering} has made of it under this name. */
    public static void write(Figure figure, String svg, Path directory, String name) throws IOException {
        AtomicFile.write(directory.resolve(name + ".svg"), svg + "\n");
        AtomicFile.write(directory.resolve(name + ".csv"), csv(figure));
        ObjectNode json = JSON.createObjectNode();
        json.put("name", name);
        json.put("caption", figure.caption());
        json.put("seen", figure.seen());
        json.put("svg", name + ".svg");
        json.put("data", name + ".csv");
        json.put("width_mm", figure.size().width());
        json.put("height_mm", figure.size().height());
        AtomicFile.write(
                directory.resolve(name + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    /** The numbers in a figure, as {@code name.csv} holds them. */
    public static String csv(Figure figure) throws IOException {
        StringBuilder text = new StringBuilder();
        figure.writeCsv(text);
        return text.toString();
    }

    /** Writes {@code name.png}. */
    public static void writePng(Figure figure, Path directory, String name, int dpi) throws IOException {
        AtomicFile.write(directory.resolve(name + ".png"), out -> PngRendering.write(figure, dpi, out));
    }
}
