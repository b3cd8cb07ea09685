package org.sneakpath.devices.veriloga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** What statements and expressions of a module come to, by the numbers that the model gives. */
class StatementsTest {
    @Test
    void contributionsToOneBranchAddUpInEitherDirection() {
        assertEquals(3 + 0.5, Modules.current("", "I(p,n) <+ 3; I(n,p) <+ -V(p,n);", 0.5));
    }

    @Test
    void bothSidesOfAChoiceAreTakenWhereTheyHold() {
        String text =
                "if (V(p,n) > 1) y = 2*V(p,n); else if (V(p,n) < -1) y = -7; else begin y = V(p,n); y = y*y; end I(p,n) <+ y;";
        assertEquals(4, Modules.current("real y;", text, 2));
        assertEquals(-7, Modules.current("real y;", text, -2));
        assertEquals(0.25, Modules.current("real y;", text, 0.5));
    }

    @Test
    void contributionsInOneBranchOfAChoiceCountThereOnly() {
        String text = "I(p,n) <+ 1; if (V(p,n) > 0) I(p,n) <+ V(p,n);";
        assertEquals(3, Modules.current("", text, 2));
        assertEquals(1, Modules.current("", text, -2));
    }

    @Test
    void casesTakeTheFirstLabelThatFitsAndTheDefaultWhereverItStands() {
        String declarations = "parameter integer k = 2; real y;";
        String text = "case (k) default: y = 9; 1, 2: y = 5; 2: y = 6; endcase I(p,n) <+ y;";
        assertEquals(5, Modules.current(declarations, text, 0));
        assertEquals(9, Modules.current("parameter integer k = 7; real y;", text, 0));
    }

    @Test
    void casesOnAnUnknownAreChosenWhenEvaluated() {
        String text = "case (floor(V(p,n))) 0: y = 10; 1: y = 20; default: y = 30; endcase I(p,n) <+ y;";
        assertEquals(10, Modules.current("real y;", text, 0.5));
        assertEquals(20, Modules.current("real y;", text, 1.5));
        assertEquals(30, Modules.current("real y;", text, -3));
    }

    @Test
    void loopsAreUnrolled() {
        // Σ_{k=1..5} v^k / k!
        String text =
                "term = 1; sum = 0; for (k = 1; k <= 5; k = k + 1) begin term = term*V(p,n)/k; sum = sum + term; end I(p,n) <+ sum;";
        double v = 0.7;
        double expected = v + v * v / 2 + v * v * v / 6 + Math.pow(v, 4) / 24 + Math.pow(v, 5) / 120;
        assertEquals(expected, Modules.current("integer k; real term, sum;", text, v), 1e-15);
        assertEquals(
                8,
                Modules.current(
                        "integer k; real y;",
                        "y = 1; k = 0; while (k < 3) begin y = 2*y; k = k+1; end I(p,n) <+ y;",
                        0));
        assertEquals(32, Modules.current("real y;", "y = 1; repeat (5) y = 2*y; I(p,n) <+ y;", 0));
    }

    @Test
    void integersDivideAndRoundAsIntegers() {
        assertEquals(3, Modules.current("integer a;", "a = 7; I(p,n) <+ a/2;", 0));
        assertEquals(3.5, Modules.current("integer a;", "a = 7; I(p,n) <+ a/2.0;", 0));
        assertEquals(-3, Modules.current("integer a;", "a = -2.5; I(p,n) <+ a;", 0));
        assertEquals(3, Modules.current("integer a;", "a = V(p,n); I(p,n) <+ a;", 2.5));
        assertEquals(6, Modules.current("", "I(p,n) <+ (5 & 6) | (1 << 1);", 0));
        assertEquals(1, Modules.current("", "I(p,n) <+ 7 % 3;", 0));
    }

    @Test
    void functionsHaveVariablesOfTheirOwnAndGiveBackThroughArguments() {
        String declarations = """
                parameter real g = 2;
                real y, z;
                analog function real f;
                  input x; inout acc; output twice;
                  real x, acc, twice;
                  begin f = g*x*x; acc = acc + x; twice = 2*x; end
                endfunction
                """;
        // y = 1; f(v, y, z) = 2 v², then y = 1 + v, z = 2 v
        String text = "y = 1; z = 0; I(p,n) <+ f(V(p,n), y, z); I(p,n) <+ 100*y + 1e4*z;";
        assertEquals(2 * 9 + 100 * 4 + 1e4 * 6, Modules.current(declarations, text, 3), 1e-9);
    }

    @Test
    void arraysAreReadAndWrittenByConstantAndByUnknownIndex() {
        String declarations = "real a[0:2]; integer k;";
        String fill = "for (k = 0; k < 3; k = k + 1) a[k] = 10*k;";
        assertEquals(20, Modules.current(declarations, fill + "I(p,n) <+ a[2];", 0));
        assertEquals(10, Modules.current(declarations, fill + "I(p,n) <+ a[floor(V(p,n))];", 1.2));
        assertEquals(5, Modules.current(declarations, fill + "a[floor(V(p,n))] = 5; I(p,n) <+ a[1];", 1.2));
        assertEquals(10, Modules.current(declarations, fill + "a[floor(V(p,n))] = 5; I(p,n) <+ a[1];", 2.2));
    }

    @Test
    void constantsAndVariablesThatNobodyAssignsKeepTheirInitialValues() {
        assertEquals(3.5, Modules.current("real a = 1.5; localparam real b = 2; ", "I(p,n) <+ a + b;", 0));
    }

    @Test
    void whatTheFirstEvaluationAssignsHoldsAlways() {
        assertEquals(
                6, Modules.current("real a; parameter real g = 2;", "@(initial_step) a = 3*g; I(p,n) <+ a*V(p,n);", 1));
    }

    @Test
    void namedBlocksHaveVariablesOfTheirOwn() {
        assertEquals(
                5,
                Modules.current(
                        "real y;", "y = 4; begin : inner real y; y = V(p,n); I(p,n) <+ y; end I(p,n) <+ y;", 1));
    }

    @Test
    void theLongestTimeStepIsTheShortestThatIsAskedFor() {
        CompactModel model = Modules.model(
                "analog begin $bound_step(1e-3); if (V(p,n) > 1) $bound_step(1e-6); I(p,n) <+ V(p,n); end");
        assertEquals(1e-3, model.stepBound(Modules.at(model, 0), 0));
        assertEquals(1e-6, model.stepBound(Modules.at(model, 2), 0));
    }

    @Test
    void temperatureAndThermalVoltageAreThoseOfTheInstance() {
        CompactModel model = Modules.model("analog I(p,n) <+ $vt + $temperature*V(p,n);");
        DeviceBatch batch = new DeviceBatch(model, 1);
        batch.temperature[0] = 400;
        batch.v[0] = 1;
        model.currents(batch, 0, 1);
        assertEquals(400 + 1.380649e-23 / 1.602176634e-19 * 400, batch.i[0], 1e-12);
    }

    @Test
    void ddxIsThePartialDerivative() {
        // i = v³; the conductance 3 v² is contributed as well
        String text = "y = pow(V(p,n),3); I(p,n) <+ y + ddx(y, V(p));";
        assertEquals(8 + 12, Modules.current("real y;", text, 2), 1e-12);
        assertEquals(8 - 12, Modules.current("real y;", text.replace("V(p))", "V(n))"), 2), 1e-12);
    }

    @Test
    void whatWouldEndASimulationLeavesAWarning() {
        VerilogA text = Modules.read(
                "analog begin if (V(p,n) > 9) $fatal(0, \"too much\"); $strobe(\"x\"); I(p,n) <+ V(p,n); end");
        assertEquals(1, text.warnings("m").size());
        assertTrue(
                text.warnings("m").get(0).startsWith("m.va:" + (Modules.HEADER_LINES + 1) + ":"),
                text.warnings("m").get(0));
    }
}
