package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.library.Vteam;

class DeviceBatchMemoryTest {
    private static final int N = 10_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void vteamTakesBelow200BytesAnInstanceAsStatedAndAsAllocated() {
        Vteam vteam = new Vteam();
        DeviceBatch warm = new DeviceBatch(vteam, 1); // loads classes
        vteam.switching(warm, 0, 1);
        vteam.noise(warm, 1, 0, 1);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        DeviceBatch batch = new DeviceBatch(vteam, N);
        vteam.currents(batch, 0, N);
        vteam.rates(batch, 0, N);
        long between = THREADS.getCurrentThreadAllocatedBytes();
        long first = batch.bytes();
        vteam.switching(batch, 0, N);
        vteam.noise(batch, 1, 0, N);
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertEquals(152L * N, first);
        assertEquals(176L * N, batch.bytes());
        // what is not arrays is some 100 bytes; the reading itself and instrumented classes may cost some more, half a
        // byte an instance
        assertTrue(Math.abs(between - before - 152L * N) < 5000, between - before + " bytes");
        assertTrue(Math.abs(after - before - 176L * N) < 5000, after - before + " bytes");
        assertTrue(after - before <= 200L * N);
    }

    @Test
    void whatAGradientNeedsIsAllocatedWhenAskedFor() {
        Vteam vteam = new Vteam();
        DeviceBatch batch = new DeviceBatch(vteam, N);
        vteam.currentsByParameter(batch, 0, N);
        assertEquals((152L + 72) * N, batch.bytes());
        vteam.ratesByParameter(batch, 0, N);
        assertEquals((152L + 144) * N, batch.bytes());
        assertSame(batch.q, batch.dqdv);
    }

    /** B = 2, S = 2, P = 2, no switching functions, charge stored. */
    @Test
    void theFormulaHoldsForAModelWithCharge() {
        DeviceBatch batch = new DeviceBatch(new Charge(), 7);
        assertEquals(7 * 8 * (4 + 4 + 2 + 1 + 4 + 8 + 4 + 2 + 4 + 4), batch.bytes());
        assertNotSame(batch.q, batch.dqdv);
        Arrays.stream(new double[][] {batch.didp(), batch.dqdp(), batch.dfdp(), batch.switching(), batch.noise()})
                .forEach(a -> assertTrue(Arrays.stream(a).allMatch(value -> value == 0)));
        assertEquals(7 * 8 * (37 + 4 + 4 + 4 + 2), batch.bytes());
    }

    @Test
    void threadsThatAskAtOnceGetOneArray() {
        for (int k = 0; k < 200; k++) {
            DeviceBatch batch = new DeviceBatch(new Vteam(), 4);
            long different = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(t -> System.identityHashCode(batch.didp()))
                    .distinct()
                    .count();
            assertEquals(1, different);
        }
    }
}
