package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sneakpath.analysis.run.ResultTable.Column;
import org.sneakpath.analysis.run.ResultTable.Counts;
import org.sneakpath.analysis.run.ResultTable.Numbers;
import org.sneakpath.analysis.run.ResultTable.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table in the forms that other tools read as they are, beside its CSV.
 * <pre>
 *   NAME.json   an array of objects, one a row, with null where there is no number
 *   NAME.npz    for each column NAME.npy, an array of one dimension: &lt;f8, &lt;i8, or texts of fixed length &lt;Un
 * </pre>
 * For NPZ there is no library worth its weight: those for Java read a part of it, have no releases, or bring a runtime along
 * (see {@link MatrixNpy}); the format is a zip of arrays of a line of text and numbers (NumPy Enhancement Proposal 1). Times in the zip are
 * fixed, so that equal tables give equal bytes.
 */
public final class ResultFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BLOCK = 1 << 13;
    private static final int BYTES_A_CHARACTER = 4;

    private ResultFiles() {}

    /** Writes {@code name.json} and {@code name.npz}. */
    public static void write(ResultTable table, RunFolder folder, String name) {
        AtomicFile.write(folder.file(name + ".json"), out -> json(table, out));
        AtomicFile.write(folder.file(name + ".npz"), out -> npz(table, out));
    }

    private static void json(ResultTable table, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (int row = 0; row < table.rows(); row++) {
                json.writeRaw(row == 0 ? "\n" : "");
                json.writeStartObject();
                for (Column column : table.columns()) {
                    json.writeName(column.name());
                    Object value = column.value(row);
                    if (value instanceof Double number && !Double.isFinite(number)) {
                        json.writeNull();
                    } else {
                        json.writePOJO(value);
                    }
                }
                json.writeEndObject();
                json.writeRaw("\n");
            }
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private static void npz(ResultTable table, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Column column : table.columns()) {
            ZipEntry entry = new ZipEntry(column.name() + ".npy");
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            array(column, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void array(Column column, OutputStream out) throws IOException {
        String shape = column.size() + ",";
        if (column instanceof Numbers numbers) {
            out.write(MatrixNpy.start("<f8", shape));
            eights(numbers.size(), out, (block, row) -> block.putDouble(numbers.values()[row]));
        } else if (column instanceof Counts counts) {
            out.write(MatrixNpy.start("<i8", shape));
            eights(counts.size(), out, (block, row) -> block.putLong(counts.values()[row]));
        } else if (column instanceof Words words) {
            int length = longest(words.values());
            out.write(MatrixNpy.start("<U" + length, shape));
            for (String word : words.values()) {
                ByteBuffer cell =
                        ByteBuffer.allocate(BYTES_A_CHARACTER * length).order(ByteOrder.LITTLE_ENDIAN);
                word.codePoints().forEach(cell::putInt);
                out.write(cell.array());
            }
        }
    }

    /** Puts the number of a row into a block. */
    @FunctionalInterface
    private interface Filler {
        void put(ByteBuffer block, int row);
    }

    private static void eights(int rows, OutputStream out, Filler filler) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(Long.BYTES * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row++) {
            filler.put(block, row);
            if (!block.hasRemaining() || row == rows - 1) {
                out.write(block.array(), 0, block.position());
                block.clear();
            }
        }
    }

    /** Characters of the longest text, at least one: NumPy knows no texts without any. */
    private static int longest(List<String> words) {
        return Math.max(
                1,
                words.stream()
                        .mapToInt(word -> word.codePointCount(0, word.length()))
                        .max()
                        .orElse(1));
    }
}
