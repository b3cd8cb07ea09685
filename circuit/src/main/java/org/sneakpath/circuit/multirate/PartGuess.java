package org.sneakpath.circuit.multirate;

import org.sneakpath.circuit.time.StageTrend;

/** First guesses of the stages of a step from the parabola of the step before, as in {@code circuit.time.StageGuess}. */
final class PartGuess {
    private final int n;
    /** What the parabola misses at each stage, but for a common factor. */
    private final double[] missed = new double[Esdirk4.POINTS];

    PartGuess(int n) {
        this.n = n;
    }

    /** Begins a step of length h (s) behind another. */
    void begin(Taken before, double h) {
        double cube = before.h * before.h * before.h;
        for (int i = 1; i <= Esdirk4.STAGES; i++) {
            double theta = 1 + Esdirk4.C[i] * h / before.h;
            missed[i] = cube * Esdirk4.DENSE.missed(theta) - 6 * Esdirk4.DENSE.defect(i) * h * h * h;
        }
    }

    /** Writes a guess of stage i of that step, whose stages before are solved. */
    void write(Taken before, Taken now, int i, double[] x) {
        double ratio = now.h / before.h;
        double theta = 1 + Esdirk4.C[i] * ratio;
        if (i == 1) {
            for (int r = 0; r < n; r++) {
                x[r] = before.predicted(r, theta);
            }
            return;
        }
        int p = StageTrend.earlier(i);
        int q = StageTrend.later(i);
        double v = StageTrend.slope(i);
        double wp = v == 0 || missed[p] == 0 ? 0 : -v * missed[i] / missed[p];
        double wq = missed[q] == 0 ? 0 : (1 + v) * missed[i] / missed[q];
        double thetaP = 1 + Esdirk4.C[p] * ratio;
        double thetaQ = 1 + Esdirk4.C[q] * ratio;
        for (int r = 0; r < n; r++) {
            double guess = before.predicted(r, theta) + wq * (now.points[q * n + r] - before.predicted(r, thetaQ));
            if (wp != 0) {
                guess += wp * (now.points[p * n + r] - before.predicted(r, thetaP));
            }
            x[r] = guess;
        }
    }

    /** The same from an earlier try at the same step: what the point before is off by, this one will be. */
    void again(Taken earlier, int i, double[] x) {
        for (int r = 0; r < n; r++) {
            x[r] += earlier.points[i * n + r] - earlier.points[(i - 1) * n + r];
        }
    }
}
