package org.sneakpath.training.data;

import java.util.Arrays;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A bar that moves over n × n pixels of an event camera: to the right (class 0), left (1), down (2) or up (3).
 *
 * <p>The bar is as long as the image is wide and passes it in the time T_c at constant speed, beginning at t₀, both random. The
 * pixel at distance q = 0 … n − 1 from where the bar comes in fires once as its edge reaches the pixel's centre:
 * <pre>
 *   t = t₀ + T_c (q + ½)/n + jitter · z,      z standard normal
 *   T_c uniform in [¼, ½) · duration,      t₀ uniform in [0, duration − T_c)
 * </pre>
 * unless it misses it, with probability {@code miss}; and every pixel fires by itself besides, as a Poisson process of rate
 * {@code noise}. What falls outside of [0, duration) is dropped. Channel of the pixel in row r and column c: r·n + c.
 *
 * <p>Without noise, jitter and misses every pixel fires exactly once, whatever the class: nothing but times tells classes apart, so
 * that a network that counts is left with guessing.
 *
 * <p>Samples are made when asked for, each a function of (seed, index); nothing is stored. Immutable and thread-safe.
 */
public final class MovingBars implements EventDataset {
    private static final int CLASSES = 4;
    /** Draws of a whole sample; those of a pixel have its channel in their device coordinate and come after these. */
    private static final long LABEL = 0;

    private static final long CROSSING = 1;
    private static final long START = 2;
    private static final long MISS = 3;
    private static final long JITTER = 4;
    private static final long NOISE = 5;

    /**
     * What is shown.
     *
     * @param pixels n, side of the image, at least 2
     * @param duration how long a sample lasts (s), &gt; 0
     * @param jitter standard deviation of an event's time (s), ≥ 0
     * @param miss probability that a pixel misses the bar, in [0, 1)
     * @param noise rate at which each pixel fires by itself (1/s), ≥ 0
     */
    public record Scene(int pixels, double duration, double jitter, double miss, double noise) {
        /** 8 × 8 pixels for 20 ms, jitter 0.2 ms, 5 % missed, 5 events of noise a second and pixel. */
        public static final Scene USUAL = new Scene(8, 20e-3, 0.2e-3, 0.05, 5);

        public Scene {
            if (pixels < 2 || pixels > 1024) {
                throw new IllegalArgumentException("moving bars: " + pixels + " pixels must be 2 to 1024; try 8");
            }
            if (!(duration > 0 && Double.isFinite(duration))) {
                throw new IllegalArgumentException(
                        "moving bars: duration = " + duration + " s must be > 0; try 20e-3 s");
            }
            if (!(jitter >= 0 && Double.isFinite(jitter))) {
                throw new IllegalArgumentException("moving bars: jitter = " + jitter + " s must be >= 0; try 0.2e-3 s");
            }
            if (!(miss >= 0 && miss < 1)) {
                throw new IllegalArgumentException("moving bars: miss = " + miss + " must lie in [0, 1); try 0.05");
            }
            if (!(noise >= 0 && noise * duration <= 1000)) {
                throw new IllegalArgumentException("moving bars: noise = " + noise
                        + " 1/s must be >= 0 and at most 1000 events a sample and pixel; try 5 1/s");
            }
        }
    }

    private final Scene scene;
    private final int samples;
    private final CounterRandom random;

    /**
     * A set.
     *
     * @param samples number of samples, at least 1
     * @param seed sets of different seeds have different samples
     */
    public MovingBars(Scene scene, int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("moving bars need at least 1 sample, not " + samples);
        }
        this.scene = scene;
        this.samples = samples;
        random = new CounterRandom(seed, Purpose.EVENT_STREAM);
    }

    @Override
    public String name() {
        return "moving bars seed " + random.seed() + ", " + scene;
    }

    @Override
    public int size() {
        return samples;
    }

    @Override
    public int channels() {
        return scene.pixels * scene.pixels;
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public double duration() {
        return scene.duration;
    }

    @Override
    public int label(int index) {
        return random.below(CLASSES, device(index, 0), LABEL);
    }

    private static long device(int sample, int channel) {
        return CounterRandom.device(sample, channel);
    }

    @Override
    public EventStream events(int index) {
        if (index < 0 || index >= samples) {
            throw new IndexOutOfBoundsException("sample " + index + " of " + samples + " in '" + name() + "'");
        }
        int n = scene.pixels;
        int direction = label(index);
        double crossing = random.uniform(0.25, 0.5, device(index, 0), CROSSING) * scene.duration;
        double start = random.uniform(0, scene.duration - crossing, device(index, 0), START);
        Growing events = new Growing(n * n + n);
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                int channel = row * n + column;
                long pixel = device(index, channel);
                if (random.uniform(pixel, MISS) >= scene.miss) {
                    int q = distance(direction, row, column);
                    double time = start + crossing * (q + 0.5) / n + scene.jitter * random.gaussian(pixel, JITTER);
                    events.addIfInside(time, channel);
                }
                addNoise(events, pixel, channel);
            }
        }
        return events.stream();
    }

    /** Pixels between where the bar comes in and this one. */
    private int distance(int direction, int row, int column) {
        int last = scene.pixels - 1;
        return switch (direction) {
            case 0 -> column;
            case 1 -> last - column;
            case 2 -> row;
            default -> last - row;
        };
    }

    /** A Poisson process: independent exponential distances in time. */
    private void addNoise(Growing events, long pixel, int channel) {
        if (scene.noise > 0) {
            double time = 0;
            for (long k = 0; time < scene.duration; k++) {
                time -= StrictMath.log(random.openUniform(pixel, NOISE + k)) / scene.noise;
                events.addIfInside(time, channel);
            }
        }
    }

    /** Events of a sample while they are being made. */
    private final class Growing {
        private double[] times;
        private int[] channels;
        private int count;

        Growing(int room) {
            times = new double[room];
            channels = new int[room];
        }

        void addIfInside(double time, int channel) {
            if (time >= 0 && time < scene.duration) {
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                    channels = Arrays.copyOf(channels, 2 * count);
                }
                times[count] = time;
                channels[count++] = channel;
            }
        }

        EventStream stream() {
            return EventStream.of(Arrays.copyOf(times, count), Arrays.copyOf(channels, count));
        }
    }
}
