package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.rule.MemProp;

/** A network whose arrays cannot be solved says so; its wires are too thin for the range of numbers. */
class UnsolvedNetworkContractTest {
    private static final Dataset DATA =
            ArrayDataset.of("two points", 2, 2, new double[] {0, 1, 1, 0}, new int[] {0, 1});

    private static Network network(double wire) {
        return new Network(NetworkDesign.of(MifNeuron.circuit(), List.of(2, 3, 2))
                .withWires(wire, 1)
                .withMirrorGain(1)
                .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 10)
                .spec());
    }

    @Test
    void everyProgrammingReturnsItsStatus() {
        Network sound = network(2);
        assertTrue(sound.initialise(1).converged() && sound.status().converged());
        Network unsolved = network(1e-310);
        assertFalse(unsolved.status().converged());
        assertFalse(unsolved.initialise(1).converged());
        assertFalse(unsolved.load(sound.weights()).converged());
        assertFalse(unsolved.program().converged());
        assertFalse(unsolved.programConductances(0, sound.conductances(0)).converged());
        assertFalse(new Chip(unsolved, ChipConditions.IDEAL, 1).readStatus().converged());
    }

    @Test
    void everyGradientReturnsItsStatus() {
        for (double wire : new double[] {2, 1e-310}) {
            Network network = network(wire);
            network.initialise(1);
            double[] bars = new double[network.weights().length];
            Arrays.fill(bars, 1);
            assertEquals(
                    wire == 2, network.pullback(bars, new double[bars.length]).converged());
            double[] conductances = network.conductances(1);
            assertEquals(
                    wire == 2,
                    network.conductanceBars(1, bars, new double[conductances.length])
                            .converged());
        }
    }

    /** No step is taken, and no checkpoint written. */
    @Test
    void trainingEndsUnsolved(@TempDir Path folder) throws IOException {
        Network network = network(1e-310);
        Trainer trainer = new Trainer(
                network, new MemProp(), DATA, DATA, TrainingOptions.defaults().withEpochs(3));
        double[] before = network.weights().clone();
        Path checkpoint = folder.resolve("checkpoint");
        TrainingOutcome outcome = trainer.train(1, checkpoint, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.UNSOLVED, outcome.ending());
        assertTrue(outcome.ending().meaning().contains("wires"));
        assertEquals(List.of(), outcome.history());
        assertArrayEquals(before, network.weights());
        assertFalse(Files.exists(checkpoint));
    }
}
