package org.sneakpath.devices.veriloga.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A declaration in a module, block or function: one name each, which is also where it stands. {@code inout electrical a;} and
 * its like in a header are a {@link Port} and a {@link Net}. Lists are copied.
 */
public sealed interface Declaration {
    SourcePlace place();

    String name();

    /** What a value may be. */
    enum Kind {
        REAL,
        INTEGER,
        STRING
    }

    /** The direction of a port or of an argument of a function. */
    enum Direction {
        INPUT,
        OUTPUT,
        INOUT
    }

    /** {@code inout name;} */
    record Port(SourcePlace place, String name, Direction direction) implements Declaration {}

    /** {@code electrical name;} {@code ground name;} has the discipline {@code "ground"}; {@code ground electrical name;} is two. */
    record Net(SourcePlace place, String name, String discipline) implements Declaration {}

    /** {@code branch (from, to) name;} without {@code to}, from a node to ground. */
    record NamedBranch(SourcePlace place, String name, String from, Optional<String> to) implements Declaration {}

    /**
     * {@code parameter real name = value from [lower:upper) exclude value;}
     *
     * @param kind where none is written, STRING if the value is written as a string, else REAL
     * @param local whether it is a {@code localparam}
     */
    record ParameterOf(
            SourcePlace place,
            String name,
            Kind kind,
            boolean local,
            VerilogExpression value,
            List<ValueRange> ranges,
            List<Attribute> attributes)
            implements Declaration {
        public ParameterOf {
            ranges = List.copyOf(ranges);
            attributes = List.copyOf(attributes);
        }
    }

    /** {@code aliasparam name = target;} */
    record Alias(SourcePlace place, String name, String target) implements Declaration {}

    /**
     * {@code real name[first:last] = initial;}
     *
     * @param first and {@code last}: bounds of an array; both empty for a scalar
     */
    record Variable(
            SourcePlace place,
            String name,
            Kind kind,
            Optional<VerilogExpression> first,
            Optional<VerilogExpression> last,
            Optional<VerilogExpression> initial,
            List<Attribute> attributes)
            implements Declaration {
        public Variable {
            attributes = List.copyOf(attributes);
        }
    }

    /** {@code genvar name;} */
    record Genvar(SourcePlace place, String name) implements Declaration {}

    /**
     * {@code analog function kind name; … endfunction}.
     *
     * @param kind REAL where none is written
     * @param arguments in the order of their declaration
     * @param declarations the types of the arguments, where written, among the others
     */
    record Function(
            SourcePlace place,
            String name,
            Kind kind,
            List<Port> arguments,
            List<Declaration> declarations,
            Statement body)
            implements Declaration {
        public Function {
            arguments = List.copyOf(arguments);
            declarations = List.copyOf(declarations);
        }
    }
}
