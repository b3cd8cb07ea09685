package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** The penalty of a pass, against its formula written out over all output voltages. */
class PenaltyTest {
    private static final YinYang DATA = new YinYang(8, 5);

    @Test
    void itIsTheMeanSquareOfWhatIsOutside() {
        VoltagePenalty penalty = new VoltagePenalty(7, 0.03, 0.06);
        for (NetworkSpec spec : List.of(KindsOfNetworks.voltages(), KindsOfNetworks.recurrent())) {
            Network network = new Network(spec);
            network.initialise(4);
            NetworkPass pass = network.pass(3);
            pass.present(DATA, new int[] {4, 1}, 0, 2);
            double sum = 0;
            int neurons = 0;
            for (int k = 0; k < 2; k++) {
                neurons += spec.layers().get(k).outputs();
                for (int j = 0; j < spec.layers().get(k).outputs(); j++) {
                    for (int b = 0; b < 2; b++) {
                        double[] v = pass.series(k, pass.neuron(k).output(), j, b);
                        for (int t = 1; t < v.length; t++) {
                            double outside = Math.max(0, v[t] - 0.06) + Math.min(0, v[t] - 0.03);
                            sum += outside * outside;
                        }
                    }
                }
            }
            assertTrue(sum > 0);
            double expected = 7 * sum / (neurons * spec.steps());
            assertEquals(expected, pass.penalty(penalty), 1e-13 * expected);
        }
    }

    @Test
    void itIsZeroInsideItsBandAndWithoutAWeight() {
        Network network = new Network(KindsOfNetworks.voltages());
        network.initialise(4);
        NetworkPass pass = network.pass();
        pass.present(DATA, 0);
        assertEquals(0, pass.penalty(new VoltagePenalty(7, -10, 10)));
        assertEquals(0, pass.penalty(new VoltagePenalty(0, 0.03, 0.06)));
    }
}
