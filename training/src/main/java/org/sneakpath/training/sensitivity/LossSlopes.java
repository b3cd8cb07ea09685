package org.sneakpath.training.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.neurons.compiled.NeuronParameter;
import org.sneakpath.neurons.event.EventGradient;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.WireBars;
import org.sneakpath.training.Workers;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/**
 * Slopes of the mean loss of a network, as it is programmed, by all groups of its physical numbers.
 *
 * @param samples how many the loss is the mean of
 * @param loss the mean loss (nat)
 * @param isExact whether they are derivatives of what is computed; if not, some go through surrogates of spikes
 * @param isSolved whether all equations behind them were solved
 * @param slopes layer by layer
 */
public record LossSlopes(int samples, double loss, boolean isExact, boolean isSolved, List<LossSlope> slopes) {
    /** The cells of a layer, of both signs. */
    public static final String CONDUCTANCE = "conductance";

    private static final String OHM = "ohm";

    public LossSlopes {
        slopes = List.copyOf(slopes);
    }

    /**
     * Finds them.
     *
     * @param network programmed; not changed
     * @param data whose samples are presented, all
     */
    public static LossSlopes of(Network network, Loss loss, Dataset data, Workers workers) {
        LossGradient gradient = LossGradient.of(network, loss, data, workers);
        List<LossSlope> slopes = new ArrayList<>();
        boolean solved = gradient.converged();
        for (int layer = 0; layer < network.spec().layers().size(); layer++) {
            solved &= addConductances(network, layer, gradient.matrixBars(), slopes);
            if (!network.spec().layers().get(layer).coupling().loads()) {
                solved &= addLines(network, layer, gradient.matrixBars(), slopes);
            }
            addNeurons(gradient, layer, slopes);
        }
        return new LossSlopes(data.size(), gradient.loss(), isExact(network), solved, slopes);
    }

    private static boolean isExact(Network network) {
        return network.spec().layers().stream()
                .flatMap(layer -> layer.neuron().events().stream())
                .noneMatch(event -> event.gradient() instanceof EventGradient.Surrogate);
    }

    private static boolean addConductances(Network network, int layer, double[] matrixBars, List<LossSlope> slopes) {
        double[] conductances = network.conductances(layer);
        double[] bars = new double[conductances.length];
        boolean solved = network.conductanceBars(layer, matrixBars, bars).converged();
        slopes.add(group(layer, CONDUCTANCE, "S", conductances, bars, Double.NaN));
        return solved;
    }

    private static boolean addLines(Network network, int layer, double[] matrixBars, List<LossSlope> slopes) {
        WireBars bars = network.wireBars(layer, matrixBars);
        LayerSpec spec = network.spec().layers().get(layer);
        CrossbarSpec lines = spec.crossbar();
        addLine(layer, "word wire", lines.cells(), lines.wordWire(), bars.wordWire(), slopes);
        addLine(layer, "bit wire", lines.cells(), lines.bitWire(), bars.bitWire(), slopes);
        addLine(layer, "driver", lines.rows(), lines.driver(), bars.driver(), slopes);
        addLine(layer, "sense", lines.columns(), lines.sense(), bars.sense(), slopes);
        return bars.status().converged();
    }

    private static void addLine(
            int layer, String quantity, int count, double resistance, double bar, List<LossSlope> slopes) {
        slopes.add(new LossSlope(layer + 1, quantity, OHM, count, resistance, bar, resistance * bar, Double.NaN));
    }

    private static void addNeurons(LossGradient gradient, int layer, List<LossSlope> slopes) {
        List<NeuronParameter> parameters = gradient.parameters(layer);
        for (int p = 0; p < parameters.size(); p++) {
            NeuronParameter parameter = parameters.get(p);
            double[] bars = gradient.parameterBars(layer, p);
            double[] values = new double[bars.length];
            Arrays.fill(values, parameter.value());
            slopes.add(group(layer, parameter.path(), parameter.unit(), values, bars, parameter.value()));
        }
    }

    private static LossSlope group(
            int layer, String quantity, String unit, double[] values, double[] bars, double value) {
        double slope = 0;
        double common = 0;
        double squares = 0;
        for (int k = 0; k < bars.length; k++) {
            double relative = values[k] * bars[k];
            slope += bars[k];
            common += relative;
            squares += relative * relative;
        }
        return new LossSlope(layer + 1, quantity, unit, bars.length, value, slope, common, Math.sqrt(squares));
    }
}
