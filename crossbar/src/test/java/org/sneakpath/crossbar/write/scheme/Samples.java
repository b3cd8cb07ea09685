package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;
import java.util.stream.Stream;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Arrays and shots, repeatable. */
final class Samples {
    private Samples() {}

    /** 2 µS to 200 µS. */
    static double[] conductances(int cells) {
        CounterRandom random = new CounterRandom(11, Purpose.DATASET);
        double[] g = new double[cells];
        Arrays.setAll(g, c -> 2e-6 * Math.pow(100, random.uniform(c, 0)));
        return g;
    }

    /** Some cells of a row, amplitudes of 0.7 to 1.5 V times the sign, the greatest in column 2. */
    static WriteShot some(int row, int columns, double sign) {
        double[] amplitudes = new double[columns];
        for (int j = 0; j < columns; j += 2) {
            amplitudes[j] = sign * (j == 2 ? 1.5 : 0.7 + 0.05 * j);
        }
        return WriteShot.row(row, amplitudes);
    }

    static Stream<WriteScheme> schemes() {
        return Stream.of(
                new HalfVoltage(),
                new ThirdVoltage(),
                IdleLines.grounded(),
                IdleLines.floating(),
                new IdleLines(Idle.FLOATING, Idle.GROUNDED),
                new IdleLines(Idle.GROUNDED, Idle.FLOATING),
                new GateSelection(3, 0));
    }
}
