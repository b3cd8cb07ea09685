package org.sneakpath.analysis.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.units.Quantity;
import org.sneakpath.devices.units.Unit;

/**
 * A parameter or state of a model, as far as reading a value for it goes.
 *
 * @param name its own, where it was asked for by an alias
 * @param unit as the model says
 * @param range passes an admissible value through and refuses others with name, value and range
 */
public record ModelNumber(String name, String unit, DoubleUnaryOperator range) {
    /** The parameters of a model by name and alias. */
    public static Map<String, ModelNumber> parameters(CompactModel model) {
        Map<String, ModelNumber> all = new LinkedHashMap<>();
        for (Parameter p : model.parameters()) {
            ModelNumber number = new ModelNumber(p.name(), p.unit(), p::require);
            all.put(p.name(), number);
            p.aliases().forEach(alias -> all.put(alias, number));
        }
        return all;
    }

    /** The states of a model by name. */
    public static Map<String, ModelNumber> states(CompactModel model) {
        Map<String, ModelNumber> all = new LinkedHashMap<>();
        for (StateVariable s : model.states()) {
            all.put(s.name(), new ModelNumber(s.name(), s.unit(), s::require));
        }
        return all;
    }

    /** Whether values carry a unit: there is one, and it is a unit that we know. */
    boolean hasUnit() {
        if (unit.isEmpty()) {
            return false;
        }
        try {
            Unit.parse(unit);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /**
     * Reads a value; a bare number is in the model's unit.
     *
     * @throws IllegalArgumentException if it is no number, of another dimension or out of range
     */
    public double parse(String text) {
        return range.applyAsDouble(Quantity.parse(text, hasUnit() ? unit : ""));
    }

    /** What a file says for a value, a number or a text, such that it reads back to the same double. */
    Object written(double value) {
        return hasUnit() ? Quantity.format(value, unit) : value;
    }
}
