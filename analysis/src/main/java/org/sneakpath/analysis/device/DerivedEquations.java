package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/** {@code devices show --derivatives}: every current, charge and rate of a device with each of its partial derivatives. */
public final class DerivedEquations {
    private record Formula(String label, Expression expression) {}

    private final CompiledModel model;
    private final int branches;
    private final int states;
    private final Set<String> taken = new TreeSet<>();
    private final List<Formula> formulas = new ArrayList<>();
    private int zeros;

    private DerivedEquations(CompiledModel model) {
        this.model = model;
        branches = model.branches().size();
        states = model.states().size();
        model.parameters().forEach(p -> taken.add(p.name()));
        model.states().forEach(s -> taken.add(s.name()));
    }

    /** Formulas one a line, those of one quantity together; says so where a model is not made from equations. */
    public static List<String> lines(DeviceChoice device) {
        return device.model() instanceof CompiledModel compiled
                ? new DerivedEquations(compiled).lines()
                : List.of(device.name() + " is not made from equations: its derivatives are written by hand, in Java");
    }

    private List<String> lines() {
        for (int o = 0; o < 2 * branches; o++) {
            boolean charge = o >= branches;
            if (!charge || model.storesCharge()) {
                add(model.currentEquations(), o, quantity(charge ? "q" : "i", o % branches));
            }
        }
        for (int s = 0; s < states; s++) {
            add(model.rateEquations(), s, "d" + state(s) + "/dt");
        }
        Equations together = new Equations(
                formulas.stream().map(Formula::expression).toList(),
                branches + states + 1,
                model.parameters().size());
        NamedSubexpressions named = new NamedSubexpressions(
                together, this::control, j -> model.parameters().get(j).name(), prefix());
        List<String> lines = new ArrayList<>(legend());
        for (int k = 0; k < formulas.size(); k++) {
            String label = formulas.get(k).label;
            if (!label.startsWith("∂")) {
                lines.add("");
            }
            lines.addAll(named.define(k, label, !label.contains("/")));
        }
        lines.add("");
        lines.add(zeros + " further partial derivatives are 0 everywhere.");
        return lines;
    }

    private void add(Equations of, int output, String label) {
        formulas.add(new Formula(label, of.outputs().get(output)));
        for (int c = 0; c <= branches + states; c++) {
            partial(label, control(c), of.partial(output, c));
        }
        for (int j = 0; j < model.parameters().size(); j++) {
            partial(label, model.parameters().get(j).name(), of.parameterPartial(output, j));
        }
    }

    private void partial(String of, String by, Expression derivative) {
        if (derivative instanceof Constant c && c.value() == 0) {
            zeros++;
        } else {
            formulas.add(new Formula("∂" + (of.contains("/") ? "(" + of + ")" : of) + "/∂" + by, derivative));
        }
    }

    private String control(int index) {
        if (index < branches) {
            return quantity("v", index);
        }
        return index < branches + states ? state(index - branches) : temperature();
    }

    private String state(int s) {
        return model.states().get(s).name();
    }

    private String temperature() {
        return taken.contains("T") ? "$temperature" : "T";
    }

    /** v, i or q of a branch; with the names of its ends where there are several branches. */
    private String quantity(String symbol, int branch) {
        Branch b = model.branches().get(branch);
        return branches == 1 && !taken.contains(symbol)
                ? symbol
                : symbol + "(" + node(b.from()) + "," + node(b.to()) + ")";
    }

    private String node(int index) {
        int terminals = model.terminals().size();
        if (index == Branch.GROUND) {
            return "0";
        }
        return index < terminals
                ? model.terminals().get(index)
                : model.internalNodes().get(index - terminals).name();
    }

    private String prefix() {
        for (String candidate : List.of("t", "s", "u", "w")) {
            if (taken.stream().noneMatch(name -> name.matches(candidate + "[0-9]+"))) {
                return candidate;
            }
        }
        return "_";
    }

    private List<String> legend() {
        List<String> lines = new ArrayList<>(List.of("Derived equations"));
        TextTable table = new TextTable("  ");
        for (int b = 0; b < branches; b++) {
            Branch branch = model.branches().get(b);
            table.row(
                    control(b),
                    "voltage from " + node(branch.from()) + " to " + node(branch.to()) + "; "
                            + quantity("i", b) + " the current that way"
                            + (model.storesCharge() ? ", " + quantity("q", b) + " the charge" : ""));
        }
        for (StateVariable x : model.states()) {
            table.row(x.name(), "state" + (x.description().isEmpty() ? "" : ": " + x.description()));
        }
        for (Parameter p : model.parameters()) {
            table.row(p.name(), "parameter" + (p.description().isEmpty() ? "" : ": " + p.description()));
        }
        table.row(temperature(), "temperature (K)");
        lines.addAll(table.lines());
        return lines;
    }
}
