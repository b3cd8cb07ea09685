package org.sneakpath.circuit.spice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.StiffScheme;

/** Netlist parameters that reach a module's instance as parameters, states, defaults that follow, or within a subcircuit. */
class ModuleGradientDerivativeTest {
    @TempDir
    private Path folder;

    @Test
    void parametersOfTheNetlistReachInstances() throws IOException {
        Files.writeString(folder.resolve("all.va"), "module RsDiode\nmodule vres\nmodule heater\nmodule relaxing\n");
        Path file = folder.resolve("n.cir");
        Files.writeString(file, """
                modules in subcircuits
                .hdl all.va
                .param rs=30 r=200 rth=2e5 gmin=2e-4 t0=0.4u start=0.6 x=0.3 isat=1n
                .model dm rsdiode(is={isat} rs={rs} nvt=40m cj=1n)
                .model hm heater(rth={rth})
                .subckt cell p n x0=0.5
                .model rm relaxing(gmin={gmin} x0={x0*1})
                N1 p n rm t0={t0}
                N2 p n rm t0={2*t0} state.x={x}
                .ends
                V1 in 0 sin(0.5 0.5 200k)
                Nr in a vm r={2*r}
                .model vm vres(r={r})
                N1 a b dm
                N2 b 0 hm r={r}
                X1 b 0 cell x0={start}
                C1 b 0 1n
                .end
                """);
        SpiceNetlist netlist = SpiceNetlist.parse(file, ModuleFiles.OPTIONS);
        TransientOptions options = NetlistDifferences.controlled(5e-6, StiffScheme.ESDIRK4);
        TransientResult result = NetlistDifferences.run(netlist.base(), options);
        TransientOptions repeated = options.withPolicy(result.steps());
        Map<String, Double> gradient = NetlistDifferences.pullback(netlist, result, "b");
        NetlistDifferences.check(
                netlist,
                gradient,
                changed -> NetlistDifferences.weigh(NetlistDifferences.run(changed, repeated), "b"),
                1e-3,
                1e-6,
                "rs",
                "r",
                "rth",
                "gmin",
                "t0",
                "start",
                "x",
                "isat");
    }
}
