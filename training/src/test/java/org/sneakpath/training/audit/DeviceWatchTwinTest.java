package org.sneakpath.training.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.Provenance;
import org.sneakpath.devices.Validity;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.neurons.library.NeuronLibrary;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.netlist.SmallNetwork;

/** What leaves the ranges of devices, counted anew from the run of each neuron. */
class DeviceWatchTwinTest {
    private static final Dataset DATA = new YinYang(37, 3);
    private static final NetworkSpec SPEC = SmallNetwork.spec(SteppingScheme.STAGGERED_EULER);

    private static Network network(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(11);
        return network;
    }

    /** Batteries of 0 and 50 mV, −50 to 200 mV. */
    @Test
    void voltagesOfMemristorsAreThoseOverTheirBatteries() {
        Network network = network(SPEC);
        List<DeviceExcursions> found = NetworkAudit.run(
                        network, DATA, AuditOptions.within(-1, 1).withSamples(0), 2)
                .devices();
        assertEquals(4, found.size());
        NetworkPass pass = network.pass();
        for (DeviceExcursions device : found) {
            double battery = device.device().equals(found.get(0).device()) ? 0 : 0.05;
            long outside = 0;
            int samples = 0;
            double highest = -1;
            for (int s = 0; s < DATA.size(); s++) {
                pass.present(DATA, s);
                long before = outside;
                for (int j = 0; j < SPEC.layers().get(device.layer()).outputs(); j++) {
                    double[] v = SmallNetwork.output(pass, device.layer(), j);
                    for (int t = 1; t < v.length; t++) {
                        double own = v[t] - battery;
                        outside += own < -0.05 || own > 0.2 ? 1 : 0;
                        highest = Math.max(highest, own);
                    }
                }
                samples += outside > before ? 1 : 0;
            }
            assertEquals("mif-neuron", device.preset());
            assertEquals(outside, device.outside());
            assertEquals(samples, device.samples());
            assertEquals(highest, device.highest());
            assertEquals(
                    (long) DATA.size() * SPEC.layers().get(device.layer()).outputs() * SPEC.steps(), device.points());
        }
        assertTrue(found.stream().mapToLong(DeviceExcursions::outside).sum() > 0, "some leave their range");
    }

    /** i = (x/rOn + (1 − x)/rOff) v. */
    @Test
    void currentsAreThoseOfTheModel() {
        double limit = 0.4e-6;
        Preset published = DeviceLibrary.preset("mif-neuron");
        Preset limited = new Preset(
                "limited",
                published.model(),
                Map.of(),
                Map.of(),
                new Provenance("a test", "", "", true),
                new Validity(Interval.REAL, Interval.closed(-limit, limit)));
        NetworkPass pass = network(SPEC).pass();
        List<RangedDevice> devices = RangedDevice.of(SPEC, pass, List.of(limited));
        DeviceWatch watch = new DeviceWatch(SPEC, devices, 1);
        pass.present(DATA, 5);
        watch.at(pass, 0);
        long all = 0;
        for (int d = 0; d < 4; d++) {
            DeviceExcursions device = watch.found().get(d);
            int k = device.layer();
            long outside = 0;
            for (int j = 0; j < SPEC.layers().get(k).outputs(); j++) {
                double[] v = SmallNetwork.output(pass, k, j);
                double[] x = pass.series(k, pass.neuron(k).unknownIndex(device.device() + ".x"), j, 0);
                for (int t = 1; t < v.length; t++) {
                    double over = v[t] - (d % 2 == 0 ? 0 : 0.05);
                    outside += Math.abs(over * (x[t] / 1e3 + (1 - x[t]) / 100e3)) > limit ? 1 : 0;
                }
            }
            assertEquals(outside, device.outside(), "device " + d);
            all += outside;
        }
        assertTrue(all > 0 && all < 22L * SPEC.steps(), all + " outside");
    }

    @Test
    void devicesWithOtherNumbersHaveNoRange() throws IOException {
        NetworkSpec written = SPEC.withLayers(SPEC.layers().stream()
                .map(layer -> layer.withNeuron(NeuronLibrary.get("mif")))
                .toList());
        assertEquals(4, RangedDevice.of(written, network(written).pass()).size(), "the same numbers in other units");
        NetworkSpec other = SPEC.withLayers(SPEC.layers().stream()
                .map(layer -> layer.withNeuron(NeuronLibrary.get("mif2")))
                .toList());
        assertEquals(4, RangedDevice.of(other, network(other).pass()).size(), "two of three");
        assertEquals(
                0,
                RangedDevice.of(
                                KindsOfNetworks.voltages(),
                                network(KindsOfNetworks.voltages()).pass())
                        .size());
    }
}
