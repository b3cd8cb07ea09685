package org.sneakpath.analysis.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;

class StepPointTest {
    private static List<StepPoint> points(String steps) {
        return StepPoint.all(SpiceNetlist.parse(
                        "t\n.param a=1 b=1 c=1\nV1 n 0 {a}\nR1 n 0 {b*c}\n.op\n" + steps + "\n.end\n",
                        SpiceOptions.DEFAULT)
                .steps());
    }

    @Test
    void theFirstStepRunsFastestAndItsColumnIsTheLast() {
        List<StepPoint> points = points(".step param a list 1 2 3\n.step param b list 10 20");
        assertEquals(
                List.of(
                        List.of(10.0, 1.0),
                        List.of(10.0, 2.0),
                        List.of(10.0, 3.0),
                        List.of(20.0, 1.0),
                        List.of(20.0, 2.0),
                        List.of(20.0, 3.0)),
                points.stream().map(StepPoint::values).toList());
        assertEquals("b", points.get(0).variables().get(0).name());
        assertEquals(List.of(new StepPoint(List.of(), List.of())), points(""));
    }

    @Test
    void moreCombinationsThanAnyoneWaitsForAreRefusedWithTheLine() {
        String many = ".step param a 1 1000 1\n.step param b 1 1000 1\n.step param c 1 1000 1";
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> points(many)).getMessage());
        assertTrue(message.startsWith("netlist:8: the steps make"), message);
        assertEquals(
                1_000_000,
                points(".step param a 1 1000 1\n.step param b 1 1000 1").size());
    }
}
