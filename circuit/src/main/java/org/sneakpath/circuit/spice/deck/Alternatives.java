package org.sneakpath.circuit.spice.deck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Token;

/** The {@code .if} blocks that are open while lines are sorted. */
final class Alternatives {
    private static final int DEEPEST = 40;

    private final List<Token> starts = new ArrayList<>();
    private @Nullable Guard guard;

    /** The condition of the line that is read now; none outside blocks. */
    @Nullable
    Guard guard() {
        return guard;
    }

    /** {@code .if}, {@code .elseif}, {@code .else} or {@code .endif}. */
    void turn(List<Token> tokens) {
        Token first = tokens.get(0);
        switch (first.word()) {
            case ".if" -> {
                if (starts.size() == DEEPEST) {
                    throw first.error(".if blocks are within each other more than " + DEEPEST + " deep");
                }
                guard = new Guard(guard, List.of(), condition(tokens));
                starts.add(first);
            }
            case ".elseif", ".elif" -> {
                Guard last = last(first);
                guard = new Guard(last.around(), passed(first, last), condition(tokens));
            }
            case ".else" -> {
                Guard last = last(first);
                guard = new Guard(last.around(), passed(first, last), null);
            }
            default -> {
                guard = last(first).around();
                starts.remove(starts.size() - 1);
            }
        }
    }

    private Guard last(Token first) {
        Guard last = guard;
        if (last == null) {
            throw first.error(first + " stands outside a block; there is no .if before it");
        }
        return last;
    }

    private static List<Token> passed(Token first, Guard last) {
        Token own = last.own();
        if (own == null) {
            throw first.error(first + " comes after .else; .else is the last alternative");
        }
        List<Token> before = new ArrayList<>(last.before());
        before.add(own);
        return List.copyOf(before);
    }

    private static Token condition(List<Token> tokens) {
        Token first = tokens.get(0);
        if (tokens.size() < 2) {
            throw first.error(first + " needs a condition on parameters: " + first + " (a == 1)");
        }
        return tokens.get(1).to(tokens.get(tokens.size() - 1));
    }

    /** Refuses that what an open block is within ends before it. */
    void requireEnded() {
        if (!starts.isEmpty()) {
            throw starts.get(starts.size() - 1).error(".if is never ended; add .endif");
        }
    }

    /** Refuses a line that cannot depend on a condition. */
    void requireNone(Token first, String instead) {
        if (guard != null) {
            throw first.error(first + " within .if is not supported; " + instead);
        }
    }
}
