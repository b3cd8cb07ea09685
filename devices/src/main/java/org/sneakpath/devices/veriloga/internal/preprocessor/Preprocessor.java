package org.sneakpath.devices.veriloga.internal.preprocessor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer;
import org.sneakpath.devices.veriloga.syntax.Includes;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Text to words: directives obeyed, macros expanded, comments dropped. One per text. */
public final class Preprocessor {
    private static final Set<String> IGNORED = Set.of(
            "`begin_keywords",
            "`celldefine",
            "`default_discipline",
            "`default_nettype",
            "`default_transition",
            "`end_keywords",
            "`endcelldefine",
            "`line",
            "`nounconnected_drive",
            "`pragma",
            "`resetall",
            "`timescale",
            "`unconnected_drive");
    private static final Set<String> OBEYED =
            Set.of("`define", "`undef", "`include", "`ifdef", "`ifndef", "`elsif", "`else", "`endif");

    private final Includes includes;
    private final Bounds bounds = new Bounds();
    private final Map<String, Macro> macros = new HashMap<>();
    private Deque<Source> sources = new ArrayDeque<>();
    private int depth;
    private Lexeme end;

    private Preprocessor(String file, String text, Includes includes) {
        this.includes = includes;
        SourcePlace start = new SourcePlace(file, 1, 1);
        bounds.file(start, text);
        end = new Lexeme(Token.EOF, "", start);
        for (String name : List.of("__VAMS_ENABLE__", "__VAMS_COMPACT_MODELING__")) {
            macros.put(name, new Macro(name, Optional.empty(), List.of(new Lexeme(VerilogLexer.NUMBER, "1", start))));
        }
        sources.push(new Source.OfFile(file, text));
    }

    /**
     * The words of a text. The last one is the end, of type {@link Token#EOF}.
     *
     * @param file name of the text in places
     * @throws VerilogException if a directive or macro is wrong or a bound of size is exceeded
     */
    public static List<Lexeme> words(String file, String text, Includes includes) {
        Preprocessor preprocessor = new Preprocessor(file, text, includes);
        List<Lexeme> words = preprocessor.run();
        words.add(preprocessor.end);
        return words;
    }

    /** All words of the sources, directives obeyed. */
    private List<Lexeme> run() {
        List<Lexeme> words = new ArrayList<>();
        for (Lexeme word = next(); !word.isEnd(); word = next()) {
            if (word.type() == VerilogLexer.DIRECTIVE) {
                obey(word);
            } else if (active()) {
                bounds.result(words.size(), word);
                words.add(word);
            }
        }
        return words;
    }

    private boolean active() {
        return sources.element().conditionals.active();
    }

    // Reading

    /** The next word that is no trivia, or the end of all sources. */
    private Lexeme next() {
        while (true) {
            Optional<Lexeme> word = nextOfLast();
            if (word.isEmpty()) {
                Source last = sources.element();
                last.conditionals.checkClosed();
                if (sources.size() == 1) {
                    if (last instanceof Source.OfFile file) {
                        end = new Lexeme(Token.EOF, "", file.end());
                    }
                    return end;
                }
                sources.pop();
            } else if (!word.get().isTrivia()) {
                return word.get();
            }
        }
    }

    private Optional<Lexeme> nextOfLast() {
        Optional<Lexeme> word = sources.element().next();
        word.ifPresent(bounds::word);
        return word;
    }

    /** The next word of this line that is not blank; what ends the line, if nothing else is left on it. */
    private Lexeme nextOnLine() {
        while (true) {
            Lexeme word = nextOfLast().orElse(end);
            if (!word.isTrivia() || endsLine(word)) {
                return word;
            }
        }
    }

    private static boolean endsLine(Lexeme word) {
        return word.type() == VerilogLexer.NEWLINE || word.isEnd();
    }

    /** The rest of this line without trivia, and of those that continue it by a backslash, also by one in a comment. */
    private List<Lexeme> restOfLine() {
        List<Lexeme> rest = new ArrayList<>();
        boolean continued = false;
        for (Optional<Lexeme> word = nextOfLast(); word.isPresent(); word = nextOfLast()) {
            Lexeme found = word.get();
            if (found.type() == VerilogLexer.NEWLINE && !continued) {
                break;
            }
            continued =
                    found.type() == VerilogLexer.LINE_COMMENT && found.text().endsWith("\\");
            if (!found.isTrivia()) {
                rest.add(found);
            }
        }
        return rest;
    }

    // Directives

    private void obey(Lexeme directive) {
        Conditionals conditionals = sources.element().conditionals;
        switch (directive.text()) {
            case "`ifdef" -> conditionals.begin(directive, defined(directive));
            case "`ifndef" -> conditionals.begin(directive, !defined(directive));
            case "`elsif" -> conditionals.otherwise(directive, defined(directive), false);
            case "`else" -> conditionals.otherwise(directive, true, true);
            case "`endif" -> conditionals.end(directive);
            case "`define" -> define(directive);
            default -> {
                if (active()) {
                    obeyActive(directive);
                }
            }
        }
    }

    private void obeyActive(Lexeme directive) {
        if (directive.text().equals("`undef")) {
            macros.remove(word(directive).text());
        } else if (directive.text().equals("`include")) {
            include(directive);
        } else if (IGNORED.contains(directive.text())) {
            restOfLine();
        } else {
            use(directive);
        }
    }

    private boolean defined(Lexeme directive) {
        return macros.containsKey(word(directive).text());
    }

    /** The name of a macro after a directive, on its line. */
    private Lexeme word(Lexeme directive) {
        Lexeme word = nextOnLine();
        if (!word.isWord()) {
            throw new VerilogException(
                    word.isEnd() ? directive.place() : word.place(),
                    "after " + directive.quoted() + " the name of a macro is expected"
                            + (word.isTrivia() || word.isEnd() ? "" : ", not " + word.quoted())
                            + (word.type() == VerilogLexer.DIRECTIVE ? "; it is written without ` there" : ""));
        }
        return word;
    }

    private void define(Lexeme directive) {
        if (!(sources.element() instanceof Source.OfFile)) {
            throw new VerilogException(
                    directive.place(),
                    "`define inside the text of a macro is not supported; define it on its own line");
        }
        if (!active()) {
            restOfLine();
            return;
        }
        Lexeme name = word(directive);
        if (OBEYED.contains("`" + name.text()) || IGNORED.contains("`" + name.text())) {
            throw new VerilogException(name.place(), "a macro cannot be called as the directive `" + name.text());
        }
        Optional<Lexeme> follower = nextOfLast();
        Optional<List<String>> parameters = Optional.empty();
        List<Lexeme> body = List.of();
        if (follower.isPresent() && follower.get().type() == VerilogLexer.LPAREN) {
            parameters = Optional.of(parameters(name));
        }
        if (follower.isPresent() && !endsLine(follower.get())) {
            body = restOfLine();
            if (parameters.isEmpty() && !follower.get().isTrivia()) {
                body.add(0, follower.get());
            }
        }
        macros.put(name.text(), new Macro(name.text(), parameters, body));
    }

    private List<String> parameters(Lexeme name) {
        List<String> parameters = new ArrayList<>();
        Lexeme word = nextOnLine();
        if (word.type() == VerilogLexer.RPAREN) {
            return parameters;
        }
        while (true) {
            if (!word.isWord() || parameters.contains(word.text())) {
                throw new VerilogException(
                        word.isEnd() ? name.place() : word.place(),
                        (endsLine(word) ? "the end of the line" : word.quoted()) + " stands where the macro `"
                                + name.text() + " should name a parameter of its own");
            }
            parameters.add(word.text());
            bounds.parameters(parameters.size(), word);
            Lexeme separator = nextOnLine();
            if (separator.type() == VerilogLexer.RPAREN) {
                return parameters;
            }
            if (separator.type() != VerilogLexer.COMMA) {
                throw new VerilogException(
                        separator.isEnd() ? name.place() : separator.place(),
                        (endsLine(separator) ? "the end of the line" : separator.quoted())
                                + " stands where ',' or ')' is expected among the parameters of the macro `"
                                + name.text());
            }
            word = nextOnLine();
        }
    }

    private void include(Lexeme directive) {
        Lexeme first = nextOnLine();
        String name;
        if (first.type() == VerilogLexer.TEXT) {
            name = first.text().substring(1, first.text().length() - 1);
        } else if (first.type() == VerilogLexer.LESS) {
            StringBuilder path = new StringBuilder();
            Optional<Lexeme> word = nextOfLast();
            while (word.isPresent() && word.get().type() != VerilogLexer.GREATER && !endsLine(word.get())) {
                path.append(word.get().text());
                word = nextOfLast();
            }
            if (word.isEmpty() || endsLine(word.get())) {
                throw new VerilogException(first.place(), "the file name after `include< has no closing '>'");
            }
            name = path.toString();
        } else {
            throw new VerilogException(
                    first.isEnd() ? directive.place() : first.place(),
                    "after `include the name of a file is expected, as \"file\" or <file>");
        }
        String text = StandardFiles.text(name)
                .or(() -> includes.text(name))
                .orElseThrow(() -> new VerilogException(
                        first.place(), "the included file " + Lexeme.quoted(name) + " is not found"));
        bounds.file(first.place(), text);
        bounds.depth(sources.size() + depth, directive);
        sources.push(new Source.OfFile(name, text));
    }

    // Macros

    private void use(Lexeme use) {
        String name = use.text().substring(1);
        Macro macro = macros.get(name);
        if (macro == null) {
            throw new VerilogException(
                    use.place(),
                    "the macro " + use.quoted()
                            + " is not defined here; is it spelt right, and is the file that defines it included?");
        }
        Optional<Source.Expansion> outer = sources.element().expansion();
        if (Source.Expansion.contains(outer, name)) {
            throw new VerilogException(use.place(), "the macro " + use.quoted() + " is used in its own text");
        }
        bounds.depth(sources.size() + depth, use);
        List<List<Lexeme>> arguments = new ArrayList<>();
        if (macro.parameters().isPresent()) {
            for (List<Lexeme> argument : arguments(use, macro.parameters().get().size())) {
                arguments.add(expanded(argument, outer, use));
            }
        }
        SourcePlace place = use.place().macro().isPresent()
                ? use.place()
                : new SourcePlace(
                        use.place().file(), use.place().line(), use.place().column(), Optional.of(name));
        List<Lexeme> text = macro.text(arguments, place, bounds);
        sources.push(new Source.OfMacro(text, Optional.of(new Source.Expansion(name, outer))));
    }

    /** What stands between the parentheses after a use, split at the commas of the outermost level. */
    private List<List<Lexeme>> arguments(Lexeme use, int count) {
        Lexeme open = next();
        if (open.type() != VerilogLexer.LPAREN) {
            throw new VerilogException(
                    use.place(),
                    "the macro " + use.quoted() + " takes " + count(count) + " in parentheses; " + open.quoted()
                            + " follows it");
        }
        List<List<Lexeme>> arguments = new ArrayList<>();
        List<Lexeme> argument = new ArrayList<>();
        int level = 0;
        while (true) {
            Lexeme word = next();
            if (word.isEnd()) {
                throw new VerilogException(use.place(), "the arguments of the macro " + use.quoted() + " have no ')'");
            }
            level += nesting(word.type());
            if (level < 0) {
                break;
            }
            if (level == 0 && word.type() == VerilogLexer.COMMA) {
                arguments.add(argument);
                argument = new ArrayList<>();
            } else {
                argument.add(word);
            }
        }
        if (count > 0 || !arguments.isEmpty() || !argument.isEmpty()) {
            arguments.add(argument);
        }
        if (arguments.size() != count) {
            throw new VerilogException(
                    use.place(), "the macro " + use.quoted() + " takes " + count(count) + ", not " + arguments.size());
        }
        return arguments;
    }

    private static String count(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private static int nesting(int type) {
        return switch (type) {
            case VerilogLexer.LPAREN,
                    VerilogLexer.LBRACKET,
                    VerilogLexer.LBRACE,
                    VerilogLexer.ARRAY_OPEN,
                    VerilogLexer.ATTRIBUTES_OPEN -> 1;
            case VerilogLexer.RPAREN, VerilogLexer.RBRACKET, VerilogLexer.RBRACE, VerilogLexer.ATTRIBUTES_CLOSE -> -1;
            default -> 0;
        };
    }

    /** An argument with the macros in it expanded, as where it is written. */
    private List<Lexeme> expanded(List<Lexeme> argument, Optional<Source.Expansion> outer, Lexeme use) {
        if (argument.stream().noneMatch(word -> word.type() == VerilogLexer.DIRECTIVE)) {
            return argument;
        }
        Deque<Source> suspended = sources;
        int suspendedDepth = depth;
        depth += suspended.size();
        bounds.depth(depth, use);
        sources = new ArrayDeque<>();
        sources.push(new Source.OfMacro(argument, outer));
        List<Lexeme> expanded = run();
        sources = suspended;
        depth = suspendedDepth;
        return expanded;
    }
}
