package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** Every memristor of the library, written as text and read again, starts where it did and does what it did. */
class MemristorTextTwinTest {
    private static Stream<String> models() {
        return DeviceLibrary.names().stream().filter(name -> {
            CompactModel model = DeviceLibrary.model(name);
            return model.terminals().size() == 2 && !name.equals("diode");
        });
    }

    private static Netlist again(Netlist netlist) throws IOException {
        StringBuilder text = new StringBuilder();
        SpiceText.write(netlist, List.of(), text);
        return SpiceNetlist.parse(text.toString(), SpiceOptions.DEFAULT).base().netlist();
    }

    /** States 30 % and 60 % of the way from the lower to the upper bound, or at the start of the model where there are none. */
    private static double[] states(CompactModel model, double part) {
        double[] x = model.initialStates(model.defaultParameters(), 300.15);
        for (int s = 0; s < x.length; s++) {
            double lower = model.states().get(s).lower();
            double upper = model.states().get(s).upper();
            x[s] = Double.isFinite(upper - lower) ? lower + part * (upper - lower) : x[s];
        }
        return x;
    }

    /** Two of a kind in series behind a resistor, whose names SPICE reads in small letters. */
    private static Netlist pair(CompactModel model, double[] parameters, SourceWaveform drive) {
        return Netlist.builder("a pair")
                .voltageSource("Vs", "a", "0", drive)
                .resistor("R1", "a", "b", 30)
                .device("XcellA", model, parameters, states(model, 0.3), "b", "c")
                .device("XcellB", model, parameters, states(model, 0.6), "c", "0")
                .build();
    }

    private static void same(Netlist netlist, Netlist back, TransientOptions options) {
        TransientResult first = Transient.run(netlist, options);
        TransientResult second = Transient.run(back, options);
        assertTrue(first.status().converged(), first.stats().toString());
        assertTrue(second.status().converged(), second.stats().toString());
        double deviation = 0;
        for (String node : netlist.nodes()) {
            double[] v = first.waveforms().voltage(node);
            double[] w = second.waveforms().voltage(node.toLowerCase(Locale.ROOT));
            assertEquals(v.length, w.length);
            double largest = Arrays.stream(v).map(Math::abs).max().orElse(0);
            for (int k = 0; k < v.length; k++) {
                deviation = Math.max(deviation, Math.abs(v[k] - w[k]) / largest);
            }
        }
        // Newton's method stops at 1e-9 of the voltages in either.
        assertEquals(0, deviation, 1e-8, netlist.title());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyKindIsReadBackAndStartsFromItsStates(String name) throws IOException {
        CompactModel model = DeviceLibrary.model(name);
        Netlist netlist = pair(model, model.defaultParameters(), new Dc(0.1));
        Netlist back = again(netlist);
        for (TransientStart start : List.of(TransientStart.OPERATING_POINT, TransientStart.CHARGES)) {
            same(
                    netlist,
                    back,
                    TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-15, 2e-15)
                            .withStart(start));
        }
    }

    /** What moves the state by a good part of its range and does not carry it to a bound. */
    @ParameterizedTest
    @CsvSource({
        "vteam, 0.15, 1e6, aOff=2 kOff=2e-4, x",
        "yakopcic, 0.8, 1e3, eta=1, x",
        "yakopcic, 0.8, 1e3, eta=-1, x",
        "pershin-di-ventra, 1, 1e3, beta=1e7 alpha=1e6 vt=0.3, x"
    })
    void sourcesMoveAsTheDeviceDoes(String name, double volts, double hertz, String changes, String state)
            throws IOException {
        CompactModel model = DeviceLibrary.model(name);
        double[] p = model.defaultParameters();
        for (String change : changes.split(" ", -1)) {
            int equals = change.indexOf('=');
            p[model.parameterIndex(change.substring(0, equals))] = Double.parseDouble(change.substring(equals + 1));
        }
        Netlist netlist = pair(model, p, new Sine(0, volts, hertz));
        TransientOptions options = TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 0.01 / hertz, 0.7 / hertz);
        double[] x = Transient.run(netlist, options).waveforms().state("XcellB", state);
        double least = Arrays.stream(x).min().orElse(0);
        double greatest = Arrays.stream(x).max().orElse(0);
        assertTrue(greatest - least > 0.02 && least > 0 && greatest < 1, least + " to " + greatest);
        same(netlist, again(netlist), options);
    }

    /** At a bound, and where the resistance cannot move. */
    @ParameterizedTest
    @CsvSource({"vteam, 0.1, 1, 50", "vteam, -0.5, 0, 50", "pershin-di-ventra, 1, 0.4, 1e4"})
    void whatDoesNotMoveIsNotMoved(String name, double volts, double start, double least) throws IOException {
        CompactModel model = DeviceLibrary.model(name);
        double[] p = model.defaultParameters();
        p[0] = least;
        Netlist netlist = Netlist.builder(name)
                .voltageSource("vs", "a", "0", new Dc(volts))
                .resistor("r1", "a", "b", 30)
                .device("m1", model, p, new double[] {start}, "b", "0")
                .build();
        TransientOptions options = TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 1e-5);
        same(netlist, again(netlist), options);
        double[] x = Transient.run(again(netlist), options).waveforms().voltage("m1#x");
        assertEquals(start, x[x.length - 1], 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"ohmic", "yakopcic", "pershin-di-ventra"})
    void severalInParallelCarryAsManyCurrents(String name) throws IOException {
        String text = "t\nV1 a 0 0.3\nR1 a b 20\nN1 b c " + name + " m=3\nN2 c 0 " + name + " m=2.5\n.model " + name
                + " " + name + "\n.end\n";
        Netlist netlist = SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base().netlist();
        same(netlist, again(netlist), TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 1e-5));
    }

    @Test
    void aConductanceOfZeroIsASourceOfNoCurrent() throws IOException {
        CompactModel ohmic = DeviceLibrary.model("ohmic");
        Netlist netlist = Netlist.builder("nothing conducts")
                .voltageSource("vs", "a", "0", new Dc(1))
                .resistor("r1", "a", "b", 30)
                .device("m1", ohmic, new double[] {0}, new double[0], "b", "0")
                .build();
        same(netlist, again(netlist), TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 1e-5));
    }

    /** Names that a user already has for something else. */
    @Test
    void namesThatAreTakenStayTheirOwners() throws IOException {
        CompactModel vteam = DeviceLibrary.model("vteam");
        NetlistBuilder builder = Netlist.builder("taken names")
                .voltageSource("vs", "m1#x", "0", new Dc(0.1))
                .resistor("m1#rate", "m1#x", "b", 100)
                .resistor("m1#x", "b", "0", 200)
                .device("m1", vteam, vteam.defaultParameters(), new double[] {0.25}, "b", "0")
                .device("m1#", vteam, vteam.defaultParameters(), new double[] {0.75}, "b", "0");
        Netlist netlist = builder.build();
        Netlist back = again(netlist);
        assertEquals(
                Optional.of(0.25), Optional.ofNullable(back.initialVoltages().get("m1#x#")));
        assertEquals(
                Optional.of(0.75), Optional.ofNullable(back.initialVoltages().get("m1##x")));
        same(netlist, back, TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-9, 1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "R1, r1, a, b, 'elements ''R1'' and ''r1'''",
        "r1, r2, A, a, 'nodes ''A'' and ''a'''",
        "r1, r2, GND, b, ground"
    })
    void namesThatAreOneToSpiceAreRefused(String first, String second, String node, String other, String message) {
        Netlist netlist = Netlist.builder("one to SPICE")
                .resistor(first, node, "0", 1)
                .resistor(second, other, "0", 1)
                .build();
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> again(netlist));
        assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
    }
}
