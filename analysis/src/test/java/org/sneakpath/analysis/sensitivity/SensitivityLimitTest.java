package org.sneakpath.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;

/** Circuits whose sensitivities are known in closed form. */
class SensitivityLimitTest {
    private static final String LOW_PASS = """
            low pass
            .param r=1k c=1u
            V1 a 0 1
            R1 a b {r}
            C1 b 0 {c} IC=0
            .tran 10u 3m uic
            .measure tran half WHEN v(b)=0.5
            .end
            """;

    @TempDir
    Path folder;

    @Test
    void ofADivider() {
        Answer answer = Asking.text(folder, "divider\nV1 a 0 3\nR1 a b 1k\nR2 b 0 2k\n.op\n.end\n", 1e-6, "v(b)")
                .answers()
                .get(0);
        assertEquals(2, answer.value(), 1e-12);
        // v = V R2/(R1 + R2); rounding alone
        assertEquals(2.0 / 3, Asking.gradient(answer, "v1.dc"), 1e-12);
        assertEquals(-2.0 / 3e3, Asking.gradient(answer, "r1"), 1e-15);
        assertEquals(3.0 * 1e3 / 9e6, Asking.gradient(answer, "r2"), 1e-15);
        assertEquals("v1.dc", answer.sensitivities().get(0).name());
        assertEquals(1, answer.sensitivities().get(0).normalised(), 1e-12);
    }

    @Test
    void ofTheValueAtATimeWhichIsHitExactly() {
        double t = 1.2345678e-3;
        Answer answer =
                Asking.text(folder, LOW_PASS, 1e-8, "v(b)@1.2345678m").answers().get(0);
        double s = t / 1e-3;
        // v = 1 − e^{−t/RC}; reltol is what waveforms are right to about: 2e-8 measured, gradients ten times reltol.
        assertEquals(-Math.expm1(-s), answer.value(), 3e-8);
        assertEquals(-s * Math.exp(-s) / 1e3, Asking.gradient(answer, "r"), 1e-7 / 1e3);
        assertEquals(-s * Math.exp(-s) / 1e-6, Asking.gradient(answer, "c1"), 1e-7 / 1e-6);
        assertEquals(Math.exp(-s), Asking.gradient(answer, "c1.ic"), 1e-7);
    }

    @Test
    void ofACrossingAndOfTheMeasureThatSaysTheSame() {
        List<Answer> answers = Asking.text(folder, LOW_PASS, 1e-7, "cross(v(b), 0.5)", "measure half")
                .answers();
        for (Answer answer : answers) {
            // t = RC ln 2; waveforms are right to about 1e-7, gradients to ten times that
            assertEquals(1e-3 * Math.log(2), answer.value(), 3e-10);
            assertEquals(1e-6 * Math.log(2), Asking.gradient(answer, "r"), 7e-13);
            assertEquals(1e3 * Math.log(2), Asking.gradient(answer, "c"), 7e-4);
        }
    }

    @Test
    void ofAnExtreme() {
        // A sine through a low pass at ωRC = 1, once it has settled: amplitude 1/√2, d(amplitude)/dR = −(1/2√2)/R.
        Answer answer = Asking.text(
                        folder,
                        "sine\nV1 a 0 SIN(0 1 159.15494309189535)\nR1 a b 1k\nC1 b 0 1u\n.tran 10u 20m\n.end\n",
                        1e-6,
                        "max(v(b), 12m, 20m)")
                .answers()
                .get(0);
        // e^{−12} of the start is left, 6e-6
        assertEquals(Math.sqrt(0.5), answer.value(), 1e-5);
        assertEquals(-Math.sqrt(0.5) / 2 / 1e3, Asking.gradient(answer, "r1"), 2e-5 / 1e3);
        assertEquals(Math.sqrt(0.5), Asking.gradient(answer, "v1.va"), 1e-5);
    }

    @Test
    void whatIsRankedFirstIsLargestAndNothingIsMissing() {
        Answer answer =
                Asking.text(folder, LOW_PASS, 1e-6, "integ(v(b))").answers().get(0);
        List<Sensitivity> all = answer.sensitivities();
        for (int k = 1; k < all.size(); k++) {
            assertTrue(all.get(k).weight() <= all.get(k - 1).weight());
        }
        List<String> names = all.stream().map(Sensitivity::name).toList();
        assertTrue(names.containsAll(List.of("r", "c", "v1.dc", "r1", "c1", "c1.ic")), names.toString());
        assertTrue(all.stream().filter(one -> one.name().equals("r1")).allMatch(Sensitivity::repeated));
    }

    @Test
    void whatIsWrongWithAnObjectiveIsSaidOfTheObjective() {
        Asking asking = Asking.text(folder, LOW_PASS, 1e-6, "v(b)", "foo(v(b))", "v(a,b)");
        InputException refused = assertThrows(InputException.class, asking::answers);
        assertTrue(String.valueOf(refused.getMessage()).startsWith("--of foo(v(b)): there is no function 'foo()'"));
    }
}
