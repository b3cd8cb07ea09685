package org.sneakpath.analysis.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.hdl.ModelFile;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DescribedModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.InternalNode;

/** Results at nodes inside devices are found by name, and are what the device says they are. */
class InternalNodeColumnsTest {
    /** Unknowns of every unit behind a resistor, each of them 1 S times what stands at the terminal. */
    private static final class EveryUnit extends DescribedModel {
        EveryUnit() {
            super(
                    "every",
                    List.of("a"),
                    List.of(
                            new InternalNode("Mid", "V", 1e-6, ""),
                            new InternalNode("temp", "K", 1e-4, ""),
                            new InternalNode("flow", "A", 1e-12, ""),
                            new InternalNode("turns", "rad", 1e-6, "")),
                    List.of(
                            new Branch("in", 0, Branch.GROUND),
                            new Branch("v", 1, 0),
                            new Branch("k", 2, 0),
                            new Branch("i", 3, 0),
                            new Branch("n", 4, 0)),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public void currents(DeviceBatch batch, int from, int to) {
            for (int b = 0; b < 5; b++) {
                for (int k = from; k < to; k++) {
                    batch.i[b * batch.n + k] = batch.v[b * batch.n + k];
                    batch.didv[(b * 5 + b) * batch.n + k] = 1;
                }
            }
        }

        @Override
        public void rates(DeviceBatch batch, int from, int to) {}

        @Override
        public void currentsByParameter(DeviceBatch batch, int from, int to) {}

        @Override
        public void ratesByParameter(DeviceBatch batch, int from, int to) {}

        @Override
        public void switching(DeviceBatch batch, int from, int to) {}

        @Override
        public void noise(DeviceBatch batch, double frequency, int from, int to) {}
    }

    private static final ModelFile FILE = new ModelFile() {
        private final CompactModel model = new EveryUnit();

        @Override
        public List<String> modules() {
            return List.of("every");
        }

        @Override
        public CompactModel model(String module, Map<String, Double> structural) {
            return model;
        }
    };

    @Test
    void theirUnitsAreTheModels(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("every.va"), "");
        Path file = folder.resolve("n.cir");
        Files.writeString(file, "title\n.hdl every.va\n.model em every\nV1 a 0 2\nN1 a em\n.op\n.end\n");
        Elaboration circuit = SpiceNetlist.parse(file, SpiceOptions.DEFAULT.withModels((name, text, includes) -> FILE))
                .base();
        var rest = OperatingPoint.solve(circuit.netlist());
        assertTrue(rest.status().converged());
        assertEquals(2, rest.value("v(n1#turns)"), 1e-9);
        Unknowns unknowns = new Unknowns(circuit, rest.names());
        assertEquals(
                Column.Quantity.VOLTAGE, unknowns.wanted("V(N1#Mid)").column().quantity());
        assertEquals(
                Column.Quantity.NODE_TEMPERATURE,
                unknowns.wanted("v(n1#temp)").column().quantity());
        assertEquals("temperature", Column.Quantity.NODE_TEMPERATURE.word());
        assertEquals(
                Column.Quantity.CURRENT, unknowns.wanted("v(n1#flow)").column().quantity());
        assertEquals(
                Column.Quantity.OTHER, unknowns.wanted("v(n1#turns)").column().quantity());
        assertEquals(Column.Quantity.VOLTAGE, unknowns.wanted("v(a)").column().quantity());
        assertEquals(
                Column.Quantity.VOLTAGE, unknowns.wanted("v(a,n1#mid)").column().quantity());
        String wrong = String.valueOf(assertThrows(IllegalArgumentException.class, () -> unknowns.wanted("v(n1#tmp)"))
                .getMessage());
        assertTrue(wrong.contains("did you mean 'v(n1#temp)'"), wrong);
    }
}
