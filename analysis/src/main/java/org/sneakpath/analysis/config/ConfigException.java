package org.sneakpath.analysis.config;

import org.sneakpath.analysis.InputException;

/** A configuration that cannot be used. The message reads {@code origin: key.path: what is wrong; what to write}. */
public final class ConfigException extends InputException {
    private static final long serialVersionUID = 1L;

    ConfigException(Origin origin, KeyPath path, String problem) {
        super(origin + ": " + (path.isRoot() ? "" : path + ": ") + problem);
    }

    ConfigException(String problem) {
        super(problem);
    }
}
