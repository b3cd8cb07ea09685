package org.sneakpath.circuit.spice.deck;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;

/**
 * {@code name = value}, or {@code name(formals) = value}.
 *
 * @param name as a token
 * @param formals of a function, lower case; empty for a parameter
 * @param function whether brackets followed the name
 * @param value the expression
 */
record Assignment(Token name, List<String> formals, boolean function, Token value) {
    /**
     * All assignments from token {@code start} on. A value without brackets goes on until the next name that is followed by
     * an equals sign; commas between assignments are dropped.
     */
    static List<Assignment> read(List<Token> tokens, int start) {
        List<Assignment> found = new ArrayList<>();
        int k = start;
        while (k < tokens.size()) {
            if (tokens.get(k).is(',')) {
                k++;
                continue;
            }
            int equals = equalsAfterName(tokens, k);
            if (equals < 0) {
                throw tokens.get(k).error("'" + tokens.get(k) + "' is found where name=value is expected");
            }
            int next = equals + 1;
            while (next < tokens.size() && (next == equals + 1 || equalsAfterName(tokens, next) < 0)) {
                next++;
            }
            int last = next - 1;
            while (last > equals + 1 && tokens.get(last).is(',')) {
                last--;
            }
            if (last <= equals) {
                throw tokens.get(k).error("'" + tokens.get(k) + "=' has no value");
            }
            Token first = tokens.get(equals + 1);
            Token value = last == equals + 1 ? first : first.to(tokens.get(last));
            found.add(new Assignment(tokens.get(k), formals(tokens, k + 1, equals), equals > k + 1, value));
            k = next;
        }
        return found;
    }

    /** The words between brackets; {@code tokens[end]} follows the closing one. */
    static List<String> formals(List<Token> tokens, int start, int end) {
        List<String> formals = new ArrayList<>();
        for (int k = start; k < end; k++) {
            if (tokens.get(k).kind() == TokenKind.WORD) {
                formals.add(tokens.get(k).word());
            }
        }
        return formals;
    }

    /** Where the equals sign is if a name, or a name with formals in brackets, stands at k before one; else −1. */
    static int equalsAfterName(List<Token> tokens, int k) {
        if (tokens.get(k).kind() != TokenKind.WORD) {
            return -1;
        }
        int at = k + 1;
        if (at < tokens.size() && tokens.get(at).is('(')) {
            do {
                at++;
            } while (at < tokens.size()
                    && (tokens.get(at).is(',') || tokens.get(at).kind() == TokenKind.WORD));
            if (at >= tokens.size() || !tokens.get(at).is(')')) {
                return -1;
            }
            at++;
        }
        return at < tokens.size() && tokens.get(at).is('=') ? at : -1;
    }
}
