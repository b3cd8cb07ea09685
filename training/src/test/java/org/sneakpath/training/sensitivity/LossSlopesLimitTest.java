package org.sneakpath.training.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.Chip;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkDesign;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.CrossEntropy;

/** Where cells vary little, the loss varies over chips as its slopes say. */
class LossSlopesLimitTest {
    private static final int CHIPS = 200;

    @Test
    void theDeviationOverChipsIsThatOfTheSlopes() {
        Network network = new Network(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 6, 3))
                .withMirrorGain(1)
                .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 12)
                .spec());
        network.initialise(4);
        Dataset data = new YinYang(37, 3);
        double squares = 0;
        try (Workers workers = new Workers(2)) {
            for (LossSlope slope :
                    LossSlopes.of(network, new CrossEntropy(), data, workers).slopes()) {
                if (slope.quantity().equals(LossSlopes.CONDUCTANCE)) {
                    squares += slope.independent() * slope.independent();
                }
            }
        }
        double sigma = 1e-3;
        double[] losses = new double[CHIPS];
        for (int chip = 0; chip < CHIPS; chip++) {
            losses[chip] = new Chip(network, ChipConditions.IDEAL.withVariation(sigma), chip)
                    .evaluate(data, new CrossEntropy(), 1)
                    .meanLoss();
        }
        double expected = sigma * Math.sqrt(squares);
        // a deviation of 200 is known to 1/sqrt(400) = 5 %; four times that
        assertEquals(expected, new StandardDeviation().evaluate(losses), 0.2 * expected);
    }
}
