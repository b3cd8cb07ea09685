package org.sneakpath.devices.veriloga.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Trees in few characters: operators in front, everything in parentheses. */
final class Shape {
    private Shape() {}

    static String of(VerilogExpression e) {
        if (e instanceof VerilogExpression.Literal number) {
            return number.integer() ? Long.toString((long) number.value()) : Double.toString(number.value());
        } else if (e instanceof VerilogExpression.Text text) {
            return '"' + text.value() + '"';
        } else if (e instanceof VerilogExpression.Name name) {
            return name.name();
        } else if (e instanceof VerilogExpression.Indexed element) {
            return element.name() + "[" + of(element.index()) + "]";
        } else if (e instanceof VerilogExpression.Unary unary) {
            return "(" + unary.operator() + " " + of(unary.a()) + ")";
        } else if (e instanceof VerilogExpression.Binary binary) {
            return "(" + binary.operator() + " " + of(binary.a()) + " " + of(binary.b()) + ")";
        } else if (e instanceof VerilogExpression.Conditional choice) {
            return "(? " + of(choice.condition()) + " " + of(choice.then()) + " " + of(choice.otherwise()) + ")";
        } else if (e instanceof VerilogExpression.Call call) {
            return call.name() + "(" + of(call.arguments()) + ")";
        } else if (e instanceof VerilogExpression.SystemCall call) {
            return call.name() + "(" + of(call.arguments()) + ")";
        } else if (e instanceof VerilogExpression.PortFlow flow) {
            return flow.access() + "<" + flow.port() + ">";
        } else if (e instanceof VerilogExpression.ArrayOf array) {
            return "{" + of(array.elements()) + "}";
        }
        throw new AssertionError(e);
    }

    static String of(List<VerilogExpression> expressions) {
        return expressions.stream().map(Shape::of).collect(Collectors.joining(" "));
    }

    static String of(Statement s) {
        if (s instanceof Statement.Block block) {
            return "{" + block.label().map(label -> label + ": ").orElse("")
                    + block.declarations().stream().map(d -> d.name() + "; ").collect(Collectors.joining())
                    + block.statements().stream().map(Shape::of).collect(Collectors.joining(" ")) + "}";
        } else if (s instanceof Statement.Assign assign) {
            return of(assign.target()) + "=" + of(assign.value()) + ";";
        } else if (s instanceof Statement.Contribute contribute) {
            return of(contribute.target()) + "<+" + of(contribute.value()) + ";";
        } else if (s instanceof Statement.If choice) {
            return "if " + of(choice.condition()) + " " + of(choice.then())
                    + choice.otherwise().map(other -> " else " + of(other)).orElse("");
        } else if (s instanceof Statement.Case choice) {
            return "case " + of(choice.selector()) + " "
                    + choice.items().stream()
                            .map(item -> "[" + of(item.labels()) + "] " + of(item.statement()))
                            .collect(Collectors.joining(" "));
        } else if (s instanceof Statement.For loop) {
            return "for " + of(loop.initial()) + of(loop.condition()) + ";" + of(loop.step()) + " " + of(loop.body());
        } else if (s instanceof Statement.While loop) {
            return "while " + of(loop.condition()) + " " + of(loop.body());
        } else if (s instanceof Statement.Repeat loop) {
            return "repeat " + of(loop.count()) + " " + of(loop.body());
        } else if (s instanceof Statement.OnEvent event) {
            return "@" + of(List.copyOf(event.events())) + " " + of(event.body());
        } else if (s instanceof Statement.SystemTask task) {
            return task.name() + "(" + of(task.arguments()) + ");";
        } else if (s instanceof Statement.Empty) {
            return ";";
        }
        throw new AssertionError(s);
    }
}
