package org.sneakpath.analysis.device.fit;

import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;

/** One search by Levenberg's and Marquardt's method, as MINPACK has it, with exact derivatives. */
final class Search {
    static final int MOST_EVALUATIONS = 200;
    private static final double COST_TOLERANCE = 1e-10;
    private static final double STEP_TOLERANCE = 1e-9;
    private static final double ANGLE_TOLERANCE = 1e-10;

    private Search() {}

    /** Searches from θ; the result is what the problem remembers as its best. */
    static void run(FitProblem problem, double[] theta, double[] target) {
        LevenbergMarquardtOptimizer method = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(COST_TOLERANCE)
                .withParameterRelativeTolerance(STEP_TOLERANCE)
                .withOrthoTolerance(ANGLE_TOLERANCE)
                .withInitialStepBoundFactor(1);
        try {
            method.optimize(new LeastSquaresBuilder()
                    .model(problem::value, problem::jacobian)
                    .target(target)
                    .start(theta)
                    .lazyEvaluation(false)
                    .maxEvaluations(MOST_EVALUATIONS)
                    .maxIterations(MOST_EVALUATIONS)
                    .build());
        } catch (TooManyEvaluationsException | TooManyIterationsException | ConvergenceException e) {
            // What was found so far is the result; the tolerances are at the limit of what doubles can tell.
        }
    }
}
