package org.sneakpath.devices.veriloga.syntax;

import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;

/** Numbers and strings from how they are written. */
final class Literals {
    private static final String SCALES = "TGMKkmunpfa";
    private static final int[] EXPONENTS = {12, 9, 6, 3, 3, -3, -6, -9, -12, -15, -18};

    private Literals() {}

    /** The double nearest to the decimal number: {@code 1.5u} is {@code 1.5e-6}, rounded once. */
    static VerilogExpression.Literal number(Lexeme word) {
        String digits = word.text().replace("_", "");
        int scale = SCALES.indexOf(digits.charAt(digits.length() - 1));
        boolean integer = scale < 0 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        String decimal = scale < 0 ? digits : digits.substring(0, digits.length() - 1) + "e" + EXPONENTS[scale];
        double value = Double.parseDouble(decimal);
        if (Double.isInfinite(value)) {
            throw new VerilogException(
                    word.place(), "the number " + word.quoted() + " is larger than " + Double.MAX_VALUE);
        }
        return new VerilogExpression.Literal(word.place(), value, integer);
    }

    /** Without quotes; {@code \n}, {@code \t}, {@code \\}, {@code \"} and {@code \ooo} (octal) are what they stand for. */
    static VerilogExpression.Text text(Lexeme word) {
        String written = word.text();
        StringBuilder text = new StringBuilder();
        int i = 1;
        int end = written.length() - 1;
        while (i < end) {
            char c = written.charAt(i++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            int digits = 0;
            int code = 0;
            while (digits < 3 && i + digits < end && isOctal(written.charAt(i + digits))) {
                code = 8 * code + written.charAt(i + digits) - '0';
                digits++;
            }
            if (digits > 0) {
                text.append((char) code);
                i += digits;
            } else {
                char escaped = written.charAt(i++);
                text.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            }
        }
        return new VerilogExpression.Text(word.place(), text.toString());
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }
}
