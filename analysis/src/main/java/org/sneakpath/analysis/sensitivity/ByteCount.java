package org.sneakpath.analysis.sensitivity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;

/** Amounts of memory as people write them: {@code 512MiB}, {@code 2GB}, {@code 1000000}. */
public final class ByteCount {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([kmgt]?)(i?)b?");
    private static final String PREFIXES = "kmgt";

    private ByteCount() {}

    /**
     * Bytes.
     *
     * @param option which to name in complaints
     */
    public static long parse(String text, String option) {
        Matcher parts = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new InputException(option + " " + text + ": is not an amount of memory; write 1GiB, 500MB or bytes");
        }
        int power = parts.group(2).isEmpty() ? 0 : PREFIXES.indexOf(parts.group(2)) + 1;
        double bytes =
                Double.parseDouble(parts.group(1)) * Math.pow(parts.group(3).isEmpty() ? 1000 : 1024, power);
        if (!(bytes >= 1 && bytes < Long.MAX_VALUE)) {
            throw new InputException(option + " " + text + ": must be at least a byte");
        }
        return (long) bytes;
    }
}
