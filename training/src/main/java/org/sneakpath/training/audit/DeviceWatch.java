package org.sneakpath.training.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;

/** Counts where devices of neurons leave their ranges, sample by sample. */
final class DeviceWatch implements PresentedSamples.Look {
    private final NetworkSpec spec;
    private final List<RangedDevice> devices;
    /** [device][sample]. */
    private final int[][] outside;

    private final double[][] lowest;
    private final double[][] highest;

    /** @param devices those that are looked at */
    DeviceWatch(NetworkSpec spec, List<RangedDevice> devices, int samples) {
        this.spec = spec;
        this.devices = List.copyOf(devices);
        outside = new int[devices.size()][samples];
        lowest = new double[devices.size()][samples];
        highest = new double[devices.size()][samples];
        Arrays.stream(lowest).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        Arrays.stream(highest).forEach(row -> Arrays.fill(row, Double.NEGATIVE_INFINITY));
    }

    @Override
    public void at(NetworkPass pass, int first) {
        for (int d = 0; d < devices.size(); d++) {
            int neurons = spec.layers().get(devices.get(d).layer()).outputs();
            for (int b = 0; b < pass.count(); b++) {
                for (int j = 0; j < neurons; j++) {
                    look(pass, d, j, b, first + b);
                }
            }
        }
    }

    private void look(NetworkPass pass, int d, int neuron, int b, int sample) {
        RangedDevice device = devices.get(d);
        double[][] series = device.series(pass, neuron, b);
        for (int t = 1; t <= spec.steps(); t++) {
            double v = device.voltage(series, t);
            outside[d][sample] += device.isInside(series, t, v) ? 0 : 1;
            lowest[d][sample] = Math.min(lowest[d][sample], v);
            highest[d][sample] = Math.max(highest[d][sample], v);
        }
    }

    List<DeviceExcursions> found() {
        List<DeviceExcursions> all = new ArrayList<>();
        for (int d = 0; d < devices.size(); d++) {
            RangedDevice device = devices.get(d);
            long samples = outside[d].length;
            long points = samples * spec.layers().get(device.layer()).outputs() * spec.steps();
            all.add(new DeviceExcursions(
                    device.layer(),
                    device.name(),
                    device.preset().name(),
                    points,
                    Arrays.stream(outside[d]).asLongStream().sum(),
                    (int) Arrays.stream(outside[d]).filter(count -> count > 0).count(),
                    Arrays.stream(lowest[d]).min().orElse(Double.NaN),
                    Arrays.stream(highest[d]).max().orElse(Double.NaN)));
        }
        return all;
    }
}
