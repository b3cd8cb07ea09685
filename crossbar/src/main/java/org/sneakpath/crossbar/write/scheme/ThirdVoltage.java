package org.sneakpath.crossbar.write.scheme;

/**
 * V/3: idle lines at potentials between, so that no cell but the selected ones sees more than a third, and all of them see that.
 * In a shot of several amplitudes the column of the smallest sees up to two thirds, less its own amplitude.
 */
public record ThirdVoltage() implements WriteScheme {
    @Override
    public WriteBias bias(WriteShot shot, int rows) {
        double v = shot.extreme();
        return WriteBias.driven(Potentials.of(shot, rows, v / 2, -v / 6, v / 6));
    }
}
