package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;

class NetlistReferencesTest {
    private static NetlistBuilder start() {
        return Netlist.builder("references").resistor("r1", "a", "0", 1e3);
    }

    private static void refused(NetlistBuilder builder, String... mentioned) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
        for (String part : mentioned) {
            assertTrue(message.contains(part), "'" + message + "' should mention '" + part + "'");
        }
    }

    @Test
    void controllingNodesMustExist() {
        refused(start().controlledCurrent("g1", "a", "0", new NodeVoltage("b"), 1), "'g1'", "'b'");
        assertDoesNotThrow(() -> start().controlledCurrent("g1", "a", "0", new NodeVoltage("a"), 1)
                .build());
    }

    @Test
    void controllingCurrentsMustBeUnknowns() {
        refused(start().controlledCurrent("f1", "a", "0", new BranchCurrent("r1"), 1), "'f1'", "'r1'", "0 V in series");
        refused(start().controlledCurrent("f1", "a", "0", new BranchCurrent("vx"), 1), "'vx'", "does not exist");
    }

    @Test
    void aSourceMayListenToItsOwnCurrent() {
        assertDoesNotThrow(() -> start().controlledVoltage("h1", "a", "0", new BranchCurrent("h1"), -50)
                .build());
    }

    @Test
    void onlyInductorsCoupleAndOnlyOnce() {
        refused(start().inductor("l1", "a", "0", 1).mutualInductance("k", "l1", "r1", 0.5), "'k'", "'r1'");
        refused(
                start().inductor("l1", "a", "0", 1)
                        .inductor("l2", "a", "0", 1)
                        .mutualInductance("k1", "l1", "l2", 0.5)
                        .mutualInductance("k2", "l2", "l1", 0.5),
                "'k2'");
        assertThrows(IllegalArgumentException.class, () -> new MutualInductance("k", "l1", "l2", 1.01));
    }

    private static NetlistBuilder threeWindings(double k12, double k13, double k23) {
        return start().inductor("l1", "a", "0", 1)
                .inductor("l2", "a", "0", 2)
                .inductor("l3", "a", "0", 3)
                .mutualInductance("k12", "l1", "l2", k12)
                .mutualInductance("k13", "l1", "l3", k13)
                .mutualInductance("k23", "l2", "l3", k23);
    }

    @Test
    void couplingsThatWouldCreateEnergyAreRefused() {
        refused(threeWindings(0.95, 0.6, -0.2), "energy", "l3");
        refused(threeWindings(1, 1, 0.5), "energy");
        assertDoesNotThrow(() -> threeWindings(0.95, 0.6, 0.7).build());
        assertDoesNotThrow(() -> threeWindings(1, 1, 1).build());
        assertDoesNotThrow(() -> threeWindings(1, -1, -1).build());
    }

    @Test
    void aLoopOfVoltagesNeedsSomebodyWhoListensToItsCurrent() {
        NetlistBuilder loop = start().voltageSource("v1", "a", "0", new Dc(1))
                .controlledVoltage("e1", "a", "0", new NodeVoltage("a"), 2);
        refused(loop, "'e1'", "[v1, e1]");
        assertDoesNotThrow(() -> start().voltageSource("v1", "a", "0", new Dc(1))
                .controlledVoltage("h1", "a", "0", new BranchCurrent("v1"), 2)
                .build());
    }

    @Test
    void loopsOfInductorsAndVoltagesAreToldForDirectCurrent() {
        Netlist netlist = start().voltageSource("v1", "a", "b", new Dc(1))
                .inductor("l1", "b", "0", 1)
                .inductor("l2", "a", "0", 1)
                .build();
        assertEquals(List.of("v1", "l1", "l2"), Topology.directCurrentLoop(netlist));
        assertEquals(List.of(), Topology.directCurrentLoop(start().build()));
    }

    @Test
    void nodesBehindSourcesOfCurrentHaveNoPathForDirectCurrent() {
        Netlist netlist = start().capacitor("c", "b", "0", 1)
                .controlledCurrent("g", "0", "b", new NodeVoltage("a"), 1)
                .capacitor("d", "c", "0", 1)
                .controlledCurrent("own", "c", "0", new NodeVoltage("c"), 1)
                .build();
        assertEquals(List.of("b"), Topology.nodesWithoutDirectCurrentPath(netlist));
    }

    @Test
    void lawsAndTheirArgumentsMustAgree() {
        Equations law = new Equations(List.of(Constant.ONE), 1, 2);
        List<Control> controls = List.of(new NodeVoltage("a"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BehaviouralSource("b", Quantity.CURRENT, "a", "0", law, List.of(), List.of(1.0, 2.0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BehaviouralSource("b", Quantity.CURRENT, "a", "0", law, controls, List.of(1.0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BehaviouralSource("b", Quantity.CURRENT, "a", "0", law, controls, List.of(1.0, Double.NaN)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ControlledSource("g", Quantity.CHARGE, "a", "0", new NodeVoltage("a"), 1));
    }

    @Test
    void switchLawsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> SwitchLaw.sharp(1, -0.1, 1, 1e6));
        assertThrows(IllegalArgumentException.class, () -> SwitchLaw.smooth(1, 0, 1, 1e6));
        assertThrows(IllegalArgumentException.class, () -> SwitchLaw.sharp(1, 0, 0, 1e6));
    }

    @Test
    void phasorsAreMagnitudeAndPhase() {
        Phasor phasor = new Phasor(2, 30);
        assertEquals(Math.sqrt(3), phasor.real(), 1e-15);
        assertEquals(1, phasor.imaginary(), 1e-15);
    }
}
