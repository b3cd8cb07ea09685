package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/** Modules in Verilog-A beside a netlist against the same equations written as expressions, and what their text gets wrong. */
class VerilogModuleTwinTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("parts.va"), """
                `include "disciplines.vams"
                `include "size.inc"
                module RsDiode(a, k);
                  inout a, k;
                  electrical a, k, Di;
                  parameter real rs = `SIZE from (0:inf);
                  parameter real is = 1e-14 from (0:inf);
                  parameter real nvt = 0.026 from (0:inf);
                  parameter real cj = 2e-12;
                  parameter real tau = 1e-9;
                  aliasparam rseries = rs;
                  real id;
                  analog begin
                    I(a, Di) <+ V(a, Di)/rs;
                    id = is*(exp(V(Di, k)/nvt) - 1);
                    I(Di, k) <+ id;
                    I(Di, k) <+ ddt(cj*V(Di, k) + tau*id);
                  end
                endmodule

                module vres(a, b);
                  inout a, b;
                  electrical a, b;
                  parameter real r = 100;
                  parameter real l = 0;
                  analog V(a, b) <+ r*I(a, b) + ddt(l*I(a, b));
                endmodule

                module heater(a, b);
                  inout a, b;
                  electrical a, b;
                  thermal t;
                  parameter real r = 1e3 from (0:inf);
                  parameter real alpha = 4e-3;
                  parameter real rth = 1e5 from (0:inf);
                  parameter real cth = 1e-11;
                  real i;
                  analog begin
                    i = V(a, b)/(r*(1 + alpha*Temp(t)));
                    I(a, b) <+ i;
                    Pwr(t) <+ Temp(t)/rth - V(a, b)*i;
                    Pwr(t) <+ ddt(cth*Temp(t));
                  end
                endmodule

                module bundle(a, b);
                  inout a, b;
                  electrical a, b;
                  parameter integer n = 2 from [1:10];
                  parameter real g = 1e-3;
                  parameter real gx = 2*g;
                  integer k;
                  real sum;
                  analog begin
                    sum = 0;
                    for (k = 0; k < n; k = k + 1)
                      sum = sum + g;
                    I(a, b) <+ (sum + gx)*V(a, b);
                  end
                endmodule
                """);
        Files.writeString(folder.resolve("size.inc"), "`define SIZE 20\n");
        Files.writeString(folder.resolve("wrong.va"), "module w(a);\n  inout a;\n  electrical a\nendmodule\n");
        Files.writeString(folder.resolve("odd.va"), "module odd(a);\n  inout a;\n  electrcal a;\nendmodule\n");
        Files.writeString(folder.resolve("lost.va"), "module lost(a);\n`include \"gone.inc\"\nendmodule\n");
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

    private static final String CIRCUIT = """
            .model dm rsdiode(rs=30 is=1e-12)
            .model vm vres(r=200 l=5u)
            .model hm heater(r=300)
            V1 in 0 sin(0.8 1 1meg)
            N1 in a vm
            N2 a b dm tau=5n
            N3 b 0 hm
            R1 a 0 1k
            """;

    @Test
    void resultsAreThoseOfTheSameEquations() throws IOException {
        Netlist verilog =
                read(".hdl parts.va\n" + CIRCUIT, SpiceOptions.DEFAULT).base().netlist();
        Files.writeString(folder.resolve("names.va"), "module RsDiode\nmodule vres\nmodule heater\n");
        Netlist twin =
                read(".hdl names.va\n" + CIRCUIT, ModuleFiles.OPTIONS).base().netlist();
        OperatingPointResult rest = OperatingPoint.solve(verilog);
        OperatingPointResult other = OperatingPoint.solve(twin);
        assertTrue(rest.status().converged());
        assertEquals(other.voltage("n2#di"), rest.voltage("n2#di"), 1e-9);
        assertEquals(other.voltage("n3#t"), rest.voltage("n3#t"), 1e-7);
        assertEquals("K", verilog.unit("n3#t"));
        TransientOptions options =
                TransientOptions.fixed(StiffScheme.ESDIRK4, 5e-9, 2e-6).withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult run = Transient.run(verilog, options);
        TransientResult same = Transient.run(twin, options);
        assertTrue(run.status().converged());
        for (String name : List.of("v(a)", "v(b)", "v(n2#di)", "v(n3#t)", "i(v1)")) {
            double[] expected = same.waveforms().column(name);
            double[] found = run.waveforms().column(name);
            double size = 0;
            for (double value : expected) {
                size = Math.max(size, Math.abs(value));
            }
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], found[k], 1e-11 * size, name + " at " + k);
            }
        }
    }

    /** A parameter that says how often a loop runs makes another model; aliases and defaults that follow are as declared. */
    @Test
    void parametersThatFixTheShapeAndAliases() {
        SpiceNetlist netlist = read("""
                .hdl parts.va
                .param m=3
                .model bm bundle
                .model b3 bundle(n={m})
                .model dm rsdiode(RSERIES=33)
                V1 in 0 1
                N1 in 0 bm
                N2 in 0 b3 g=2m
                N3 in 0 bm n=3 gx=0
                N4 in 0 dm
                """, SpiceOptions.DEFAULT);
        Netlist circuit = netlist.base().netlist();
        OperatingPointResult rest = OperatingPoint.solve(circuit);
        assertEquals(4e-3, rest.deviceCurrents("n1")[0], 1e-15);
        assertEquals(10e-3, rest.deviceCurrents("n2")[0], 1e-15);
        assertEquals(3e-3, rest.deviceCurrents("n3")[0], 1e-15);
        assertEquals(33, ((Device) circuit.element("n4")).parameters().get(0));
        Device two = (Device) circuit.element("n2");
        Device three = (Device) circuit.element("n3");
        assertSame(two.model(), three.model());
        assertNotSame(two.model(), ((Device) circuit.element("n1")).model());
        Netlist five = netlist.elaborate(Map.of("m", 5.0)).netlist();
        assertEquals(14e-3, OperatingPoint.solve(five).deviceCurrents("n2")[0], 1e-15);
    }

    private String refusal(String lines) {
        return String.valueOf(assertThrows(SpiceException.class, () -> read(lines, SpiceOptions.DEFAULT))
                .getMessage());
    }

    @Test
    void refusalsTellBothPlaces() {
        String wrong = refusal(".hdl wrong.va\nV1 a 0 1");
        assertTrue(wrong.startsWith("n.cir:2: ") && wrong.contains("wrong.va:4:"), wrong);
        String odd = refusal(".hdl odd.va\n.model om odd\nV1 a 0 1\nN1 a om");
        assertTrue(odd.startsWith("n.cir:3: ") && odd.contains("odd.va:3:"), odd);
        String lost = refusal(".hdl lost.va\nV1 a 0 1");
        assertTrue(lost.startsWith("n.cir:2: lost.va includes 'gone.inc'"), lost);
        String range = refusal(".hdl parts.va\n.model dm rsdiode(rs=-1)\nV1 a 0 1\nN1 a 0 dm");
        assertTrue(range.startsWith("n.cir:5: ") && range.contains("'rs' = -1.0"), range);
        String both = refusal(".hdl parts.va\n.model dm rsdiode(rs=1 rseries=2)\nV1 a 0 1\nN1 a 0 dm");
        assertTrue(both.contains("one parameter"), both);
        String shape = refusal(".hdl parts.va\n.model bm bundle(n=11)\nV1 a 0 1\nN1 a 0 bm");
        assertTrue(shape.startsWith("n.cir:") && shape.contains("11"), shape);
    }
}
