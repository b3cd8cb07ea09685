package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.devices.library.DeviceLibrary;

/** Reads of cells that settle against the circuit simulator, which takes the same array through time until it has come to rest. */
class SettlingCellTwinTest {
    private static final CrossbarSpec SPEC = new CrossbarSpec(4, 3, 20, 30, 200, 100);

    /** Selector, conductances of the memristors in series, voltage, time to rest (s). */
    static Stream<Arguments> cells() {
        Component threshold = Component.of(DeviceLibrary.model("threshold-switch"), Map.of(), Map.of());
        Component mott = Component.of(DeviceLibrary.model("mott-switch"), Map.of(), Map.of());
        return Stream.of(Arguments.of(threshold, 6e-4, 1e-3, 1.6, 3e-7), Arguments.of(mott, 5e-5, 2e-4, 2.0, 1e-7));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void readsEndWhereTimeLeads(Component selector, double least, double most, double volts, double end) {
        Cell.Device memristor = Cell.device(DeviceLibrary.model("ohmic"), "g");
        double[] g = Arrays2d.signed(SPEC.cells(), 1);
        Arrays.setAll(g, c -> least + (most - least) * 0.5 * (1 + g[c]));
        double[] v = {volts, 0.3 * volts, 0.9 * volts, 0.6 * volts};
        Crossbar crossbar = new Crossbar(SPEC, new SelectorCell(selector.settling(), memristor));
        crossbar.program(g);
        double[] currents = new double[SPEC.columns()];
        ReadStatus status = crossbar.read(v, currents);
        TransientResult run = Transient.run(
                crossbar.toNetlist(v), TransientOptions.controlled(end).withReltol(1e-6));
        assertTrue(run.status().converged(), () -> run.status().toString());
        double[] twin = new double[currents.length];
        for (int j = 0; j < twin.length; j++) {
            double[] column = run.waveforms().column("i(Vout" + j + ")");
            twin[j] = column[column.length - 1];
        }
        double difference = Compare.relativeToLargest(twin, currents);
        System.out.printf(Locale.ROOT, "%s: %s, against time %.1e%n", selector, status, difference);
        assertTrue(status.converged(), status::toString);
        assertEquals(0, difference, 1e-11); // what is left of the slowest exponential at the end of time
    }
}
