package org.sneakpath.analysis.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;

/** The command line as typed, without what cannot change a result. */
final class CommandText {
    private static final List<String> SILENT = List.of("--quiet", "-v", "--resume");

    private CommandText() {}

    static String of(CommandLine command) {
        CommandLine top = command;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        List<String> words = new ArrayList<>(List.of("./sneakpath"));
        Iterator<String> arguments = top.getParseResult().originalArgs().iterator();
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (argument.equals("--threads")) {
                arguments.next();
            } else if (!argument.startsWith("--threads=") && !SILENT.contains(argument)) {
                words.add(argument.matches("[A-Za-z0-9_./=:,@%+-]+") ? argument : "'" + argument + "'");
            }
        }
        return String.join(" ", words);
    }
}
