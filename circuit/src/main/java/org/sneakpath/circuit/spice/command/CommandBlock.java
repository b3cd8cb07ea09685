package org.sneakpath.circuit.spice.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Limits;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;

/** Goes through the commands of {@code .control} blocks once and makes cards of the analyses. */
public final class CommandBlock {
    /** Cards that ask for an analysis; where there is one, the block's own analyses are not read. */
    private static final Set<String> CARDS = Set.of(
            ".op", ".dc", ".ac", ".noise", ".tran", ".tr", ".tf", ".pz", ".sens", ".disto", ".pss", ".sp", ".hb",
            ".four");

    private static final int MOST_NAMED = 8;

    private final CommandValues values;
    private final Location first;
    private final List<Line> cards = new ArrayList<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final List<String> read = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private String end = "";

    private CommandBlock(CommandValues values, Location first) {
        this.values = values;
        this.first = first;
    }

    /** Whether a line with a point asks for an analysis. */
    public static boolean asks(String keyword) {
        return CARDS.contains(keyword);
    }

    /**
     * Refuses commands that load compiled device models, unless the netlist names files of models itself: then they are for
     * ngspice alone, and a warning says so.
     *
     * @param files of models that it names
     */
    public static void requireReadable(List<Line> lines, List<String> files, Diagnostics diagnostics) {
        for (Line line : lines) {
            String[] words = line.text().strip().split("\\s+", 3);
            String command = words[0].toLowerCase(Locale.ROOT);
            if (!command.equals("pre_osdi") && !command.equals("osdi")) {
                continue;
            }
            String library = words.length > 1 ? words[1].replace("\"", "") : "a library";
            if (files.isEmpty()) {
                throw new SpiceException(
                        line.location(),
                        command + " loads " + library + ", compiled code that is not read here; name the source that it"
                                + " was compiled from instead: .hdl \""
                                + (words.length > 1 ? library.replaceFirst("\\.osdi$", "") : "model") + ".va\"");
            }
            diagnostics.warn(
                    "osdi",
                    line.location(),
                    command + " " + library + " is skipped; modules are taken from " + String.join(", ", files));
        }
    }

    /**
     * Reads the blocks of a netlist whose cards ask for no analysis.
     *
     * @param lines of all blocks, at least one
     * @param given expressions by name, lower case, of {@code .csparam}
     * @param parameters whether a name, lower case, is a parameter of the netlist
     * @throws org.sneakpath.circuit.spice.text.SpiceException if an analysis has a name in it that nothing set
     */
    public static CommandCards read(
            List<Line> lines, Map<String, String> given, Predicate<String> parameters, Limits limits) {
        CommandBlock block = new CommandBlock(
                new CommandValues(given, parameters, limits.lineLength()),
                lines.get(0).location());
        for (Line line : lines) {
            if (!block.goesOn(line)) {
                break;
            }
        }
        return new CommandCards(block.kinds.isEmpty() ? List.of() : block.cards, block.account());
    }

    /** Reads one command; false if it ends the reading. */
    private boolean goesOn(Line line) {
        String[] parts = line.text().strip().split("\\s+", 2);
        String word = parts[0].toLowerCase(Locale.ROOT);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        CommandRole role = CommandRole.of(word);
        try {
            switch (role) {
                case ANALYSIS -> analysis(line, word, rest);
                case UNSUPPORTED -> left.add(word + " (" + place(line) + ") is not supported");
                case LET -> values.let(line, rest);
                case SET -> set(line, rest);
                case VECTOR -> values.result(rest.split("\\s+", 2)[0]);
                case OPTION -> option(line, rest);
                case MEASURE -> measure(line, rest);
                case TURN -> throw new ResultException("'" + word + "' changes the circuit or the course of the block");
                case LAST -> {
                    return false;
                }
                case OTHER -> {}
            }
            return true;
        } catch (ResultException stop) {
            end = "; reading ends at " + place(line) + ", where " + stop.getMessage();
            return false;
        }
    }

    private void analysis(Line line, String word, String rest) throws ResultException {
        if (!kinds.contains(word)) {
            cards.add(Line.of("." + word + " " + arguments(line, word, rest), line.location()));
            read.add(word + " (" + place(line) + ")");
            kinds.add(word);
        } else if (repeated.add(word)) {
            left.add("a second " + word + " (" + place(line) + ") is left out, the first counts");
        }
    }

    private void set(Line line, String rest) throws ResultException {
        String name = rest.split("[\\s=]", 2)[0].toLowerCase(Locale.ROOT);
        if (CommandRole.OF_THE_SIMULATOR.contains(name)) {
            option(line, rest);
            return;
        }
        values.set(line, rest);
    }

    private void option(Line line, String rest) throws ResultException {
        if (rest.isEmpty()) {
            return;
        }
        if (!kinds.isEmpty()) {
            throw new ResultException("an option is set after an analysis, for those that follow");
        }
        cards.add(Line.of(".options " + arguments(line, "an option", rest), line.location()));
    }

    /** {@code analysis name …}; of results of earlier measures, or of an analysis that is left out, it is skipped. */
    private void measure(Line line, String rest) {
        String[] words = rest.split("\\s+", 3);
        String kind = words[0].toLowerCase(Locale.ROOT);
        if (words.length < 3) {
            return;
        }
        values.result(words[1]);
        if (kinds.contains(kind) && !repeated.contains(kind)) {
            try {
                cards.add(Line.of("meas " + values.arguments(line, rest), line.location()));
                read.add("meas " + words[1] + " (" + place(line) + ")");
            } catch (ResultException ofAnother) {
                left.add("meas " + words[1] + " (" + place(line) + ") depends on a result and is left out");
            }
        }
    }

    private String arguments(Line line, String of, String text) throws ResultException {
        try {
            return values.arguments(line, text);
        } catch (ResultException result) {
            throw new ResultException(of + " takes " + result.getMessage() + ", which only a run can tell");
        }
    }

    private String place(Line line) {
        Location at = line.location();
        return at.file().equals(first.file()) ? "line " + at.line() : at.toString();
    }

    private String account() {
        if (kinds.isEmpty()) {
            return "the .control block is skipped, no analysis is read from it; only the cards are read" + list(left)
                    + end;
        }
        List<String> named = read.subList(0, Math.min(MOST_NAMED, read.size()));
        int more = read.size() - named.size();
        return "of the .control block these commands are read as if they were cards: " + String.join(", ", named)
                + (more > 0 ? " and " + more + " more" : "") + list(left) + end + "; all others are skipped";
    }

    private static String list(List<String> parts) {
        List<String> named = parts.subList(0, Math.min(MOST_NAMED, parts.size()));
        return named.isEmpty() ? "" : "; " + String.join("; ", named);
    }
}
