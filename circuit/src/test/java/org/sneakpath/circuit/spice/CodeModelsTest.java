package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** A lines of ngspice's code model {@code memristor}; all others are refused by name. */
class CodeModelsTest {
    private static Device device(String lines) {
        return (Device) SpiceNetlist.parse("t\nV1 a 0 1\n" + lines, SpiceOptions.DEFAULT)
                .base()
                .netlist()
                .element("am");
    }

    @Test
    void aMemristorIsADeviceThatStartsAtItsResistance() {
        Device device = device("am a 0 mm\n.param b=2e5\n"
                + ".model mm memristor (rmin=1k rmax=10k rinit=7k alpha=-1 beta='20*b' vt=1.6)");
        assertEquals("pershin-di-ventra", device.model().name());
        assertEquals(List.of(1e3, 1e4, -1.0, 4e6, 1.6), device.parameters());
        assertEquals(List.of(OptionalDouble.of(6.0 / 9)), device.initialStates());
        assertEquals(List.of("a", "0"), device.nodes());
    }

    @Test
    void whatIsNotGivenIsWhatNgspiceTakes() {
        Device device = device("am a 0 mm\n.model mm memristor");
        assertEquals(List.of(10.0, 1e4, 0.0, 1.0, 0.0), device.parameters());
        assertEquals(List.of(OptionalDouble.of(6990.0 / 9990)), device.initialStates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%gd a 0", "%gd(a 0)", "(a 0)", "a, 0"})
    void nodesAreWrittenInEveryWayThatNgspiceReads(String nodes) {
        assertEquals(
                List.of("a", "0"),
                device("am " + nodes + " mm\n.model mm memristor").nodes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "am a 0 mm~.model mm d_and | model 'mm' is of type d_and",
                "am a 0 mm~.model mn memristor | there is no .model 'mm'; did you mean 'mn'?",
                "am a 0 b mm~.model mm memristor | there is no .model 'b'",
                "am a mm~.model mm memristor | the line ends where a model's name is expected",
                "am a 0 mm~.model mm memristor(rinit=20k) | rinit = 20000.0 ohm is outside rmin to rmax, 10.0 to 10000.0 ohm",
                "am a 0 mm~.model mm memristor(rmin=10k) | rmin = 10000.0 ohm must be less than rmax = 10000.0 ohm",
                "am a 0 mm~.model mm memristor(vt=-1) | parameter 'vt' = -1.0 V is outside its range [0.0, Infinity)"
            })
    void whatIsWrongIsToldWithItsLine(String lines, String message) {
        String told = assertThrows(SpiceException.class, () -> device(lines.replace('~', '\n')))
                .getMessage();
        assertTrue(told.startsWith("netlist:3: ") && told.contains(message), told);
    }
}
