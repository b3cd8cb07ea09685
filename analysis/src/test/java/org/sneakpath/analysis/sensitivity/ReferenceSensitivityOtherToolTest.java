package org.sneakpath.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Netlists as they are, against differenced solutions of SciPy: within ten times the reference's own error estimate, or 1e-5 of
 * the value. The estimate of d x_end/d x0 in {@code grad_vteam_sin} is four times too small, which ten times it covers.
 */
class ReferenceSensitivityOtherToolTest {
    private static final double RELTOL = 1e-9;

    private static Path shared(String name) {
        String folder = System.getProperty("sneakpath.shared", "");
        Path path = Path.of(folder, "refdata", "spice", name);
        boolean there = !folder.isEmpty() && Files.exists(path);
        if (!there) {
            System.out.println(
                    "SKIPPED: no reference data; set -Dsneakpath.shared to the folder that holds refdata/spice/"
                            + name);
        }
        assumeTrue(there, name);
        return path;
    }

    @Test
    void ofTheUnderdampedRlc() throws IOException {
        Path folder = shared("grad_rlc");
        String json = Files.readString(folder.resolve("gradient.json"));
        List<Answer> answers = Asking.of(
                        folder.resolve("netlist.cir"), RELTOL, "v(c)@0.5m", "integ((v(c)-1)**2, 0, 0.5m)")
                .answers();
        for (Map.Entry<String, String> one :
                Map.of("r", "r1", "l", "l1", "c", "c1").entrySet()) {
            compare(json, "vc_end", one.getKey(), Asking.gradient(answers.get(0), one.getValue()));
            compare(json, "int_sq_err", one.getKey(), Asking.gradient(answers.get(1), one.getValue()));
        }
    }

    @Test
    void ofTheVteamSubcircuitUnderASine() throws IOException {
        Path folder = shared("grad_vteam_sin");
        String json = Files.readString(folder.resolve("gradient.json"));
        List<Answer> answers = Asking.of(
                        folder.resolve("netlist.cir"), RELTOL, "v(x)@12u", "integ((v(a)-v(b))*v(b)/1k, 0, 12u)")
                .answers();
        Answer end = answers.get(0);
        Answer energy = answers.get(1);
        for (String name : List.of("ron", "roff", "von", "voff", "kon", "koff", "aon", "aoff", "x0")) {
            compare(json, "x_end", name, Asking.gradient(end, "xm." + name));
            compare(json, "energy", name, Asking.gradient(energy, "xm." + name));
        }
        compare(json, "x_end", "rs", Asking.gradient(end, "r1"));
        // The objective writes the current as v/(1 kΩ); the reference's resistor moves that as well.
        compare(json, "energy", "rs", Asking.gradient(energy, "r1") - energy.value() / 1e3);
    }

    private static void compare(String json, String objective, String parameter, double ours) {
        String gradients = json.substring(json.indexOf("\"gradient\""));
        Matcher found = Pattern.compile(
                        "\"" + parameter + "\": \\{.*?\"" + objective
                                + "\": \\{\\s*\"value\": ([-+.0-9eE]+),\\s*\"est_err\": ([-+.0-9eE]+)",
                        Pattern.DOTALL)
                .matcher(gradients);
        assertTrue(found.find(), parameter + " " + objective);
        double theirs = Double.parseDouble(found.group(1));
        double allowed = Math.max(10 * Double.parseDouble(found.group(2)), 1e-5 * Math.abs(theirs));
        assertEquals(theirs, ours, allowed, "d " + objective + "/d " + parameter);
    }
}
