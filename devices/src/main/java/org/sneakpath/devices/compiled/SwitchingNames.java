package org.sneakpath.devices.compiled;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.equation.Expression;

/** Names of switching functions: their text, cut short, with a number where that alone would not tell them apart. */
final class SwitchingNames {
    /** Characters after which a text says no more than a number. */
    private static final int LONGEST = 48;

    private SwitchingNames() {}

    static List<String> of(Derivations derivations) {
        ModelEquations model = derivations.model;
        List<String> names = new ArrayList<>();
        for (Expression g : derivations.switching) {
            String text = g.brief(
                    c -> control(model, c), j -> model.parameters().get(j).name(), LONGEST);
            names.add(names.contains(text) ? text + " #" + (names.size() + 1) : text);
        }
        return List.copyOf(names);
    }

    private static String control(ModelEquations model, int index) {
        int branches = model.branches().size();
        if (index < branches) {
            return "v(" + model.branches().get(index).name() + ")";
        }
        return index - branches < model.states().size()
                ? model.states().get(index - branches).name()
                : "temperature";
    }
}
