package org.sneakpath.analysis.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sneakpath.analysis.InputException;

/** A file that is either there as a whole or not at all: written beside its place, flushed, then renamed. */
public final class AtomicFile {
    private AtomicFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it, from beginning to end; the stream is the caller's. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a text as UTF-8, replacing what was there.
     *
     * @throws InputException if the folder is missing or not writable
     */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes bytes; as {@link #write(Path, String)} otherwise. */
    public static void write(Path file, Content content) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part);
            throw refused(file, e);
        }
    }

    /** A message for a file or folder that the system does not let us write. */
    public static InputException refused(Path file, IOException e) {
        String reason;
        Path folder = file.toAbsolutePath().getParent();
        if (e instanceof NoSuchFileException && folder != null && !Files.exists(folder)) {
            reason = "the folder " + folder + " does not exist";
        } else if (e instanceof FileAlreadyExistsException) {
            reason = "a file is in the way";
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            reason = system.getReason();
        } else {
            reason = "the system refuses it (" + e.getMessage() + ")";
        }
        return new InputException(file + ": cannot be written: " + reason, e);
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
