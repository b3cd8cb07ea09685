package org.sneakpath.circuit.spice.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.Numbers;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;

/**
 * Reads an expression by operator strength: one grammar for all dialects.
 *
 * <pre>
 *   choice  = infix [ "?" choice ":" choice ]
 *   infix   = prefix { operator infix }        operators of equal strength from the left
 *   prefix  = ( "-" | "+" | "!" | "~" ) prefix | power
 *   primary = number | name | function "(" choices ")" | "V(" nodes ")" | "I(" element ")" | "(" choice ")" | "{" … "}"
 * </pre>
 * Dialects differ in this: {@code ^} is a power in ngspice and HSPICE and an exclusive or in the others; ngspice groups
 * {@code a**b**c} from the left, the others from the right. {@code -a^b} is −(a^b) in all of them.
 */
final class ExpressionReader {
    private final Line line;
    private final String text;
    private final int end;
    private final SpiceOptions options;
    private int at;
    private int depth;

    private ExpressionReader(Line line, int start, int end, SpiceOptions options) {
        this.line = line;
        this.text = line.text();
        this.at = start;
        this.end = end;
        this.options = options;
    }

    /** The whole of a token as an expression. */
    static Syntax read(Token token, SpiceOptions options) {
        ExpressionReader reader = new ExpressionReader(token.line(), token.start(), token.end(), options);
        Syntax whole = reader.choice();
        reader.skip();
        if (reader.at < reader.end) {
            throw reader.error(
                    "'" + reader.rest() + "' follows a complete expression; an operator or a comma is missing");
        }
        return whole;
    }

    private Syntax choice() {
        if (++depth > options.limits().nesting()) {
            throw error("more than " + options.limits().nesting() + " brackets or choices within each other");
        }
        Syntax condition = infix(1);
        skip();
        Syntax result = condition;
        if (sees("?")) {
            int start = at++;
            Syntax then = choice();
            expect(':', "the choice c ? a : b");
            result = new Syntax.Choice(condition, then, choice(), start);
        }
        depth--;
        return result;
    }

    private Syntax infix(int strength) {
        Syntax left = prefix();
        while (true) {
            int before = at;
            Operator operator = operator();
            if (operator == null || operator.strength() < strength) {
                at = before;
                return left;
            }
            left = new Syntax.Infix(operator, left, infix(operator.strength() + 1), before);
        }
    }

    private Syntax prefix() {
        skip();
        int start = at;
        int negations = 0;
        boolean truth = false;
        List<Operator> signs = new ArrayList<>();
        while (at < end && "-+!~".indexOf(text.charAt(at)) >= 0) {
            char c = text.charAt(at++);
            if (c == '-') {
                negations++;
                signs.add(Operator.NEGATE);
            } else if (c != '+') {
                truth = true;
                signs.add(Operator.NOT);
            }
            if (signs.size() > options.limits().nesting()) {
                throw error("more than " + options.limits().nesting() + " signs before one operand");
            }
            skip();
        }
        Syntax operand = power();
        if (!truth) {
            return negations % 2 == 0 ? operand : new Syntax.Prefix(Operator.NEGATE, operand, start);
        }
        for (int k = signs.size() - 1; k >= 0; k--) {
            operand = new Syntax.Prefix(signs.get(k), operand, start);
        }
        return operand;
    }

    private Syntax power() {
        Syntax base = primary();
        while (true) {
            int before = at;
            if (operator() != Operator.POWER) {
                at = before;
                return base;
            }
            if (++depth > options.limits().nesting()) {
                throw error("more than " + options.limits().nesting() + " powers of powers");
            }
            Syntax exponent = options.dialect() == Dialect.NGSPICE ? signedPrimary() : prefix();
            depth--;
            base = new Syntax.Infix(Operator.POWER, base, exponent, before);
        }
    }

    private Syntax signedPrimary() {
        skip();
        int start = at;
        boolean negative = false;
        while (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative ^= text.charAt(at++) == '-';
            skip();
        }
        Syntax operand = primary();
        return negative ? new Syntax.Prefix(Operator.NEGATE, operand, start) : operand;
    }

    private Syntax primary() {
        skip();
        if (at >= end) {
            throw error("the expression ends where a number, name or bracket is expected");
        }
        char c = text.charAt(at);
        if (Numbers.begins(text, at)) {
            return literal();
        }
        if ("({'\"".indexOf(c) >= 0) {
            int start = at++;
            Syntax inner = choice();
            expect(c == '(' ? ')' : c == '{' ? '}' : c, "the bracket " + c + " at character " + (start + 1));
            return inner;
        }
        if (c == '@') {
            throw error("'" + word() + "': parameters of elements (@) cannot be used in an expression; "
                    + "use V(), I() and .param");
        }
        if (!nameStarts(c)) {
            throw error("'" + c + "' is found where a number, name or bracket is expected");
        }
        return name();
    }

    private Syntax literal() {
        int start = at;
        at = Math.min(end, Numbers.end(text, at));
        String word = text.substring(start, at);
        return new Syntax.Literal(
                Numbers.parse(word, options.dialect())
                        .orElseThrow(() -> new SpiceException(
                                line.location(start),
                                "'" + word
                                        + "' is neither a number nor a name; a digit cannot follow a letter in a number "
                                        + "(write 2.2k, not 2k2)")),
                start);
    }

    private Syntax name() {
        int start = at;
        String name = word();
        skip();
        if (at >= end || text.charAt(at) != '(') {
            return new Syntax.Name(name, start);
        }
        at++;
        if (name.equals("v")) {
            List<String> nodes = rawNames("V(node) or V(plus,minus)");
            if (nodes.isEmpty() || nodes.size() > 2) {
                throw new SpiceException(
                        line.location(start),
                        "V() takes one node or two, not " + nodes.size() + ": V(node), V(plus,minus)");
            }
            return new Syntax.Voltage(nodes, start);
        }
        if (name.equals("i")) {
            List<String> elements = rawNames("I(element)");
            if (elements.size() != 1) {
                throw new SpiceException(line.location(start), "I() takes the name of one element, not " + elements);
            }
            return new Syntax.Current(elements.get(0), start);
        }
        List<Syntax> arguments = new ArrayList<>();
        skip();
        if (sees(")")) {
            at++;
            return new Syntax.Call(name, List.of(), start);
        }
        do {
            arguments.add(choice());
            skip();
        } while (at < end && text.charAt(at) == ',' && at++ >= 0);
        expect(')', "the call of " + name + "()");
        return new Syntax.Call(name, List.copyOf(arguments), start);
    }

    /** Names up to the closing bracket; nodes may be called almost anything, also in-, n#1 and 3. */
    private List<String> rawNames(String form) {
        int close = text.indexOf(')', at);
        if (close < 0 || close >= end) {
            throw error("the bracket of " + form + " is never closed");
        }
        List<String> names = new ArrayList<>();
        for (String name : text.substring(at, close).split(",", -1)) {
            String word = name.strip().toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.chars().anyMatch(ch -> ch <= ' ' || ch == '(' || ch == '{')) {
                throw error("'" + word + "' is not a name for " + form);
            }
            names.add(word);
        }
        at = close + 1;
        return names;
    }

    private String word() {
        int start = at++;
        while (at < end && (nameStarts(text.charAt(at)) || ".#[]".indexOf(text.charAt(at)) >= 0 || digit())) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private boolean digit() {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean nameStarts(char c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    private @Nullable Operator operator() {
        skip();
        if (at >= end) {
            return null;
        }
        String two = at + 1 < end ? text.substring(at, at + 2) : "";
        Operator operator = switch (two) {
            case "||" -> Operator.OR;
            case "&&" -> Operator.AND;
            case "==" -> Operator.EQUAL;
            case "!=", "<>" -> Operator.NOT_EQUAL;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            case "**" -> Operator.POWER;
            default -> null;
        };
        if (operator != null) {
            at += 2;
            return operator;
        }
        operator = switch (text.charAt(at)) {
            case '|' -> Operator.OR;
            case '&' -> Operator.AND;
            case '<' -> Operator.LESS;
            case '>' -> Operator.GREATER;
            case '+' -> Operator.ADD;
            case '-' -> Operator.SUBTRACT;
            case '*' -> Operator.MULTIPLY;
            case '/' -> Operator.DIVIDE;
            case '%' -> Operator.MODULO;
            case '^' ->
                switch (options.dialect()) {
                    case NGSPICE, HSPICE -> Operator.POWER;
                    case LTSPICE, PSPICE, XYCE -> Operator.EXCLUSIVE_OR;
                };
            default -> null;
        };
        if (operator != null) {
            at++;
        }
        return operator;
    }

    private void skip() {
        while (at < end && (text.charAt(at) <= ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
    }

    private boolean sees(String mark) {
        return text.startsWith(mark, at) && at < end;
    }

    private void expect(char mark, String of) {
        skip();
        if (at >= end || text.charAt(at) != mark) {
            throw error("'" + mark + "' of " + of + " is missing" + (at < end ? " before '" + rest() + "'" : ""));
        }
        at++;
    }

    private String rest() {
        String rest = text.substring(at, end).strip();
        return rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
    }

    private SpiceException error(String message) {
        return new SpiceException(line.location(Math.min(at, Math.max(0, text.length() - 1))), message);
    }
}
