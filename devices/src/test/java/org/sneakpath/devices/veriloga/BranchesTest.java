package org.sneakpath.devices.veriloga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.ModelEquations;

/** How branches, charges, states and flows of a module become those of a model. */
class BranchesTest {
    @Test
    void aTimeDerivativeWithAConstantFactorIsACharge() {
        CompactModel model = Modules.model(
                "parameter real c = 2n; real q; analog begin q = ddt(c*V(p,n)*V(p,n)); I(p,n) <+ 3*q + V(p,n); end");
        assertTrue(model.storesCharge());
        assertEquals(List.of(), model.internalNodes());
        DeviceBatch batch = Modules.at(model, 0.5);
        assertEquals(0.5, batch.i[0]);
        assertEquals(3 * 2e-9 * 0.25, batch.q[0], 1e-24);
        assertEquals(3 * 2e-9 * 2 * 0.5, batch.dqdv[0], 1e-24);
    }

    @Test
    void aTimeDerivativeInAProductIsAnUnknown() {
        ModelEquations e = Modules.equations("analog I(p,n) <+ V(p,n)*ddt(V(p,n));");
        assertEquals(
                List.of("ddt_1"),
                e.internalNodes().stream().map(InternalNode::name).toList());
        // v(ddt_1) − d v(p,n)/dt = 0
        CompactModel model = Modules.model("analog I(p,n) <+ V(p,n)*ddt(V(p,n));");
        DeviceBatch batch = Modules.at(model, 2, 5);
        assertEquals(10, batch.i[0]);
        assertEquals(5, batch.i[1]);
        assertEquals(-2, batch.q[1]);
    }

    @Test
    void aChoiceInTimeBetweenChargesHasNoJumpOfCharge() {
        ModelEquations e =
                Modules.equations("analog if (V(p,n) > 0) I(p,n) <+ ddt(V(p,n)); else I(p,n) <+ 2*ddt(V(p,n));");
        assertEquals(2, e.internalNodes().size());
        ModelEquations fixed = Modules.equations(
                "parameter real k = 1; analog if (k > 0) I(p,n) <+ ddt(V(p,n)); else I(p,n) <+ 2*ddt(V(p,n));");
        assertEquals(0, fixed.internalNodes().size());
    }

    @Test
    void anIntegralIsAStateNamedAfterItsVariable() {
        CompactModel model = Modules.model("""
                parameter real x0 = 0.25, tau = 2;
                (* desc="filament", units="m", lower=0, upper=1, tolerance=1e-5 *) real w;
                analog begin w = idt((V(p,n) - w0)/tau, x0); I(p,n) <+ w*V(p,n); end
                localparam real w0 = 0.5;
                """);
        assertEquals("w", model.states().get(0).name());
        assertEquals("m", model.states().get(0).unit());
        assertEquals("filament", model.states().get(0).description());
        assertEquals(1e-5, model.states().get(0).tolerance());
        assertEquals(1, model.states().get(0).upper());
        assertEquals(0.25, model.initialStates()[0]);
        double[] given = model.defaultParameters();
        given[0] = 0.75;
        assertEquals(0.75, model.initialStates(given, 300)[0]);
        assertEquals(1, model.initialStatesByParameter(given, 300)[0]);
        DeviceBatch batch = Modules.at(model, 1.5);
        assertEquals(0.5, batch.f[0]);
        assertEquals(0.25 * 1.5, batch.i[0]);
    }

    @Test
    void aStateMayListenToItselfByWayOfANode() {
        CompactModel model =
                Modules.model("electrical w; analog begin I(w) <+ ddt(V(w)) - (V(p,n) - V(w)); I(p,n) <+ V(w); end");
        assertEquals(
                List.of("w"),
                model.internalNodes().stream().map(InternalNode::name).toList());
        DeviceBatch batch = Modules.at(model, 0.25, 2);
        assertEquals(-(2 - 0.25), batch.i[0]);
        assertEquals(0.25, batch.q[0]);
        assertEquals(0.25, batch.i[1]);
    }

    @Test
    void anIntegralMayListenToItself() {
        CompactModel model = Modules.model(
                "parameter real tau = 4; (* lower=0, upper=1 *) real x, y; real r; analog begin r = (1-x)*V(p,n) - y; x = idt(r/tau, 0.5); y = idt(x, 0.25); I(p,n) <+ x*V(p,n); end");
        assertEquals(
                List.of("x", "y"),
                model.states().stream().map(StateVariable::name).toList());
        DeviceBatch batch = Modules.at(model, 3);
        assertEquals((0.5 * 3 - 0.25) / 4, batch.f[0]);
        assertEquals(0.5, batch.f[1]);
        assertEquals(-3.0 / 4, batch.dfdx[0]);
    }

    @Test
    void anIntegralWithinAnExpressionIsNotTheVariable() {
        CompactModel model =
                Modules.model("(* lower=0, upper=1 *) real x; analog begin x = 2*idt(V(p,n), 0.75); I(p,n) <+ x; end");
        assertEquals("idt", model.states().get(0).name());
        assertEquals(Double.POSITIVE_INFINITY, model.states().get(0).upper());
        assertEquals(1.5, Modules.at(model, 1).i[0]);
    }

    @Test
    void anIntegralModuloStaysWithinItsTurn() {
        CompactModel model = Modules.model("real a; analog begin a = idtmod(V(p,n), 0.75, 1, -0.5); I(p,n) <+ a; end");
        DeviceBatch batch = Modules.at(model, 1);
        assertEquals(-0.25, batch.i[0], 1e-15);
    }

    @Test
    void aPotentialIsASourceWithItsFlowAsUnknown() {
        // v(p,n) = 10 i + 1: rows are i = j and 0 = v − 10 j − 1
        CompactModel model = Modules.model("analog V(p,n) <+ 10*I(p,n) + 1;");
        assertEquals("A", model.internalNodes().get(0).unit());
        DeviceBatch batch = Modules.at(model, 3, 0.5);
        assertEquals(0.5, batch.i[0]);
        assertEquals(3 - 5 - 1, batch.i[1]);
        assertEquals(new Branch("i_p_n", 2, Branch.GROUND), model.branches().get(1));
    }

    @Test
    void aBranchMayBeFlowOrPotentialByAParameter() {
        String text = "parameter real r = 0 from [0:inf); analog if (r > 0) I(p,n) <+ V(p,n)/r; else V(p,n) <+ 0;";
        CompactModel model = Modules.model(text);
        DeviceBatch batch = Modules.at(model, 3, 0.5);
        assertEquals(0.5, batch.i[0]);
        assertEquals(3, batch.i[1]);
        batch.p[0] = 6;
        model.currents(batch, 0, 1);
        assertEquals(0.5 - 3.0 / 6, batch.i[1]);
    }

    @Test
    void theLastKindOfContributionCounts() {
        CompactModel model = Modules.model("analog begin V(p,n) <+ 7; I(p,n) <+ V(p,n); end");
        assertEquals(1, model.branches().size());
        assertEquals(2, Modules.at(model, 2).i[0]);
    }

    @Test
    void aFlowThatIsGivenNeedsNoUnknown() {
        CompactModel model = Modules.model(
                "thermal t; parameter real rth = 100; analog begin I(p,n) <+ V(p,n)*V(p,n); Pwr(t) <+ Temp(t)/rth - V(p,n)*I(p,n); end");
        assertEquals(
                List.of("t"),
                model.internalNodes().stream().map(InternalNode::name).toList());
        assertEquals("K", model.internalNodes().get(0).unit());
        DeviceBatch batch = Modules.at(model, 2, 50);
        assertEquals(4, batch.i[0]);
        assertEquals(0.5 - 8, batch.i[1]);
    }

    @Test
    void aFlowThatListensToItselfIsAnUnknown() {
        CompactModel model = Modules.model("analog I(p,n) <+ V(p,n) - 10*I(p,n);");
        assertEquals(1, model.internalNodes().size());
        DeviceBatch batch = Modules.at(model, 3, 0.5);
        assertEquals(0.5, batch.i[0]);
        assertEquals(0.5 - (3 - 5), batch.i[1]);
    }

    @Test
    void everyDisciplineHasPotentialAndFlow() {
        CompactModel model =
                Modules.model("thermal t; analog begin flow(p,n) <+ potential(p,n); flow(t) <+ 2*potential(t); end");
        DeviceBatch batch = Modules.at(model, 3, 4);
        assertEquals(3, batch.i[0]);
        assertEquals(8, batch.i[1]);
    }

    @Test
    void potentialsAreSumsOfBranchVoltages() {
        CompactModel model = Modules.model("electrical a; analog begin I(p,a) <+ V(p,a); I(a,n) <+ V(p,n)*V(a,n); end");
        assertEquals(2, model.branches().size());
        DeviceBatch batch = Modules.at(model, 2, 3);
        assertEquals(2, batch.i[0]);
        assertEquals((2 + 3) * 3, batch.i[1]);
        assertEquals(3, batch.didv[2]);
        assertEquals(5 + 3, batch.didv[3]);
    }

    @Test
    void namedBranchesBesideUnnamedOnesAreParallel() {
        CompactModel model = Modules.model("branch (p,n) a, b; analog begin I(a) <+ 1; I(b) <+ 2; I(p,n) <+ 4; end");
        assertEquals(3, model.branches().size());
        assertEquals(7, java.util.Arrays.stream(Modules.at(model).i).sum());
    }

    @Test
    void noiseIsADensityOfItsBranch() {
        CompactModel model = Modules.model(
                "parameter real r = 1k; analog I(p,n) <+ V(p,n)/r + 3*white_noise(4*`P_K*$temperature/r, \"thermal\") + flicker_noise(1e-12*V(p,n), 1);");
        DeviceBatch batch = Modules.at(model, 2);
        model.noise(batch, 100, 0, 1);
        assertEquals(9 * 4 * 1.380649e-23 * 300.15 / 1000 + 2e-12 / 100, batch.noise()[0], 1e-26);
    }

    /** With ξ as a parameter the rate is f + b ξ − ½ b ∂b/∂x; without it f. */
    @Test
    void noiseInARateIsForRunsThatAskForIt() {
        CompactModel model = Modules.model("parameter real s = 3; real x, w; analog begin w = white_noise(8, \"a\");"
                + " x = idt(-x + s*(1 + x*x)*w - 2*white_noise(2), 1); I(p,n) <+ x; end");
        assertEquals(-1, Modules.at(model).f[0]);
        CompactModel noisy = model.noisy().orElseThrow();
        assertSame(noisy, model.noisy().orElseThrow());
        assertEquals(3, noisy.parameters().size());
        DeviceBatch batch = new DeviceBatch(noisy, 1);
        batch.p[1] = 0.5;
        batch.p[2] = 0.25;
        noisy.rates(batch, 0, 1);
        // b of the first is 3 (1 + x²) sqrt(8/2) = 12, its slope 12 x = 12; b of the second −2
        assertEquals(-1 + 12 * 0.5 - 2 * 0.25 - 0.5 * 12 * 12, batch.f[0], 1e-12);
        assertTrue(Modules.model("analog I(p,n) <+ white_noise(1);").noisy().isEmpty());
    }

    @Test
    void parametersKeepRangesAliasesAndDefaultsThatFollowOthers() {
        CompactModel model = Modules.model(
                "parameter real a = 2 from (0:10] exclude 5; parameter real b = 3*a; aliasparam c = b; analog I(p,n) <+ a + b;");
        assertEquals(6, model.defaultParameters()[1]);
        assertEquals(1, model.parameterIndex("c"));
        assertEquals(12, model.parameters(java.util.Map.of(0, 4.0))[1]);
        assertTrue(model.parameters().get(0).range().contains(10));
        assertFalse(model.parameters().get(0).range().contains(0));
        String message = "";
        try {
            model.parameters().get(0).require(5);
        } catch (IllegalArgumentException refused) {
            message = String.valueOf(refused.getMessage());
        }
        assertTrue(message.contains("without [[5.0, 5.0]]"), message);
    }

    @Test
    void whetherAParameterIsGivenIsAParameterToo() {
        CompactModel model = Modules.model("parameter real a = 5; aliasparam c = a;"
                + " parameter real b = $param_given(a) ? 2*a : 7; real y;"
                + " analog begin if ($param_given(c)) y = a; else y = -1; I(p,n) <+ y + 100*b; end");
        assertEquals(
                java.util.List.of("a", "a_given", "b"),
                model.parameters().stream().map(parameter -> parameter.name()).toList());
        assertArrayEquals(new double[] {5, 0, 7}, model.defaultParameters());
        assertArrayEquals(new double[] {5, 1, 10}, model.parameters(java.util.Map.of(0, 5.0)));
        assertArrayEquals(new double[] {5, 0, 7}, model.parameters(java.util.Map.of(0, 5.0, 1, 0.0)));
        assertEquals(-1 + 700, Modules.at(model).i[0]);
        DeviceBatch given = new DeviceBatch(model, 1);
        given.setParameters(model.parameters(java.util.Map.of(0, 3.0)));
        model.currents(given, 0, 1);
        assertEquals(3 + 600, given.i[0]);
        // b follows a where a is given
        assertEquals(2, model.parametersByGiven(java.util.Map.of(0, 3.0))[2 * 3]);
    }

    @Test
    void aParameterThatShapesTheEquationsAdmitsOneValue() {
        VerilogA text = Modules.read(
                "parameter integer n_terms = 3 from [1:9]; integer k; real y; analog begin y = 0; for (k = 0; k < n_terms; k = k + 1) y = y + V(p,n); I(p,n) <+ y; end");
        assertEquals(3, Modules.at(text.model("m"), 1).i[0]);
        assertFalse(text.model("m").parameters().get(0).range().contains(4));
        assertEquals(4, Modules.at(text.model("m", java.util.Map.of("n_terms", 4.0)), 1).i[0]);
    }
}
