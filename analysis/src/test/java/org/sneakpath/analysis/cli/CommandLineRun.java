package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.sneakpath.analysis.StopSignal;

/**
 * One run of the command line within the test.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int code, String out, String err) {
    static CommandLineRun of(String... arguments) {
        return of(new StopSignal(), arguments);
    }

    static CommandLineRun of(List<String> arguments) {
        return of(arguments.toArray(String[]::new));
    }

    static CommandLineRun of(StopSignal stop, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Sneakpath.run(arguments, stop, new PrintWriter(out, true), new PrintWriter(err, true));
        return new CommandLineRun(code, out.toString(), err.toString());
    }
}
