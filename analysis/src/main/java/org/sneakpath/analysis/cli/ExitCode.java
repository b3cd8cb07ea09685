package org.sneakpath.analysis.cli;

/** What the process tells its caller. */
enum ExitCode {
    OK(0, "everything asked for is done"),
    INTERNAL_ERROR(1, "unexpected error; please report it"),
    SYNTAX(2, "wrong command-line syntax"),
    INPUT(3, "a key, value, unit, shape or file cannot be used; nothing was written"),
    NOT_CONVERGED(4, "a numerical method did not reach its tolerance"),
    REQUIREMENT(5, "a --require does not hold; results were written"),
    INTERRUPTED(130, "stopped by Ctrl-C; what was written is valid");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
