package org.sneakpath.circuit.spice.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.hdl.Modules;

/**
 * Reads a netlist and what it includes, and joins the physical lines to logical ones.
 *
 * <p>The first line of the first file is its title. {@code .include FILE} and {@code .lib FILE [SECTION]} are replaced by
 * what they name; device models are read from what {@code .hdl FILE} names; the lines of {@code .control} blocks are kept apart; {@code .end} ends the file it stands in.
 */
public final class SourceReader {
    private final SpiceOptions options;
    private final SourceFiles files;
    private final Diagnostics diagnostics;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> commands = new ArrayList<>();
    private final Set<String> modelTexts = new HashSet<>();
    private Modules modules = Modules.ofLibrary();
    private int physicalLines;

    private SourceReader(SpiceOptions options, @Nullable Path first, Diagnostics diagnostics) {
        this.options = options;
        this.files = new SourceFiles(options, first);
        this.diagnostics = diagnostics;
    }

    /**
     * A netlist file with all that it includes.
     *
     * @throws SpiceException if a file cannot be read or a limit is passed
     */
    public static Source read(Path file, SpiceOptions options, Diagnostics diagnostics) {
        SourceReader reader = new SourceReader(options, file, diagnostics);
        String name = String.valueOf(file.getFileName());
        return reader.whole(name, reader.files.first(file, name));
    }

    /**
     * A netlist held in memory; there is no folder that it could include from.
     *
     * @param name stands for the file in messages
     */
    public static Source read(String text, String name, SpiceOptions options, Diagnostics diagnostics) {
        SourceReader reader = new SourceReader(options, null, diagnostics);
        reader.files.count(new Location(name, 1), text.length());
        return reader.whole(name, text);
    }

    private Source whole(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new SpiceException(new Location(name, 1), "this is a binary file, not netlist text");
        }
        List<String> physical = text.lines().toList();
        String title = physical.isEmpty() ? "" : physical.get(0).strip();
        if (title.startsWith(".") && !title.toLowerCase(Locale.ROOT).startsWith(".title")) {
            diagnostics.warn(
                    "title",
                    new Location(name, 1),
                    "the first line of a netlist is its title and is not read as '" + title.split("\\s+", 2)[0]
                            + "'; put a title before it");
        }
        file(name, physical, 1, null, 0);
        return new Source(title, lines, commands, new DataFiles(files, options), modules);
    }

    /** The lines of a file from index {@code first}; of its sections only the named one. */
    private void file(String name, List<String> physical, int first, @Nullable String section, int depth) {
        boolean sections = section(physical);
        boolean active = section == null;
        boolean found = section == null;
        boolean control = false;
        LineJoiner joiner = new LineJoiner(name, options);
        LineJoiner command = new LineJoiner(name, options);
        for (int k = first; k <= physical.size(); k++) {
            String stripped = k < physical.size() ? Comments.strip(physical.get(k), dialect(control)) : ".end";
            Location here = new Location(name, Math.min(k + 1, Math.max(1, physical.size())));
            if (++physicalLines > options.limits().lines()) {
                throw new SpiceException(
                        here, "more than " + options.limits().lines() + " lines with all that is included");
            }
            if (stripped.isEmpty()) {
                continue;
            }
            String lower = stripped.length() <= 16 ? stripped.toLowerCase(Locale.ROOT) : "";
            if (control) {
                control = k < physical.size() && !lower.startsWith(".endc");
                if (!control || stripped.charAt(0) != '+') {
                    command(command.take(), active);
                }
                if (control && stripped.charAt(0) == '+') {
                    command.append(stripped.substring(1), here);
                } else if (control) {
                    command.start(stripped, here);
                }
                if (k < physical.size()) {
                    continue;
                }
            }
            if (stripped.charAt(0) == '+') {
                joiner.append(stripped.substring(1), here);
                continue;
            }
            Line done = joiner.take();
            if (done != null) {
                List<Token> tokens = opensOrEndsFile(done.text()) ? Lexer.tokens(done) : List.of();
                String keyword = tokens.isEmpty() ? "" : tokens.get(0).word();
                if (sections && keyword.equals(".lib") && tokens.size() == 2) {
                    active = tokens.get(1).word().equals(section);
                    found |= active;
                } else if (keyword.startsWith(".endl")) {
                    active = section == null;
                } else if (active && (keyword.equals(".include") || keyword.equals(".inc"))) {
                    include(tokens, depth);
                } else if (active && keyword.equals(".lib")) {
                    include(tokens, depth);
                } else if (active && keyword.equals(".hdl")) {
                    models(tokens, depth);
                } else if (active) {
                    lines.add(done);
                }
            }
            if (lower.equals(".end")) {
                break;
            }
            if (lower.startsWith(".control")) {
                control = true;
                command.start(stripped, here);
                continue;
            }
            joiner.start(stripped, here);
        }
        if (!found) {
            throw new SpiceException(
                    new Location(name, 1),
                    "there is no section '" + section + "' (.lib " + section + " … .endl) in this file");
        }
    }

    /** Only ngspice has commands, in which {@code $} begins a name. */
    private Dialect dialect(boolean control) {
        return control ? Dialect.NGSPICE : options.dialect();
    }

    private void command(@Nullable Line done, boolean active) {
        if (done != null && active) {
            commands.add(done);
        }
    }

    private void include(List<Token> tokens, int depth) {
        Token keyword = tokens.get(0);
        int last = lastOfName(tokens);
        String section = keyword.is(".lib") && last + 1 < tokens.size()
                ? tokens.get(last + 1).word()
                : null;
        SourceFiles.Opened opened = files.open(name(tokens, last), keyword.location(), depth + 1);
        file(opened.name(), opened.text().lines().toList(), 0, section, depth + 1);
        files.close();
    }

    /** A file of device models; the same one again is nothing new. */
    private void models(List<Token> tokens, int depth) {
        Token keyword = tokens.get(0);
        int last = lastOfName(tokens);
        if (last + 1 < tokens.size()) {
            throw tokens.get(last + 1).error(".hdl takes one file; write another line for " + tokens.get(last + 1));
        }
        Location where = keyword.location();
        SourceFiles.Opened opened = files.open(name(tokens, last), where, depth + 1);
        if (modelTexts.add(opened.text())) {
            try {
                modules = modules.with(
                        opened.name(),
                        options.models()
                                .read(
                                        opened.name(),
                                        opened.text(),
                                        wanted -> files.model(opened.name(), wanted, where, depth + 2)));
            } catch (IllegalArgumentException refused) {
                throw SpiceException.at(where, ".hdl: ", refused);
            }
        }
        files.close();
    }

    /** Index of the last token of a file's name, the first being 1. */
    private static int lastOfName(List<Token> tokens) {
        if (tokens.size() < 2) {
            throw tokens.get(0).error(tokens.get(0).word() + " needs the name of a file");
        }
        // a name with brackets, commas or equals signs in it falls into several tokens that touch
        int last = 1;
        while (last + 1 < tokens.size()
                && tokens.get(last + 1).start() == tokens.get(last).end()
                && tokens.get(1).kind() == TokenKind.WORD) {
            last++;
        }
        return last;
    }

    private static String name(List<Token> tokens, int last) {
        return last == 1
                ? tokens.get(1).text()
                : tokens.get(0)
                        .line()
                        .text()
                        .substring(tokens.get(1).start(), tokens.get(last).end());
    }

    /** Whether the line begins like {@code .include}, {@code .inc}, {@code .lib}, {@code .hdl} or {@code .endl}. */
    private static boolean opensOrEndsFile(String line) {
        return line.regionMatches(true, 0, ".inc", 0, 4)
                || line.regionMatches(true, 0, ".lib", 0, 4)
                || line.regionMatches(true, 0, ".hdl", 0, 4)
                || line.regionMatches(true, 0, ".endl", 0, 5);
    }

    /** Whether one of the lines is {@code .endl}. */
    private static boolean section(List<String> lines) {
        for (String line : lines) {
            int point = line.indexOf('.');
            if (point >= 0
                    && line.regionMatches(true, point, ".endl", 0, 5)
                    && line.substring(0, point).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
