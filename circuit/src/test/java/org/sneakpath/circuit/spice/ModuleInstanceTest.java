package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.spice.hdl.ModelReader;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;
import org.sneakpath.devices.library.SinhConductor;

/** {@code .hdl}, {@code .model} and N lines. */
class ModuleInstanceTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/parts.va"), "module RsDiode\ninclude more.inc\n");
        Files.writeString(folder.resolve("lib/more.inc"), "module vres\n");
        Files.writeString(folder.resolve("heat.va"), "module heater\nmodule relaxing\nmodule broken\n");
        Files.writeString(folder.resolve("twice.va"), "module HEATER\n");
        Files.writeString(folder.resolve("wrong.va"), "module a\nmodul b\n");
        Files.writeString(folder.resolve("lib/parts.inc"), "* parts\n.hdl parts.va\n");
    }

    private SpiceNetlist read(String lines) {
        return read(lines, ModuleFiles.OPTIONS);
    }

    private SpiceNetlist read(String lines, SpiceOptions options) {
        try {
            Path file = folder.resolve("n.cir");
            Files.writeString(file, "title\n" + lines + "\n.end\n");
            return SpiceNetlist.parse(file, options);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Device device(SpiceNetlist netlist, String name) {
        return (Device) netlist.base().netlist().element(name);
    }

    private String refusal(String lines) {
        return String.valueOf(
                assertThrows(SpiceException.class, () -> read(lines)).getMessage());
    }

    private static final String FILES = ".hdl \"lib/parts.va\"\n.hdl heat.va\nV1 in 0 1\n";

    @Test
    void instancesOverrideTheirModelsParameters() {
        SpiceNetlist netlist = read(FILES + """
                .param area=2
                .model dm rsdiode(rs={10*area} IS=1e-15)
                .model vm VRES
                N1 in a dm
                N2 a b dm Rs=7 CJ='3p*area' dtemp=10
                N3 b 0 vm temp=50
                """);
        Device one = device(netlist, "n1");
        assertEquals(List.of(20.0, 1e-15, 0.026, 2e-12, 1e-9), one.parameters());
        assertEquals(
                List.of(7.0, 1e-15, 0.026, 6e-12, 1e-9), device(netlist, "n2").parameters());
        assertEquals(OptionalDouble.of(310.15), device(netlist, "n2").ownTemperature());
        assertEquals(OptionalDouble.of(323.15), device(netlist, "n3").ownTemperature());
        assertSame(one.model(), device(netlist, "n2").model());
        assertSame(
                one.model(),
                ((Device) netlist.elaborate(Map.of("area", 3.0)).netlist().element("n1")).model());
        assertEquals(List.of("lib/parts.va", "heat.va"), netlist.modelFiles());
        assertEquals(
                List.of("in", "a", "n1#di", "b", "n2#di", "n3#flow"),
                netlist.base().netlist().nodes());
        assertTrue(netlist.warnings().isEmpty(), netlist.warnings().toString());
    }

    @Test
    void subcircuitsNameInternalNodesLikeOthers() {
        SpiceNetlist netlist = read("""
                .include lib/parts.inc
                .subckt cell p n r=50
                .model inner rsdiode rs={r}
                N1 p n inner
                .ends
                V1 in 0 1
                R1 in a 1k
                X1 a 0 cell r=30
                E1 out 0 x1.n1#di 0 2
                Bx o2 0 V={V(x1.n1#di)}
                R2 out 0 1
                R3 o2 0 1
                .ic v(x1.n1#di)=0.3
                .nodeset v(x1.n1#di)=0.4
                """);
        Netlist circuit = netlist.base().netlist();
        assertEquals(30, device(netlist, "x1.n1").parameters().get(0));
        assertTrue(circuit.nodes().contains("x1.n1#di"));
        assertEquals(Map.of("x1.n1#di", 0.3), circuit.initialVoltages());
        assertEquals(Map.of("x1.n1#di", 0.4), netlist.base().nodesets());
        var rest = OperatingPoint.solve(circuit);
        assertEquals(2 * rest.voltage("x1.n1#di"), rest.voltage("out"), 1e-12);
        assertEquals(rest.voltage("x1.n1#di"), rest.voltage("o2"), 1e-12);
        assertTrue(netlist.warnings().isEmpty(), netlist.warnings().toString());
    }

    @Test
    void statesStartAsSaidOrAsParametersSay() {
        SpiceNetlist netlist = read(FILES + """
                .model rm relaxing(x0=0.6 gmin=2e-4)
                .model sm relaxing(state.X=0.1)
                N1 in 0 rm
                N2 in 0 rm state.x=0.9
                N3 in 0 sm
                N4 in 0 sm State.x={2*0.1}
                N5 in 0 rm t0=5u
                """);
        double[] first = device(netlist, "n1").initialStatesIn(300);
        assertEquals(0.36, first[0], 1e-15);
        assertEquals(0.9, device(netlist, "n2").initialStatesIn(300)[0]);
        assertEquals(0.1, device(netlist, "n3").initialStatesIn(300)[0]);
        assertEquals(0.2, device(netlist, "n4").initialStatesIn(300)[0]);
        // gmax = 3 gmin and tau = 2 t0 by default
        assertEquals(6e-4, device(netlist, "n1").parameters().get(1), 1e-18);
        assertEquals(10e-6, device(netlist, "n5").parameters().get(3), 1e-20);
    }

    @Test
    void modelsOfTheLibraryNeedNoFile() {
        SpiceNetlist netlist = SpiceNetlist.parse("""
                title
                .model mem VTEAM(ron=50 roff=5k)
                V1 in 0 1
                N1 in 0 mem
                N2 in 0 mem state.x=0.25
                .end
                """, SpiceOptions.DEFAULT);
        Device device = device(netlist, "n1");
        assertEquals("vteam", device.model().name());
        assertEquals(50, device.parameters().get(device.model().parameterIndex("rOn")));
        assertEquals(5e3, device.parameters().get(device.model().parameterIndex("rOff")));
        assertEquals(0.25, device(netlist, "n2").initialStatesIn(300)[0]);
    }

    @Test
    void whatCannotBeIsRefusedWithTheLikelyName() {
        String unknown = refusal(FILES + ".model dm rsdiode(rss=3)\nN1 in 0 dm");
        assertTrue(unknown.startsWith("n.cir:5") && unknown.contains("did you mean 'rs'?"), unknown);
        unknown = refusal(FILES + ".model dm rsdiode\nN1 in 0 dm rz=3");
        assertTrue(unknown.startsWith("n.cir:6") && unknown.contains("no parameter 'rz'; did you mean 'rs'?"), unknown);
        unknown = refusal(FILES + ".model rm relaxing\nN1 in 0 rm state.y=0.3");
        assertTrue(unknown.contains("did you mean 'state.x'?"), unknown);
        String count = refusal(FILES + ".model dm rsdiode\nN1 in a 0 dm");
        assertTrue(
                count.startsWith("n.cir:6") && count.contains("has 3 nodes") && count.contains("2 terminals: a k"),
                count);
        String module = refusal(FILES + ".model dm rsdiod\nN1 in 0 dm");
        assertTrue(module.startsWith("n.cir:5") && module.contains("did you mean 'rsdiode'?"), module);
        assertTrue(module.contains("files read are lib/parts.va, heat.va"), module);
        String model = refusal(FILES + ".model dm rsdiode\nN1 in 0 dn");
        assertTrue(model.startsWith("n.cir:6") && model.contains("there is no .model 'dn'"), model);
        String broken = refusal(FILES + ".model dm broken\nN1 in 0 dm");
        assertTrue(broken.startsWith("n.cir:5") && broken.contains("heat.va:1:8: 'broken' makes no sense"), broken);
        String nothing = refusal("V1 in 0 1\nN1");
        assertTrue(nothing.contains("names no model"), nothing);
        String range = refusal(FILES + ".model rm relaxing(x0=2)\nN1 in 0 rm");
        assertTrue(range.contains("'n1'") && range.contains("'X' = 4.0"), range);
        String hint = refusal("V1 in 0 1\n.model dm mine\nN1 in 0 dm");
        assertTrue(hint.contains(".hdl \"file.va\""), hint);
    }

    @Test
    void filesAreFoundByTheRulesOfIncludes() {
        assertTrue(refusal(".hdl absent.va\nV1 a 0 1").startsWith("n.cir:2: the file 'absent.va' is not found"));
        assertTrue(refusal(".hdl ../outside.va\nV1 a 0 1").contains("not"), "outside");
        String wrong = refusal(".hdl wrong.va\nV1 a 0 1");
        assertTrue(wrong.startsWith("n.cir:2: .hdl: wrong.va:2:1: 'modul b' is no module"), wrong);
        String twice = refusal(".hdl heat.va\n.hdl twice.va\nV1 a 0 1");
        assertTrue(twice.startsWith("n.cir:3") && twice.contains("module 'heater' of 'heat.va'"), twice);
        assertEquals(
                List.of("heat.va"),
                read(".hdl heat.va\n.hdl \"heat.va\"\nV1 a 0 1").modelFiles());
        assertTrue(refusal(".hdl heat.va twice.va\nV1 a 0 1").contains("another line for twice.va"));
        String none = String.valueOf(assertThrows(
                        SpiceException.class,
                        () -> read(".hdl heat.va\nV1 a 0 1", SpiceOptions.DEFAULT.withModels(ModelReader.NONE)))
                .getMessage());
        assertTrue(none.contains("are not read here"), none);
    }

    @ParameterizedTest
    @CsvSource({"pre_osdi diode.osdi, diode.va", "osdi lib/diode.osdi, lib/diode.va"})
    void compiledLibrariesAreRefusedUnlessTheirSourceIsThere(String command, String source) {
        String block = "R1 in 0 1\n.op\n.control\n" + command + "\n.endc\n";
        String refused = refusal("V1 in 0 1\n" + block);
        assertTrue(refused.startsWith("n.cir:6") && refused.contains(".hdl \"" + source + "\""), refused);
        SpiceNetlist netlist = read(FILES + block);
        assertTrue(
                netlist.warnings().stream().anyMatch(w -> w.toString().contains(command + " is skipped")),
                netlist.warnings().toString());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        SpiceNetlist netlist = read(FILES + """
                .model dm rsdiode(rs=10)
                .model rm relaxing(gmin=2e-4 tau=2u)
                N1 in a dm
                N2 a 0 rm state.x=0.9 dtemp=10
                N3 a 0 rm x0=0.25 gmax=3e-4
                .model hm heater
                N4 a 0 hm
                .ic v(n4#t)=20
                """);
        Netlist circuit = netlist.base().netlist();
        StringBuilder text = new StringBuilder();
        SpiceText.write(circuit, List.of(), netlist.modelFiles(), text);
        assertEquals(
                2, text.toString().lines().filter(l -> l.startsWith(".hdl ")).count());
        Path file = folder.resolve("back.cir");
        Files.writeString(file, text);
        Netlist back = SpiceNetlist.parse(file, ModuleFiles.OPTIONS).base().netlist();
        assertEquals(circuit.nodes(), back.nodes());
        assertEquals(circuit.initialVoltages(), back.initialVoltages());
        for (String name : List.of("n1", "n2", "n3", "n4")) {
            Device written = (Device) circuit.element(name);
            Device found = (Device) back.element(name);
            assertEquals(written.model().name(), found.model().name());
            assertEquals(written.parameters(), found.parameters(), name);
            assertEquals(written.initialStates(), found.initialStates(), name);
            assertEquals(written.ownTemperature(), found.ownTemperature(), name);
        }
        IllegalArgumentException unnamed = assertThrows(
                IllegalArgumentException.class, () -> SpiceText.write(circuit, List.of(), new StringBuilder()));
        assertTrue(String.valueOf(unnamed.getMessage()).contains("'n1'"), unnamed.getMessage());
    }

    @Test
    void aLibraryModelWithoutTextOfItsOwnIsWrittenAsAnInstance() throws IOException {
        String text = """
                title
                .model sm sinh
                V1 in 0 1
                N1 in 0 sm
                .end
                """;
        SpiceNetlist netlist =
                SpiceNetlist.parse(text.replace("sinh", new SinhConductor().name()), SpiceOptions.DEFAULT);
        StringBuilder written = new StringBuilder();
        SpiceText.write(netlist.base().netlist(), List.of(), written);
        assertFalse(written.toString().contains(".hdl"));
        assertEquals(
                netlist.base().netlist().elements(),
                SpiceNetlist.parse(written.toString(), SpiceOptions.DEFAULT)
                        .base()
                        .netlist()
                        .elements());
    }
}
