package org.sneakpath.crossbar.write.scheme;

/**
 * V/2: half the voltage from each side, all other lines at 0 V. Half-selected cells see no more than half, others nothing.
 *
 * <p>Source: for this and the next scheme A. Chen, "A comprehensive crossbar array model with solutions for line resistance and
 * nonlinear device characteristics", IEEE Trans. Electron Devices 60(4), 2013.
 */
public record HalfVoltage() implements WriteScheme {
    @Override
    public WriteBias bias(WriteShot shot, int rows) {
        return WriteBias.driven(Potentials.of(shot, rows, shot.extreme() / 2, 0, 0));
    }
}
