package org.sneakpath.analysis.read;

import org.sneakpath.analysis.InputException;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;

/**
 * A resistance of one line that is broken or shorted, in words {@code LINE:PLACE}, PLACE being the number of a segment (s lies
 * between cells s and s + 1), {@code near} or {@code far}.
 *
 * @param option where it was asked for, {@code --open-word} and the like
 * @param text LINE:PLACE
 */
public record LineFault(Option option, String text) {
    /** What may be asked for. */
    public enum Option {
        OPEN_WORD("--open-word"),
        SHORT_WORD("--short-word"),
        OPEN_BIT("--open-bit"),
        SHORT_BIT("--short-bit");

        private final String written;

        Option(String written) {
            this.written = written;
        }

        private double resistance() {
            return this == OPEN_WORD || this == OPEN_BIT ? Lines.OPEN : 0;
        }

        private boolean ofWordLines() {
            return this == OPEN_WORD || this == SHORT_WORD;
        }
    }

    /**
     * The array with this fault.
     *
     * @throws InputException if there is no such line or place
     */
    CrossbarSpec in(CrossbarSpec spec) {
        return option.ofWordLines() ? spec.withWordLines(in(spec.wordLines())) : spec.withBitLines(in(spec.bitLines()));
    }

    private Lines in(Lines lines) {
        try {
            int colon = text.indexOf(':');
            int line = Integer.parseInt(text.substring(0, Math.max(0, colon)));
            String place = text.substring(colon + 1);
            return switch (place) {
                case "near" -> lines.withNear(line, option.resistance());
                case "far" -> lines.withFar(line, option.resistance());
                default -> lines.withSegment(line, Integer.parseInt(place), option.resistance());
            };
        } catch (NumberFormatException e) {
            throw new InputException(
                    option.written + " " + text + ": write LINE:SEGMENT, LINE:near or LINE:far, counting from 0", e);
        } catch (IllegalArgumentException e) {
            throw new InputException(option.written + " " + text + ": " + e.getMessage(), e);
        }
    }
}
