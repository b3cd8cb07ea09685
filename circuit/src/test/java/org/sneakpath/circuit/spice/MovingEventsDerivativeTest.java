package org.sneakpath.circuit.spice;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.NetlistDifferences.Objective;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/** Gradients through events, which move with what is changed; see {@link NetlistDifferences}. */
class MovingEventsDerivativeTest {
    /** Every run takes steps of its own, so that events move: differences see the errors of steps, hence their size. */
    private static void moving(String text, double stop, String node, String... names) {
        SpiceNetlist netlist = SpiceNetlist.parse(text, SpiceOptions.DEFAULT);
        TransientOptions options =
                NetlistDifferences.controlled(stop, StiffScheme.ESDIRK4).withReltol(1e-9);
        TransientResult result = NetlistDifferences.run(netlist.base(), options);
        WaveformBars bars = result.newBars();
        bars.voltage(node)[result.size() - 1] = 1;
        Objective end = e -> {
            double[] v = NetlistDifferences.run(e, options)
                    .waveforms(List.of("v(" + node + ")"))
                    .column("v(" + node + ")");
            return v[v.length - 1];
        };
        // Errors of 1e-9 or so in either run over a step of 2.5e-3, and in the gradient.
        NetlistDifferences.check(netlist, netlist.base().pullback(result.pullback(bars)), end, 1e-3, 2e-5, names);
    }

    @Test
    void aSwitchWithHysteresis() {
        moving("""
                switch
                .param vdd=5 r=10k c=10n vt=2.5 vh=1 ron=500 roff=1meg
                V1 s 0 {vdd}
                R1 s a {r}
                C1 a 0 {c} IC=0
                S1 a 0 a 0 sw
                .model sw SW(vt={vt} vh={vh} ron={ron} roff={roff})
                .tran 1u 214u uic
                .end
                """, 2.14e-4, "a", "vdd", "r", "c", "vt", "vh", "ron", "roff");
    }

    @Test
    void aSourceThatJumps() {
        moving("""
                comparator
                .param vin=2 r=10k c=1n level=1 high=5
                V1 in 0 {vin}
                R1 in a {r}
                C1 a 0 {c} IC=0
                B1 out 0 V = V(a) > {level} ? {high} : 0.1
                R2 out b {2*r}
                C2 b 0 {c} IC=0
                .tran 1u 30u uic
                .end
                """, 3e-5, "b", "vin", "r", "c", "level", "high");
    }
}
