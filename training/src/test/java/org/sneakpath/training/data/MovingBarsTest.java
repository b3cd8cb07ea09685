package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.training.Refusal;

class MovingBarsTest {
    private static final int N = 6;
    private static final double T = 20e-3;
    private static final MovingBars CLEAN = new MovingBars(new MovingBars.Scene(N, T, 0, 0, 0), 400, 3);

    @Test
    void aCleanBarTouchesEveryPixelOnceInItsDirectionAtConstantSpeed() {
        int[] classes = new int[4];
        for (int k = 0; k < CLEAN.size(); k++) {
            EventStream events = CLEAN.events(k);
            assertEquals(N * N, events.size());
            double[] when = new double[N * N];
            for (int e = 0; e < events.size(); e++) {
                assertEquals(0, when[events.channel(e)], "twice on one pixel");
                when[events.channel(e)] = events.time(e);
            }
            int label = CLEAN.label(k);
            classes[label]++;
            int step = label < 2 ? 1 : N;
            double forward = label % 2 == 0 ? 1 : -1;
            double pace = forward * (when[step] - when[0]);
            assertTrue(pace >= T / 4 / N && pace < T / 2 / N, "class " + label + " at " + pace + " s a pixel");
            for (int row = 0; row < N; row++) {
                for (int column = 0; column < N; column++) {
                    int along = label < 2 ? column : row;
                    assertEquals(when[0] + forward * pace * along, when[row * N + column], 1e-15);
                }
            }
        }
        // 100 of each expected, deviation √(400 · ¼ · ¾) = 8.7
        for (int count : classes) {
            assertTrue(Math.abs(count - 100) < 5 * 8.7, "a class of " + count);
        }
    }

    @Test
    void eventsComeInOrderWithinTheDuration() {
        MovingBars noisy = new MovingBars(new MovingBars.Scene(N, T, 3e-3, 0.2, 200), 50, 3);
        for (int k = 0; k < noisy.size(); k++) {
            EventStream events = noisy.events(k);
            double before = 0;
            for (int e = 0; e < events.size(); e++) {
                assertTrue(events.time(e) >= before && events.time(e) < T);
                before = events.time(e);
            }
        }
    }

    @Test
    void missesAndNoiseHaveTheirRates() {
        int samples = 300;
        double pixels = samples * N * N;
        double kept = events(new MovingBars.Scene(N, T, 0, 0.3, 0), samples);
        assertEquals(0.7 * pixels, kept, 5 * Math.sqrt(0.7 * 0.3 * pixels));
        // Poisson: variance equals mean
        double noise = events(new MovingBars.Scene(N, T, 0, 0, 150), samples) - pixels;
        assertEquals(150 * T * pixels, noise, 5 * Math.sqrt(150 * T * pixels));
    }

    @Test
    void jitterHasItsDeviation() {
        MovingBars moved = new MovingBars(new MovingBars.Scene(N, T, 1e-5, 0, 0), 400, 3);
        double squares = 0;
        int count = 0;
        for (int k = 0; k < moved.size(); k++) {
            double[] clean = times(CLEAN, k);
            double[] late = times(moved, k);
            for (int c = 0; c < clean.length; c++) {
                squares += (late[c] - clean[c]) * (late[c] - clean[c]);
                count++;
            }
        }
        assertEquals(1, Math.sqrt(squares / count) / 1e-5, 5 / Math.sqrt(2.0 * count));
    }

    private static double[] times(EventDataset data, int sample) {
        double[] times = new double[data.channels()];
        EventStream events = data.events(sample);
        for (int e = 0; e < events.size(); e++) {
            times[events.channel(e)] = events.time(e);
        }
        return times;
    }

    private static double events(MovingBars.Scene scene, int samples) {
        MovingBars bars = new MovingBars(scene, samples, 11);
        double sum = 0;
        for (int k = 0; k < samples; k++) {
            sum += bars.events(k).size();
        }
        return sum;
    }

    @Test
    void aSampleDependsOnSeedAndIndexAlone() {
        MovingBars few = new MovingBars(MovingBars.Scene.USUAL, 10, 5);
        MovingBars many = new MovingBars(MovingBars.Scene.USUAL, 1000, 5);
        MovingBars other = new MovingBars(MovingBars.Scene.USUAL, 10, 6);
        assertArrayEquals(times(few, 7), times(many, 7));
        assertTrue(times(few, 7)[3] != times(other, 7)[3]);
        assertThrows(IndexOutOfBoundsException.class, () -> few.events(10));
    }

    @Test
    void binsKeepWhichPixelFiredWhen() {
        Dataset binned = CLEAN.binned(10);
        assertEquals(10 * N * N, binned.features());
        assertEquals(4, binned.classes());
        double[] u = new double[binned.features()];
        for (int k = 0; k < 20; k++) {
            binned.features(k, u);
            double sum = 0;
            for (double value : u) {
                sum += value;
            }
            assertEquals(N * N, sum);
            double[] when = times(CLEAN, k);
            for (int c = 0; c < when.length; c++) {
                int bin = (int) (when[c] * 10 / T);
                assertEquals(1, u[bin * N * N + c]);
            }
            // in one bin nothing tells the classes apart
            double[] flat = new double[N * N];
            CLEAN.binned(1).features(k, flat);
            for (double value : flat) {
                assertEquals(1, value);
            }
        }
    }

    @Test
    void scenesAndStreamsThatMakeNoSenseAreRefused() {
        Refusal.of(() -> new MovingBars.Scene(1, T, 0, 0, 0));
        Refusal.of(() -> new MovingBars.Scene(N, 0, 0, 0, 0));
        Refusal.of(() -> new MovingBars.Scene(N, T, -1, 0, 0));
        Refusal.of(() -> new MovingBars.Scene(N, T, 0, 1, 0));
        Refusal.of(() -> new MovingBars.Scene(N, T, 0, 0, 1e9));
        Refusal.of(() -> new MovingBars(MovingBars.Scene.USUAL, 0, 1));
        Refusal.of(() -> CLEAN.binned(0));
        Refusal.of(() -> EventStream.of(new double[] {1}, new int[] {0, 1}));
        Refusal.of(() -> EventStream.of(new double[] {-1}, new int[] {0}));
        Refusal.of(() -> EventStream.of(new double[] {1}, new int[] {-1}));
    }
}
