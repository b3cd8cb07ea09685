package org.sneakpath.training.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.neurons.coding.DirectCurrent;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.FirstCrossing;
import org.sneakpath.neurons.coding.FirstSpike;
import org.sneakpath.neurons.coding.IntegralOfVoltage;
import org.sneakpath.neurons.coding.LastVoltage;
import org.sneakpath.neurons.coding.LinearLatency;
import org.sneakpath.neurons.coding.LogScaleLatency;
import org.sneakpath.neurons.coding.LogarithmicLatency;
import org.sneakpath.neurons.coding.MaximumVoltage;
import org.sneakpath.neurons.coding.MeanVoltage;
import org.sneakpath.neurons.coding.PoissonRate;
import org.sneakpath.neurons.coding.RadixBits;
import org.sneakpath.neurons.coding.Readout;
import org.sneakpath.neurons.coding.SpikeCount;
import org.sneakpath.neurons.coding.TernaryBits;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.ProgrammedNetwork;
import org.sneakpath.training.Signal;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;

/** Audits examine the network itself, whatever it is shown and however it answers. */
class AuditCodingTwinTest {
    private static final Dataset DATA = new YinYang(40, 5);

    private static NetworkSpec voltages(Encoding encoding) {
        LayerSpec first = KindsOfNetworks.layer(
                new Dense(encoding.inputs(4), 6), WordLineDrive.features(0.1), KindsOfNetworks.LEAKY);
        NetworkSpec spec = KindsOfNetworks.voltages();
        return spec.withLayers(List.of(first, spec.layers().get(1))).with(encoding);
    }

    private static NetworkSpec spikesAtTheEnd(Readout readout) {
        LayerSpec last = KindsOfNetworks.layer(new Dense(12, 3), WordLineDrive.features(0.1), KindsOfNetworks.LIF);
        NetworkSpec spec = KindsOfNetworks.spikes();
        return spec.withLayers(List.of(spec.layers().get(0), last)).with(readout);
    }

    static Stream<NetworkSpec> all() {
        List<NetworkSpec> specs = new ArrayList<>(KindsOfNetworks.all());
        for (Encoding encoding : List.of(
                new DirectCurrent(),
                new LinearLatency(8, 0, -1),
                new LogarithmicLatency(4, 0.2),
                new BernoulliRate(0.8),
                new PoissonRate(1.5),
                new TernaryBits(3, 1),
                new LogScaleLatency(4, 1, 10),
                new RadixBits(5))) {
            specs.add(voltages(encoding));
        }
        for (Readout readout : List.of(
                new MeanVoltage(),
                new MaximumVoltage(),
                new LastVoltage(),
                new IntegralOfVoltage(2e-4),
                new FirstCrossing(0.02, 11))) {
            specs.add(KindsOfNetworks.voltages().with(readout));
            specs.add(voltages(new LinearLatency(8, 0, -1)).with(readout));
        }
        specs.add(spikesAtTheEnd(new SpikeCount()));
        specs.add(spikesAtTheEnd(new FirstSpike(11)));
        return specs.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void onItsOwnGridItIsTheNetwork(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(7);
        ProgrammedNetwork own = network.onFinerGrid(1);
        assertEquals(spec, own.spec());
        NetworkPass pass = network.pass();
        NetworkPass again = own.pass();
        for (int k = 0; k < DATA.size(); k++) {
            pass.present(DATA, k);
            again.present(DATA, k);
            assertArrayEquals(pass.logits(), again.logits());
        }
        Evaluation evaluation = network.evaluate(DATA, 1);
        AuditReport report =
                NetworkAudit.run(network, DATA, AuditOptions.within(-1, 1).withSamples(0), 1);
        assertEquals(evaluation.correct(), report.own().correct());
        assertEquals(0, report.own().changed());
    }

    static Stream<Readout> linear() {
        return Stream.of(
                new MeanVoltage(), new LastVoltage(), new IntegralOfVoltage(2e-4), new FirstCrossing(0.01, 60));
    }

    /** Spikes into one layer of capacitors and resistors: scores tend to those of the circuit, in first order. */
    @ParameterizedTest
    @MethodSource("linear")
    void scoresOfFinerGridsTendToTheCircuits(Readout readout) {
        LayerSpec layer = KindsOfNetworks.layer(new Dense(4, 3), WordLineDrive.features(0.1), KindsOfNetworks.LEAKY);
        NetworkSpec spec = KindsOfNetworks.network(layer)
                .onGrid(5e-5, 40)
                .with(new LinearLatency(30, 0, -1))
                .with(readout);
        checkFirstOrder(spec, 0.35);
    }

    /** Spikes of neurons keep their charge, for those that come after them and for themselves. */
    @Test
    void spikesOfNeuronsKeepTheirChargeOnFinerGrids() {
        Network network = new Network(KindsOfNetworks.recurrent());
        network.initialise(7);
        NetworkSpec finer = network.onFinerGrid(4).spec();
        assertEquals(new Recurrent(4, 6, 0.4, 0), finer.layers().get(0).connection());
        assertEquals(0.4, finer.layers().get(1).drive().gain(), 1e-15);
        assertEquals(
                KindsOfNetworks.recurrent().layers().get(1).connection(),
                finer.layers().get(1).connection());
        assertEquals(Signal.SPIKES, finer.layers().get(0).signal());
        NetworkSpec spikes = spikesAtTheEnd(new FirstSpike(11));
        Network timed = new Network(spikes);
        assertEquals(new FirstSpike(44), timed.onFinerGrid(4).spec().readout());
        assertEquals(spikes.readoutScale() / 4, timed.onFinerGrid(4).spec().readoutScale());
    }

    private static void checkFirstOrder(NetworkSpec spec, double ratio) {
        Network network = new Network(spec);
        network.initialise(7);
        List<double[]> scores = new ArrayList<>();
        for (int divisor : new int[] {1, 4, 64}) {
            NetworkPass pass = network.onFinerGrid(divisor).pass();
            pass.present(DATA, 3);
            scores.add(pass.logits().clone());
        }
        double far = distance(scores.get(0), scores.get(2));
        double near = distance(scores.get(1), scores.get(2));
        assertTrue(far > 0 && near < ratio * far, "far " + far + ", near " + near);
        assertTrue(far < 0.2 * distance(scores.get(2), new double[3]), "far " + far);
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int k = 0; k < a.length; k++) {
            most = Math.max(most, Math.abs(a[k] - b[k]));
        }
        return most;
    }

    /** Answers of the reference engine go through the network's own read-out. */
    @ParameterizedTest
    @MethodSource("linear")
    void theReferenceEngineIsScoredByTheReadout(Readout readout) {
        NetworkSpec spec = KindsOfNetworks.voltages().onGrid(1e-5, 40).with(readout);
        Network network = new Network(spec);
        network.initialise(7);
        AuditReport report =
                NetworkAudit.run(network, DATA, AuditOptions.within(-1, 1).withSamples(12), 1);
        assertTrue(report.reference().isMade(), report.reference().refusal());
        assertTrue(report.reference().agreeing() >= 11, report.reference().toString());
    }

    @Test
    void spikesOfTheInputAreNotDrawn() {
        Network network = new Network(voltages(new BernoulliRate(0.8)));
        AuditReport report =
                NetworkAudit.run(network, DATA, AuditOptions.within(-1, 1).withSamples(2), 1);
        assertTrue(
                report.reference().refusal().contains("encoding"),
                report.reference().refusal());
    }

    private static final class Counting implements AuditListener {
        private final long most;
        private long done;
        private long all;
        private int calls;

        Counting(long most) {
            this.most = most;
        }

        @Override
        public void advance(long now, long whole) {
            done = now;
            all = whole;
            calls++;
        }

        @Override
        public boolean isStopped() {
            return done >= most;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aListenerHearsAllOfItAndCanEndIt(int threads) {
        Network network = new Network(KindsOfNetworks.voltages());
        network.initialise(7);
        double[] weights = network.weights().clone();
        AuditOptions options = AuditOptions.within(-1, 1).withSamples(3);
        Counting whole = new Counting(Long.MAX_VALUE);
        AuditReport report = NetworkAudit.run(network, DATA, options, threads, whole);
        assertEquals(NetworkAudit.run(network, DATA, options, 1), report);
        assertEquals(4 * DATA.size() + 3, whole.done);
        assertEquals(whole.done, whole.all);
        Counting stopped = new Counting(50);
        assertNull(NetworkAudit.run(network, DATA, options, 1, stopped));
        assertTrue(stopped.calls < whole.calls, "it goes on for " + stopped.calls + " calls");
        assertArrayEquals(weights, network.weights());
    }
}
