package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class FigureFilesTest {

    private static List<CSVRecord> csv(Figure figure) throws IOException {
        StringBuilder text = new StringBuilder();
        figure.writeCsv(text);
        return CSVFormat.DEFAULT.parse(new StringReader(text.toString())).getRecords();
    }

    @Test
    void accuraciesReadBackToTheSameDoubles() throws IOException {
        for (AccuracySweep sweep : DemoFigures.sweeps()) {
            List<CSVRecord> records = csv(new AccuracyCurve(sweep));
            assertEquals(
                    List.of("axis", sweep.title().column(), "chip", "accuracy"),
                    records.get(0).toList());
            int line = 1;
            for (AccuracyPoint point : sweep.points()) {
                for (int chip = 0; chip < point.accuracies().size(); chip++) {
                    CSVRecord row = records.get(line);
                    assertEquals(sweep.axis(), row.get(0));
                    assertEquals(point.level(), Double.parseDouble(row.get(1)));
                    assertEquals(chip + 1, Integer.parseInt(row.get(2)));
                    assertEquals(point.accuracies().get(chip), Double.parseDouble(row.get(3)));
                    line++;
                }
            }
            assertEquals(line, records.size());
        }
    }

    @Test
    void headersCarryTheUnitOfTheData() throws IOException {
        assertEquals(
                List.of("time (s)", "input (A)", "v (V)", "x₁", "x₂"),
                csv(DemoFigures.waveform()).get(0).toList());
        assertEquals(
                List.of("word line", "bit line", "IR drop (V)"),
                csv(DemoFigures.irDrop(2, 3)).get(0).toList());
        assertEquals(
                List.of("epoch", "training loss (nat)", "validation accuracy"),
                csv(DemoFigures.learning()).get(0).toList());
        assertEquals(9 + 1, csv(DemoFigures.confusion()).size());
    }

    @Test
    void aLearningCurveShowsOnlyWhatWasMeasured() throws IOException {
        Figure curve = DemoFigures.learningWithoutValidation();
        List<CSVRecord> records = csv(curve);
        assertEquals(List.of("epoch", "training loss (nat)"), records.get(0).toList());
        assertEquals(2, records.get(1).size());
        assertTrue(
                curve.caption().startsWith("Training. Mean cross-entropy of each epoch. After 30 epochs the loss is"));
        assertFalse(curve.caption().contains("ccuracy"), curve.caption());
        assertTrue(curve.size().height() < DemoFigures.learning().size().height());
    }

    @Test
    void everyFigureIsWrittenWithItsNumbersAndCaption() throws IOException {
        Path out = Files.createDirectories(Path.of("target", "demo-figures"));
        for (Map.Entry<String, Figure> figure : DemoFigures.all().entrySet()) {
            String name = figure.getKey();
            FigureFiles.write(figure.getValue(), out, name);
            FigureFiles.writePng(figure.getValue(), out, name, 150);
            assertTrue(Files.readString(out.resolve(name + ".svg")).startsWith("<svg"), name);
            assertTrue(Files.readString(out.resolve(name + ".csv")).contains("\n"), name);
            assertTrue(Files.readString(out.resolve(name + ".json")).contains("\"caption\""), name);
            assertTrue(Files.size(out.resolve(name + ".png")) > 1000, name);
        }
    }

    @Test
    void pixelsFollowFromMillimetresAndResolution() {
        BufferedImage image = PngRendering.image(DemoFigures.confusion(), 254); // 10 pixels a millimetre
        assertEquals(880, image.getWidth(), 1); // rounded up
        assertEquals(0xFFFFFF, image.getRGB(0, image.getHeight() - 1) & 0xFFFFFF);
        assertThrows(IllegalArgumentException.class, () -> PngRendering.image(DemoFigures.confusion(), 0));
    }

    @Test
    void captionsSayWhatTheMarksMean() {
        String caption = new AccuracyCurve(DemoFigures.sweeps().get(2)).caption();
        assertTrue(caption.contains("8 chips") && caption.contains("confidence interval"), caption);
        assertTrue(caption.contains("Level 0 stands left"), caption);
        assertTrue(DemoFigures.confusion().caption().contains("1000 test samples, 972 of them correct"));
        assertTrue(DemoFigures.learning().caption().contains("30 epochs"));
    }

    @Test
    void dataThatDoNotFitAreRefused() {
        AxisTitle title = AxisTitle.number("x");
        assertThrows(IllegalArgumentException.class, () -> new CellMap(title, 2, 2, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new CellMap(title, 1, 1, new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> ConfusionCounts.of(List.of("a", "b"), new int[3]));
        assertThrows(IllegalArgumentException.class, () -> new LearningHistory(List.of()));
        assertThrows(IllegalArgumentException.class, () -> WaveformPanel.of(title));
        WaveformPanel panel = WaveformPanel.of(title, new Trace("x", new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new WaveformSet(new double[2], List.of(panel)));
    }
}
