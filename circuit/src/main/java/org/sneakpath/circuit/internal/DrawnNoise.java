package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.devices.DeviceBatch;

/** The noise of the states of one group of devices, written among the parameters of its batch whenever time enters another cell. */
final class DrawnNoise {
    private final NoiseCells cells;
    private final DeviceBatch batch;
    private final int first;
    private final long[] devices;
    private double loaded = -1;

    /** @param first number of the first parameter that is noise; those after it are too */
    DrawnNoise(NoiseCells cells, DeviceBatch batch, int first, List<Device> devices) {
        this.cells = cells;
        this.batch = batch;
        this.first = first;
        this.devices = devices.stream()
                .mapToLong(device -> TransientNoise.device(device.name()))
                .toArray();
    }

    /** Makes the noise that of a time (s), none at rest. */
    void load(double time) {
        double cell = cells.cell(time);
        if (cell == loaded) {
            return;
        }
        loaded = cell;
        int n = batch.n;
        for (int p = first; p < batch.model.parameters().size(); p++) {
            for (int k = 0; k < n; k++) {
                batch.p[p * n + k] = cells.value(devices[k], p - first, cell);
            }
        }
    }
}
