package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep and long texts, on half the stack that a thread has by default: refused, or parsed, but never out of stack. */
class NestingTest {
    private static final int STACK = 512 * 1024;

    /** @return the refusal, or nothing */
    private static @Nullable String outcome(String body) throws InterruptedException {
        String text = "module m(a);\nanalog begin\n" + body + "\nend endmodule";
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> Parsed.file(text), "small stack", STACK);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        thread.start();
        thread.join();
        Throwable e = thrown.get();
        assertTrue(e == null || e instanceof VerilogException, () -> String.valueOf(e));
        return e == null ? null : e.getMessage();
    }

    private static String repeated(String before, String middle, String after, int count) {
        return before.repeat(count) + middle + after.repeat(count) + ";";
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            nullValues = "nil",
            delimiter = '#',
            value = {
                "x = # ( # 1 # )",
                "x = # (1+ # 1 # )",
                "x = # (a*(1+ # 1 # ))",
                "x = # f(a[ # 1 # ])",
                "x = # '{ # 1 # }",
                "x = # - # 1 # nil",
                "x = # a ? b : # 1 # nil",
                "x = # a ? # 1 # : b",
                "nil # begin # nil # end",
                "nil # begin if (a) # ; # end",
                "nil # if (a) # nil # nil",
                "nil # if (a) ; else # nil # nil",
                "nil # while (a) # nil # nil",
                "nil # case (a) 1: # ; # endcase",
                "nil # @(a) # nil # nil",
            })
    void nestingIsRefusedOrParsed(
            @Nullable String start, String before, @Nullable String middle, @Nullable String after)
            throws InterruptedException {
        String s = start == null ? "" : start;
        String b = before + " ";
        String m = middle == null ? "" : middle;
        String a = after == null ? "" : after + " ";
        assertNull(outcome(s + repeated(b, m, a, NestingBound.NESTING / 4)));
        for (int count : new int[] {60, NestingBound.NESTING - 8, NestingBound.NESTING, 100_000}) {
            String complete = outcome(s + repeated(b, m, a, count));
            assertTrue(
                    complete == null || complete.contains("is nested more than") || complete.contains("500000"),
                    complete);
            if (count <= NestingBound.NESTING) {
                // of a text that is too deep the end is never looked at
                outcome(s + b.repeat(count));
                outcome(s + repeated(b, m, a, count) + a);
            }
        }
        String deep = outcome(s + repeated(b, m, a, 30_000));
        assertTrue(deep != null && deep.contains("is nested more than 128 deep"), deep);
    }

    @ParameterizedTest
    @CsvSource({"+1", "*a", "**2", "&&b", "<c", "+a*b"})
    void longExpressionsHaveABound(String term) throws InterruptedException {
        int operators = term.equals("+a*b") ? 2 : 1;
        int most = NestingBound.OPERATORS / operators;
        assertNull(outcome("x = 1" + term.repeat(most) + ";"));
        assertEquals(
                "m.va:3:" + (6 + most * term.length()) + ": '"
                        + term.substring(0, term.startsWith("**") || term.startsWith("&&") ? 2 : 1)
                        + "' belongs to an expression of more than 1000 operators; use intermediate variables",
                outcome("x = 1" + term.repeat(most + 1) + ";"));
        assertNull(outcome(("x = 1" + term.repeat(most / 2) + ";").repeat(3)));
        assertNull(outcome("x = f(1" + (term.repeat(most / 2) + ", 1").repeat(3) + ");"));
    }
}
