package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.TransientSummary;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.DenseStep;

/** Circuits whose steps are asked for more than numbers or time resolve. */
class HardStartsTest {
    private static final String KICK = """
            kick
            V1 s 0 3.3
            D1 d s dd
            .model dd D(IS=1e-14 CJO=10f)
            C2 d 0 10f
            R1 d 0 1meg
            .ic v(d)=3.3
            .tran 10p 1n uic
            .end
            """;

    /** The largest and the last value of an unknown. */
    private static final class Extremes implements TransientObserver {
        private final String name;
        private int index;
        private double largest = Double.NEGATIVE_INFINITY;
        private double least = Double.POSITIVE_INFINITY;

        Extremes(String name) {
            this.name = name;
        }

        @Override
        public void start(List<String> names, double time, double[] y) {
            index = names.indexOf(name);
        }

        @Override
        public boolean step(DenseStep step) {
            largest = Math.max(largest, step.right()[index]);
            least = Math.min(least, step.right()[index]);
            return true;
        }
    }

    private static TransientSummary run(
            String text, double stop, double reltol, TransientStart start, Extremes extremes) {
        Elaboration circuit = SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base();
        return Transient.run(
                circuit.netlist(),
                TransientOptions.controlled(stop).withReltol(reltol).withStart(start),
                extremes);
    }

    /** 5 mC on the reservoir are rounded to 1e-18 C, which over a step of a microsecond is 1 pA, and more over a shorter one. */
    @Test
    void stepsAreNotAskedForLessThanTheRoundingOfALargeCharge() {
        Extremes reservoir = new Extremes("v(p)");
        TransientSummary summary = run("""
                bridge
                .model d4 d(is=7n n=1.8 rs=0.04 cjo=20p tt=4u bv=1000)
                v1 a b sin(0 20 50)
                rg b 0 1meg
                d1 a p d4
                d2 b p d4
                d3 n a d4
                d4 n b d4
                c1 p n 470u ic=0
                rl p n 100
                rn n 0 1
                .tran 100u 30m
                .end
                """, 0.03, 1e-6, TransientStart.OPERATING_POINT, reservoir);
        assertEquals(SolveStatus.CONVERGED, summary.status(), summary.stats().toString());
        assertTrue(summary.stats().steps() < 5000, summary.stats().toString());
        // 20 V less two junctions of 0.8 V or so.
        assertEquals(18, reservoir.largest, 0.5);
    }

    /**
     * The supply's jump drives a junction 1.6 V into conduction: 1e13 A that last for a part of a femtosecond, before the
     * shortest step ends.
     */
    @Test
    void aJunctionThatASupplyDrivesFarIntoConductionStarts() {
        Extremes node = new Extremes("v(d)");
        TransientSummary summary = run(KICK, 1e-9, 1e-3, TransientStart.CHARGES, node);
        assertEquals(SolveStatus.CONVERGED, summary.status(), summary.stats().toString());
        // ngspice 39 at reltol 1e-6 ends at 3.651042 V.
        assertEquals(3.651042, node.least, 1e-3);
    }

    /** A corner of the supply within the layer, which is 1e-7 of the run, is met like any other. */
    @Test
    void cornersWithinTheLayerAreNotPassedOver() {
        Extremes node = new Extremes("v(d)");
        TransientSummary summary = run(
                KICK.replace("V1 s 0 3.3", "V1 s 0 pwl(0 3.3 3e-17 3.3 5e-17 3.2 7e-17 3.3)"),
                1e-9,
                1e-3,
                TransientStart.CHARGES,
                node);
        assertEquals(SolveStatus.CONVERGED, summary.status(), summary.stats().toString());
        assertEquals(3.651042, node.least, 1e-3);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLayerThinnerThanAShortestStepThatIsLongEndsTheRunOrIsPassed() {
        Elaboration circuit = SpiceNetlist.parse(KICK, SpiceOptions.DEFAULT).base();
        ControlledStep policy = new ControlledStep(1e-6, 1e-8, 1e-11, 1e-15, Double.POSITIVE_INFINITY, List.of());
        TransientSummary summary = Transient.run(
                circuit.netlist(),
                TransientOptions.controlled(1e-9).withPolicy(policy).withStart(TransientStart.CHARGES),
                new Extremes("v(d)"));
        assertTrue(
                summary.status() == SolveStatus.CONVERGED || summary.status() == SolveStatus.STEP_UNDERFLOW,
                summary.status().toString());
    }
}
