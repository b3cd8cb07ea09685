package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** Natural frequencies of a loop that has no solution are refused, not given. */
class OpenLoopContractTest {
    private static final OperationalAmplifier AMPLIFIER =
            OperationalAmplifier.ofGain(1e4).withGainBandwidth(1e6);

    private static AmplifierLoop loop(boolean grounded) {
        return new AmplifierLoop(
                AMPLIFIER,
                netlist -> network(netlist, grounded),
                List.of(new AmplifierLoop.Place("follower", "in", "back", "out")));
    }

    /** A follower behind a divider by two; beside it a node that has a capacitor alone, unless it is grounded. */
    private static void network(NetlistBuilder netlist, boolean grounded) {
        netlist.resistor("Rin", "in", Netlist.GROUND, 1e3);
        netlist.resistor("Rup", "out", "back", 1e3);
        netlist.resistor("Rdown", "back", Netlist.GROUND, 1e3);
        netlist.capacitor("Cbeside", "afloat", Netlist.GROUND, 1e-12);
        if (grounded) {
            netlist.resistor("Rground", "afloat", Netlist.GROUND, 1e3);
        }
    }

    @Test
    void anUnsolvedLoopIsRefusedByName() {
        // de/dt = −ω_t·(1/2 + 1/A0)·e
        assertEquals(-2 * Math.PI * 1e6 * (0.5 + 1e-4), loop(true).stability().rate(), 1);
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> loop(false).stability());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("SINGULAR") && message.contains("v(afloat)"), message);
    }
}
