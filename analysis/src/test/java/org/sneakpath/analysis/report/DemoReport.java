package org.sneakpath.analysis.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.analysis.figure.AccuracyCurve;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.DemoFigures;

/** A report on made-up but plausible numbers. */
final class DemoReport {

    private DemoReport() {}

    private static Plate curve(AccuracySweep sweep) {
        return new Plate("accuracy-" + sweep.axis(), new AccuracyCurve(sweep));
    }

    static Report report() {
        List<AccuracySweep> sweeps = DemoFigures.sweeps();
        return new Report(
                "Robustness study",
                "Yin-Yang on memristive integrate-and-fire neurons",
                "",
                new Verdict(
                        List.of(
                                "The network puts 972 of 1000 test samples into their own class.",
                                "Wires cost it a point first."),
                        List.of(new Verdict.KeyNumber("97.2 %", "test accuracy as designed", "96.0–98.1 %")),
                        Optional.of(curve(sweeps.get(0)))),
                List.of(
                        new Section(
                                "What it tolerates",
                                List.of(),
                                List.of("One at a time."),
                                List.of(new ReportTable(
                                        List.of(ReportTable.words("Nonideality"), ReportTable.numbers("Lost from")),
                                        List.of(List.of("Wire", "3 Ω"), List.of("Noise <&>", "5 %")),
                                        "Levels tried.")),
                                sweeps.subList(1, sweeps.size()).stream()
                                        .map(DemoReport::curve)
                                        .toList()),
                        new Section(
                                "Training and classes",
                                List.of("The network was trained for 30 epochs."),
                                List.of(
                                        new Plate("learning", DemoFigures.learning()),
                                        new Plate("confusion", DemoFigures.confusion()))),
                        new Section(
                                "Inside the circuit",
                                List.of("Voltages and states below are those the accuracies above were computed from."),
                                List.of(
                                        new Plate("waveform", DemoFigures.waveform()),
                                        new Plate("ir-drop", DemoFigures.irDrop(121, 60)),
                                        new Plate(
                                                "ir-drop-input",
                                                DemoFigures.irDrop(5, 240),
                                                "Input layer.",
                                                Optional.empty())))),
                new RunFacts(
                        "./sneakpath robustness configs/quickstart.yaml --out report --seed 1",
                        Map.of("Test samples", "1000"),
                        Map.of("Java", "17.0.9 <&> \"x\"")),
                "seed: 1\ndataset:\n  name: yin-yang\n  train: 5000\nlayers:\n  - neurons: 120\n",
                "The models and methods of the demonstration.",
                Bibliography.of(List.of("optimiser:adam", "dataset:yin-yang")));
    }
}
