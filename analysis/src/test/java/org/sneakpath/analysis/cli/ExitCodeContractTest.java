package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.RequirementException;
import org.sneakpath.analysis.StoppedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Each exit code: what leads to it, that it is one line without a stack trace, and that it is documented. */
class ExitCodeContractTest {
    /** Fails as it is told. */
    @Command(name = "fails")
    private static final class Failing implements Callable<Integer> {
        private final Exception failure;

        @Mixin
        @SuppressWarnings("UnusedVariable") // failures look for -v
        private MessageOptions messages = new MessageOptions();

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(1, new IllegalStateException("a bug")),
                Arguments.of(1, new NullPointerException()),
                Arguments.of(3, new InputException("x.yaml:1:1: seed: expected a whole number")),
                Arguments.of(3, new IllegalArgumentException("rows -1 must be positive")),
                Arguments.of(3, new UncheckedIOException("no space", new IOException("no space"))),
                Arguments.of(4, new NotConvergedException("residual 1 after 50 iterations")),
                Arguments.of(5, new RequirementException("test_accuracy is 0.5")),
                Arguments.of(130, new StoppedException("stopped")));
    }

    private static CommandLineRun run(Exception failure, String... arguments) {
        Failures failures = new Failures();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new Failing(failure))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failuresHaveTheirCode(int code, Exception failure) {
        CommandLineRun run = run(failure);
        assertEquals(code, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("sneakpath: "), run.err());
        assertEquals(code == 1 ? 2 : 1, run.err().lines().count(), run.err());
        assertTrue(!run.err().contains("\tat "), run.err());
        assertTrue(run(failure, "-v").err().contains("\tat "), "-v shows where");
    }

    @Test
    void whatIsDoneIs0AndWrongSyntaxIs2() {
        assertEquals(0, CommandLineRun.of("--help").code());
        assertEquals(2, CommandLineRun.of("--wibble").code());
    }

    /** In the help of every command, and in the README. */
    @Test
    void allAreDocumented() throws IOException {
        String readme =
                Files.readString(Path.of(Objects.requireNonNull(System.getProperty("sneakpath.root")), "README.md"));
        String help = CommandLineRun.of("sweep", "--help").out();
        for (ExitCode code : ExitCode.values()) {
            assertTrue(help.contains(code.meaning()), code.meaning());
            assertTrue(readme.matches("(?s).*Exit\\s+codes: [^.]*\\b" + code.code() + " .*"), code + " in the README");
        }
    }
}
