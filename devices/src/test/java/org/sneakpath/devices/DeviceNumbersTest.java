package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.veriloga.VerilogA;

class DeviceNumbersTest {
    private static final CompactModel MODEL =
            VerilogA.read("m.va", """
            `include "disciplines.vams"
            module m(p, n);
            inout p, n; electrical p, n;
            parameter real a = 2 from (0:10];
            parameter real b = 3*a from (0:20];
            aliasparam c = b;
            (* lower=0, upper=1 *) real x;
            analog begin
                x = idt(-x, b/40);
                I(p,n) <+ a*V(p,n)*x;
            end
            endmodule
            """, name -> Optional.empty()).model("m");

    private static void refuses(String part, Executable run) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, run).getMessage());
        assertTrue(message.contains(part), message);
    }

    @Test
    void whatIsNotGivenFollows() {
        DeviceNumbers numbers = DeviceNumbers.of(MODEL, Map.of("a", 4.0), Map.of());
        assertArrayEquals(new double[] {4, 12}, numbers.allParameters());
        assertArrayEquals(new double[] {0.3}, numbers.initialStates(300));
        DeviceNumbers later = numbers.with(DeviceNumbers.of(MODEL, Map.of("c", 10.0), Map.of("x", 0.5)));
        assertArrayEquals(new double[] {4, 10}, later.allParameters());
        assertArrayEquals(new double[] {0.5}, later.initialStates(300));
    }

    @Test
    void aPresetIsAStart() {
        Preset preset = DeviceLibrary.preset("oblea-sine");
        double[] p = DeviceNumbers.of(preset.model(), preset).allParameters();
        preset.values()
                .forEach((name, value) -> assertEquals(value, p[preset.model().parameterIndex(name)]));
    }

    @Test
    void whatCannotBeIsRefusedGivenOrFollowing() {
        refuses("'a' = 11.0", () -> DeviceNumbers.of(MODEL, Map.of("a", 11.0), Map.of()));
        refuses("'x' = 2.0", () -> DeviceNumbers.of(MODEL, Map.of(), Map.of("x", 2.0)));
        refuses(
                "'b' = 24.0",
                () -> DeviceNumbers.of(MODEL, Map.of("a", 8.0), Map.of()).allParameters());
        refuses("twice", () -> DeviceNumbers.of(MODEL, Map.of("b", 8.0, "c", 9.0), Map.of()));
        refuses("no parameter 'd'", () -> DeviceNumbers.of(MODEL, Map.of("d", 8.0), Map.of()));
    }

    @Test
    void aLawBetweenTwoTerminalsIsToldFromOthers() {
        TwoTerminal.require(MODEL, "a cell");
        refuses(
                "a cell needs a model with two terminals",
                () -> TwoTerminal.require(DeviceLibrary.model("nmos"), "a cell"));
        refuses(
                "is the rate of a voltage",
                () -> TwoTerminal.requireRatesOfStates(DeviceLibrary.model("nmos"), "a fit"));
    }
}
