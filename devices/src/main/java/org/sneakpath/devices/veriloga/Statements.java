package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.Statement;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/**
 * Executes the statements of a module on expressions instead of numbers: both sides of a choice whose condition is not known are
 * executed and merged, loops are unrolled.
 */
final class Statements {
    private final Frame frame;
    private final Arithmetic arithmetic;
    private final Access access;
    private final Unknowns unknowns;
    private final Expressions expressions;
    private final SystemTasks tasks;
    private final Consumer<Declaration> declare;
    private final Set<String> alwaysAssigned;

    /**
     * @param declare takes a declaration of a block into the present scope
     * @param alwaysAssigned names that statements outside of events assign
     */
    Statements(
            Frame frame,
            Arithmetic arithmetic,
            Access access,
            Unknowns unknowns,
            Expressions expressions,
            SystemTasks tasks,
            Consumer<Declaration> declare,
            Set<String> alwaysAssigned) {
        this.frame = frame;
        this.arithmetic = arithmetic;
        this.access = access;
        this.unknowns = unknowns;
        this.expressions = expressions;
        this.tasks = tasks;
        this.declare = declare;
        this.alwaysAssigned = alwaysAssigned;
    }

    void execute(Statement statement) {
        frame.enter(statement.place());
        try {
            run(statement);
        } finally {
            frame.leave();
        }
    }

    private void run(Statement statement) {
        if (statement instanceof Statement.Block block) {
            block(block);
        } else if (statement instanceof Statement.Assign assign) {
            assign(assign);
        } else if (statement instanceof Statement.Contribute contribute) {
            frame.requireCircuit(contribute.place(), "a contribution");
            access.contribute(contribute.target(), expressions.value(contribute.value()), frame);
        } else if (statement instanceof Statement.If choice) {
            choice(choice);
        } else if (statement instanceof Statement.Case cases) {
            cases(cases);
        } else if (statement instanceof Statement.For loop) {
            assign(loop.initial());
            while (holds(loop.condition())) {
                execute(loop.body());
                assign(loop.step());
            }
        } else if (statement instanceof Statement.While loop) {
            while (holds(loop.condition())) {
                execute(loop.body());
            }
        } else if (statement instanceof Statement.Repeat loop) {
            double times = expressions.structural(loop.count(), "how often a loop runs");
            for (int k = 0; k < times; k++) {
                execute(loop.body());
            }
        } else if (statement instanceof Statement.OnEvent event) {
            event(event);
        } else if (statement instanceof Statement.SystemTask task) {
            tasks.run(task);
        }
    }

    private void block(Statement.Block block) {
        if (block.declarations().isEmpty()) {
            block.statements().forEach(this::execute);
            return;
        }
        Scope outer = frame.scope;
        frame.scope = new Scope(outer);
        block.declarations().forEach(declare);
        block.statements().forEach(this::execute);
        frame.scope = outer;
    }

    private boolean holds(VerilogExpression condition) {
        frame.enter(condition.place());
        frame.leave();
        return expressions.structural(condition, "the condition of a loop") != 0;
    }

    private void assign(Statement.Assign assign) {
        // Of 2*idt(…) the variable is not the state, so neither its name nor its attributes belong to that.
        if (assign.value() instanceof VerilogExpression.Call call
                && call.name().startsWith("idt")
                && assign.target() instanceof VerilogExpression.Name name
                && frame.scope.require(name.place(), name.name()) instanceof Symbol.Scalar scalar) {
            frame.target = Optional.of(scalar);
        }
        Value value = expressions.value(assign.value());
        frame.target = Optional.empty();
        put(assign.target(), value, assign.place());
    }

    /** Assigns a value to a variable or an element of an array. */
    void put(VerilogExpression target, Value value, SourcePlace place) {
        if (target instanceof VerilogExpression.Name name) {
            Symbol symbol = frame.scope.require(name.place(), name.name());
            if (!(symbol instanceof Symbol.Scalar scalar)) {
                throw new VerilogException(
                        name.place(), "'" + name.name() + "' is " + symbol.kind() + "; only variables can be assigned");
            }
            store(scalar.slot(), value, place);
        } else if (target instanceof VerilogExpression.Indexed element) {
            putElement(element, value, place);
        } else {
            throw new VerilogException(target.place(), "only a variable or an element of an array can be assigned");
        }
    }

    private void putElement(VerilogExpression.Indexed element, Value value, SourcePlace place) {
        Symbol.Array array = expressions.array(element);
        Expression index = condition(element.index());
        if (index instanceof Constant c) {
            store(Expressions.slot(array, c.value(), element), value, place);
            return;
        }
        for (int k = 0; k < array.slots().size(); k++) {
            Slot slot = array.slots().get(k);
            Expression here = Comparison.of(Relation.EQUAL, index, new Constant(array.first() + k));
            Value before = frame.store.get(slot, element.place());
            frame.store.set(
                    slot, arithmetic.choose(here, arithmetic.converted(value, slot.kind, place), before, place));
        }
    }

    /** Gives a slot a value, as its kind holds it. */
    private void store(Slot slot, Value value, SourcePlace place) {
        frame.store.set(slot, arithmetic.converted(value, slot.kind, place));
    }

    private void choice(Statement.If choice) {
        Expression condition = condition(choice.condition());
        if (condition instanceof Constant c) {
            if (c.value() != 0) {
                execute(choice.then());
            } else {
                choice.otherwise().ifPresent(this::execute);
            }
            return;
        }
        frame.copy(choice.place(), 3L * frame.store.size());
        int varying = unknowns.changesInTime(condition) ? 1 : 0;
        frame.varyingChoices += varying;
        Store then = side(choice.then());
        Store otherwise = choice.otherwise().map(this::side).orElseGet(frame.store::copy);
        frame.varyingChoices -= varying;
        frame.store.merge(condition, then, otherwise, arithmetic, choice.place());
    }

    private Expression condition(VerilogExpression e) {
        return arithmetic.settled(expressions.value(e), e.place()).now();
    }

    /** What the store becomes where a statement is executed. */
    private Store side(Statement statement) {
        Store before = frame.store;
        Store copy = before.copy();
        frame.store = copy;
        execute(statement);
        frame.store = before;
        return copy;
    }

    private void cases(Statement.Case cases) {
        Value selector = arithmetic.settled(expressions.value(cases.selector()), cases.place());
        List<Expression> conditions = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        Optional<Statement> otherwise = Optional.empty();
        boolean varying = false;
        for (Statement.CaseItem item : cases.items()) {
            if (item.labels().isEmpty()) {
                if (otherwise.isPresent()) {
                    throw new VerilogException(item.place(), "a case statement has one default");
                }
                otherwise = Optional.of(item.statement());
                continue;
            }
            Expression condition = matches(selector, item);
            varying |= unknowns.changesInTime(condition);
            conditions.add(condition);
            statements.add(item.statement());
        }
        frame.varyingChoices += varying ? 1 : 0;
        take(conditions, statements, otherwise, cases.place());
        frame.varyingChoices -= varying ? 1 : 0;
    }

    private Expression matches(Value selector, Statement.CaseItem item) {
        Expression any = Constant.ZERO;
        for (VerilogExpression label : item.labels()) {
            Expression here = Comparison.of(Relation.EQUAL, selector.now(), condition(label));
            any = Value.isZero(any) ? here : Binary.of(BinaryFunction.OR, any, here);
        }
        return any;
    }

    /** The first statement whose condition holds; each runs on the store as it is now, and later ones are merged first. */
    private void take(
            List<Expression> conditions, List<Statement> statements, Optional<Statement> otherwise, SourcePlace place) {
        frame.copy(place, 3L * frame.store.size() * (1 + conditions.size()));
        List<Expression> open = new ArrayList<>();
        List<Store> sides = new ArrayList<>();
        Optional<Statement> last = otherwise;
        for (int k = 0; k < conditions.size(); k++) {
            if (conditions.get(k) instanceof Constant c) {
                if (c.value() == 0) {
                    continue;
                }
                last = Optional.of(statements.get(k));
                break;
            }
            open.add(conditions.get(k));
            sides.add(side(statements.get(k)));
        }
        Store result = last.map(this::side).orElseGet(frame.store::copy);
        for (int k = open.size() - 1; k >= 0; k--) {
            Store merged = frame.store.copy();
            merged.merge(open.get(k), sides.get(k), result, arithmetic, place);
            result = merged;
        }
        frame.store.become(result);
    }

    /** The first evaluation is like all others, so what it assigns holds always; other events cannot assign anything. */
    private void event(Statement.OnEvent event) {
        frame.requireCircuit(event.place(), "an event");
        boolean start = event.events().stream().allMatch(e -> e.name().equals("initial_step"));
        if (start) {
            Store before = frame.store.copy();
            execute(event.body());
            frame.store.atStart(before, slot -> alwaysAssigned.contains(slot.name));
            return;
        }
        AssignedNames names = new AssignedNames(List.of(event.body()));
        boolean known = event.events().stream()
                .allMatch(e -> Set.of("initial_step", "final_step", "cross", "above", "timer")
                        .contains(e.name()));
        if (!known || !names.anywhere().isEmpty()) {
            throw new VerilogException(
                    event.place(),
                    "only @(initial_step) may assign variables: at other events they would be memory. Where an equation changes form "
                            + "is found without events");
        }
    }
}
