package org.sneakpath.devices.veriloga.syntax;

import java.util.List;
import java.util.Optional;

/** A declaration in a module, block or function: one name each. Lists are copied. */
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

    /** {@code electrical name;} {@code ground name;} has the discipline {@code "ground"}. */
    record Net(SourcePlace place, String name, String discipline) implements Declaration {}

    /** {@code branch (from, to) name;} without {@code to}, from a node to ground. */
    record NamedBranch(SourcePlace place, String name, String from, Optional<String> to) implements Declaration {}

    /**
     * {@code parameter real name = value from [lower:upper) exclude value;}
     *
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

    /** {@code analog function kind name; … endfunction}; {@code arguments} are in the order of their declaration. */
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
