package org.sneakpath.devices.veriloga.syntax;

import java.util.List;
import java.util.Optional;

/** A statement of an analog block or function. Lists are copied. */
public sealed interface Statement {
    SourcePlace place();

    /** {@code begin : label … end}; variables and parameters declared in it live in it. */
    record Block(SourcePlace place, Optional<String> label, List<Declaration> declarations, List<Statement> statements)
            implements Statement {
        public Block {
            declarations = List.copyOf(declarations);
            statements = List.copyOf(statements);
        }
    }

    /** {@code target = value;} the target is a {@code Name} or {@code Indexed}. */
    record Assign(SourcePlace place, VerilogExpression target, VerilogExpression value) implements Statement {}

    /** {@code access(nodes) <+ value;} */
    record Contribute(SourcePlace place, VerilogExpression.Call target, VerilogExpression value) implements Statement {}

    /** {@code if (condition) then else otherwise}. */
    record If(SourcePlace place, VerilogExpression condition, Statement then, Optional<Statement> otherwise)
            implements Statement {}

    /** {@code case (selector) … endcase}; an item without labels is the default, wherever it stands. */
    record Case(SourcePlace place, VerilogExpression selector, List<CaseItem> items) implements Statement {
        public Case {
            items = List.copyOf(items);
        }
    }

    /** {@code labels : statement}. */
    record CaseItem(SourcePlace place, List<VerilogExpression> labels, Statement statement) {
        public CaseItem {
            labels = List.copyOf(labels);
        }
    }

    /** {@code for (initial; condition; step) body}. */
    record For(SourcePlace place, Assign initial, VerilogExpression condition, Assign step, Statement body)
            implements Statement {}

    /** {@code while (condition) body}. */
    record While(SourcePlace place, VerilogExpression condition, Statement body) implements Statement {}

    /** {@code repeat (count) body}. */
    record Repeat(SourcePlace place, VerilogExpression count, Statement body) implements Statement {}

    /**
     * {@code @(event, …) body}.
     *
     * @param events what stands between the parentheses, separated by {@code or} or commas: {@code initial_step("tran")}
     *     and its like as calls, without arguments where there are none
     */
    record OnEvent(SourcePlace place, List<VerilogExpression.Call> events, Statement body) implements Statement {
        public OnEvent {
            events = List.copyOf(events);
        }
    }

    /** {@code $name(arguments);} */
    record SystemTask(SourcePlace place, String name, List<VerilogExpression> arguments) implements Statement {
        public SystemTask {
            arguments = List.copyOf(arguments);
        }
    }

    /** A lone semicolon. */
    record Empty(SourcePlace place) implements Statement {}
}
