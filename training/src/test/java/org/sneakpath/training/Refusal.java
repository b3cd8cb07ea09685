package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What a refusal says. */
public final class Refusal {
    private Refusal() {}

    /** The message of the exception of that type that must be thrown. */
    public static String of(Class<? extends Exception> type, Executable misuse) {
        return String.valueOf(assertThrows(type, misuse).getMessage());
    }

    /** The message of the {@link IllegalArgumentException} that must be thrown. */
    public static String of(Executable misuse) {
        return of(IllegalArgumentException.class, misuse);
    }
}
