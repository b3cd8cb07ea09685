package org.sneakpath.neurons.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;

/** How events are written, and what is said where they are written wrongly. */
class EventCardsContractTest {
    private static final String CIRCUIT = """
            cards
            .param vth=0.5 half={vth/2}
            .func twice(x) {2*x}
            .model mott mott-switch()
            C1 m 0 1n
            R1 m 0 1meg
            R2 m o 1k
            R3 o 0 1k
            V1 top 0 1
            L1 m 0 1k
            N1 m 0 mott
            """;

    private static NeuronModel parse(String cards) {
        return NeuronModel.parse(CIRCUIT + cards + "\n.end\n*event after: v(m) > 1\n", "m", "m");
    }

    private static double value(EventLaw law, int output, double... reads) {
        double[] numbers =
                law.numbers().stream().mapToDouble(Double::doubleValue).toArray();
        return law.equations().outputs().get(output).value(reads, numbers, 0);
    }

    @Test
    void aCardHasAConditionAssignmentsAndClauses() {
        NeuronModel model = parse("""
                *event fire: v(M) > vth ; v(m) := twice(v(m)) - vth - half
                *+ ; state(n1.u) := state(N1.u)/2 + v(m,o)
                *+ ; rising ; spike -1 ; gradient Fast-Sigmoid 12.5 ; detached
                * event no: this is a remark
                *event low: v(m) < 1m ; silent ; i(l1) := 0.5*i(l1)
                """);
        assertEquals(2, model.events().size());
        NeuronEvent fire = model.events().get(0);
        assertEquals("fire", fire.name());
        assertEquals(List.of("m", "n1.u", "o"), fire.law().reads());
        assertEquals(List.of("m", "n1.u"), fire.law().assigned());
        assertEquals(List.of("vth", "half"), fire.law().numberNames());
        assertEquals(List.of(0.5, 0.25), fire.law().numbers());
        assertEquals(0.2, value(fire.law(), 0, 0.7, 0.1, 0.3), 1e-15);
        assertEquals(0.65, value(fire.law(), 1, 0.7, 0.1, 0.3), 1e-15);
        assertEquals(0.45, value(fire.law(), 2, 0.7, 0.1, 0.3), 1e-15);
        assertTrue(fire.rising() && fire.detached());
        assertEquals(-1, fire.spike());
        assertEquals(new EventGradient.Surrogate(SurrogateShape.FAST_SIGMOID, 12.5), fire.gradient());
        NeuronEvent low = model.events().get(1);
        assertEquals(new EventGradient.Held(), low.gradient());
        assertEquals(0, low.spike());
        assertEquals(List.of("i(l1)"), low.law().assigned());
        assertEquals(-0.499, value(low.law(), 0, 0.5), 1e-15);
    }

    @Test
    void modelsWithEventsAreEqualByValue() {
        String card = "*event fire: v(m) > vth ; v(m) := 0";
        assertEquals(parse(card), parse(card));
        assertEquals(parse(card).hashCode(), parse(card).hashCode());
        assertNotEquals(parse(card), parse("*event fire: v(m) > vth ; v(m) := 0.1"));
        assertNotEquals(parse(card), parse(""));
        assertEquals(List.of(), parse("").events());
    }

    @Test
    void anEventIsAddedToAnyNeuron() {
        NeuronModel mif = NeuronModel.of(MifNeuron.circuit()).withEvent("seen: v(m) > 40m ; rising");
        assertEquals(List.of("m"), mif.events().get(0).law().reads());
        assertEquals(List.of(), mif.events().get(0).law().assigned());
        assertEquals(2, mif.withEvent("low: v(m) < -10m ; silent").events().size());
    }

    @Test
    void numbersOfEventsAreParametersOfTheNeuron() {
        NeuronModel model = parse("*event fire: v(m) > vth ; v(m) := -half");
        CompiledNeuron compiled = CompiledNeuron.of(model, SteppingScheme.BACKWARD_EULER, 1e-4);
        assertEquals(
                0.25,
                compiled.parameters().get(compiled.parameterIndex("fire.half")).value());
        assertEquals(
                0.5,
                compiled.parameters().get(compiled.parameterIndex("fire.vth")).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *event v(m) > 1                               | netlist:13: an event begins with its name and a colon
            *event f: v(m)                                | netlist:13: event 'f': 'v(m)' is no condition
            *event f: v(m) >= 1                           | netlist:13: event 'f': 'v(m) >= 1' is no condition
            *event f: 0 < v(m) < 1                        | netlist:13: event 'f': '0 < v(m) < 1' is no condition
            *event f: v(m) > 1 ; v(m) = 0                 | netlist:13: 'v(m) = 0' is no clause
            *event f: v(m) > 1 ; reset                    | 'reset' is no clause
            *event f: v(m) > 1 ; 5 := 0                   | netlist:13: '5' cannot be set
            *event f: v(m) > 1 ; v(m) :=                  | netlist:13: an expression is missing
            *event f: v(m) > vht                          | netlist:13: 'vht' is no parameter here
            *event f: v(x) > 1                            | 'x'
            *event f: v(m) > 1 ; gradient arctangent      | netlist:13: 'gradient arctangent': there is no such gradient
            *event f: v(m) > 1 ; gradient arctan -1       | slope of surrogate arctan = -1.0
            *event f: v(m) > 1 ; spike                    | takes one number
            *event f: v(m) > 1 ; spike two                | 'two' in 'spike two' is no number
            *event f: v(m) > time                         | depends on time
            *event f: v(m) > 1 ; v(m) := 0 ; v(m) := 1    | assigned twice
            *event f: v(m) > 1 ; v(q) := 1                | has no 'q'
            *event f: v(m) > 1 ; state(n1.z) := 1         | has no 'n1.z'
            *event r1: v(m) > 1                           | has the name of another event or an element
            """)
    void whatIsWrongIsToldWithItsLine(String card, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> parse("* a remark\n" + card));
        assertTrue(String.valueOf(e.getMessage()).contains(message.strip()), e.getMessage());
    }

    @Test
    void theLineIsThatOfTheContinuation() {
        SpiceException e = assertThrows(
                SpiceException.class, () -> parse("*event f: v(m) > 1\n*+ ; v(m) := 0\n*+ ; i(l1) := sinn(v(m))"));
        assertEquals(14, e.location().line(), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v(o) := 0     | nothing remembers
            v(top) := 0   | a supply holds
            """)
    void onlyWhatIsRememberedCanBeSet(String clause, String message) {
        NeuronModel model = parse("*event f: v(m) > 1 ; " + clause);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> CompiledNeuron.of(model, SteppingScheme.BACKWARD_EULER, 1e-4));
        assertTrue(String.valueOf(e.getMessage()).contains(message.strip()), e.getMessage());
    }

    @Test
    void trapezoidalStepsAreRefusedWhereTheyWouldBeginWithWhatWas() {
        NeuronModel model = parse("*event f: v(m) > 1 ; v(m) := 0");
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> CompiledNeuron.of(model, SteppingScheme.TRAPEZOIDAL, 1e-4));
        assertTrue(String.valueOf(e.getMessage()).contains("take another scheme"), e.getMessage());
    }
}
