package org.sneakpath.analysis.device.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.device.DeviceChoice;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.Wiring;
import org.sneakpath.devices.CompactModel;

/** The Jacobian of a fit against central differences of the currents, the numbers of steps being the same. */
class TraceSolverDerivativeTest {
    private static final int POINTS = 121;
    /** Of θ. */
    private static final double STEP = 1e-5;
    /** Of the largest element of a column. Truncation and rounding of the differences are a tenth of it. */
    private static final double ALLOWED = 2e-6;
    /** Of the largest current: a potential inside the device, rounded, times the conductance that it hangs on. */
    private static final double ROUNDING = 2e-12;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yakopcic|oblea-sine|0.4537|0.01|a1,a2,b,vp,vn,ap,an,xp,xn,alphap,alphan,x|x=0.2",
                "vteam|vteam-pt-hf-ti|1.2137|1e-9|rOn,rOff,d,kOn,kOff,aOn,vOn,vOff,x|x=0.4",
                "memdiode|dmm-micromachines|1.1137|1|all|",
                "simmons-barrier|pickett-tio2|0.5137|1|all|",
                "stanford-pku|stanford-pku-1.0.0|1.2|1e-6|all|",
                "volatile-vteam|patni-kvatinsky|1|1e-3|all|",
                "university-of-michigan|michigan-c2|1.2|1|all|",
                "mmss|knowm-w-sdc|0.5|0.01|all|",
                "sinh-conductor||1.5|1|all|",
                "diode||0.7|1|is,n|is=2e-14",
            })
    void jacobianIsThatOfTheCurrents(
            String name,
            @Nullable String preset,
            double amplitude,
            double period,
            String parameters,
            @Nullable String given) {
        DeviceChoice device = DeviceChoice.of(name);
        CompactModel model = device.model();
        boolean state = given != null && given.startsWith("x=");
        DeviceSetting setting = DeviceSetting.of(
                device,
                Optional.ofNullable(preset),
                given == null || state ? List.of() : List.of(given),
                state ? List.of(given) : List.of(),
                "300 K");
        FitUnknowns unknowns = FitUnknowns.of(setting, parameters, Set.of(), message -> {});
        MeasuredTrace data = Sweeps.triangle(amplitude, period, POINTS);
        TraceSolver solver = new TraceSolver(
                model, Wiring.of(model, Optional.empty(), List.of()), 300, data, unknowns.parameterIndices(), 1e-6);
        double[] weights = new double[POINTS];
        Arrays.fill(weights, 1);
        FitProblem problem = new FitProblem(unknowns, data, weights, solver, new StopSignal());
        double[] theta = unknowns.start();
        assertTrue(problem.solve(theta), "not solved");
        solver.replay();
        assertTrue(problem.solve(theta), "not solved again");
        int u = unknowns.size();
        double[] jacobian = solver.jacobian.clone();
        double greatest = 0;
        for (int c = 0; c < u; c++) {
            double slope = unknowns.get(c).transform().slope(theta[c]);
            double[] above = shifted(problem, solver, theta, c, STEP);
            double[] below = shifted(problem, solver, theta, c, -STEP);
            double most = 0;
            for (int k = 0; k < POINTS; k++) {
                most = Math.max(most, Math.abs(slope * jacobian[k * u + c]));
            }
            greatest = Math.max(greatest, most);
            for (int k = 0; k < POINTS; k++) {
                double difference = (above[k] - below[k]) / (2 * STEP);
                double rounding = ROUNDING * MeasuredTrace.largest(above) / STEP;
                assertEquals(
                        difference,
                        slope * jacobian[k * u + c],
                        ALLOWED * most + rounding,
                        name + ": " + unknowns.get(c).name() + " at point " + k);
            }
        }
        assertTrue(greatest > 0, "no parameter matters");
    }

    private static double[] shifted(FitProblem problem, TraceSolver solver, double[] theta, int c, double by) {
        double[] moved = theta.clone();
        moved[c] += by;
        assertTrue(problem.solve(moved), "not solved beside");
        return solver.current.clone();
    }
}
