package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.NetworkSpec;

/** ngspice runs networks of neurons with events, and convolutions. */
class EventNetlistSpiceTest {
    /**
     * What two engines that control their own errors may differ by, of the range of a voltage. Of layers without events they differ by
     * 2e-5 here; what a switch is thrown at, and passed on by three layers that amplify it, makes it up to ten times as much.
     */
    private static final double AGREED = 4e-4;

    @TempDir
    private Path folder;

    static Map<String, NetworkSpec> networks() {
        Map<String, NetworkSpec> all = new LinkedHashMap<>(EventNetworks.all());
        all.put("convolution", KindsOfNetworks.convolution());
        return all;
    }

    static Set<String> names() {
        return networks().keySet();
    }

    /** One sample of a reset, and one without any. */
    @ParameterizedTest
    @ValueSource(strings = {"refractory", "convolution"})
    void ngspiceAndTheReferenceEngineSeeTheSameOfASample(String name) throws IOException, InterruptedException {
        compare(name, Objects.requireNonNull(networks().get(name)), 1);
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("slow")
    void ngspiceAndTheReferenceEngineSeeTheSameNetwork(String name) throws IOException, InterruptedException {
        compare(name, Objects.requireNonNull(networks().get(name)), 3);
    }

    private void compare(String name, NetworkSpec spec, int samples) throws IOException, InterruptedException {
        for (int sample = 0; sample < samples; sample++) {
            double[] features = {0.9 - 0.2 * sample, 0.6, 0.75 + 0.1 * sample, 0.8 - 0.3 * sample};
            NetlistTwin twin = NetlistTwin.of(spec, features, FirstLayer.CELLS);
            DrawnNetwork drawn = new NetworkDrawing(twin.network()).draw(features, FirstLayer.CELLS);
            List<String> nodes =
                    new ArrayList<>(drawn.outputs().get(drawn.outputs().size() - 1));
            StringBuilder text = new StringBuilder();
            drawn.spice(text);
            NgspiceRun spice = NgspiceRun.of(folder, text.toString(), nodes);
            TransientResult result = Transient.run(drawn.netlist(), drawn.controlled(1e-7));
            assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
            int classes = nodes.size();
            double[] rows = new double[spec.steps() * classes];
            double worst = 0;
            for (int j = 0; j < classes; j++) {
                double[] ours = result.waveforms().voltage(nodes.get(j));
                double range = 1e-3;
                for (double v : ours) {
                    range = Math.max(range, Math.abs(v));
                }
                double end = ours[ours.length - 1];
                worst = Math.max(worst, Math.abs(end - spice.at(drawn.duration(), j)) / range);
                assertEquals(end, spice.at(drawn.duration(), j), AGREED * range, nodes.get(j) + " of sample " + sample);
                for (int t = 1; t <= spec.steps(); t++) {
                    double time =
                            spec.step() * (t + drawn.delays().get(drawn.delays().size() - 1));
                    rows[(t - 1) * classes + j] = spice.at(time, j);
                }
            }
            double[] answers = new double[classes];
            spec.readout().values(Precision.DOUBLE, rows, spec.steps(), classes, answers);
            assertEquals(spec.predicted(twin.pass().answers()), spec.predicted(answers), "class");
            System.out.println(name + ", sample " + sample + ": ngspice differs by " + worst);
        }
    }
}
