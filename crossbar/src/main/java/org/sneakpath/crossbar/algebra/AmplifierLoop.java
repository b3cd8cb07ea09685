package org.sneakpath.crossbar.algebra;

import java.util.List;
import java.util.function.Consumer;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/**
 * A linear network with operational amplifiers in it: drawn with them, or opened, each amplifier a source. From the latter
 * follow the natural frequencies. With e the outputs of amplifiers and d = M·e their input voltages,
 * <pre>
 *   de/dt = ω_t·(M − 1/A0)·e
 * </pre>
 * for amplifiers of one pole, within their supplies.
 */
final class AmplifierLoop {
    private final OperationalAmplifier amplifier;
    private final Consumer<NetlistBuilder> network;
    private final List<Place> places;

    /** Where an amplifier stands. */
    record Place(String name, String plus, String minus, String output) {}

    /** @param network draws everything but the amplifiers, inputs included */
    AmplifierLoop(OperationalAmplifier amplifier, Consumer<NetlistBuilder> network, List<Place> places) {
        this.amplifier = amplifier;
        this.network = network;
        this.places = List.copyOf(places);
    }

    /** Draws all of it. */
    void draw(NetlistBuilder netlist) {
        network.accept(netlist);
        for (Place place : places) {
            amplifier.draw(netlist, place.name(), place.plus(), place.minus(), place.output());
        }
    }

    /** The two resistors of an amplifier that turns the voltage of {@code input} over; see {@link #inverter}. */
    static void inverterResistors(NetlistBuilder netlist, String name, String input, String output, double ohm) {
        netlist.resistor("R" + name + "_in", input, name + "_in", ohm);
        netlist.resistor("R" + name + "_back", name + "_in", output, ohm);
    }

    /** The amplifier between them. */
    static Place inverter(String name, String output) {
        return new Place(name, Netlist.GROUND, name + "_in", output);
    }

    /**
     * The natural frequencies' real parts, the greatest of them.
     *
     * @throws IllegalStateException for amplifiers without delay, and where the opened loop has no solution
     */
    Stability stability() {
        if (amplifier.instantaneous()) {
            throw new IllegalStateException(
                    "amplifiers without delay have no natural frequencies; give them a gain-bandwidth");
        }
        int n = places.size();
        double[] matrix = openLoop();
        double rate = amplifier.unityGainAngularFrequency();
        for (int k = 0; k < n; k++) {
            matrix[k * n + k] -= 1 / amplifier.gain();
        }
        for (int c = 0; c < matrix.length; c++) {
            matrix[c] *= rate;
        }
        return new Stability(SpectralAbscissa.of(matrix, n));
    }

    /** M, row-major: what each amplifier's input sees of each amplifier's output. */
    private double[] openLoop() {
        NetlistBuilder netlist = Netlist.builder("open loop");
        network.accept(netlist);
        for (Place place : places) {
            netlist.voltageSource("V" + place.name(), place.output(), Netlist.GROUND, new Dc(0));
        }
        OperatingPointResult point = OperatingPoint.solve(netlist.build());
        int n = places.size();
        if (!point.status().converged()) {
            throw new IllegalStateException(
                    "the loop of " + n + " amplifiers, opened at their outputs, was not solved: "
                            + point.status() + " at " + point.stats().worstUnknown() + ", "
                            + point.status().advice() + "; its natural frequencies are not known");
        }
        double[] matrix = new double[n * n];
        for (int k = 0; k < n; k++) {
            WaveformBars bars = point.newBars();
            listen(bars, places.get(k).plus(), 1);
            listen(bars, places.get(k).minus(), -1);
            CircuitGradient gradient = point.pullback(bars);
            for (int l = 0; l < n; l++) {
                matrix[k * n + l] = gradient.sourceOffset("V" + places.get(l).name());
            }
        }
        return matrix;
    }

    private static void listen(WaveformBars bars, String node, double weight) {
        if (!node.equals(Netlist.GROUND)) {
            bars.voltage(node)[0] += weight;
        }
    }
}
