package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Lookup;

/**
 * Expressions as a list of short formulas: what occurs more than once, and what would make a line too long, gets a name.
 *
 * <pre>
 *   t1 = b·v
 *   i = a·x·sinh(t1)
 * </pre>
 * Names are given in the order in which they are needed; every one stands before its first use.
 */
final class NamedSubexpressions {
    /** An estimate of its characters from which a subexpression that is used twice deserves a name. */
    private static final int WORTHWHILE = 12;
    /** The same for any subexpression. */
    private static final int LONGEST = 90;

    private static final int NO_LIMIT = 1_000_000;

    private final List<Expression> outputs;
    private final IntFunction<String> controls;
    private final IntFunction<String> parameters;
    private final int width;
    private final String prefix;
    private final IdentityHashMap<Expression, Boolean> deserving = new IdentityHashMap<>();
    private final Map<Expression, Integer> named = new LinkedHashMap<>();
    /** What is written for the subexpression of that number. */
    private final List<String> names = new ArrayList<>();

    private int count;

    /**
     * @param together all outputs, so that what they share is one object
     * @param controls names of the controlling quantities
     * @param parameters names of the parameters
     * @param prefix what a name begins with; a number follows
     */
    NamedSubexpressions(
            Equations together, IntFunction<String> controls, IntFunction<String> parameters, String prefix) {
        this.outputs = together.outputs();
        this.width = together.controls();
        this.controls = index -> index < width ? controls.apply(index) : names.get(index - width);
        this.parameters = parameters;
        this.prefix = prefix;
        choose();
    }

    private void choose() {
        IdentityHashMap<Expression, Integer> uses = new IdentityHashMap<>();
        IdentityHashMap<Expression, Expression> all = new IdentityHashMap<>();
        List<Expression> order = new ArrayList<>();
        for (Expression output : outputs) {
            uses.merge(output, 1, Integer::sum);
            for (Expression node : output.nodes()) {
                if (all.putIfAbsent(node, node) == null) {
                    order.add(node);
                    node.operands().forEach(operand -> uses.merge(operand, 1, Integer::sum));
                }
            }
        }
        IdentityHashMap<Expression, Integer> lengths = new IdentityHashMap<>();
        for (Expression node : order) {
            int length = length(node, lengths);
            boolean repeated = uses.getOrDefault(node, 0) > 1 && length >= WORTHWHILE;
            if (!node.operands().isEmpty() && (repeated || length > LONGEST)) {
                deserving.put(node, true);
                lengths.put(node, prefix.length() + 2);
            } else {
                lengths.put(node, length);
            }
        }
    }

    private int length(Expression node, Map<Expression, Integer> lengths) {
        if (node.operands().isEmpty()) {
            return text(node).length();
        }
        int length = 4 + (node instanceof Lookup l ? 20 * l.table().size() : 0);
        for (Expression operand : node.operands()) {
            length += lengths.getOrDefault(operand, 1);
        }
        return length;
    }

    /**
     * The lines that define output k, those that name its parts before it.
     *
     * @param label what stands left of the equals sign
     * @param quotable whether formulas may refer to the output by its label
     */
    List<String> define(int k, String label, boolean quotable) {
        List<String> lines = new ArrayList<>();
        Expression output = outputs.get(k);
        for (Expression node : output.nodes()) {
            boolean last = node == output; // nodes come operands first
            if (deserving.containsKey(node) && !named.containsKey(node) && !(last && quotable)) {
                String body = body(node);
                count++;
                lines.add(name(node, prefix + count) + " = " + body);
            }
        }
        Integer number = named.get(output);
        lines.add(label + " = " + (number == null ? body(output) : names.get(number)));
        if (quotable && number == null && !output.operands().isEmpty()) {
            name(output, label);
        }
        return lines;
    }

    private String name(Expression node, String name) {
        named.put(node, names.size());
        names.add(name);
        return name;
    }

    /** A node's formula in which everything named below it is a name. */
    private String body(Expression node) {
        List<Expression> operands = new ArrayList<>();
        Map<Expression, Expression> images = new HashMap<>();
        named.forEach((expression, number) -> images.put(expression, new Control(width + number)));
        for (Expression operand : node.operands()) {
            operands.add(operand.replace(images));
        }
        return text(operands.isEmpty() ? node : node.with(operands));
    }

    private String text(Expression e) {
        if (e instanceof Constant c) {
            return DeviceNumbers.plain(c.value());
        }
        return e.brief(controls, parameters, NO_LIMIT).replaceAll("(?<![\\w.])(\\d+)\\.0(?=E|(?![\\d.]))", "$1");
    }
}
