package org.sneakpath.circuit.spice.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    private static final Limits FEW = new Limits(50, 10_000, 5, 200, 100, 5, 100, 50);

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private List<String> lines(String text) {
        return lines(text, SpiceOptions.DEFAULT);
    }

    private List<String> lines(String text, SpiceOptions options) {
        return texts(SourceReader.read(text, "t.cir", options, diagnostics));
    }

    private static List<String> texts(Source source) {
        return source.lines().stream().map(Line::text).toList();
    }

    private Path file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private List<String> read(Path file) {
        return texts(SourceReader.read(file, SpiceOptions.DEFAULT, diagnostics));
    }

    private SpiceException refused(Path file) {
        return assertThrows(
                SpiceException.class, () -> SourceReader.read(file, SpiceOptions.DEFAULT, new Diagnostics()));
    }

    @Test
    void theFirstLineIsTheTitleWhateverItSays() {
        Source source = SourceReader.read("R1 a 0 1\r\nR2 a 0 2\r\n", "t.cir", SpiceOptions.DEFAULT, diagnostics);
        assertEquals("R1 a 0 1", source.title());
        assertEquals(List.of("R2 a 0 2"), texts(source));
        assertEquals(2, source.lines().get(0).location().line());
        SourceReader.read(".param a=1\n", "t.cir", SpiceOptions.DEFAULT, diagnostics);
        assertTrue(
                diagnostics.list().get(0).message().contains("title"),
                diagnostics.list().toString());
    }

    @Test
    void continuationsJoinAcrossCommentsAndBlanksAndKeepTheirLineNumbers() {
        Source source = SourceReader.read(
                "t\nB1 a 0 I=exp(-\n* why not\n\n  + V(a)) ; end\nR1 a 0 1\n",
                "t.cir",
                SpiceOptions.DEFAULT,
                diagnostics);
        Line first = source.lines().get(0);
        assertEquals("B1 a 0 I=exp(-  V(a))", first.text());
        assertEquals(2, first.location(0).line());
        assertEquals(5, first.location(first.text().indexOf("V(a)")).line());
        assertEquals("R1 a 0 1", source.lines().get(1).text());
    }

    @Test
    void aContinuationOfNothingIsRefused() {
        SpiceException e = assertThrows(SpiceException.class, () -> lines("t\n+ 1\n"));
        assertEquals("t.cir:2: '+' continues a line, but there is none before it", e.getMessage());
    }

    @Test
    void commentsGoByDialect() {
        String text = "t\nR1 a 0 1k ; one\nR2 a 0 1k $ two\nR3 a$1 0 1k // three\n  * all\nR4 a 0 1k $four\n";
        assertEquals(List.of("R1 a 0 1k", "R2 a 0 1k", "R3 a$1 0 1k", "R4 a 0 1k $four"), lines(text));
        assertEquals(
                List.of("R1 a 0 1k", "R2 a 0 1k", "R3 a$1 0 1k", "R4 a 0 1k"),
                lines(text, SpiceOptions.DEFAULT.withDialect(Dialect.HSPICE)));
        assertEquals(
                List.of("R1 a 0 1k", "R2 a 0 1k $ two", "R3 a$1 0 1k", "R4 a 0 1k $four"),
                lines(text, SpiceOptions.DEFAULT.withDialect(Dialect.LTSPICE)));
    }

    @Test
    void nothingAfterEndCountsAndControlBlocksAreKeptApart() {
        assertEquals(
                List.of("R1 a 0 1", ".op", "R2 a 0 1"),
                lines("t\nR1 a 0 1\n.control\nrun\n+ x\n.endc\n.op\n.control\n.endc\nR2 a 0 1\n.END\nnonsense\n"));
        assertEquals(List.of(), diagnostics.list());
    }

    @Test
    void aControlBlockIsJoinedFromItsLinesWithNgspicesComments() {
        String text = """
                t
                .control
                * a comment
                tran $&step $ not the comment's
                + 1m
                ****
                .endc
                R1 a 0 1
                .control
                run""";
        for (Dialect dialect : Dialect.values()) {
            Source source = SourceReader.read(text, "t", SpiceOptions.DEFAULT.withDialect(dialect), diagnostics);
            assertEquals(
                    List.of(".control", "tran $&step  1m", ".control", "run"),
                    source.commands().stream().map(Line::text).toList());
            assertEquals(4, source.commands().get(1).location().line());
            assertEquals(1, source.lines().size());
        }
    }

    @Test
    void filesAreIncludedNextToWhoAsks() throws IOException {
        file("lib/two.inc", "R2 a 0 2\n");
        file("lib/one.inc", "R1 a 0 1\n.include two.inc\n.end\nignored\n");
        Path top = file("top.cir", "t\n.INCLUDE 'lib/one.inc'\nR3 a 0 3\n");
        assertEquals(List.of("R1 a 0 1", "R2 a 0 2", "R3 a 0 3"), read(top));
    }

    @Test
    void ofALibraryOnlyTheSectionIsRead() throws IOException {
        file("models.lib", "* lib\nR0 a 0 0\n.lib tt\nR1 a 0 1\n.endl tt\n.lib ff\nR2 a 0 2\n.endl\n");
        assertEquals(List.of("R2 a 0 2"), read(file("top.cir", "t\n.lib \"models.lib\" ff\n")));
        assertEquals(List.of("R0 a 0 0"), read(file("top.cir", "t\n.lib models.lib\n")));
        SpiceException e = refused(file("top.cir", "t\n.lib models.lib ss\n"));
        assertTrue(e.getMessage().contains("no section 'ss'"), e.getMessage());
    }

    @Test
    void filesOutsideTheFolderAreRefusedUnlessAllowed() throws IOException {
        file("secret.inc", "R1 a 0 1\n");
        for (String path : List.of("../secret.inc", folder.resolve("secret.inc").toString(), "sub/../../secret.inc")) {
            Path top = file("in/top.cir", "t\n.include " + path + "\n");
            SpiceException e = refused(top);
            assertTrue(e.getMessage().startsWith("top.cir:2: '" + path + "' lies outside"), e.getMessage());
        }
        Path top = file("in/top.cir", "t\n.include ../secret.inc\n");
        assertEquals(
                List.of("R1 a 0 1"),
                texts(SourceReader.read(top, SpiceOptions.DEFAULT.withIncludesAnywhere(true), diagnostics)));
    }

    @Test
    void aLinkOutOfTheFolderIsFollowedBeforeItIsJudged() throws IOException {
        Path secret = file("secret.inc", "R1 a 0 1\n");
        Path top = file("in/top.cir", "t\n.include link.inc\n");
        Files.createSymbolicLink(folder.resolve("in/link.inc"), secret);
        assertTrue(refused(top).getMessage().contains("lies outside"));
    }

    @Test
    void cyclesAndMissingFilesAndBinariesAreRefused() throws IOException {
        file("a.inc", ".include b.inc\n");
        file("b.inc", ".include a.inc\n");
        assertTrue(refused(file("top.cir", "t\n.include a.inc\n")).getMessage().contains("includes itself"));
        assertTrue(refused(file("top.cir", "t\n.include c.inc\n")).getMessage().contains("'c.inc' is not found"));
        Files.write(folder.resolve("d.inc"), new byte[] {82, 0, 1});
        assertTrue(refused(file("top.cir", "t\n.include d.inc\n")).getMessage().contains("binary"));
        assertTrue(assertThrows(SpiceException.class, () -> lines("t\n.include a.inc\n"))
                .getMessage()
                .contains("without a folder"));
    }

    @Test
    void bombsOfIncludesEndAtTheLimits() throws IOException {
        for (int k = 0; k < 8; k++) {
            file("f" + k + ".inc", (".include f" + (k + 1) + ".inc\n").repeat(10));
        }
        file("f8.inc", "R1 a 0 1\n");
        Path deep = file("deep.cir", "t\n.include f0.inc\n");
        Path wide = file("wide.cir", "t\n.include f6.inc\n");
        SpiceOptions few = SpiceOptions.DEFAULT.withLimits(FEW);
        assertTrue(assertThrows(SpiceException.class, () -> SourceReader.read(deep, few, diagnostics))
                .getMessage()
                .contains("more than 5 deep"));
        assertTrue(assertThrows(SpiceException.class, () -> SourceReader.read(wide, few, diagnostics))
                .getMessage()
                .contains("more than 50 lines"));
        assertTrue(assertThrows(
                        SpiceException.class, () -> lines("t\n" + "R1 a 0\n+ 1\n".repeat(20) + "+ 2".repeat(80), few))
                .getMessage()
                .contains("more than 200 characters"));
    }

    @Test
    void microSignsSurviveAllEncodings() throws IOException {
        String text = "t\nC1 a 0 1µ\n";
        Path top = folder.resolve("top.cir");
        Files.write(top, text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("C1 a 0 1µ"), read(top));
        Files.write(top, text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("C1 a 0 1µ"), read(top));
        Files.write(top, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("C1 a 0 1µ"), read(top));
    }
}
