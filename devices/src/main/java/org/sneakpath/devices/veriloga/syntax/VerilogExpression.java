package org.sneakpath.devices.veriloga.syntax;

import java.util.List;

/**
 * An expression as it is written. Names are not resolved; lists are copied. A {@link Binary} or {@link Conditional} stands at
 * its operator, all others at their first word. Parentheses leave no trace but the shape of the tree.
 */
public sealed interface VerilogExpression {
    SourcePlace place();

    /** A number; {@code integer} where it is written without point, exponent and scale factor. */
    record Literal(SourcePlace place, double value, boolean integer) implements VerilogExpression {}

    /** A string, without its quotes and escapes. */
    record Text(SourcePlace place, String value) implements VerilogExpression {}

    /** A variable, parameter, genvar, node or branch. */
    record Name(SourcePlace place, String name) implements VerilogExpression {}

    /** An element of an array. */
    record Indexed(SourcePlace place, String name, VerilogExpression index) implements VerilogExpression {}

    /** {@code operator a}; operators are {@code + - ! ~}. */
    record Unary(SourcePlace place, String operator, VerilogExpression a) implements VerilogExpression {}

    /** {@code a operator b}: {@code + - * / % ** == != < <= > >= && || & | ^ << >>}. */
    record Binary(SourcePlace place, String operator, VerilogExpression a, VerilogExpression b)
            implements VerilogExpression {}

    /** {@code condition ? then : otherwise}. */
    record Conditional(
            SourcePlace place, VerilogExpression condition, VerilogExpression then, VerilogExpression otherwise)
            implements VerilogExpression {}

    /** A call by name: a function, an analog operator such as {@code ddt}, or an access such as {@code V(a, b)}. */
    record Call(SourcePlace place, String name, List<VerilogExpression> arguments) implements VerilogExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A call of a system function; the name begins with {@code $}. */
    record SystemCall(SourcePlace place, String name, List<VerilogExpression> arguments) implements VerilogExpression {
        public SystemCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** The flow into a port, {@code I(<port>)}. */
    record PortFlow(SourcePlace place, String access, String port) implements VerilogExpression {}

    /** {@code '{a, b, …}} or {@code {a, b, …}}. */
    record ArrayOf(SourcePlace place, List<VerilogExpression> elements) implements VerilogExpression {
        public ArrayOf {
            elements = List.copyOf(elements);
        }
    }
}
