package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private final StringWriter text = new StringWriter();
    private long nanoseconds;
    private final ProgressLines progress =
            new ProgressLines(new PrintWriter(text, true), () -> nanoseconds += 2_000_000_000L);

    @Test
    void aLineForEveryTenth() {
        progress.begin("training", 200);
        for (int k = 1; k <= 200; k++) {
            progress.advance(k, "epoch 1");
        }
        List<String> lines = text.toString().lines().toList();
        assertEquals(10, lines.size());
        assertTrue(lines.get(0).matches("training: 10 %, epoch 1, 0:\\d\\d left"), lines.get(0));
        assertEquals("training: 100 %, epoch 1, 0:00 left", lines.get(9));
    }

    @Test
    void aResumedTaskBeginsWhereItWas() {
        progress.begin("training", 100);
        progress.advance(56, "");
        assertEquals("", text.toString());
        progress.advance(60, "");
        assertTrue(text.toString().startsWith("training: 60 %, 0:"), text.toString());
    }

    @Test
    void fewStepsMakeFewLines() {
        progress.begin("study", 3);
        progress.advance(1, "");
        progress.advance(2, "");
        progress.advance(3, "");
        assertEquals(3, text.toString().lines().count());
    }

    @Test
    void aTaskOfLessThanASecondIsNotWorthALine() {
        ProgressLines quick = new ProgressLines(new PrintWriter(text, true), () -> nanoseconds += 10_000_000L);
        quick.begin("sweep", 50);
        for (int k = 1; k <= 50; k++) {
            quick.advance(k, "");
        }
        assertEquals("", text.toString());
    }

    @Test
    void timeIsMinutesAndSeconds() {
        assertEquals("0:05", ProgressLines.clock(4.6));
        assertEquals("2:05", ProgressLines.clock(125));
    }
}
