package org.sneakpath.devices.nonideality.fabrication;

/** Where on the wafer a device lies: a function of the device alone, so that no tiling of an array can move it. */
public interface Placement {
    /** Coordinate along a row (m). */
    double x(long device);

    /** Coordinate along a column (m). */
    double y(long device);
}
