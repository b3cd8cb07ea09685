package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.OscillatorRing;
import org.sneakpath.circuit.time.DenseStep;

/**
 * Where parts take steps of their own, no charge is lost between them, and the powers v·i of all elements add up to nothing.
 * Each node has its capacitor C to ground, C_c to both neighbours, and its resistor R from the supply:
 * <pre>
 *   Σ_k C v_k(t) = Σ_k ∫ ((V − v_k)/R_k − i_k) dt
 * </pre>
 * since what flows through the capacitors between nodes adds up to nothing; i_k is the current of a memristor.
 */
class MultirateChargeInvariantTest {
    private static final int COUNT = 10;
    private static final double STOP = 5e-5;
    private static final double FARAD = OscillatorRing.FARAD;
    private static final double COUPLING = 100e-12;

    /** Adds up charges, and the energy that elements take between two looks. */
    private static final class Ledger implements TransientObserver {
        /** Simpson's rule within this part of a step. */
        private static final int PIECES = 4;

        private final int[] v = new int[COUNT];
        private final int[] x = new int[COUNT];
        private int supply;
        private double[] before = {};
        private double[] now = {};
        private double flown;
        private double worstCharge;
        private double supplied;
        private double taken;

        @Override
        public void start(List<String> names, double time, double[] y) {
            for (int k = 0; k < COUNT; k++) {
                v[k] = names.indexOf("v(v" + k + ")");
                x[k] = names.indexOf("v(x" + k + ")");
            }
            supply = names.indexOf("i(vdd)");
            before = y.clone();
            now = new double[y.length];
        }

        @Override
        public boolean step(DenseStep step) {
            double h = (step.time1() - step.time0()) / PIECES;
            for (int piece = 0; piece < PIECES; piece++) {
                for (int node = 0; node < 3; node++) {
                    double weight = (node == 1 ? 4 : 1) * h / 6;
                    step.interpolate(step.time0() + (piece + 0.5 * node) * h, now);
                    for (int k = 0; k < COUNT; k++) {
                        double vk = now[v[k]];
                        double through = (3 - vk) / OscillatorRing.ohm(k, COUNT);
                        double memristor = (1e-5 + 0.99e-3 * now[x[k]]) * vk;
                        flown += weight * (through - memristor);
                        taken += weight * ((3 - vk) * through + vk * memristor);
                    }
                    supplied -= weight * 3 * now[supply];
                }
            }
            double charge = 0;
            for (int k = 0; k < COUNT; k++) {
                charge += FARAD * step.right()[v[k]];
            }
            worstCharge = Math.max(worstCharge, Math.abs(charge - flown));
            System.arraycopy(step.right(), 0, before, 0, before.length);
            return true;
        }

        /** Energy in all capacitors at the end. */
        double stored() {
            double energy = 0;
            for (int k = 0; k < COUNT; k++) {
                double vk = before[v[k]];
                double apart = vk - before[v[(k + 1) % COUNT]];
                energy += 0.5 * FARAD * vk * vk + 0.5 * COUPLING * apart * apart;
            }
            return energy;
        }
    }

    private static Ledger run(boolean ownSteps) {
        Ledger ledger = new Ledger();
        TransientSummary summary = Transient.run(
                OscillatorRing.of(COUNT, COUPLING),
                TransientOptions.controlled(STOP)
                        .withReltol(1e-4)
                        .withStart(TransientStart.CHARGES)
                        .withOwnSteps(ownSteps),
                ledger);
        assertTrue(summary.status().converged());
        return ledger;
    }

    @Test
    void noChargeIsLostAndPowersAddUpToNothing() {
        Ledger apart = run(true);
        Ledger together = run(false);
        double charge = COUNT * FARAD * 2;
        System.out.printf(
                Locale.ROOT,
                "charge lost %.1e of what a period moves (one step for all: %.1e), energy %.1e of what is supplied (%.1e)%n",
                apart.worstCharge / charge,
                together.worstCharge / charge,
                (apart.supplied - apart.taken - apart.stored()) / apart.supplied,
                (together.supplied - together.taken - together.stored()) / together.supplied);
        // A waveform is right to 1e-4; what is left here is the error of interpolants, added up over fifty
        // microseconds.
        assertEquals(0, apart.worstCharge, 2e-5 * charge);
        assertEquals(apart.supplied, apart.taken + apart.stored(), 1e-4 * apart.supplied);
    }
}
