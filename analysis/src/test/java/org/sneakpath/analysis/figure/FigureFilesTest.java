package org.sneakpath.analysis.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureFilesTest {
    @Test
    void everyFigureIsWritten() throws Exception {
        Path out = Files.createDirectories(Path.of("target", "demo-figures"));
        for (Map.Entry<String, Figure> figure : DemoFigures.all().entrySet()) {
            FigureFiles.write(figure.getValue(), out, figure.getKey());
            FigureFiles.writePng(figure.getValue(), out, figure.getKey(), 200);
        }
    }
}
