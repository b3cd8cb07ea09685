package org.sneakpath.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The file format of checkpoints, big-endian: magic (8 bytes), version (4), length of the body (8), body, CRC-32C of all
 * before (4). The check sum covers header and body, so that no changed byte goes unnoticed.
 */
final class CheckpointFile {
    private static final byte[] MAGIC = "SNEAKCKP".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 3;
    private static final int HEADER = 8 + 4 + 8;
    private static final int TRAILER = 4;

    private CheckpointFile() {}

    static void write(Checkpoint checkpoint, Path file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            checkpoint.writeTo(out);
        }
        ByteBuffer content = ByteBuffer.allocate(HEADER + body.size() + TRAILER);
        content.put(MAGIC).putInt(VERSION).putLong(body.size()).put(body.toByteArray());
        content.putInt(checksum(content.array(), content.position()));
        replace(file, content.array());
    }

    static Checkpoint read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (content.length < MAGIC.length || !Arrays.equals(Arrays.copyOf(content, MAGIC.length), MAGIC)) {
            throw new CheckpointException(file, "is not a checkpoint of Sneakpath");
        }
        if (content.length < HEADER + TRAILER) {
            throw new CheckpointException(file, "is truncated: only " + content.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.wrap(content);
        int version = header.getInt(8);
        if (version != VERSION) {
            throw new CheckpointException(
                    file, "has format version " + version + ", this program reads version " + VERSION);
        }
        long length = header.getLong(12);
        if (length != content.length - HEADER - TRAILER) {
            throw new CheckpointException(
                    file,
                    "is truncated or damaged: it should have " + length + " bytes after the header, it has "
                            + (content.length - HEADER - TRAILER));
        }
        if (checksum(content, content.length - TRAILER) != header.getInt(content.length - TRAILER)) {
            throw new CheckpointException(file, "is damaged: its check sum does not fit its content");
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(content, HEADER, content.length - HEADER - TRAILER))) {
            Checkpoint checkpoint = new Checkpoint(in);
            if (in.available() > 0) {
                throw new CheckpointException(file, "holds more than a checkpoint");
            }
            return checkpoint;
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        // not a channel: that of an interrupted thread closes itself, and an interruption asks for this very file
        try (FileOutputStream out = new FileOutputStream(partial.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int checksum(byte[] content, int length) {
        CRC32C crc = new CRC32C();
        crc.update(content, 0, length);
        return (int) crc.getValue();
    }
}
