package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.training.sensitivity.LossSlope;
import org.sneakpath.training.sensitivity.LossSlopes;

class SlopeSectionsTest {
    private static LossSlope cells(int layer, double common, double independent) {
        return new LossSlope(layer, LossSlopes.CONDUCTANCE, "S", 8, Double.NaN, 1, common, independent);
    }

    private static LossSlopes slopes(boolean exact, LossSlope... slopes) {
        return new LossSlopes(100, 0.25, exact, true, List.of(slopes));
    }

    private static String words(Section section) {
        return String.join("\n", section.paragraphs());
    }

    @Test
    void varianceIsSharedOutAmongLayers() {
        String words = words(SlopeSections.section(slopes(true, cells(1, 0.1, 0.3), cells(2, 0.2, 0.4))));
        assertTrue(words.contains("0.05 nat from chip to chip"), words); // 10 % of √(0.3² + 0.4²)
        assertTrue(words.contains("layer 1 has 36.0\u202f%, layer 2 has 64.0\u202f%"), words);
        assertFalse(words.contains("surrogate"), words);
    }

    @Test
    void surrogatesAndWhatWasNotSolvedAreToldAndNoShareOfNothing() {
        LossSlopes none = new LossSlopes(100, 0.25, false, false, List.of(cells(1, 0, 0)));
        Section section = SlopeSections.section(none);
        assertTrue(words(section).contains("surrogates"), words(section));
        assertTrue(words(section).contains("not solved"), words(section));
        assertFalse(words(section).contains("layer 1 has"), words(section));
        assertEquals(List.of(), section.figures());
    }

    @Test
    void barsAreOrderedByWhatDevicesOnTheirOwnBringAndLinesByAll() throws IOException {
        LossSlope wire = new LossSlope(1, "word wire", "ohm", 8, 2, 0.25, -0.5, Double.NaN);
        Section section = SlopeSections.section(slopes(true, cells(1, 0.1, 0.3), wire, cells(2, 0.2, 0.4)));
        StringBuilder table = new StringBuilder();
        section.figures().get(0).figure().writeCsv(table);
        assertEquals("""
                input,independent,independent lower,independent upper,common
                "layer 1, word wire",0.05,0.05,0.05,0.05
                "layer 2, conductance",0.04000000000000001,0.04000000000000001,0.04000000000000001,0.020000000000000004
                "layer 1, conductance",0.03,0.03,0.03,0.010000000000000002
                """, table.toString());
    }
}
