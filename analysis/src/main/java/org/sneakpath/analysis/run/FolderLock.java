package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;

/** Keeps a folder for one run. It is given back when closed or when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    /** Stays behind, empty. */
    private static final String FILE = ".run.lock";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a folder, which is made if need be.
     *
     * @throws InputException if another process has it, or it cannot be written
     */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tried(channel) != null) {
                return new FolderLock(folder, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw AtomicFile.refused(folder, e);
        }
        throw new InputException(folder
                + ": another process is at work in this folder; wait until it has ended, or choose another folder");
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Whether nothing else is in the folder. */
    boolean isAlone() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith(FILE));
        } catch (IOException e) {
            throw AtomicFile.refused(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
