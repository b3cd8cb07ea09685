package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.devices.library.VolatileMemristor;
import org.sneakpath.devices.library.Vteam;

class NetlistTest {
    private static NetlistBuilder divider() {
        return Netlist.builder("divider")
                .voltageSource("V1", "in", "0", new Dc(1))
                .resistor("R1", "in", "out", 1e3)
                .resistor("R2", "out", "0", 1e3);
    }

    private static void refused(Executable drawing, String... parts) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, drawing).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), "'" + message + "' should mention '" + part + "'");
        }
    }

    @Test
    void nodesComeInOrderOfFirstUseWithoutGround() {
        assertEquals(List.of("in", "out"), divider().build().nodes());
        assertEquals(
                "netlist 'divider': 3 elements, 2 nodes and ground",
                divider().build().toString());
    }

    @Test
    void netlistsDrawnAlikeAreEqual() {
        assertEquals(divider().build(), divider().build());
        assertEquals(divider().build().hashCode(), divider().build().hashCode());
        assertNotEquals(divider().build(), divider().initialVoltage("out", 1).build());
        assertNotEquals(
                divider().build(), divider().capacitor("C1", "out", "0", 1).build());
    }

    @Test
    void elementsAreFoundByName() {
        assertEquals(new Resistor("R1", "in", "out", 1e3), divider().build().element("R1"));
        refused(() -> divider().build().element("R9"), "R9", "R1");
    }

    @Test
    void wrongValuesAreRefusedByNameAndUnit() {
        refused(() -> divider().resistor("R3", "in", "0", 0), "R3", "0.0 ohm", "positive");
        refused(() -> divider().capacitor("C3", "in", "0", -1e-9), "C3", "-1.0E-9 F");
        refused(() -> divider().inductor("L3", "in", "0", Double.NaN), "L3", "NaN H");
        refused(() -> divider().resistor("R1", "in", "0", 1), "two elements", "R1");
        refused(() -> divider().resistor("R3", "in", "in", 1), "R3", "both terminals", "in");
        refused(() -> divider().resistor("R 3", "in", "0", 1), "R 3", "white space");
        refused(() -> divider().resistor("R3", " ", "0", 1), "R3", "node name");
        refused(() -> divider().initialVoltage("out", Double.NaN), "out", "NaN V");
        refused(() -> divider().initialVoltage("0", 1), "ground");
        refused(() -> Netlist.builder("nothing").build(), "no elements");
        refused(() -> divider().initialVoltage("nowhere", 1).build(), "nowhere", "in, out");
    }

    @Test
    void wrongDevicesAreRefusedByName() {
        Vteam vteam = new Vteam();
        refused(() -> divider().device("M1", vteam, "out"), "M1", "vteam", "2 nodes, not 1");
        refused(
                () -> divider().device("M1", vteam, new double[2], new double[1], "out", "0"),
                "M1",
                "parameters, not 2");
        double[] wrong = vteam.defaultParameters();
        wrong[0] = -50;
        refused(() -> divider().device("M1", vteam, wrong, new double[1], "out", "0"), "M1", "rOn", "-50.0 ohm");
        refused(
                () -> divider().device("M1", vteam, vteam.defaultParameters(), new double[] {1.5}, "out", "0"),
                "M1",
                "'x' = 1.5",
                "[0.0, 1.0]");
        assertEquals(
                0.0238,
                ((Device) divider()
                                .device("M2", new VolatileMemristor(), "out", "0")
                                .build()
                                .element("M2"))
                        .initialStatesIn(300)[0]);
    }

    @Test
    void nodesWithoutAPathToGroundAreNamedWithWhatUsesThem() {
        refused(
                () -> divider()
                        .resistor("R3", "p", "q", 1)
                        .currentSource("I1", "0", "p", new Dc(1))
                        .build(),
                "node 'p'",
                "[R3, I1]",
                "[q]");
    }

    @Test
    void loopsOfVoltageSourcesAreNamed() {
        refused(
                () -> divider()
                        .voltageSource("V2", "out", "0", new Dc(1))
                        .voltageSource("V3", "out", "in", new Dc(1))
                        .build(),
                "V3",
                "loop",
                "[V1, V2, V3]");
    }
}
