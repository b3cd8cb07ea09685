package org.sneakpath.analysis.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, as 64 hexadecimal digits in lower case. */
final class Sha256 {
    private static final int CHUNK = 1 << 16;

    private Sha256() {}

    static String of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel);
        }
    }

    /** Of all that is in a channel, whose position is not moved. */
    static String of(FileChannel channel) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long at = 0;
        for (int count = channel.read(chunk, at); count > 0; count = channel.read(chunk, at)) {
            digest.update(chunk.flip());
            chunk.clear();
            at += count;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
