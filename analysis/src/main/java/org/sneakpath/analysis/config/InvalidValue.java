package org.sneakpath.analysis.config;

/**
 * One component of a configuration record is outside its range. Thrown by the records' constructors; the reader adds
 * where the key stands.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String problem;

    /**
     * @param key name of the record component
     * @param value what was given, with its unit
     * @param wanted what is admissible, such as {@code "at least 1"}
     */
    public InvalidValue(String key, Object value, String wanted) {
        super(key + ": " + value + " must be " + wanted);
        this.key = key;
        this.problem = value + " must be " + wanted;
    }

    /** Name of the record component that is wrong. */
    public String key() {
        return key;
    }

    /** What is wrong, without the key. */
    String problem() {
        return problem;
    }
}
