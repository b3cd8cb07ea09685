package org.sneakpath.analysis.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of every kind with made-up but plausible numbers. */
public final class DemoFigures {

    private static final double IDEAL = 0.972;
    private static final double CHANCE = 1.0 / 3;

    private DemoFigures() {}

    public static Map<String, Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (AccuracySweep sweep : sweeps()) {
            figures.put(sweep.axis(), new AccuracyCurve(sweep));
        }
        figures.put("confusion", confusion());
        figures.put("confusion-ten", tenClasses());
        figures.put("waveform", waveform());
        figures.put("loop", loop());
        figures.put("ir-drop", irDrop(121, 60));
        figures.put("ir-drop-flat", irDrop(5, 240));
        figures.put("decision", decision(List.of(), 0));
        figures.put("decision-image", decision(List.of(0.0, 0.5, 1.0, 0.2, 0.7, 0.1), 2));
        figures.put("map", map());
        figures.put("indices", indices());
        figures.put("losses", losses());
        figures.put("learning", learning());
        figures.put("refinement", refinement());
        figures.put("family", new AccuracyFamily(grid()));
        figures.put("accuracy-map", new AccuracyMap(grid()));
        figures.put("words", new AccuracyFamily(words()));
        figures.put("long-words", new AccuracyFamily(longWords()));
        figures.put("long-words-map", new AccuracyMap(longWords()));
        figures.put("learning-without-validation", learningWithoutValidation());
        return figures;
    }

    public static List<AccuracySweep> sweeps() {
        return List.of(
                sweep(
                        "conductance-variation",
                        AxisTitle.number("Conductance spread σ of ln G"),
                        "Every conductance is multiplied by exp(σ·z), z standard normal, drawn once for a chip.",
                        new double[] {0, 0.05, 0.1, 0.2, 0.3, 0.5},
                        0.9),
                sweep(
                        "stuck-at-fraction",
                        AxisTitle.fraction("Devices stuck"),
                        "A share of the devices, drawn once for a chip, is stuck: half at the lowest, half at the highest"
                                + " conductance.",
                        new double[] {0, 0.005, 0.01, 0.02, 0.05, 0.1},
                        5),
                sweep(
                        "wire-resistance",
                        new AxisTitle("Wire resistance per segment", "ohm", DisplayUnit.OHM),
                        "Word and bit lines have this resistance between neighbouring cells.",
                        new double[] {0, 0.1, 1, 2.5, 10, 100},
                        0.02));
    }

    private static AccuracySweep sweep(String axis, AxisTitle title, String varied, double[] levels, double harm) {
        List<AccuracyPoint> points = new ArrayList<>();
        for (double level : levels) {
            double loss = (IDEAL - CHANCE) * (1 - Math.exp(-Math.pow(harm * level, 2) * 6));
            List<Double> accuracies = new ArrayList<>();
            for (int chip = 0; chip < 8; chip++) {
                double scatter = Math.sin(12.9898 * (chip + 1) + 78.233 * level) * 0.09 * Math.sqrt(loss + 1e-9);
                accuracies.add(Math.max(0, Math.min(1, IDEAL - loss + scatter)));
            }
            points.add(new AccuracyPoint(level, accuracies));
        }
        return new AccuracySweep(axis, title, varied, points, IDEAL, CHANCE);
    }

    /** Accuracies over wire resistance, a line for each spread; one point was not measured. */
    public static AccuracyGrid grid() {
        List<Double> wires = List.of(0.0, 0.1, 1.0, 10.0, 100.0);
        List<Double> spreads = List.of(0.0, 0.1, 0.3);
        List<List<List<Double>>> accuracies = new ArrayList<>();
        for (double spread : spreads) {
            List<List<Double>> line = new ArrayList<>();
            for (double wire : wires) {
                line.add(wire == 1.0 && spread == 0.1 ? List.of() : seeds(IDEAL - 0.4 * spread - 0.003 * wire));
            }
            accuracies.add(line);
        }
        AxisTitle wire = new AxisTitle("Wire resistance per segment", "ohm", DisplayUnit.OHM);
        return new AccuracyGrid(
                VariedAxis.numbers(wire, wires),
                VariedAxis.numbers(AxisTitle.number("Conductance spread"), spreads),
                accuracies,
                CHANCE);
    }

    private static AccuracyGrid words() {
        return new AccuracyGrid(
                VariedAxis.words(AxisTitle.number("training.optimiser"), List.of("adam", "sgd", "adamw")),
                VariedAxis.words(AxisTitle.number(""), List.of("mean")),
                List.of(List.of(seeds(0.9), seeds(0.8), seeds(0.95))),
                Double.NaN);
    }

    private static AccuracyGrid longWords() {
        List<String> rules = List.of("surrogate-gradient-adam", "stochastic-gradient", "rmsprop", "momentum");
        List<List<List<Double>>> accuracies = new ArrayList<>();
        for (int line = 0; line < 3; line++) {
            double mean = 0.9 - 0.1 * line;
            accuracies.add(List.of(seeds(mean), seeds(mean + 0.02), seeds(mean - 0.03), seeds(mean - 0.1)));
        }
        return new AccuracyGrid(
                VariedAxis.words(AxisTitle.number("training.rule"), rules),
                VariedAxis.words(AxisTitle.number("training.optimiser"), rules.subList(0, 3)),
                accuracies,
                Double.NaN);
    }

    private static List<Double> seeds(double mean) {
        return List.of(mean - 0.02, mean - 0.01, mean, mean + 0.015);
    }

    private static Figure map() {
        List<Double> variation = List.of(0.0, 0.05, 0.1, 0.2, 0.3, 0.5);
        List<Double> wires = List.of(0.0, 0.1, 1.0, 2.5, 10.0);
        List<InteractionGrid.Cell> cells = new ArrayList<>();
        for (double v : variation) {
            for (double w : wires) {
                double loss = 0.5 * v * v + 0.02 * w + 0.1 * v * w;
                cells.add(new InteractionGrid.Cell(Math.max(CHANCE, IDEAL - loss), v * w > 0.4));
            }
        }
        return new InteractionFigure(new InteractionGrid(
                VariedAxis.numbers(AxisTitle.number("Conductance spread σ of ln G"), variation),
                VariedAxis.numbers(new AxisTitle("Wire resistance per segment", "ohm", DisplayUnit.OHM), wires),
                cells,
                8));
    }

    private static Figure indices() {
        return new IndexBars(
                AxisTitle.fraction("Share of the variance of accuracy"),
                "total",
                "first_order",
                List.of(
                        new IndexBar("read-noise", 0.02, 0.01, 0.03, -0.01),
                        new IndexBar("wire-resistance", 0.61, 0.5, 0.74, 0.48),
                        new IndexBar("conductance-variation", 0.33, 0.22, 0.47, 0.21),
                        new IndexBar("chip", 0.12, 0.05, Double.POSITIVE_INFINITY, 0.03)),
                "Which input matters most.");
    }

    private static Figure losses() {
        return new LossBars(
                AxisTitle.fraction("Accuracy lost"),
                List.of(
                        new LossBars.LossBar("layer 1 alone", 0.05, 0.04, 0.06, false),
                        new LossBars.LossBar("layer 2 alone", 0.02, 0.02, 0.02, false),
                        new LossBars.LossBar("all layers", 0.06, 0.05, 0.07, true),
                        new LossBars.LossBar("interaction", -0.01, -0.02, 0.001, false)),
                "Where accuracy is lost.");
    }

    private static Figure refinement() {
        return new RefinementCurve(
                List.of(
                        new GridAccuracy(1e-4, IDEAL),
                        new GridAccuracy(5e-5, 0.971),
                        new GridAccuracy(2e-5, 0.9705),
                        new GridAccuracy(1e-5, 0.9705)),
                0.2);
    }

    public static Figure confusion() {
        return new ConfusionMatrixFigure(
                ConfusionCounts.of(List.of("yin", "yang", "dot"), new int[] {318, 4, 11, 3, 322, 6, 2, 2, 332}));
    }

    private static Figure tenClasses() {
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        int[] counts = new int[100];
        for (int i = 0; i < 100; i++) {
            counts[i] = i / 10 == i % 10 ? 940 + i % 17 : (i * 7919) % 13;
        }
        return new ConfusionMatrixFigure(ConfusionCounts.of(names, counts));
    }

    public static Figure waveform() {
        int n = 1001;
        double[] time = new double[n];
        double[] current = new double[n];
        double[] voltage = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = i * 5e-5;
            current[i] = time[i] < 5e-3 ? 0 : 4e-6;
            double phase = Math.max(0, time[i] - 5e-3) % 9e-3 / 9e-3;
            voltage[i] =
                    0.02 + 0.1 * (phase < 0.8 ? phase / 0.8 : Math.exp(-(phase - 0.8) * 25)) * (time[i] < 5e-3 ? 0 : 1);
            first[i] = 0.02 + (phase > 0.75 ? 0.9 * Math.exp(-Math.abs(phase - 0.82) * 30) : 0);
            second[i] = 0.03 + 0.5 * Math.exp(-phase * 8);
        }
        AxisTitle input = new AxisTitle("Input current", "A", DisplayUnit.MICROAMPERE);
        AxisTitle membrane = new AxisTitle("Membrane", "V", DisplayUnit.MILLIVOLT);
        return new WaveformFigure(
                new WaveformSet(
                        time,
                        List.of(
                                WaveformPanel.of(input, new Trace("input", current)),
                                new WaveformPanel(
                                        membrane,
                                        List.of(new Trace("v", voltage)),
                                        List.of(new WaveformPanel.ReferenceLevel("v on", 0.11))),
                                WaveformPanel.of(
                                        AxisTitle.number("State"), new Trace("x₁", first), new Trace("x₂", second)))),
                "A memristive integrate-and-fire neuron under a current step.");
    }

    public static Figure loop() {
        double[] volts = new double[401];
        double[] amperes = new double[401];
        for (int k = 0; k < volts.length; k++) {
            double phase = 2 * Math.PI * k / 400;
            volts[k] = 1.2 * Math.sin(phase);
            amperes[k] = 1e-3 * volts[k] * (1.3 - Math.cos(phase));
        }
        AxisTitle across = AxisTitle.prefixed("Voltage", "V", 1.2);
        AxisTitle up = AxisTitle.prefixed("Current", "A", 2e-3);
        return new LoopFigure(
                List.of(
                        new LoopPanel("pinched", across, up, List.of(new Curve("", volts, amperes))),
                        new LoopPanel(
                                "",
                                across,
                                up,
                                List.of(
                                        new Curve("measured", volts, amperes, true),
                                        new Curve("fitted", volts, amperes)))),
                "Current over voltage of a memristor.");
    }

    /** Outputs of four classes, of which the wrong one wins. */
    static Figure decision(List<Double> image, int rows) {
        double[] time = new double[60];
        List<Trace> outputs = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            double[] volts = new double[time.length];
            for (int k = 0; k < time.length; k++) {
                time[k] = k * 4e-5;
                volts[k] = 0.05 * Math.sin(1e3 * time[k] + c) + 0.01 * c;
            }
            outputs.add(new Trace("class " + c, volts));
        }
        AxisTitle title = new AxisTitle("Output", "V", DisplayUnit.MILLIVOLT);
        return new DecisionFigure(
                new Decision(title, time, outputs, 1, 3, image, rows), "Test sample 7 is taken for 'class 3'.");
    }

    public static Figure irDrop(int rows, int columns) {
        double[] drop = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double along = 1 - Math.exp(-2.0 * column / columns);
                double down = 1 - Math.exp(-1.5 * (rows - row) / rows);
                drop[row * columns + column] =
                        0.012 * along + 0.009 * down + 0.0004 * Math.sin(row * 3.1 + column * 1.7);
            }
        }
        return new HeatMapFigure(
                new CellMap(new AxisTitle("IR drop", "V", DisplayUnit.MILLIVOLT), rows, columns, drop),
                "Voltage lost along the wires on the way to each device.");
    }

    public static Figure learning() {
        List<LearningHistory.Epoch> epochs = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            epochs.add(new LearningHistory.Epoch(
                    i, 1.1 * Math.exp(-i / 6.0) + 0.07 + 0.01 * Math.sin(i * 2.3), 0.97 - 0.45 * Math.exp(-i / 4.0)));
        }
        return new LearningCurve(new LearningHistory(epochs));
    }

    public static Figure learningWithoutValidation() {
        List<LearningHistory.Epoch> epochs = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            epochs.add(new LearningHistory.Epoch(i, 1.1 * Math.exp(-i / 6.0) + 0.07, Double.NaN));
        }
        return new LearningCurve(new LearningHistory(epochs));
    }
}
