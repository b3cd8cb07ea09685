package org.sneakpath.training.optimiser;

import java.util.List;

/**
 * Stochastic gradient descent with momentum (Polyak 1964) or Nesterov's (Sutskever et al. 2013, in the variables of the
 * point that was looked ahead to, as is usual in software):
 * <pre>
 *   u ← μ u + g
 *   w ← w − η u                      Polyak
 *   w ← w − η (g + μ u)              Nesterov
 * </pre>
 * With μ = 0 both are plain gradient descent. Not thread-safe.
 */
public final class Sgd implements Optimiser {

    /**
     * The constants of the method.
     *
     * @param momentum μ, in [0, 1)
     * @param nesterov whether the gradient is taken to be that of the point ahead
     */
    public record Constants(double momentum, boolean nesterov) implements OptimiserSpec {
        /** No momentum. */
        public static final Constants PLAIN = new Constants(0, false);

        public Constants {
            if (!(momentum >= 0 && momentum < 1)) {
                throw new IllegalArgumentException(
                        "SGD's momentum = " + momentum + " must lie in [0, 1); usual is 0.9, 0 switches it off");
            }
            if (nesterov && momentum == 0) {
                throw new IllegalArgumentException("SGD: Nesterov's method needs a momentum > 0; try 0.9");
            }
        }

        @Override
        public Sgd optimiser(int weights) {
            return new Sgd(weights, this);
        }

        @Override
        public String description() {
            return "sgd, momentum " + momentum + (nesterov ? ", nesterov" : "");
        }
    }

    private final Constants constants;
    private final double[] velocity;
    private long steps;

    /**
     * An optimiser at rest.
     *
     * @param weights number of weights
     */
    public Sgd(int weights, Constants constants) {
        this.constants = constants;
        velocity = new double[weights];
    }

    /** The velocity u. */
    @Override
    public List<double[]> memories() {
        return List.of(velocity);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void resumeAfter(long steps) {
        this.steps = Lengths.steps("SGD", steps);
    }

    @Override
    public int size() {
        return velocity.length;
    }

    @Override
    public Move begin(double rate) {
        steps++;
        return (weights, gradient, from, to) -> move(weights, gradient, from, to, rate);
    }

    private void move(double[] weights, double[] gradient, int from, int to, double rate) {
        double momentum = constants.momentum;
        boolean nesterov = constants.nesterov;
        for (int k = from; k < to; k++) {
            double g = gradient[k];
            double u = momentum * velocity[k] + g;
            velocity[k] = u;
            weights[k] -= rate * (nesterov ? g + momentum * u : u);
        }
    }
}
