package org.sneakpath.circuit.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** Circuits of devices whose states have noise. */
final class NoisyDevices {
    static final CompactModel SWITCHES = DeviceLibrary.model("mmss");
    static final CompactModel GAP = DeviceLibrary.model("stanford-pku");

    private NoisyDevices() {}

    static Device device(String name, CompactModel model, Map<String, Double> given, double x, String plus) {
        double[] values = model.defaultParameters();
        given.forEach((parameter, value) -> values[model.parameterIndex(parameter)] = value);
        List<Double> parameters =
                IntStream.range(0, values.length).mapToObj(j -> values[j]).toList();
        return new Device(name, model, List.of(plus, "0"), parameters, Collections.nCopies(1, OptionalDouble.of(x)));
    }

    /** So many equal devices at a constant voltage. */
    static Netlist ensemble(CompactModel model, Map<String, Double> given, double x, double volt, int count) {
        NetlistBuilder builder = Netlist.builder("ensemble").voltageSource("V1", "a", "0", new Dc(volt));
        for (int k = 0; k < count; k++) {
            builder.add(device("M" + k, model, given, x, "a"));
        }
        return builder.build();
    }

    /** Two devices of few switches, each behind a resistor, under a sine. */
    static Netlist driven() {
        return Netlist.builder("driven")
                .voltageSource("V1", "in", "0", new Sine(0.1, 0.6, 2e3))
                .resistor("R1", "in", "a", 500)
                .capacitor("C1", "a", "0", 10e-9)
                .resistor("R2", "in", "b", 800)
                .add(device("M1", SWITCHES, Map.of("switches", 200.0, "phi", 0.9), 0.4, "a"))
                .add(device("M2", SWITCHES, Map.of("switches", 300.0, "phi", 0.8), 0.6, "b"))
                .build();
    }

    /** Noise for it, on a grid whose points are no decimal numbers. */
    static TransientNoise noise(long seed) {
        return TransientNoise.of(seed, 1e-3 / 96);
    }
}
