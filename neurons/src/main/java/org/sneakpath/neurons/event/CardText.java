package org.sneakpath.neurons.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;

/**
 * A piece of a card in a comment of a netlist, {@code *word text}, with its continuations {@code *+ text}; it knows the line of every
 * character.
 */
final class CardText {
    private final String file;
    private final String text;
    private final List<Integer> starts;
    private final List<Integer> lines;
    private final int offset;

    private CardText(String file, String text, List<Integer> starts, List<Integer> lines, int offset) {
        this.file = file;
        this.text = text;
        this.starts = starts;
        this.lines = lines;
        this.offset = offset;
    }

    /**
     * The cards that begin with a word.
     *
     * @param netlist all of its text; the first line is its title
     * @param file its name in messages
     */
    static List<CardText> find(String netlist, String file, String word) {
        List<String> physical = netlist.lines().toList();
        List<CardText> found = new ArrayList<>();
        boolean inside = false;
        for (int k = 1; k < physical.size(); k++) {
            String line = physical.get(k).strip();
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.equals(".end")) {
                break;
            }
            inside = lower.startsWith(".subckt") || (inside && !lower.startsWith(".ends"));
            if (lower.equals("*" + word) || lower.startsWith("*" + word + " ")) {
                if (inside) {
                    throw new SpiceException(
                            new Location(file, k + 1),
                            "*" + word + " within a subcircuit; write it outside, with the names of an instance");
                }
                found.add(at(physical, k, word, file));
            }
        }
        return found;
    }

    private static CardText at(List<String> physical, int first, String word, String file) {
        StringBuilder text = new StringBuilder(physical.get(first).strip().substring(1 + word.length()));
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> lines = new ArrayList<>(List.of(first + 1));
        for (int k = first + 1; k < physical.size() && physical.get(k).strip().startsWith("*+"); k++) {
            starts.add(text.length());
            lines.add(k + 1);
            text.append(' ').append(physical.get(k).strip().substring(2));
        }
        return new CardText(file, text.toString(), starts, lines, 0).strip();
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** In small letters. */
    String word() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Characters {@code from} to {@code to}, without outer blanks. */
    CardText part(int from, int to) {
        return new CardText(file, text.substring(from, to), starts, lines, offset + from).strip();
    }

    private CardText strip() {
        String rest = text.stripLeading();
        return new CardText(file, rest.stripTrailing(), starts, lines, offset + text.length() - rest.length());
    }

    /** What stands between separators. */
    List<CardText> split(char separator) {
        List<CardText> parts = new ArrayList<>();
        int from = 0;
        for (int k = text.indexOf(separator); k >= 0; k = text.indexOf(separator, from)) {
            parts.add(part(from, k));
            from = k + 1;
        }
        parts.add(part(from, text.length()));
        return parts;
    }

    /** Where it stands. */
    Location location() {
        int k = 0;
        while (k + 1 < starts.size() && starts.get(k + 1) <= offset) {
            k++;
        }
        return new Location(file, lines.get(k));
    }

    SpiceException error(String message) {
        return new SpiceException(location(), message);
    }
}
