package org.sneakpath.analysis.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sneakpath.analysis.run.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command's help as a page of the manual: the macros of man(7), made from the same descriptions. */
final class ManualPage {
    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    private ManualPage(CommandSpec command) {
        this.command = command;
    }

    /** The name of a page, such as {@code sneakpath-crossbar-read}. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    /** The text of a page. */
    static String of(CommandLine command) {
        return new ManualPage(command.getCommandSpec()).written(command);
    }

    private String written(CommandLine commandLine) {
        List<String> header = List.of(command.usageMessage().header());
        int examples = header.indexOf("Examples:");
        List<String> about = examples < 0 ? header : header.subList(0, examples);
        macro(".TH " + quoted(name(commandLine).toUpperCase(Locale.ROOT)) + " 1 \"\" "
                + quoted("Sneakpath " + Versions.all().getOrDefault("Sneakpath", "")));
        section("NAME");
        text(name(commandLine) + " \u2014 " + withoutStop(summary(command)));
        section("SYNOPSIS");
        text(commandLine.getHelp().synopsis(0).strip().replaceAll("\\s+", " "));
        section("DESCRIPTION");
        paragraphs(about);
        paragraphs(List.of(command.usageMessage().description()));
        arguments("ARGUMENTS", new ArrayList<>(command.positionalParameters()));
        arguments("OPTIONS", new ArrayList<>(command.options()));
        verbs();
        if (examples >= 0) {
            section("EXAMPLES");
            macro(".nf");
            header.subList(examples + 1, header.size()).forEach(this::text);
            macro(".fi");
        }
        exitCodes();
        if (command.parent() != null) {
            section("SEE ALSO");
            macro(".BR " + escaped(command.parent().qualifiedName("-")) + " (1)");
        }
        return page.toString();
    }

    private void arguments(String title, List<ArgSpec> all) {
        List<ArgSpec> shown =
                all.stream().filter(argument -> !argument.hidden()).toList();
        if (shown.isEmpty()) {
            return;
        }
        section(title);
        for (ArgSpec argument : shown) {
            macro(".TP");
            String names = argument instanceof OptionSpec option
                    ? String.join(", ", option.names()) + value(option)
                    : argument.paramLabel();
            macro(".B " + escaped(names));
            String about = String.join(" ", argument.description());
            text(about.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue())));
        }
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    private void verbs() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        command.subcommands().values().forEach(verb -> {
            macro(".TP");
            macro(".BR " + escaped(name(verb)) + " (1)");
            text(summary(verb.getCommandSpec()));
        });
    }

    /** What a command is for, in a line; those that only have verbs say it in their descriptions. */
    private static String summary(CommandSpec of) {
        return Stream.concat(
                        Stream.of(of.usageMessage().header()),
                        Stream.of(of.usageMessage().description()))
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(of.qualifiedName() + " says nothing about itself"));
    }

    private void exitCodes() {
        Map<String, String> codes = command.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            section("EXIT STATUS");
            codes.forEach((code, meaning) -> {
                macro(".TP");
                macro(".B " + code.strip());
                text(meaning);
            });
        }
    }

    private void section(String title) {
        macro(".SH " + quoted(title));
    }

    private void paragraphs(List<String> lines) {
        for (String line : lines) {
            if (line.isBlank()) {
                macro(".PP");
            } else {
                text(line.replace("%n", " ").replace("%%", "%"));
            }
        }
    }

    private void macro(String line) {
        page.append(line).append('\n');
    }

    private void text(String line) {
        page.append(escaped(line)).append('\n');
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String quoted(String words) {
        return '"' + escaped(words).replace("\"", "\\(dq") + '"';
    }

    /** Backslashes, hyphens and what is not ASCII as they are; dots and quotes at the beginning of a line no commands. */
    static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\\') {
                plain.append("\\e");
            } else if (c == '-') {
                plain.append("\\-");
            } else if (c < 0x80) {
                plain.appendCodePoint(c);
            } else {
                plain.append(String.format(Locale.ROOT, "\\[u%04X]", c));
            }
        });
        String escaped = plain.toString();
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
