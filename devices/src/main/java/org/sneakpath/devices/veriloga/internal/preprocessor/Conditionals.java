package org.sneakpath.devices.veriloga.internal.preprocessor;

import java.util.ArrayDeque;
import java.util.Deque;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** The {@code `ifdef … `elsif … `else … `endif} that are open in one file or macro. */
final class Conditionals {
    private static final int DEPTH = 1000;

    /** One of them; {@code active} says whether the words that follow count, if those around it do. */
    private record Open(Lexeme directive, boolean around, boolean active, boolean taken, boolean inElse) {
        Open branch(boolean holds, boolean last) {
            return new Open(directive, around, around && !taken && holds, taken || holds, last);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();

    /** Whether words count here. */
    boolean active() {
        return open.isEmpty() || open.element().active();
    }

    void begin(Lexeme directive, boolean holds) {
        if (open.size() >= DEPTH) {
            throw new VerilogException(
                    directive.place(), directive.quoted() + " is nested more than " + DEPTH + " deep");
        }
        boolean around = active();
        open.push(new Open(directive, around, around && holds, holds, false));
    }

    void otherwise(Lexeme directive, boolean holds, boolean last) {
        Open current = current(directive);
        if (current.inElse()) {
            throw new VerilogException(
                    directive.place(),
                    directive.quoted() + " follows the `else of the "
                            + current.directive().quoted() + " at "
                            + current.directive().place());
        }
        open.pop();
        open.push(current.branch(holds, last));
    }

    void end(Lexeme directive) {
        current(directive);
        open.pop();
    }

    /** At the end of the file or macro. */
    void checkClosed() {
        if (!open.isEmpty()) {
            Lexeme directive = open.element().directive();
            throw new VerilogException(directive.place(), directive.quoted() + " has no `endif");
        }
    }

    private Open current(Lexeme directive) {
        if (open.isEmpty()) {
            throw new VerilogException(directive.place(), directive.quoted() + " has no `ifdef or `ifndef before it");
        }
        return open.element();
    }
}
