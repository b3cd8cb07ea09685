package org.sneakpath.analysis.run;

/** Comma-separated values (RFC 4180), where a row is written as it comes. */
public final class Csv {
    private Csv() {}

    /** A field, in quotation marks if it needs them. */
    public static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
