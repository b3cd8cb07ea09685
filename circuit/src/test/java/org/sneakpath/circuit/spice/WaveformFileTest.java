package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.spice.text.Limits;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Points of PWL sources from files. */
class WaveformFileTest {
    @TempDir
    Path folder;

    private PiecewiseLinear waveform(String source) throws IOException {
        return (PiecewiseLinear) ((VoltageSource)
                        parse(source, SpiceOptions.DEFAULT).base().netlist().element("v1"))
                .waveform();
    }

    private SpiceNetlist parse(String source, SpiceOptions options) throws IOException {
        Path netlist = folder.resolve("n.cir");
        Files.writeString(netlist, "title\n" + source + "\nR1 a 0 1\n.tran 1m 1\n");
        return SpiceNetlist.parse(netlist, options);
    }

    private String refusal(String source) {
        return String.valueOf(
                assertThrows(SpiceException.class, () -> waveform(source)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1 a 0 PWL FILE=points.txt",
                "V1 a 0 PWL file=\"points.txt\"",
                "V1 a 0 PWL(FILE='points.txt') AC 1",
                "V1 a 0 dc 1 pwl (file = points.txt)",
                "V1 a 0 PWL TIME_SCALE_FACTOR=0.001 VALUE_SCALE_FACTOR=2 FILE=scaled.csv"
            })
    void aFileGivesThePointsThatTheLineCouldGive(String source) throws IOException {
        Files.writeString(folder.resolve("points.txt"), "* time value\n0 1\n1m\t2\n\n2e-3, -3\n");
        Files.writeString(folder.resolve("scaled.csv"), "# s;V\n0;0.5\n1;1\n2;-1.5\n");
        assertEquals(waveform("V1 a 0 PWL(0 1 1m 2 2m -3)"), waveform(source));
    }

    @Test
    void repetitionAndDelayCountForFilesToo() throws IOException {
        Files.writeString(folder.resolve("points.txt"), "0 0\n1 1\n");
        assertEquals(waveform("V1 a 0 PWL(0 0 1 1) r=0 td=2"), waveform("V1 a 0 PWL FILE=points.txt r=0 td=2"));
        PiecewiseLinear forever = waveform("V1 a 0 PWL REPEAT FOREVER (FILE=points.txt) ENDREPEAT");
        assertEquals(OptionalDouble.of(0), forever.repeatFrom());
    }

    @Test
    void aFileIsLookedForNextToTheOneThatNamesIt() throws IOException {
        Files.createDirectory(folder.resolve("models"));
        Files.writeString(folder.resolve("models/points.txt"), "0 0 1 7");
        Files.writeString(folder.resolve("models/drive.lib"), "V1 a 0 PWL FILE=points.txt\n");
        assertEquals(waveform("V1 a 0 PWL(0 0 1 7)"), waveform(".include models/drive.lib"));
    }

    @Test
    void filesAreBoundByTheRulesOfIncludes() throws IOException {
        Path outside = Files.createTempFile("points", ".txt");
        try {
            Files.writeString(outside, "0 0 1 1");
            assertTrue(refusal("V1 a 0 PWL FILE=\"" + outside + "\"").contains("lies outside the netlist's folder"));
        } finally {
            Files.delete(outside);
        }
        Files.writeString(folder.resolve("large.txt"), "0 0 1 1\n".repeat(100));
        Limits few = new Limits(1000, 200, 5, 1000, 100, 5, 100, 50);
        assertTrue(String.valueOf(assertThrows(
                                SpiceException.class,
                                () -> parse("V1 a 0 PWL FILE=large.txt", SpiceOptions.DEFAULT.withLimits(few)))
                        .getMessage())
                .contains("more than 200 bytes"));
    }

    @Test
    void mistakesAreNamedWithTheirPlace() throws IOException {
        Files.writeString(folder.resolve("words.txt"), "0 1\n1 two\n");
        Files.writeString(folder.resolve("odd.txt"), "0 1\n1\n");
        assertTrue(refusal("V1 a 0 PWL FILE=words.txt").startsWith("words.txt:2: 'two' is no number; n.cir:2"));
        assertTrue(refusal("V1 a 0 PWL FILE=odd.txt").contains("pairs of time and value; there are 3 numbers"));
        assertTrue(refusal("V1 a 0 PWL FILE=none.txt").startsWith("n.cir:2: the file 'none.txt' is not found"));
    }
}
