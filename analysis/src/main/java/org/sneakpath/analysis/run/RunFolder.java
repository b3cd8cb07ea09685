package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;

/**
 * The folder that a run leaves behind. Staged: everything is gathered in a sibling folder and appears at once with
 * {@link #publish()}. In place: for runs that can be resumed, each file appears whole, one by one.
 *
 * <p>A folder with other people's files in it is refused unless forced; files that a run does not write are never touched.
 */
public final class RunFolder implements AutoCloseable {
    /** Marks a folder as a run's. */
    public static final String MARK = "run.json";

    /** In the folder of a resumable run: what it needs to go on, while it is not complete. */
    private static final String WORK = ".run.work";

    private final Path target;
    private final @Nullable FolderLock lock;
    private final boolean made;
    private Path directory;

    private RunFolder(Path target, Path directory, @Nullable FolderLock lock, boolean made) {
        this.target = target;
        this.directory = directory;
        this.lock = lock;
        this.made = made;
    }

    /**
     * A run that shows its results only when they are complete. A process that is killed leaves a hidden folder named
     * {@code .NAME.part-…} beside the target, which may be removed.
     *
     * @param target the folder to make, or an empty one, or an earlier run's
     * @param force whether a folder that is none of these may be written to
     * @throws InputException if the folder may not or cannot be written
     */
    public static RunFolder staged(Path target, boolean force) {
        requireOwn(target, force);
        Path parent = parent(target);
        try {
            Files.createDirectories(parent);
            String hidden = "." + target.toAbsolutePath().normalize().getFileName() + ".part-"
                    + ProcessHandle.current().pid();
            Path staging = parent.resolve(hidden);
            for (int k = 1; Files.exists(staging); k++) {
                staging = parent.resolve(hidden + "-" + k);
            }
            return new RunFolder(target, Files.createDirectory(staging), null, false);
        } catch (IOException e) {
            throw AtomicFile.refused(target, e);
        }
    }

    /** A run whose files appear one by one, each whole. Arguments as {@link #staged}. */
    public static RunFolder inPlace(Path target, boolean force) {
        requireOwn(target, force);
        try {
            Files.createDirectories(target);
            return new RunFolder(target, target, null, false);
        } catch (IOException e) {
            throw AtomicFile.refused(target, e);
        }
    }

    /**
     * As {@link #inPlace}, for this run alone until it is closed or the process ends, however it ends.
     *
     * @throws InputException also if another run has it
     */
    public static RunFolder exclusive(Path target, boolean force) {
        requireOwn(target, force);
        return new RunFolder(target, target, FolderLock.take(target), false);
    }

    /**
     * A run that shows its results only when they are complete, and can be killed and gone on with: what it needs for that is in a work
     * folder within the target, and stays there until {@link #forget}. For this run alone, as {@link #exclusive}.
     *
     * @param resume whether what is in the work folder is needed, asked when nobody else can change it; otherwise it is removed
     * @throws InputException if the folder may not or cannot be written, or another run has it
     */
    public static RunFolder resumable(Path target, boolean force, BooleanSupplier resume) {
        requireOwn(target, force);
        boolean made = !Files.exists(target);
        FolderLock lock = FolderLock.take(target);
        try {
            Path staging = work(target).resolve("staged");
            discard(resume.getAsBoolean() ? staging : work(target));
            return new RunFolder(target, Files.createDirectories(staging), lock, made);
        } catch (IOException e) {
            lock.close();
            throw AtomicFile.refused(target, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where a resumable run in {@code target} keeps what it needs to go on; there is such a folder while it is not complete. */
    public static Path work(Path target) {
        return target.resolve(WORK);
    }

    /** Whether {@code folder} holds an earlier run. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    /**
     * Checks that a run may write to a folder.
     *
     * @throws InputException if it is a file, or unless forced, if it holds files that are not a run's
     */
    public static void requireOwn(Path target, boolean force) {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new InputException(target + ": is a file; --out wants a folder");
        }
        if (!force
                && !isRun(target)
                && !Files.isDirectory(work(target))
                && !list(target).stream().allMatch(RunFolder::isBegun)) {
            throw new InputException(
                    target + ": holds files that are not a run's; choose another folder, or say --force"
                            + " to write beside them");
        }
    }

    /** What a run that was killed at once leaves. */
    private static boolean isBegun(Path file) {
        return file.getFileName().toString().matches("\\.run\\.(lock|json\\.part)");
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new InputException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path parent(Path target) {
        Path parent = target.toAbsolutePath().normalize().getParent();
        return parent == null ? target.toAbsolutePath() : parent;
    }

    /** Where to put a file of this name now; it may not be its final place. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** A folder of this name, made if need be; like {@link #file}, it may not be in its final place. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(file(name));
        } catch (IOException e) {
            throw AtomicFile.refused(file(name), e);
        }
    }

    /** Writes a file, whole, as UTF-8. */
    public void write(String name, String text) {
        AtomicFile.write(file(name), text);
    }

    /**
     * Removes files of an earlier run, which would be taken for this one's.
     *
     * @param names a regular expression that their names match
     */
    public void remove(String names) {
        for (Path file : list(target)) {
            if (Files.isRegularFile(file) && file.getFileName().toString().matches(names)) {
                delete(file);
            }
        }
    }

    /** Removes files in a folder of the run, by their names. */
    public void remove(String inside, Predicate<String> names) {
        for (Path file : list(file(inside))) {
            if (Files.isRegularFile(file) && names.test(file.getFileName().toString())) {
                delete(file);
            }
        }
    }

    /**
     * Removes files of an earlier run that this one does not write again.
     *
     * @param names a regular expression that their names match
     */
    public void removeOthers(String names) {
        removeOthers("", names);
    }

    /** As {@link #removeOthers(String)}, of the files in a folder of the run. */
    public void removeOthers(String inside, String names) {
        for (Path file : list(target.resolve(inside))) {
            String name = file.getFileName().toString();
            if (Files.isRegularFile(file)
                    && name.matches(names)
                    && !Files.exists(directory.resolve(inside).resolve(name))) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw AtomicFile.refused(file, e);
        }
    }

    /** Makes what was staged appear at its place, where later files go at once. In place: nothing to do. */
    public void publish() {
        if (directory.equals(target)) {
            return;
        }
        try {
            if (directory.startsWith(work(target))) {
                Files.deleteIfExists(target.resolve(MARK)); // the work folder says whose it is meanwhile
            }
            if (list(target).isEmpty()) {
                Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                // The mark goes last, so that it never vouches for a mixture of two runs.
                for (Path file : list(directory)) {
                    if (!file.endsWith(MARK)) {
                        replace(file, target);
                    }
                }
                replace(directory.resolve(MARK), target);
                discard();
            }
            directory = target;
        } catch (IOException e) {
            throw AtomicFile.refused(target, e);
        }
    }

    /** Moves a file, or what a folder holds, into {@code place}. */
    private static void replace(Path file, Path place) throws IOException {
        Path moved = place.resolve(file.getFileName());
        if (Files.isDirectory(file) && Files.isDirectory(moved)) {
            for (Path inner : list(file)) {
                replace(inner, moved);
            }
        } else {
            Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what a resumable run would need to go on. */
    public void forget() {
        discard(work(target));
    }

    /** Removes what was staged and not published; gives an exclusive folder back, and removes it if it was made for nothing. */
    @Override
    public void close() {
        if (!directory.equals(target)) {
            discard();
        }
        if (list(work(target)).isEmpty()) {
            forget();
        }
        if (lock != null) {
            if (made && lock.isAlone()) {
                discard(target);
            }
            lock.close();
        }
    }

    private void discard() {
        discard(directory);
    }

    private static void discard(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
