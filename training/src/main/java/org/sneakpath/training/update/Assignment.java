package org.sneakpath.training.update;

import java.util.List;

/** Weights become what is wanted: they are computed elsewhere, and conductances are written afterwards. */
public record Assignment() implements WeightUpdate {
    @Override
    public String description() {
        return "assignment";
    }

    @Override
    public Writer writer(int weights, long seed) {
        return new Writer() {
            @Override
            public void write(double[] weights, double[] targets, long step) {
                System.arraycopy(targets, 0, weights, 0, weights.length);
            }

            @Override
            public boolean assigns() {
                return true;
            }

            @Override
            public List<double[]> memories() {
                return List.of();
            }
        };
    }
}
