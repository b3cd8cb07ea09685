package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;

/** Every reference netlist is read without a warning, and what is written of it is read as the same circuit. */
class ReferenceNetlistsTest {

    private static List<Path> netlists() throws IOException {
        String shared = System.getProperty("sneakpath.shared", "");
        Path folder = Path.of(shared, "refdata/spice");
        boolean there = !shared.isEmpty() && Files.isDirectory(folder);
        if (!there) {
            System.out.println("SKIPPED for want of reference data: refdata/spice");
        }
        assumeTrue(there, "reference data refdata/spice");
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.map(path -> path.resolve("netlist.cir"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyReferenceNetlistIsReadWithoutAWarning() throws IOException {
        List<Path> all = netlists();
        assertFalse(all.isEmpty());
        for (Path path : all) {
            SpiceNetlist netlist = SpiceNetlist.parse(path, SpiceOptions.DEFAULT);
            assertEquals(List.of(), netlist.warnings(), path.toString());
            assertEquals(1, netlist.analyses().size(), path.toString());
        }
    }

    @Test
    void whatIsWrittenIsReadAsTheSameCircuit() throws IOException {
        for (Path path : netlists()) {
            SpiceNetlist netlist = SpiceNetlist.parse(path, SpiceOptions.DEFAULT);
            StringBuilder text = new StringBuilder();
            SpiceText.write(netlist.base().netlist(), netlist.analyses(), text);
            SpiceNetlist again = SpiceNetlist.parse(text.toString(), SpiceOptions.DEFAULT);
            assertSame(path.toString(), netlist.base().netlist(), again.base().netlist());
        }
    }

    /** Equal elements, but that laws are compared as functions: the second reading has numbers where the first has parameters. */
    static void assertSame(String where, Netlist first, Netlist second) {
        assertEquals(first.title(), second.title(), where);
        assertEquals(first.initialVoltages(), second.initialVoltages(), where);
        assertEquals(first.elements().size(), second.elements().size(), where);
        for (int k = 0; k < first.elements().size(); k++) {
            Element a = first.elements().get(k);
            Element b = second.elements().get(k);
            if (a instanceof BehaviouralSource x && b instanceof BehaviouralSource y) {
                assertSameSource(where, x, y);
            } else {
                assertEquals(a, b, where);
            }
        }
    }

    private static void assertSameSource(String where, BehaviouralSource x, BehaviouralSource y) {
        assertEquals(x.name(), y.name(), where);
        assertEquals(x.nodes(), y.nodes(), where);
        assertEquals(x.quantity(), y.quantity(), where);
        assertTrue(x.controls().containsAll(y.controls()), where);
        for (int sample = 0; sample < 7; sample++) {
            double expected = value(x, x, sample);
            // Constants are folded in another order: a few roundings.
            assertEquals(expected, value(y, x, sample), 1e-12 * Math.abs(expected), where + ": " + x.name());
        }
    }

    /** A law at a voltage for each control, the same for both readings. */
    private static double value(BehaviouralSource source, BehaviouralSource order, int sample) {
        double[] u = new double[source.controls().size()];
        for (int c = 0; c < u.length; c++) {
            u[c] = Math.sin(1
                    + 3 * sample
                    + 5 * order.controls().indexOf(source.controls().get(c)));
        }
        List<Double> parameters = new ArrayList<>(source.parameters());
        return source.law()
                .outputs()
                .get(0)
                .value(u, parameters.stream().mapToDouble(Double::doubleValue).toArray(), 0);
    }
}
