package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Dependence;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Substitution;
import org.sneakpath.devices.veriloga.syntax.Attribute;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.ValueRange;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/**
 * The parameters of a module. A parameter on which the shape of the equations depends, how often a loop runs or how long an array
 * is, is <i>structural</i>: the model is made for one value of it, and other values need another model.
 */
final class Parameters {
    private static final String SHAPE = "fixes the shape of the equations";

    /** One parameter while the module is read. */
    private record Entry(
            Declaration.ParameterOf declaration,
            Expression standard,
            double value,
            Interval range,
            List<Interval> excluded) {}

    private final Map<String, Double> wanted;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Set<Integer> structural = new TreeSet<>();
    /** Parameters that say whether another is given: that other's index by name, and their own. */
    private final Map<String, Integer> tellers = new LinkedHashMap<>();

    private final Dependence marking = new Dependence(this::mark);
    /** Expressions with numbers for parameters; constants then carry themselves out. */
    private final Substitution carriedOut = new Substitution(
            leaf -> leaf instanceof ParameterValue p ? new Constant(entries.get(p.index()).value) : leaf);

    private final Dependence onUnknowns = new Dependence(leaf -> leaf instanceof Control);

    /** @param wanted values of structural parameters by name, instead of their defaults */
    Parameters(Map<String, Double> wanted) {
        this.wanted = new HashMap<>(wanted);
    }

    /**
     * Takes a parameter.
     *
     * @param standard its default, of constants and parameters before it
     * @return its value in equations
     */
    Value declare(Declaration.ParameterOf declaration, Value standard, ConstantReader constants) {
        if (onUnknowns.of(standard.now()) || standard.hasCharge() || standard.hasNoise()) {
            throw new VerilogException(
                    declaration.place(),
                    "the default of parameter '" + declaration.name()
                            + "' must follow from constants and other parameters");
        }
        Range range = range(declaration, constants);
        double value = standard.now().value(new double[0], numbers(), 0);
        Double other = wanted.get(declaration.name());
        int place = entries.size();
        index.put(declaration.name(), place);
        entries.add(
                new Entry(declaration, standard.now(), other == null ? value : other, range.interval, range.excluded));
        check(declaration, value, range);
        if (other != null) {
            check(declaration, other, range);
        }
        ParameterValue symbol = new ParameterValue(place);
        return declaration.kind() == Declaration.Kind.INTEGER ? Value.integer(symbol) : Value.real(symbol);
    }

    /** Reads an expression that must be constant. */
    interface ConstantReader {
        double constant(VerilogExpression e);
    }

    private record Range(Interval interval, List<Interval> excluded) {}

    private static void check(Declaration.ParameterOf declaration, double value, Range range) {
        if (!range.interval.contains(value) || range.excluded.stream().anyMatch(part -> part.contains(value))) {
            throw new VerilogException(
                    declaration.place(),
                    "the value " + value + " of parameter '" + declaration.name() + "' is outside its range "
                            + range.interval + (range.excluded.isEmpty() ? "" : " without " + range.excluded));
        }
    }

    private static Range range(Declaration.ParameterOf declaration, ConstantReader constants) {
        Interval interval = Interval.REAL;
        List<Interval> excluded = new ArrayList<>();
        boolean given = false;
        for (ValueRange r : declaration.ranges()) {
            double lower = bound(r.lower(), constants);
            double upper = bound(r.upper(), constants);
            if (!(lower <= upper)) {
                throw new VerilogException(r.place(), "the range from " + lower + " to " + upper + " is empty");
            }
            if (!r.excluded()) {
                if (given) {
                    throw new VerilogException(
                            r.place(),
                            "parameter '" + declaration.name()
                                    + "' has a second range; give one range and exclude values");
                }
                given = true;
                interval = new Interval(lower, r.lowerClosed(), upper, r.upperClosed());
            } else {
                excluded.add(new Interval(lower, r.lowerClosed(), upper, r.upperClosed()));
            }
        }
        return new Range(interval, excluded);
    }

    private static double bound(VerilogExpression e, ConstantReader constants) {
        if (e instanceof VerilogExpression.Call call && call.name().equals("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (e instanceof VerilogExpression.Unary minus
                && minus.operator().equals("-")
                && minus.a() instanceof VerilogExpression.Call call
                && call.name().equals("inf")) {
            return Double.NEGATIVE_INFINITY;
        }
        return constants.constant(e);
    }

    void alias(Declaration.Alias alias) {
        if (!index.containsKey(alias.target())) {
            throw new VerilogException(
                    alias.place(),
                    "alias '" + alias.name() + "' stands for '" + alias.target() + "', which is no parameter above it");
        }
        aliases.put(alias.name(), alias.target());
    }

    private boolean mark(Expression leaf) {
        if (leaf instanceof ParameterValue p) {
            structural.add(p.index());
        }
        return false;
    }

    /**
     * The number behind an expression of constants and parameters, which thereby become structural.
     *
     * @throws VerilogException if anything else is in it
     */
    double structural(Expression e, SourcePlace place, String what) {
        if (onUnknowns.of(e)) {
            throw new VerilogException(
                    place, what + " must follow from constants and parameters, since equations have a fixed shape");
        }
        marking.of(e);
        if (carriedOut.of(e) instanceof Constant number) {
            return number.value();
        }
        throw new VerilogException(place, what + " is no finite number with these parameters");
    }

    /** How many are declared so far. */
    int count() {
        return entries.size();
    }

    /** Values of all parameters declared so far. */
    double[] numbers() {
        return entries.stream().mapToDouble(Entry::value).toArray();
    }

    boolean has(String name) {
        return index.containsKey(name) || aliases.containsKey(name);
    }

    /**
     * Whether a parameter is given, as the value of one more parameter, which is 1 or 0 by itself.
     *
     * @param name of a parameter or an alias
     */
    Value given(SourcePlace place, String name) {
        String target = aliases.getOrDefault(name, name);
        Integer known = tellers.get(target);
        if (known == null) {
            String teller = target + "_given";
            while (has(teller)) {
                teller += "_";
            }
            known = entries.size();
            VerilogExpression text = new VerilogExpression.Text(place, "1 where '" + target + "' is given, else 0");
            Declaration.ParameterOf declaration = new Declaration.ParameterOf(
                    place,
                    teller,
                    Declaration.Kind.INTEGER,
                    false,
                    text,
                    List.of(),
                    List.of(new Attribute(place, "desc", Optional.of(text))));
            double value = wanted.getOrDefault(teller, 0.0);
            entries.add(new Entry(declaration, Constant.ZERO, value, Interval.closed(0, 1), List.of()));
            index.put(teller, known);
            tellers.put(target, known);
        }
        return Value.integer(new ParameterValue(known));
    }

    /** Of which parameter those tell that say whether one is given, by index. */
    Map<Integer, Integer> tellsOf() {
        Map<Integer, Integer> result = new LinkedHashMap<>();
        tellers.forEach((target, teller) -> result.put(teller, index.get(target)));
        return result;
    }

    private List<String> aliases(String name) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the model shows; a structural parameter admits the one value that the model was made for. */
    List<Parameter> described() {
        List<Parameter> result = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            Entry e = entries.get(k);
            boolean fixed = structural.contains(k);
            String about = text(e.declaration.attributes(), "desc");
            result.add(new Parameter(
                    e.declaration.name(),
                    text(e.declaration.attributes(), "units"),
                    e.value,
                    fixed ? Interval.closed(e.value, e.value) : e.range,
                    fixed ? List.of() : e.excluded,
                    aliases(e.declaration.name()),
                    fixed ? (about.isEmpty() ? SHAPE : about + "; " + SHAPE) : about));
        }
        return result;
    }

    /** Defaults as expressions of other parameters. */
    List<Expression> standards() {
        List<Expression> result = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            Entry e = entries.get(k);
            result.add(structural.contains(k) ? new Constant(e.value) : e.standard);
        }
        return result;
    }

    /** An attribute's text, empty if there is none. */
    static String text(List<Attribute> attributes, String name) {
        for (Attribute a : attributes) {
            if (a.name().equals(name) && a.value().orElse(null) instanceof VerilogExpression.Text t) {
                return t.value();
            }
        }
        return "";
    }
}
