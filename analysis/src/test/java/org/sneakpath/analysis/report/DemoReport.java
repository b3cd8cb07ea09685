package org.sneakpath.analysis.report;

import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.figure.DemoFigures;

/** A report on made-up but plausible numbers. */
final class DemoReport {

    private DemoReport() {}

    static RobustnessReport report() {
        return new RobustnessReport(
                "Yin-Yang on memristive integrate-and-fire neurons",
                "A 5–120–3 network of memristive integrate-and-fire neurons, weights on crossbars as differential pairs,"
                        + " was trained by back-propagation through its device equations and then tried on chips with"
                        + " one nonideality at a time.",
                new TestScore(972, 1000),
                DemoFigures.sweeps(),
                List.of(
                        new Section(
                                "Training and classes",
                                List.of("The network was trained for 30 epochs."),
                                List.of(
                                        new Plate("learning", DemoFigures.learning(), ""),
                                        new Plate("confusion", DemoFigures.confusion(), ""))),
                        new Section(
                                "Inside the circuit",
                                List.of("Voltages and states below are those the accuracies above were computed from."),
                                List.of(
                                        new Plate("waveform", DemoFigures.waveform(), ""),
                                        new Plate("ir-drop", DemoFigures.irDrop(121, 60), ""),
                                        new Plate("ir-drop-input", DemoFigures.irDrop(5, 240), "Input layer.")))),
                new RunFacts(
                        "./sneakpath robustness configs/quickstart.yaml --out report --seed 1",
                        "configs/quickstart.yaml",
                        1,
                        Map.of("Test samples", "1000"),
                        Map.of("Java", "17.0.9 <&> \"x\"")),
                "seed: 1\ndataset:\n  name: yin-yang\n  train: 5000\nlayers:\n  - neurons: 120\n",
                List.of(
                        "Wire capacitance and the settling of reads.",
                        "Drift of conductances between programming and use.",
                        "Device-to-device correlation across a wafer."));
    }
}
