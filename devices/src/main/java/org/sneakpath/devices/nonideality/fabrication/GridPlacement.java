package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;

/**
 * Cells of one array on a rectangular grid, numbered in row-major order in the lower 32 bits of the device.
 *
 * @param columns of the array
 * @param originX of cell 0 on the wafer (m)
 * @param originY of cell 0 on the wafer (m)
 * @param pitchX from column to column (m)
 * @param pitchY from row to row (m)
 */
public record GridPlacement(int columns, double originX, double originY, double pitchX, double pitchY)
        implements Placement {
    public GridPlacement {
        Level.requirePositive("grid placement: columns", columns, "");
        Level.requireFinite("grid placement: origin x", originX, "m");
        Level.requireFinite("grid placement: origin y", originY, "m");
        Level.requirePositive("grid placement: pitch x", pitchX, "m");
        Level.requirePositive("grid placement: pitch y", pitchY, "m");
    }

    @Override
    public double x(long device) {
        return originX + pitchX * ((device & 0xFFFF_FFFFL) % columns);
    }

    @Override
    public double y(long device) {
        long row = (device & 0xFFFF_FFFFL) / columns;
        return originY + pitchY * row;
    }
}
