package org.sneakpath.devices.compiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Time;

class CompiledModelTest {
    private static final ModelEquations SEVERAL = SampleEquations.several();
    private final CompiledModel several = new CompiledModel(SEVERAL);

    @Test
    void defaultsFollowTheParametersTheyDependOn() {
        assertArrayEquals(new double[] {2, 3, 0.5, 1, 1.5, 0.5}, several.defaultParameters());
        assertArrayEquals(several.defaultParameters(), several.parameters(Map.of()));
        assertArrayEquals(new double[] {4, 3, 0.5, 2, 1.5, 0.25}, several.parameters(Map.of(0, 4.0)));
        assertArrayEquals(new double[] {4, 3, 0.5, 8, 1.5, 0.125}, several.parameters(Map.of(0, 4.0, 3, 8.0)));
    }

    @Test
    void defaultsInACircleAreRefusedWithTheCircle() {
        assertRefused(with(0, Expression.sum(ModelEquations.parameter(5), new Constant(1))), "by way of [g, tau");
        assertRefused(with(0, ModelEquations.parameter(0)), "depends on itself");
        assertRefused(with(0, ModelEquations.voltage(0)), "parameters only");
        assertRefused(with(0, ModelEquations.parameter(17)), "17");
        assertRefused(with(0, new Constant(-1)), "outside");
    }

    @Test
    void initialStatesAreThoseOfParametersAndTemperature() {
        assertArrayEquals(new double[] {0.25, 300.15 / 1200}, several.initialStates(), 1e-15);
        double[] p = several.parameters(Map.of(3, 2.0));
        assertArrayEquals(new double[] {0.25, 2 * 400.0 / 1200}, several.initialStates(p, 400), 1e-15);
        double[] dxdp = new double[12];
        dxdp[6 + 3] = 400.0 / 1200;
        assertArrayEquals(dxdp, several.initialStatesByParameter(p, 400), 1e-15);
        assertArrayEquals(
                several.initialStatesByParameter(p, 400), several.interpreted().initialStatesByParameter(p, 400));
    }

    @Test
    void noiseFollowsFrequencyAndTheStepBoundItsExpression() {
        DeviceBatch batch = new DeviceBatch(several, 1);
        several.noise(batch, 10, 0, 1);
        double johnson = 4 * 1.380649e-23 * 300.15 * 2;
        assertArrayEquals(new double[] {johnson, 1e-13, johnson + 1e-13, 0}, batch.noise(), 1e-30);
        assertEquals(0.1 * 0.5, several.stepBound(batch, 0), 1e-15);
    }

    @Test
    void promisesFollowFromTheEquations() {
        assertTrue(several.storesCharge());
        assertFalse(several.currentsAffineInVoltages());
        assertFalse(several.ratesAffineInStates());
        assertEquals(1, several.internalNodes().size());
        assertEquals(List.of("v(bg) - w", "v(ad)"), several.switchingFunctions());
        assertEquals(SEVERAL, several.equations());
        Expression byVoltage = several.currentEquations().partial(0, 0);
        assertEquals(2 * 1.25, byVoltage.value(new double[] {1, 0, 0, 0, 0.25, 0, 300}, new double[] {2}, 0));
    }

    @Test
    void equationsOfWhatTheyMayNotHaveAreRefused() {
        assertRefused(changed(List.of(new Branch("ad", 0, 9)), null, null), "9");
        assertRefused(changed(null, new Time(), null), "current of branch");
        assertRefused(changed(null, ModelEquations.frequency(4, 2), null), "current of branch");
        assertRefused(changed(null, null, ModelEquations.voltage(0)), "initial value of state");
        assertRefused(changed(null, null, new Constant(2)), "initial value 2.0");
    }

    private static void assertRefused(ModelEquations equations, String part) {
        @Nullable
        String message = assertThrows(IllegalArgumentException.class, () -> new CompiledModel(equations))
                .getMessage();
        assertTrue(message != null && message.contains(part), message);
    }

    private static ModelEquations with(int parameter, Expression itsDefault) {
        List<Expression> defaults = new ArrayList<>(SEVERAL.defaults());
        defaults.set(parameter, itsDefault);
        return copy(SEVERAL.branches(), SEVERAL.currents(), SEVERAL.initialStates(), defaults);
    }

    private static ModelEquations changed(
            @Nullable List<Branch> firstBranch, @Nullable Expression firstCurrent, @Nullable Expression firstInitial) {
        List<Branch> branches = new ArrayList<>(SEVERAL.branches());
        if (firstBranch != null) {
            branches.set(0, firstBranch.get(0));
        }
        List<Expression> currents = new ArrayList<>(SEVERAL.currents());
        if (firstCurrent != null) {
            currents.set(0, firstCurrent);
        }
        List<Expression> initial = new ArrayList<>(SEVERAL.initialStates());
        if (firstInitial != null) {
            initial.set(0, firstInitial);
        }
        return copy(branches, currents, initial, SEVERAL.defaults());
    }

    private static ModelEquations copy(
            List<Branch> branches, List<Expression> currents, List<Expression> initial, List<Expression> defaults) {
        return new ModelEquations(
                SEVERAL.name(),
                SEVERAL.terminals(),
                SEVERAL.internalNodes(),
                branches,
                SEVERAL.parameters(),
                SEVERAL.states(),
                currents,
                SEVERAL.charges(),
                SEVERAL.rates(),
                initial,
                SEVERAL.noise(),
                SEVERAL.stepBound(),
                defaults);
    }
}
