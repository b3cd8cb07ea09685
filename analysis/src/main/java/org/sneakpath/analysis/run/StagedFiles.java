package org.sneakpath.analysis.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.InputException;

/**
 * Several files that appear together, when all of them are complete: each is written beside its place and renamed by
 * {@link #publish}. What was not published by then is removed, folders that were made for it too. A process that is killed leaves
 * hidden files {@code .NAME.part}.
 */
public final class StagedFiles implements AutoCloseable {
    private final Map<Path, Path> places = new LinkedHashMap<>();
    private final Deque<Path> made = new ArrayDeque<>();
    private final Deque<MatrixWriter> open = new ArrayDeque<>();

    /**
     * Begins a matrix; see {@link MatrixWriter}.
     *
     * @param target the folder of which must be there, see {@link #folder}
     * @throws InputException if it cannot be written
     */
    public MatrixWriter matrix(Path target, int rows, int columns) {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputException(target + ": cannot be written: the folder " + folder + " does not exist");
        }
        if (Files.isDirectory(whole)) {
            throw new InputException(target + ": cannot be written: it is a folder");
        }
        Path place = whole.resolveSibling("." + whole.getFileName() + ".part");
        places.put(whole, place);
        open.removeIf(MatrixWriter::isClosed);
        MatrixWriter writer = new MatrixWriter(target, place, rows, columns);
        open.add(writer);
        return writer;
    }

    /** Makes a folder and those above it, if they are not there. */
    public void folder(Path folder) {
        Path whole = folder.toAbsolutePath();
        Path parent = whole.getParent();
        try {
            if (!Files.isDirectory(whole)) {
                if (parent != null) {
                    folder(parent);
                }
                Files.createDirectory(whole);
                made.push(whole);
            }
        } catch (IOException e) {
            throw AtomicFile.refused(folder, e);
        }
    }

    /** Ends all files and puts them in their places. */
    public void publish() {
        closeAll();
        for (Map.Entry<Path, Path> file : places.entrySet()) {
            try {
                Files.move(
                        file.getValue(),
                        file.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw AtomicFile.refused(file.getKey(), e);
            }
        }
        places.clear();
        made.clear();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        closeAll();
        places.values().forEach(StagedFiles::discard);
        made.forEach(StagedFiles::discard);
    }

    private static void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw AtomicFile.refused(path, e);
        }
    }
}
