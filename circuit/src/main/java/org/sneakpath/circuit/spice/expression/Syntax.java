package org.sneakpath.circuit.spice.expression;

import java.util.List;

/** An expression as written, names not yet resolved. {@code at} is the character of the line where it stands. */
sealed interface Syntax {
    int at();

    record Literal(double value, int at) implements Syntax {}

    record Name(String name, int at) implements Syntax {}

    record Call(String function, List<Syntax> arguments, int at) implements Syntax {}

    record Prefix(Operator operator, Syntax a, int at) implements Syntax {}

    record Infix(Operator operator, Syntax a, Syntax b, int at) implements Syntax {}

    record Choice(Syntax condition, Syntax then, Syntax otherwise, int at) implements Syntax {}

    /** V(node), V(plus, minus). */
    record Voltage(List<String> nodes, int at) implements Syntax {}

    /** I(element). */
    record Current(String element, int at) implements Syntax {}
}
