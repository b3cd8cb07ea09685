package org.sneakpath.devices.veriloga;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sneakpath.devices.veriloga.syntax.Statement;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** Names of variables that statements assign, those in events apart. */
final class AssignedNames {
    private final Set<String> always = new HashSet<>();
    private final Set<String> inEvents = new HashSet<>();
    private final Set<String> integrals = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private record Open(Statement statement, boolean inEvent) {}

    private final Deque<Open> open = new ArrayDeque<>();

    AssignedNames(List<Statement> statements) {
        statements.forEach(s -> open.push(new Open(s, false)));
        while (!open.isEmpty()) {
            Open next = open.pop();
            look(next.statement, next.inEvent);
        }
    }

    /** Assigned by a statement that is always evaluated. */
    Set<String> always() {
        return always;
    }

    /** Assigned anywhere. */
    Set<String> anywhere() {
        Set<String> all = new HashSet<>(always);
        all.addAll(inEvents);
        return all;
    }

    /** Assigned once, by {@code x = idt(…)}, and by nothing else. */
    Set<String> integrals() {
        Set<String> alone = new HashSet<>(integrals);
        alone.removeAll(others);
        return alone;
    }

    private void value(Statement.Assign assign, boolean inEvent) {
        if (assign.target() instanceof VerilogExpression.Name name) {
            boolean integral = !inEvent
                    && assign.value() instanceof VerilogExpression.Call call
                    && call.name().equals("idt");
            if (!integral || !integrals.add(name.name())) {
                others.add(name.name());
            }
        }
    }

    private void look(Statement statement, boolean inEvent) {
        if (statement instanceof Statement.Assign assign) {
            target(assign.target(), inEvent);
            value(assign, inEvent);
        } else if (statement instanceof Statement.Block block) {
            block.statements().forEach(s -> open.push(new Open(s, inEvent)));
        } else if (statement instanceof Statement.If choice) {
            open.push(new Open(choice.then(), inEvent));
            choice.otherwise().ifPresent(s -> open.push(new Open(s, inEvent)));
        } else if (statement instanceof Statement.Case cases) {
            cases.items().forEach(item -> open.push(new Open(item.statement(), inEvent)));
        } else if (statement instanceof Statement.For loop) {
            target(loop.initial().target(), inEvent);
            value(loop.initial(), inEvent);
            value(loop.step(), inEvent);
            target(loop.step().target(), inEvent);
            open.push(new Open(loop.body(), inEvent));
        } else if (statement instanceof Statement.While loop) {
            open.push(new Open(loop.body(), inEvent));
        } else if (statement instanceof Statement.Repeat loop) {
            open.push(new Open(loop.body(), inEvent));
        } else if (statement instanceof Statement.OnEvent event) {
            open.push(new Open(event.body(), true));
        }
    }

    private void target(VerilogExpression target, boolean inEvent) {
        Set<String> names = inEvent ? inEvents : always;
        if (target instanceof VerilogExpression.Name name) {
            names.add(name.name());
        } else if (target instanceof VerilogExpression.Indexed element) {
            names.add(element.name());
        }
    }
}
