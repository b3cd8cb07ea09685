package org.sneakpath.analysis.cli;

import java.io.UncheckedIOException;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.RequirementException;
import org.sneakpath.analysis.StoppedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Exceptions to one line on standard error and an exit code. Stack traces only on {@code -v}. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        ExitCode code = code(failure);
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        command.getErr()
                .println("sneakpath: " + (code == ExitCode.INTERNAL_ERROR ? "internal error: " + failure : message));
        if (isVerbose(parsed)) {
            failure.printStackTrace(command.getErr());
        } else if (code == ExitCode.INTERNAL_ERROR) {
            command.getErr().println("sneakpath: -v shows where");
        }
        command.getErr().flush();
        return code.code();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("sneakpath: " + failure.getMessage());
        if (isValue(failure)) {
            command.getErr().flush();
            return ExitCode.INPUT.code();
        }
        if (!UnmatchedArgumentException.printSuggestions(failure, command.getErr())) {
            command.getErr().println("usage: " + command.getHelp().synopsis(0).strip());
        }
        command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' explains it all");
        command.getErr().flush();
        return ExitCode.SYNTAX.code();
    }

    /** A well-formed option whose value cannot be used is not a matter of syntax. */
    private static boolean isValue(ParameterException failure) {
        return failure.getClass() == ParameterException.class
                && (failure.getCause() instanceof TypeConversionException
                        || failure.getCause() instanceof NumberFormatException
                        || failure.getValue() != null);
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("-v");
    }

    private static ExitCode code(Exception failure) {
        if (failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException) {
            return ExitCode.INPUT;
        }
        if (failure instanceof NotConvergedException) {
            return ExitCode.NOT_CONVERGED;
        }
        if (failure instanceof RequirementException) {
            return ExitCode.REQUIREMENT;
        }
        return failure instanceof StoppedException ? ExitCode.INTERRUPTED : ExitCode.INTERNAL_ERROR;
    }
}
