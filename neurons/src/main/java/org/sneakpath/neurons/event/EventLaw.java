package org.sneakpath.neurons.event;

import java.util.HashSet;
import java.util.List;
import org.sneakpath.devices.equation.Equations;

/**
 * The expressions of an event, over quantities of the neuron and numbers of its own.
 *
 * <p>Quantities are called as the unknowns of a compiled neuron are: {@code m} is the voltage of a node, {@code i(l1)} the current of an
 * element that has one as an unknown, {@code n1.u} a state of a device.
 *
 * @param equations outputs: the condition g, which is met where g &gt; 0, then the value of each quantity in {@code assigned}; over the
 *     controls {@code reads} and the parameters {@code numbers}
 * @param reads what the controls are
 * @param numberNames names of the parameters, unique; {@code vth} of event {@code fire} is the neuron's parameter {@code fire.vth}
 * @param numbers their values, finite
 * @param assigned what is set, each at most once
 */
public record EventLaw(
        Equations equations,
        List<String> reads,
        List<String> numberNames,
        List<Double> numbers,
        List<String> assigned) {
    public EventLaw {
        reads = List.copyOf(reads);
        numberNames = List.copyOf(numberNames);
        numbers = List.copyOf(numbers);
        assigned = List.copyOf(assigned);
        require("outputs", equations.outputs().size(), 1 + assigned.size());
        require("controls", equations.controls(), reads.size());
        require("parameters", equations.parameters(), numbers.size());
        require("names of numbers", numberNames.size(), numbers.size());
        requireUnique("assigned", assigned);
        requireUnique("number", numberNames);
        for (int j = 0; j < numbers.size(); j++) {
            if (!Double.isFinite(numbers.get(j))) {
                throw new IllegalArgumentException(
                        "number '" + numberNames.get(j) + "' of an event = " + numbers.get(j) + " must be finite");
            }
        }
        for (int o = 0; o < equations.outputs().size(); o++) {
            if (equations.explicitInTime(o)) {
                throw new IllegalArgumentException("an event depends on time; only the input of a neuron may. Let a"
                        + " capacitor that a current charges be the clock");
            }
        }
    }

    private static void require(String what, int given, int wanted) {
        if (given != wanted) {
            throw new IllegalArgumentException("the law of an event has " + given + " " + what + " for " + wanted);
        }
    }

    private static void requireUnique(String what, List<String> names) {
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(what + " twice in one event: " + names);
        }
    }
}
