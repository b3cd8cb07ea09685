package org.sneakpath.analysis.config;

import org.sneakpath.analysis.InputException;

/** A configuration that cannot be used. The message reads {@code origin: key.path: what is wrong; what to write}. */
public final class ConfigException extends InputException {
    private static final long serialVersionUID = 1L;

    ConfigException(Origin origin, KeyPath path, String problem) {
        super(line(origin + ": " + (path.isRoot() ? "" : path + ": ") + problem));
    }

    ConfigException(String problem) {
        super(line(problem));
    }

    /** One line, whatever the values are that it shows. */
    private static String line(String message) {
        StringBuilder line = new StringBuilder();
        message.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                line.append('\ufffd'); // half a character
            } else if (!Character.isISOControl(c)) {
                line.appendCodePoint(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString();
    }
}
