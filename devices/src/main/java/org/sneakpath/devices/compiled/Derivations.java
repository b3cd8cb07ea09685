package org.sneakpath.devices.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.BatchArray;
import org.sneakpath.devices.equation.BatchPlace;
import org.sneakpath.devices.equation.BatchResult;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Time;

/** What follows from a model's equations: partial derivatives and where they go, switching functions, defaults, promises. */
final class Derivations {
    private static final Constant ZERO = new Constant(0);

    final ModelEquations model;
    final DependentDefaults defaults;
    /** i_b, then q_b. */
    final Equations currents;

    final Equations rates;
    final Equations initialStates;
    /** Those that voltages or states can move. */
    final List<Expression> switching;

    /** Where the controlling quantities stand. */
    final List<BatchPlace> controls;

    private final int branches;
    private final int states;
    private final int parameters;
    private final List<Expression> noise;

    Derivations(ModelEquations model) {
        this.model = model;
        branches = model.branches().size();
        states = model.states().size();
        parameters = model.parameters().size();
        Admission.check(model);
        defaults = new DependentDefaults(model.name(), model.parameters(), model.defaults(), model.tellsOf());
        int width = branches + states + 1;
        currents = new Equations(
                Stream.concat(model.currents().stream(), model.charges().stream())
                        .toList(),
                width,
                parameters);
        rates = new Equations(model.rates(), width, parameters);
        initialStates = new Equations(model.initialStates(), width, parameters);
        List<Expression> all = new ArrayList<>(currents.outputs());
        all.addAll(rates.outputs());
        switching = new Equations(all, width, parameters)
                .switchingEquations().outputs().stream().filter(this::moves).toList();
        Map<Expression, Expression> frequency = Map.of(new Control(width), new Time());
        noise = model.noise().stream().map(e -> e.replace(frequency)).toList();
        List<BatchPlace> places = new ArrayList<>();
        IntStream.range(0, branches).forEach(b -> places.add(new BatchPlace(BatchArray.V, b)));
        IntStream.range(0, states).forEach(s -> places.add(new BatchPlace(BatchArray.X, s)));
        places.add(new BatchPlace(BatchArray.TEMPERATURE, 0));
        controls = List.copyOf(places);
    }

    private boolean moves(Expression e) {
        return contains(e, 0, branches + states);
    }

    /** Whether a control from {@code from} (inclusive) to {@code to} (exclusive) occurs. */
    private static boolean contains(Expression e, int from, int to) {
        return e.nodes().stream().anyMatch(node -> node instanceof Control c && c.index() >= from && c.index() < to);
    }

    /** The states with the initial values that follow from the defaults at nominal temperature. */
    List<StateVariable> resolvedStates() {
        double[] controlled = controlsAt(DeviceBatch.NOMINAL_TEMPERATURE);
        double[] values = defaults.values(Map.of());
        List<StateVariable> resolved = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            StateVariable x = model.states().get(s);
            double initial = model.initialStates().get(s).value(controlled, values, 0);
            resolved.add(new StateVariable(
                    x.name(), x.unit(), x.lower(), x.upper(), initial, x.tolerance(), x.description()));
        }
        return List.copyOf(resolved);
    }

    boolean storesCharge() {
        return !model.charges().stream().allMatch(ZERO::equals);
    }

    boolean storesCharge(int branch) {
        return !model.charges().get(branch).equals(ZERO);
    }

    boolean conducts(int branch) {
        return !model.currents().get(branch).equals(ZERO);
    }

    /** Whether no ∂i/∂v has a voltage in it. */
    boolean currentsAffineInVoltages() {
        for (int b = 0; b < branches; b++) {
            for (int c = 0; c < branches; c++) {
                if (contains(currents.partial(b, c), 0, branches)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether no ∂f/∂x has a state in it. */
    boolean ratesAffineInStates() {
        for (int s = 0; s < states; s++) {
            for (int r = 0; r < states; r++) {
                if (contains(rates.partial(s, branches + r), branches, branches + states)) {
                    return false;
                }
            }
        }
        return true;
    }

    List<BatchResult> currentResults() {
        List<BatchResult> results = new ArrayList<>();
        for (int o = 0; o < 2 * branches; o++) {
            boolean charge = o >= branches;
            int b = charge ? o - branches : o;
            add(results, currents.outputs().get(o), charge ? BatchArray.Q : BatchArray.I, b);
            addPartials(
                    results,
                    currents,
                    o,
                    b,
                    charge ? BatchArray.DQDV : BatchArray.DIDV,
                    charge ? BatchArray.DQDX : BatchArray.DIDX);
        }
        return results;
    }

    List<BatchResult> rateResults() {
        List<BatchResult> results = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            add(results, rates.outputs().get(s), BatchArray.F, s);
            addPartials(results, rates, s, s, BatchArray.DFDV, BatchArray.DFDX);
        }
        return results;
    }

    private void addPartials(
            List<BatchResult> results, Equations of, int output, int row, BatchArray byVoltage, BatchArray byState) {
        for (int c = 0; c < branches; c++) {
            add(results, of.partial(output, c), byVoltage, row * branches + c);
        }
        for (int s = 0; s < states; s++) {
            add(results, of.partial(output, branches + s), byState, row * states + s);
        }
    }

    List<BatchResult> currentParameterResults() {
        List<BatchResult> results = new ArrayList<>();
        for (int o = 0; o < 2 * branches; o++) {
            for (int j = 0; j < parameters; j++) {
                BatchArray array = o < branches ? BatchArray.DIDP : BatchArray.DQDP;
                add(results, currents.parameterPartial(o, j), array, o % branches * parameters + j);
            }
        }
        return results;
    }

    List<BatchResult> rateParameterResults() {
        List<BatchResult> results = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            for (int j = 0; j < parameters; j++) {
                add(results, rates.parameterPartial(s, j), BatchArray.DFDP, s * parameters + j);
            }
        }
        return results;
    }

    List<BatchResult> switchingResults() {
        List<BatchResult> results = new ArrayList<>();
        for (int e = 0; e < switching.size(); e++) {
            results.add(new BatchResult(switching.get(e), new BatchPlace(BatchArray.SWITCHING, e)));
        }
        return results;
    }

    List<BatchResult> noiseResults() {
        List<BatchResult> results = new ArrayList<>();
        for (int b = 0; b < branches; b++) {
            add(results, noise.get(b), BatchArray.NOISE, b);
        }
        return results;
    }

    /** What is always 0 is what a batch starts with. */
    private static void add(List<BatchResult> results, Expression e, BatchArray array, int row) {
        if (!ZERO.equals(e)) {
            results.add(new BatchResult(e, new BatchPlace(array, row)));
        }
    }

    /**
     * The step bound over {@link #stepControls}: rates, where it has them, are read from the batch. Equal expressions are
     * told by making them in one set of equations.
     */
    Expression stepBound() {
        Equations together = new Equations(
                Stream.concat(rates.outputs().stream(), Stream.of(model.stepBound()))
                        .toList(),
                controls.size(),
                parameters);
        Map<Expression, Expression> places = new HashMap<>();
        for (int s = 0; s < states; s++) {
            Expression rate = together.outputs().get(s);
            if (!rate.operands().isEmpty()) {
                places.putIfAbsent(rate, new Control(controls.size() + s));
            }
        }
        return together.outputs().get(states).replace(places);
    }

    /** Where the controlling quantities of the step bound stand: rates after all others. */
    List<BatchPlace> stepControls() {
        return Stream.concat(
                        controls.stream(), IntStream.range(0, states).mapToObj(s -> new BatchPlace(BatchArray.F, s)))
                .toList();
    }

    /** Values of the controlling quantities where only the temperature (K) matters. */
    double[] controlsAt(double temperature) {
        double[] u = new double[branches + states + 1];
        u[branches + states] = temperature;
        return u;
    }
}
