package org.sneakpath.circuit.spice.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Which files a netlist may read, and their text. */
final class SourceFiles {
    private final SpiceOptions options;
    private final @Nullable Path folder;
    private final Deque<Path> open = new ArrayDeque<>();
    private long bytes;

    /** @param first the netlist, whose folder bounds what may be included; none for text that came from no file */
    SourceFiles(SpiceOptions options, @Nullable Path first) {
        this.options = options;
        this.folder = first == null ? null : first.toAbsolutePath().getParent();
    }

    /** A file's text, and the name that it goes by in messages. */
    record Opened(String name, String text) {}

    /** The text of the netlist itself. */
    String first(Path file, String name) {
        Location where = new Location(name, 1);
        try {
            Path real = file.toRealPath();
            open.push(real);
            return text(real, where);
        } catch (IOException e) {
            throw new SpiceException(where, "the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Opens a file that is asked for at {@code where}; {@link #close} it before the next of its asker. */
    Opened open(String wanted, Location where, int depth) {
        if (depth > options.limits().includeDepth()) {
            throw new SpiceException(
                    where, "files include files more than " + options.limits().includeDepth() + " deep");
        }
        if (folder == null) {
            throw new SpiceException(
                    where,
                    "'" + wanted + "' cannot be included: this netlist is text without a folder; read it from a file");
        }
        Path asker = open.isEmpty() ? null : open.peek().getParent();
        Path real = find(wanted, where, folder, asker);
        if (open.contains(real)) {
            throw new SpiceException(where, "'" + wanted + "' includes itself, directly or through others");
        }
        open.push(real);
        try {
            return new Opened(wanted, text(real, where));
        } catch (IOException e) {
            throw new SpiceException(where, "'" + wanted + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** The text of a file that is named at {@code where} and is no netlist. */
    synchronized String data(String wanted, Location where) {
        if (folder == null) {
            throw new SpiceException(
                    where,
                    "'" + wanted + "' cannot be read: this netlist is text without a folder; read it from a file");
        }
        Path asker = folder.resolve(where.file()).getParent();
        try {
            return text(find(wanted, where, folder, asker), where);
        } catch (IOException e) {
            throw new SpiceException(where, "'" + wanted + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** The text of a file that the file opened last, of that name, includes in a way of its own. */
    String model(String asker, String wanted, Location where, int depth) {
        try {
            String text = open(wanted, where, depth).text();
            close();
            return text;
        } catch (SpiceException refused) {
            throw new SpiceException(where, asker + " includes '" + wanted + "': " + refused.getMessage(), refused);
        }
    }

    /** The file opened last is done with. */
    void close() {
        open.pop();
    }

    /** Counts towards the limit. */
    void count(Location where, long more) {
        bytes += more;
        if (bytes > options.limits().bytes()) {
            throw new SpiceException(
                    where, "more than " + options.limits().bytes() + " bytes with all that is included");
        }
    }

    /** Next to the file that asks, in {@code asker}, else next to the netlist; links are followed before the folder is compared. */
    private Path find(String wanted, Location where, Path top, @Nullable Path asker) {
        try {
            Path candidate = asker == null ? top.resolve(wanted) : asker.resolve(wanted);
            if (!Files.exists(candidate)) {
                candidate = top.resolve(wanted);
            }
            boolean inside = candidate.normalize().startsWith(top.normalize());
            if (inside || options.includesAnywhere()) {
                Path real = candidate.toRealPath();
                if (options.includesAnywhere() || real.startsWith(top.toRealPath())) {
                    if (!Files.isRegularFile(real)) {
                        throw new SpiceException(where, "'" + wanted + "' is not a file");
                    }
                    return real;
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new SpiceException(where, "the file '" + wanted + "' is not found", e);
        }
        throw new SpiceException(
                where,
                "'" + wanted + "' lies outside the netlist's folder and is not read; copy it there, or allow includes "
                        + "from anywhere");
    }

    private String text(Path real, Location where) throws IOException {
        count(where, Files.size(real));
        String text = decode(Files.readAllBytes(real));
        if (text.indexOf('\0') >= 0) {
            throw new SpiceException(where, "'" + real.getFileName() + "' is a binary file, not netlist text");
        }
        return text;
    }

    /** UTF-16 with a byte order mark (as LTspice writes it), UTF-8 where valid, else Latin-1. */
    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
