package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.training.Refusal;

class CsvReaderTest {
    private static final CsvFormat NAMED = new CsvFormat(',', true, "kind", List.of("id"));

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), content);
    }

    @Test
    void aHeaderNamesLabelFeaturesAndWhatIsIgnored() throws IOException {
        Table table = CsvReader.read("toy", file("id,width,kind,height\n7,1.5,b,-2\n8,2.5e1,a,0\n9,+3,b,.5\n"), NAMED);
        assertEquals(List.of("width", "height"), table.features());
        assertEquals(List.of("a", "b"), table.classes());
        assertEquals(3, table.size());
        assertEquals(25, table.value(1, 0));
        assertEquals(0.5, table.value(2, 1));
        assertEquals(1, table.label(0));
        assertEquals(0, table.label(1));
    }

    @Test
    void placesNameColumnsFromBothEndsWithOrWithoutAHeader() throws IOException {
        String body = "1,x,2\n3,y,4\n";
        Table plain = CsvReader.read("toy", file(body), new CsvFormat(',', false, "column 2", List.of("column -1")));
        assertEquals(List.of("column 1"), plain.features());
        assertEquals(3, plain.value(1, 0));
        Table headed = CsvReader.read("toy", file("a,b,c\n" + body), new CsvFormat(',', true, "column -2", List.of()));
        assertEquals(List.of("a", "c"), headed.features());
    }

    @Test
    void quotesBlanksBreaksMarksAndEmptyLinesAreNoContent() throws IOException {
        String text = "\uFEFF\"a;\"\"b\"; c ;kind\r\n\r\n 1 ;\" 2\" ; \"x\ny\"\r\n3;4;z";
        Table table = CsvReader.read("toy", file(text), new CsvFormat(';', true, "kind", List.of()));
        assertEquals(List.of("a;\"b", "c"), table.features());
        assertEquals(List.of("x\ny", "z"), table.classes());
        assertEquals(2, table.value(0, 1));
        assertEquals(2, table.size());
    }

    @Test
    void tabsSeparateEmptyCellsToo() throws IOException {
        String message = Refusal.of(
                TableFormatException.class,
                () -> CsvReader.read("toy", file("1\t\tx\n"), new CsvFormat('\t', false, "column -1", List.of())));
        assertTrue(message.contains("t.csv:1:3: '' in 'column 2' is no finite number: a value is missing"), message);
    }

    @Test
    void numbersAreClassesInTheirOwnOrder() throws IOException {
        Table table = CsvReader.read("toy", file("1,10\n1,9\n1,-1\n"), CsvFormat.PLAIN);
        assertEquals(List.of("-1", "9", "10"), table.classes());
    }

    @Test
    void anotherTablesClassesAreKeptAndOthersRefused() throws IOException {
        List<String> known = List.of("b", "a", "c");
        Table table = CsvReader.read("toy", file("1,a\n2,c\n"), CsvFormat.PLAIN, known);
        assertEquals(known, table.classes());
        assertEquals(1, table.label(0));
        String message = Refusal.of(
                TableFormatException.class, () -> CsvReader.read("toy", file("1,a\n2, d\n"), CsvFormat.PLAIN, known));
        assertTrue(message.contains("t.csv:2:4: class 'd' is none of b, a, c"), message);
    }

    @Test
    void theNameHoldsACheckSumOfTheContent() throws IOException {
        String name = CsvReader.read("toy", file("1,a\n2,b\n"), CsvFormat.PLAIN).name();
        assertTrue(name.matches("toy \\(crc [0-9a-f]{8}\\)"), name);
        assertEquals(
                name,
                CsvReader.read("toy", file("1.0 , a\n2,b\n"), CsvFormat.PLAIN).name());
        assertNotEquals(
                name, CsvReader.read("toy", file("1,a\n3,b\n"), CsvFormat.PLAIN).name());
        assertNotEquals(
                name, CsvReader.read("toy", file("1,b\n2,a\n"), CsvFormat.PLAIN).name());
    }

    /** Content, place, message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                | t.csv: | holds no line
            id,w,kind                         | t.csv: | holds a header but no sample
            id,kind\\n1,a                     | t.csv: | has no column left for features
            id,w,kind\\n1,2,a\\n1,2           | t.csv:3:3: | 2 cells where the first line has 3
            id,w,kind\\n1,2,a,4               | t.csv:2:7: | 4 cells where the first line has 3
            id,w,kind\\n1,2,a\\n1,?,a         | t.csv:3:3: | '?' in 'w' is no finite number: a value is missing
            id,w,kind\\n1,nan,a               | t.csv:2:3: | a value is missing
            id,w,kind\\n1,1e999,a             | t.csv:2:3: | '1e999' in 'w' is no finite number
            id,w,kind\\n\\n1,  two,a          | t.csv:3:5: | 'two' in 'w' is no finite number: is a header taken for a sample
            id,w,kind\\n1,"2,a                | t.csv:2:3: | a quote opens here and is never closed
            id,w,kind\\n1,"2"3,a              | t.csv:2:6: | '3' after a closing quote
            id,w,sort\\n1,2,a                 | t.csv:1:1: | no column 'kind'; there are id, w, sort
            id,kind,kind\\n1,2,a              | t.csv:1:1: | two columns are called 'kind'; say 'column 2'
            """)
    void aMistakeIsReportedAtItsPlace(String content, String place, String message) throws IOException {
        Path file = file(content.replace("\\n", "\n"));
        String found = Refusal.of(TableFormatException.class, () -> CsvReader.read("toy", file, NAMED));
        assertTrue(found.startsWith(folder.resolve(place).toString()), found);
        assertTrue(found.contains(message), found);
    }

    @Test
    void whatIsNoTextOrNoLayoutIsRefused() throws IOException {
        Path packed = Files.write(folder.resolve("p"), new byte[] {0x1f, (byte) 0x8b, (byte) 0xff, 0});
        assertTrue(Refusal.of(TableFormatException.class, () -> CsvReader.read("toy", packed, NAMED))
                .contains("is not UTF-8 text"));
        assertTrue(Refusal.of(
                        TableFormatException.class,
                        () -> CsvReader.read("toy", file("1,a\n"), new CsvFormat(',', false, "column 3", List.of())))
                .contains("no column 'column 3'; without a header they are called column 1 to column 2"));
        assertTrue(Refusal.of(
                        TableFormatException.class,
                        () -> CsvReader.read(
                                "toy", file("1,a\n"), new CsvFormat(',', false, "column 2", List.of("column -1"))))
                .contains("is both label and ignored"));
        Refusal.of(() -> new CsvFormat('"', false, "a", List.of()));
        Refusal.of(() -> new CsvFormat(',', false, " ", List.of()));
    }

    @Test
    void aCutWithinALineIsNoticed() throws IOException {
        byte[] whole = "1,2,a\n3,4,b\n".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int length = 0; length < whole.length - 1; length++) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            try {
                Table table = CsvReader.read("cut", file, CsvFormat.PLAIN, List.of("a", "b"));
                assertTrue(length == 5 || length == 6, "taken though cut to " + length);
                assertEquals(1, table.size());
            } catch (TableFormatException e) {
                refused++;
            }
        }
        assertEquals(whole.length - 1 - 2, refused);
    }
}
