package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.Statement;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Statements that begin with a dollar sign. Messages are not shown; those that would end a simulation leave a warning. */
final class SystemTasks {
    private static final Set<String> SILENT = Set.of(
            "$strobe",
            "$display",
            "$write",
            "$monitor",
            "$debug",
            "$info",
            "$warning",
            "$discontinuity",
            "$fstrobe",
            "$fdisplay");
    private static final Set<String> ENDING = Set.of("$finish", "$stop", "$error", "$fatal");

    private final Frame frame;
    private final Arithmetic arithmetic;
    private final Expressions expressions;
    private final Slot bound =
            new Slot("time step", Kind.REAL, Optional.of(Value.real(new Constant(Double.POSITIVE_INFINITY))));
    private final List<String> warnings = new ArrayList<>();

    SystemTasks(Frame frame, Arithmetic arithmetic, Expressions expressions) {
        this.frame = frame;
        this.arithmetic = arithmetic;
        this.expressions = expressions;
    }

    void run(Statement.SystemTask task) {
        if (task.name().equals("$bound_step")) {
            frame.requireCircuit(task.place(), "$bound_step");
            bound(task);
        } else if (ENDING.contains(task.name())) {
            warnings.add(task.place() + ": " + task.name() + " is not carried out; give parameters ranges instead");
        } else if (!SILENT.contains(task.name())) {
            throw new VerilogException(task.place(), "system task '" + task.name() + "' is not supported");
        }
    }

    private void bound(Statement.SystemTask task) {
        if (task.arguments().size() != 1) {
            throw new VerilogException(
                    task.place(), "$bound_step takes one argument, the longest time step in seconds");
        }
        Value step = arithmetic.settled(expressions.value(task.arguments().get(0)), task.place());
        Value before = frame.store.get(bound, task.place());
        frame.store.set(
                bound,
                before.now() instanceof Constant c && Double.isInfinite(c.value())
                        ? step
                        : Value.real(Binary.of(BinaryFunction.MIN, before.now(), step.now())));
    }

    /** The slot of the longest time step. */
    Slot bound() {
        return bound;
    }

    List<String> warnings() {
        return warnings;
    }
}
