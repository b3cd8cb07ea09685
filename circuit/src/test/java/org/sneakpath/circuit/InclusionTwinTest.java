package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.library.Vteam;

/** A netlist that is included against the same circuit written out. */
class InclusionTwinTest {
    private static final Equations PRODUCT = new Equations(
            List.of(Expression.product(new ParameterValue(0), Expression.product(new Control(0), new Control(1)))),
            2,
            1);
    private static final Phasor DRIVE = new Phasor(2, 30);
    private static final CompactModel JUNCTION = InternalNodeModels.junction();
    private static final SwitchLaw LAW = SwitchLaw.smooth(0.2, 0.1, 10, 1e6);

    /** Every kind of element, with names given by prefix and port; {@code in} and {@code out} are the names of two of its nodes. */
    private static NetlistBuilder draw(NetlistBuilder whole, String x, String in, String out, OptionalDouble kelvin) {
        return whole.add(new Resistor(x + "r1", in, x + "a", 1e3))
                .add(new Capacitor(x + "c1", x + "a", "0", 1e-9, OptionalDouble.of(0.25)))
                .add(new Inductor(x + "l1", x + "a", x + "b", 1e-3, OptionalDouble.of(1e-6)))
                .add(new Inductor(x + "l2", x + "b", "0", 2e-3))
                .add(new MutualInductance(x + "k1", x + "l1", x + "l2", 0.5))
                .add(new VoltageSource(x + "v1", x + "b", x + "c", new Sine(0.1, 0.2, 1e5), 0.1, DRIVE))
                .add(new CurrentSource(x + "i1", "0", x + "c", new Dc(1e-6), 2e-6, DRIVE))
                .add(new Resistor(x + "r2", x + "c", "0", 1e4))
                .add(new ControlledSource(x + "e1", Quantity.VOLTAGE, x + "d", "0", new NodeVoltage(x + "a", in), 0.5))
                .add(new ControlledSource(x + "f1", Quantity.CURRENT, x + "c", "0", new BranchCurrent(x + "v1"), 0.1))
                .add(new BehaviouralSource(
                        x + "b1",
                        Quantity.CURRENT,
                        x + "d",
                        out,
                        PRODUCT,
                        List.of(new NodeVoltage(x + "n1#di"), new BranchCurrent(x + "l1")),
                        List.of(0.3)))
                .add(new Switch(x + "s1", x + "d", out, new NodeVoltage(x + "a"), LAW, true))
                .add(new Resistor(x + "r3", out, "0", 1e5))
                .add(new Device(
                        x + "n1",
                        JUNCTION,
                        List.of(out, "0"),
                        List.of(20.0, 1e-14, 0.026, 2e-12, 1e-9),
                        List.of(),
                        kelvin,
                        List.of()));
    }

    private static NetlistBuilder part() {
        return draw(Netlist.builder("part").temperature(350), "", "in", "out", OptionalDouble.empty())
                .initialVoltage("a", 0.125)
                .initialVoltage("in", 0.5);
    }

    private static NetlistBuilder surroundings() {
        return Netlist.builder("whole").voltageSource("drive", "line", "0", new Dc(0.5));
    }

    @Test
    void everyElementIsTheOneWrittenOut() {
        Netlist included = surroundings()
                .include(part().build(), "x1.", Map.of("in", "line", "out", "sum"))
                .build();
        Netlist written = draw(surroundings(), "x1.", "line", "sum", OptionalDouble.of(350))
                .initialVoltage("x1.a", 0.125)
                .initialVoltage("line", 0.5)
                .build();
        assertEquals(written, included);
        assertTrue(included.nodes().contains("x1.n1#di"));
    }

    @Test
    void devicesFollowTheTemperatureWhereItIsTheSame() {
        Netlist included = surroundings()
                .temperature(350)
                .include(part().build(), "", Map.of("in", "line"))
                .build();
        Netlist written = draw(surroundings().temperature(350), "", "line", "out", OptionalDouble.empty())
                .initialVoltage("a", 0.125)
                .initialVoltage("line", 0.5)
                .build();
        assertEquals(written, included);
    }

    @Test
    void twoCopiesDoWhatOneDoesAlone() {
        Vteam model = new Vteam();
        Netlist cell = Netlist.builder("cell")
                .resistor("r", "top", "x", 1e3)
                .device("m", model, "x", "0")
                .capacitor("c", "x", "0", 1e-9)
                .build();
        SourceWaveform wave = new Sine(0, 0.4, 1e4);
        Netlist alone = Netlist.builder("alone")
                .voltageSource("v", "in", "0", wave)
                .include(cell, "", Map.of("top", "in"))
                .build();
        Netlist both = Netlist.builder("both")
                .voltageSource("v", "in", "0", wave)
                .include(cell, "p.", Map.of("top", "in"))
                .include(cell, "q.", Map.of("top", "in"))
                .build();
        TransientOptions options = TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 1e-4)
                .fromInitialConditions();
        double[] expected = Transient.run(alone, options).waveforms().voltage("x");
        Waveforms found = Transient.run(both, options).waveforms();
        assertArrayEquals(expected, found.voltage("p.x"), 1e-12);
        assertArrayEquals(expected, found.voltage("q.x"), 1e-12);
    }

    @Test
    void whatCannotBeJoinedIsRefusedByName() {
        refused(Map.of("0", "line"), "ground");
        refused(Map.of("nowhere", "line"), "'nowhere'");
        refused(Map.of("n1#di", "line"), "'n1'");
        Netlist part = part().build();
        NetlistBuilder twice = surroundings().include(part, "x.", Map.of("in", "line"));
        assertThrows(IllegalArgumentException.class, () -> twice.include(part, "x.", Map.of("in", "line")));
        NetlistBuilder started = surroundings().initialVoltage("line", 0.1);
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> started.include(part, "y.", Map.of("in", "line")))
                .getMessage());
        assertTrue(message.contains("'line'") && message.contains("0.1 V") && message.contains("0.5 V"), message);
    }

    @Test
    void innerNodesAreNeverJoinedToOnesOfTheSameName() {
        Netlist part = Netlist.builder("part")
                .resistor("r1", "in", "a", 1e3)
                .resistor("r2", "a", "0", 1e3)
                .build();
        NetlistBuilder whole = Netlist.builder("whole").voltageSource("drive", "a", "0", new Dc(0.5));
        String known = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> whole.include(part, "", Map.of("in", "line")))
                .getMessage());
        assertTrue(known.contains("'a'") && known.contains("'whole'"), known);
        String port = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> whole.include(part, "x.", Map.of("in", "x.a")))
                .getMessage());
        assertTrue(port.contains("'x.a'"), port);
        // Said to be joined, it is; and nothing of what was refused is left.
        assertEquals(
                List.of("a", "in"),
                whole.include(part, "", Map.of("a", "a")).build().nodes());
    }

    private static void refused(Map<String, String> ports, String mentioned) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> surroundings().include(part().build(), "x.", ports))
                .getMessage());
        assertTrue(message.contains(mentioned), message);
    }
}
