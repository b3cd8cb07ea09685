package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.stepper.ParameterBars;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkDesign;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * The whole chain, crossbars with wires → MIF neurons → crossbars with wires → MIF neurons → loss with penalty, against
 * central differences.
 *
 * <p>Differences are of fourth order, (8 (L(+h) − L(−h)) − (L(+2h) − L(−2h)))/12h, with h = 5e-5 of the quantity's scale:
 * truncation h⁴·L⁽⁵⁾/30 and rounding ε·L/h ≈ 5e-12 both stay below the tolerance's floor of 1e-8·‖g‖∞.
 */
class MemPropDerivativeTest {
    private static final double[] FEATURES = {0.3, 0.9, 0.05, 0.55};
    private static final int LABEL = 1;
    private static final VoltagePenalty PENALTY = new VoltagePenalty(40, -0.001, 0.045);
    private static final double H = 5e-5;

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void gradientsByInputsWeightsConductancesAndDeviceParametersAreThoseOfTheLoss(SteppingScheme scheme) {
        Network network = network(scheme);
        NetworkPass pass = network.pass();
        System.arraycopy(FEATURES, 0, pass.features(), 0, FEATURES.length);
        DoubleSupplier loss = () -> {
            pass.forward();
            return SoftmaxCrossEntropy.value(pass.logits(), LABEL) + pass.penalty(PENALTY);
        };
        double[] matrixBars = new double[network.weights().length];
        double[] featureBars = new double[4];
        List<ParameterBars> parameterBars =
                List.of(pass.stepper(0).parameterBars(), pass.stepper(1).parameterBars());
        double[] logitBars = new double[3];
        pass.forward();
        SoftmaxCrossEntropy.value(pass.logits(), LABEL, logitBars);
        assertTrue(pass.penalty(PENALTY) > 1e-4, "the penalty must take part");
        pass.pullback(logitBars, PENALTY, matrixBars, featureBars, parameterBars);

        check("features", pass.features(), featureBars, 1, loss);
        double[] weightBars = new double[matrixBars.length];
        assertTrue(network.pullback(matrixBars, weightBars).converged());
        check("weights", network.weights(), weightBars, 1, () -> {
            network.program();
            return loss.getAsDouble();
        });
        network.program();
        for (int layer = 0; layer < 2; layer++) {
            int l = layer;
            double[] conductances = network.conductances(l);
            double[] bars = new double[conductances.length];
            assertTrue(network.conductanceBars(l, matrixBars, bars).converged());
            check("conductances of layer " + l, conductances, bars, 1e-4, () -> {
                network.programConductances(l, conductances);
                return loss.getAsDouble();
            });
            for (int branch = 0; branch < 2; branch++) {
                checkDevices(pass, l, branch, parameterBars.get(l).parameters[branch], loss);
            }
        }
    }

    @Test
    void aLearnerAddsThisGradientAndReturnsThisLoss() {
        Network network = network(SteppingScheme.STAGGERED_EULER);
        Dataset data = ArrayDataset.of("one", 4, 3, FEATURES, new int[] {LABEL});
        MemProp rule = new MemProp(PENALTY);
        double[] learnt = new double[network.weights().length];
        double loss = rule.learner(network).learn(data, 0, learnt);

        NetworkPass pass = network.pass();
        pass.present(data, 0);
        double[] logitBars = new double[3];
        double expected = SoftmaxCrossEntropy.value(pass.logits(), LABEL, logitBars) + pass.penalty(PENALTY);
        double[] bars = new double[network.weights().length];
        pass.pullback(logitBars, PENALTY, bars);
        assertEquals(expected, loss);
        assertArrayEquals(bars, learnt);
    }

    /** 40 ohm segments against cells of 10 kohm: the wires matter. */
    private static Network network(SteppingScheme scheme) {
        Network network = new Network(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 5, 3))
                .withWires(40, 25)
                .withMirrorGain(0.8)
                .withGrid(scheme, 1e-4, 12)
                .spec());
        network.initialise(3);
        return network;
    }

    /** Parameters have their own units, so gradients are taken by the relative change of each. */
    private static void checkDevices(NetworkPass pass, int layer, int branch, double[] bars, DoubleSupplier loss) {
        double[] live = pass.stepper(layer).parameters(branch);
        double[] nominal = live.clone();
        double[] relative = new double[live.length];
        double[] relativeBars = new double[live.length];
        for (int k = 0; k < live.length; k++) {
            relativeBars[k] = bars[k] * nominal[k];
        }
        check("device parameters of layer " + layer + ", branch " + branch, relative, relativeBars, 1, () -> {
            for (int k = 0; k < live.length; k++) {
                live[k] = nominal[k] * (1 + relative[k]);
            }
            return loss.getAsDouble();
        });
        System.arraycopy(nominal, 0, live, 0, live.length);
    }

    private static void check(String what, double[] at, double[] gradient, double scale, DoubleSupplier loss) {
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        assertTrue(largest > 0, what + ": no gradient at all");
        double h = H * scale;
        double worst = 0;
        for (int k = 0; k < at.length; k++) {
            double kept = at[k];
            double near = difference(at, k, kept, h, loss);
            double far = difference(at, k, kept, 2 * h, loss);
            at[k] = kept;
            double expected = (8 * near - far) / (12 * h);
            double allowed = 1e-5 * Math.max(Math.abs(gradient[k]), 1e-3 * largest);
            double error = Math.abs(gradient[k] - expected);
            worst = Math.max(worst, error / allowed);
            assertTrue(
                    error <= allowed,
                    what + " [" + k + "]: gradient " + gradient[k] + ", difference quotient " + expected);
        }
        System.out.println(what + ": error at most " + worst + " of what is allowed");
        assertTrue(Double.isFinite(loss.getAsDouble()), "puts everything back");
    }

    private static double difference(double[] at, int k, double kept, double h, DoubleSupplier loss) {
        at[k] = kept + h;
        double up = loss.getAsDouble();
        at[k] = kept - h;
        return up - loss.getAsDouble();
    }
}
