package org.sneakpath.circuit.spice.text;

/**
 * Takes comments off a physical line.
 *
 * <ul>
 *   <li>{@code *} as the first character that is no blank, and {@code #} there: the whole line;
 *   <li>{@code ;} anywhere outside quotes: the rest;
 *   <li>{@code //} after a blank: the rest;
 *   <li>{@code $} after a blank: the rest, in ngspice only where a blank follows as well, in LTspice and PSpice never.
 * </ul>
 */
final class Comments {
    private Comments() {}

    /** The line without comments and outer blanks; empty if nothing is left. */
    static String strip(String line, Dialect dialect) {
        String text = line.strip();
        if (text.isEmpty() || text.charAt(0) == '*' || text.charAt(0) == '#') {
            return "";
        }
        char quote = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"') {
                quote = c;
            } else if ((c == ';' || c == '/' || c == '$') && begins(text, k, dialect)) {
                return text.substring(0, k).strip();
            }
        }
        return text;
    }

    private static boolean begins(String text, int k, Dialect dialect) {
        char c = text.charAt(k);
        if (c == ';') {
            return true;
        }
        boolean afterBlank = k == 0 || Character.isWhitespace(text.charAt(k - 1));
        if (c == '/') {
            return afterBlank && k + 1 < text.length() && text.charAt(k + 1) == '/';
        }
        if (c != '$' || !afterBlank) {
            return false;
        }
        return switch (dialect) {
            case HSPICE -> true;
            case NGSPICE, XYCE -> k + 1 == text.length() || Character.isWhitespace(text.charAt(k + 1));
            case LTSPICE, PSPICE -> false;
        };
    }
}
