package org.sneakpath.circuit.spice.deck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.spice.command.CommandBlock;
import org.sneakpath.circuit.spice.command.CommandCards;
import org.sneakpath.circuit.spice.expression.FunctionDefinition;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Lexer;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Source;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;

/** Sorts lines into definitions. */
final class DeckSorter {
    private final SpiceOptions options;
    private final Diagnostics diagnostics;
    private final Set<String> globals = new HashSet<>();
    private final Alternatives alternatives = new Alternatives();
    private final Map<String, String> ofCommands = new HashMap<>();
    private Definition open;
    private int depth;
    private boolean asks;

    DeckSorter(SpiceOptions options, Diagnostics diagnostics) {
        this.options = options;
        this.diagnostics = diagnostics;
        this.open = new Definition("", new Location("", 1), null);
    }

    Deck sort(Source source) {
        Definition top = open;
        for (Line line : source.lines()) {
            List<Token> tokens = Lexer.tokens(line);
            if (!tokens.isEmpty()) {
                sort(tokens);
            }
        }
        if (open.around != null) {
            throw new SpiceException(open.where, ".subckt " + open.name + " is never ended; add .ends " + open.name);
        }
        alternatives.requireEnded();
        if (!source.commands().isEmpty()) {
            CommandBlock.requireReadable(source.commands(), source.modules().files(), diagnostics);
            commands(source.commands());
        }
        return new Deck(source.title(), top, globals, options, source.data(), source.modules());
    }

    private void sort(List<Token> tokens) {
        Token first = tokens.get(0);
        if (first.kind() != TokenKind.WORD || first.text().charAt(0) != '.') {
            element(first, tokens);
            return;
        }
        switch (first.word()) {
            case ".subckt", ".subcircuit" -> {
                alternatives.requireNone(first, "choose among subcircuits where instances are, with X lines");
                begin(tokens);
            }
            case ".ends", ".eom" -> end(tokens);
            case ".param", ".params", ".parameter", ".parameters" -> {
                alternatives.requireNone(first, "choose within the expression: .param x={c ? a : b}");
                parameters(tokens);
            }
            case ".func" -> {
                alternatives.requireNone(first, "choose within the function: .func f(x) {c ? a : b}");
                function(tokens);
            }
            case ".model" -> model(tokens);
            case ".global" ->
                tokens.stream()
                        .skip(1)
                        .filter(token -> token.kind() == TokenKind.WORD)
                        .forEach(token -> globals.add(token.word()));
            case ".csparam" -> ofCommands(tokens);
            case ".if", ".elseif", ".elif", ".else", ".endif" -> alternatives.turn(tokens);
            case ".macro" -> throw first.error(".macro is not supported; write .subckt");
            default -> {
                asks |= CommandBlock.asks(first.word());
                add(new Statement.DirectiveLine(first.location(), first.word(), tokens));
            }
        }
    }

    private void element(Token first, List<Token> tokens) {
        char kind = first.kind() == TokenKind.WORD ? first.word().charAt(0) : ' ';
        if (kind < 'a' || kind > 'z') {
            throw first.error(
                    "'" + first + "' begins this line; an element begins with a letter (R1 a b 1k), a command "
                            + "with a point (.tran), a comment with *");
        }
        String name = kind == 'y' && tokens.size() > 1
                ? first.word() + "!" + tokens.get(1).word()
                : first.word();
        Location before = open.elements.putIfAbsent(name, first.location());
        // two under conditions may be alternatives; if both count, the circuit is refused when it is built
        if (before != null && alternatives.guard() == null) {
            throw first.error("there are two elements named '" + name + "'" + within() + "; the other is at " + before
                    + ". Rename one");
        }
        add(kind == 'x' ? instance(first, tokens) : new Statement.ElementLine(first.location(), name, kind, tokens));
    }

    private void add(Statement statement) {
        Guard guard = alternatives.guard();
        open.statements.add(guard == null ? statement : new Statement.Guarded(guard, statement));
    }

    private String within() {
        return open.around == null ? "" : " in subcircuit '" + open.name + "'";
    }

    private static Statement instance(Token first, List<Token> tokens) {
        int assignments = firstAssignment(tokens, 1);
        List<Token> words = words(tokens, 1, assignments);
        if (words.isEmpty()) {
            throw first.error(
                    "'" + first + "' names no subcircuit; write " + first + " node … subcircuit [name=value …]");
        }
        int last = words.size() - 1;
        return new Statement.InstanceLine(
                first, List.copyOf(words.subList(0, last)), words.get(last), Assignment.read(tokens, assignments));
    }

    /** Index of the first {@code name =}. */
    private static int firstAssignment(List<Token> tokens, int start) {
        for (int k = start; k < tokens.size(); k++) {
            if (tokens.get(k).is('=')) {
                return Math.max(start, k - 1);
            }
        }
        return tokens.size();
    }

    /** Words up to index {@code end} without PARAMS: and brackets. */
    private static List<Token> words(List<Token> tokens, int start, int end) {
        return tokens.subList(start, end).stream()
                .filter(token -> token.kind() == TokenKind.WORD && !token.is("params:") && !token.is("params"))
                .toList();
    }

    private void begin(List<Token> tokens) {
        Token first = tokens.get(0);
        if (++depth > options.limits().instanceDepth()) {
            throw first.error("subcircuits are defined within each other more than "
                    + options.limits().instanceDepth() + " deep");
        }
        int assignments = firstAssignment(tokens, 1);
        List<Token> words = words(tokens, 1, assignments);
        if (words.isEmpty()) {
            throw first.error(".subckt needs a name: .subckt name node … [name=default …]");
        }
        Definition inner = new Definition(words.get(0).word(), first.location(), open);
        for (Token port : words.subList(1, words.size())) {
            if (port.word().endsWith(":")) {
                throw port.error("'" + port + "' (optional ports, texts) is not supported in .subckt");
            }
            if (inner.portIndex.putIfAbsent(port.word(), inner.ports.size()) != null) {
                throw port.error("subcircuit '" + inner.name + "' has two ports named '" + port.word() + "'");
            }
            inner.ports.add(port.word());
        }
        for (Assignment value : Assignment.read(tokens, assignments)) {
            inner.parameter(value.name().word(), value.value(), diagnostics);
        }
        Definition before = open.subcircuits.get(inner.name);
        if (before != null && !before.where.equals(inner.where)) {
            throw first.error("subcircuit '" + inner.name + "' is defined twice; the other is at " + before.where);
        }
        open.subcircuits.put(inner.name, inner);
        open = inner;
    }

    private void end(List<Token> tokens) {
        Definition around = open.around;
        if (around == null) {
            throw tokens.get(0).error(tokens.get(0) + " ends no subcircuit; there is no .subckt before it");
        }
        if (tokens.size() > 1 && !tokens.get(1).is(open.name)) {
            diagnostics.warn(
                    "ends",
                    tokens.get(1).location(),
                    ".ends " + tokens.get(1) + " ends subcircuit '" + open.name + "', which has another name");
        }
        alternatives.requireEnded();
        open = around;
        depth--;
    }

    private void parameters(List<Token> tokens) {
        for (Assignment a : Assignment.read(tokens, 1)) {
            if (a.function()) {
                open.functions.put(
                        a.name().word(), new FunctionDefinition(a.name().word(), a.formals(), a.value()));
            } else {
                open.parameter(a.name().word(), a.value(), diagnostics);
            }
        }
    }

    /** Names for the commands of {@code .control} blocks; one under a condition is not known to hold. */
    private void ofCommands(List<Token> tokens) {
        if (alternatives.guard() == null && open.around == null) {
            for (Assignment a : Assignment.read(tokens, 1)) {
                ofCommands.put(a.name().word(), a.value().text());
            }
        }
    }

    /** The analyses of {@code .control} blocks, where no card asks for one. */
    private void commands(List<Line> block) {
        String account = "the .control block is skipped; only the cards are read";
        if (!asks) {
            CommandCards cards = CommandBlock.read(block, ofCommands, open::declares, options.limits());
            for (Line card : cards.cards()) {
                List<Token> tokens = Lexer.tokens(card);
                add(new Statement.DirectiveLine(card.location(), tokens.get(0).word(), tokens));
            }
            account = cards.account();
        }
        diagnostics.warn("control", block.get(0).location(), account);
    }

    private void function(List<Token> tokens) {
        Token first = tokens.get(0);
        int close = -1;
        for (int k = 2; k < tokens.size() && close < 0; k++) {
            close = tokens.get(k).is(')') ? k : -1;
        }
        int body = close < 0 ? tokens.size() : close + 1;
        if (body < tokens.size() && tokens.get(body).is('=')) {
            body++;
        }
        if (tokens.size() < 4 || !tokens.get(2).is('(') || body >= tokens.size()) {
            throw first.error(".func is written .func f(x,y) {expression}");
        }
        String name = tokens.get(1).word();
        Token value = tokens.get(body).to(tokens.get(tokens.size() - 1));
        FunctionDefinition before =
                open.functions.put(name, new FunctionDefinition(name, Assignment.formals(tokens, 3, close), value));
        if (before != null && !before.body().location().equals(value.location())) {
            diagnostics.warn(
                    "function " + name,
                    first.location(),
                    "function '" + name + "' is defined again (first at "
                            + before.body().location() + "); the last one counts");
        }
    }

    private void model(List<Token> tokens) {
        Token first = tokens.get(0);
        if (tokens.size() < 3 || tokens.get(2).kind() != TokenKind.WORD) {
            throw first.error(".model is written .model name type(name=value …)");
        }
        String name = tokens.get(1).word();
        Guard guard = alternatives.guard();
        ModelLine before = open.models.get(name);
        ModelLine other = guard == null ? null : before;
        open.models.put(
                name,
                new ModelLine(
                        first.location(),
                        name,
                        tokens.get(2).word(),
                        List.copyOf(tokens.subList(3, tokens.size())),
                        guard,
                        other));
        if (guard == null && before != null && !before.where().equals(first.location())) {
            throw first.error(
                    "model '" + name + "' is defined twice" + within() + "; the other is at " + before.where());
        }
    }
}
