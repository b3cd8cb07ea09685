package org.sneakpath.devices.nonideality.fabrication;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;

/**
 * Deviates of which a part varies smoothly over the wafer:
 *
 * <pre>
 *   z = √s Z(x, y) + √(1 − s) ζ,   cov(z_i, z_j) = s ρ(r_ij) for i ≠ j
 * </pre>
 * with Z a {@link GaussianField} and ζ independent from device to device.
 *
 * @param field Z
 * @param share s, the part of the variance that is the field's
 * @param placement where each device lies
 */
public record FieldDeviates(GaussianField field, double share, Placement placement) implements Deviates {
    public FieldDeviates {
        Level.requireFraction("share of the field", share);
    }

    @Override
    public void standard(double[] z, Devices devices, long seed, long quantity) {
        new IndependentDeviates().standard(z, devices, seed, quantity);
        double[] smooth = new double[z.length];
        field(smooth, devices, field.realisation(seed, quantity));
        double common = Math.sqrt(share);
        double own = Math.sqrt(1 - share);
        for (int k = 0; k < z.length; k++) {
            z[k] = common * smooth[k] + own * z[k];
        }
    }

    /** Tiles of a grid are evaluated by rows and columns, which gives the same bits as cell by cell and costs far less. */
    private void field(double[] values, Devices devices, FieldRealisation realisation) {
        Devices.Tile tile = tile(devices);
        if (tile != null && values.length % tile.columns() == 0) {
            int rows = values.length / tile.columns();
            double[] x = new double[tile.columns()];
            double[] y = new double[rows];
            for (int j = 0; j < x.length; j++) {
                x[j] = placement.x(tile.id(j));
            }
            for (int i = 0; i < rows; i++) {
                y[i] = placement.y(tile.id(i * x.length));
            }
            realisation.grid(x, y, values);
            return;
        }
        for (int k = 0; k < values.length; k++) {
            long device = devices.id(k);
            values[k] = realisation.value(placement.x(device), placement.y(device));
        }
    }

    /** The devices as rows of the grid, or null if they are none. */
    private Devices.@Nullable Tile tile(Devices devices) {
        if (!(placement instanceof GridPlacement grid)) {
            return null;
        }
        if (devices instanceof Devices.Tile tile) {
            return grid.columns() == tile.arrayColumns() ? tile : null;
        }
        if (devices instanceof Devices.Consecutive run && run.first() >= 0) {
            long cell = run.first() & 0xFFFF_FFFFL;
            int row = (int) (cell / grid.columns());
            return cell % grid.columns() == 0
                    ? new Devices.Tile((int) (run.first() >>> 32), row, 0, grid.columns(), grid.columns())
                    : null;
        }
        return null;
    }
}
