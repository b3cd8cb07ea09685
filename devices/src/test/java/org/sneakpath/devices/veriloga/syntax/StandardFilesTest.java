package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard files against mathematics, the SI, and themselves. */
class StandardFilesTest {
    private static double constant(String name) {
        VerilogModule module =
                Parsed.module("`include \"constants.vams\"\nmodule m; parameter real c = `" + name + "; endmodule");
        Declaration.ParameterOf c =
                (Declaration.ParameterOf) module.declarations().get(0);
        return ((VerilogExpression.Literal) c.value()).value();
    }

    @Test
    void constantsOfMathematics() {
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("M_E", Math.E),
                Map.entry("M_LOG2E", 1 / Math.log(2)),
                Map.entry("M_LOG10E", 1 / Math.log(10)),
                Map.entry("M_LN2", Math.log(2)),
                Map.entry("M_LN10", Math.log(10)),
                Map.entry("M_PI", Math.PI),
                Map.entry("M_TWO_PI", 2 * Math.PI),
                Map.entry("M_PI_2", Math.PI / 2),
                Map.entry("M_PI_4", Math.PI / 4),
                Map.entry("M_1_PI", 1 / Math.PI),
                Map.entry("M_2_PI", 2 / Math.PI),
                Map.entry("M_2_SQRTPI", 2 / Math.sqrt(Math.PI)),
                Map.entry("M_SQRT2", Math.sqrt(2)),
                Map.entry("M_SQRT1_2", Math.sqrt(0.5)));
        expected.forEach((name, value) -> assertEquals(value, constant(name), 2 * Math.ulp(value), name));
    }

    @Test
    void constantsOfPhysicsAreThoseOfTheSi() {
        assertEquals(1.602176634e-19, constant("P_Q"), 0.0);
        assertEquals(1.380649e-23, constant("P_K"), 0.0);
        assertEquals(6.62607015e-34, constant("P_H"), 0.0);
        assertEquals(299792458.0, constant("P_C"), 0.0);
        assertEquals(273.15, constant("P_CELSIUS0"), 0.0);
    }

    /** ε₀ μ₀ c² = 1, to the uncertainty of both. */
    @Test
    void constantsOfTheVacuumBelongTogether() {
        double c = constant("P_C");
        assertEquals(1, constant("P_EPS0") * constant("P_U0") * c * c, 2e-10);
        assertEquals(4e-7 * Math.PI, constant("P_U0"), 1e-9 * constant("P_U0"));
    }

    @ParameterizedTest
    @CsvSource({
        "electrical, Voltage, Current",
        "magnetic, Magneto_Motive_Force, Flux",
        "thermal, Temperature, Power",
        "kinematic, Position, Force",
        "kinematic_v, Velocity, Force",
        "rotational, Angle, Angular_Force",
        "rotational_omega, Angular_Velocity, Angular_Force"
    })
    void disciplinesHavePotentialAndFlow(String name, String potential, String flow) {
        SourceText text = Parsed.file("`include \"disciplines.vams\"");
        Discipline discipline = text.disciplines().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(potential, discipline.potential().orElseThrow());
        assertEquals(flow, discipline.flow().orElseThrow());
    }

    @Test
    void everyNatureThatIsNamedIsThereAndComplete() {
        SourceText text = Parsed.file("`include <disciplines.vams>");
        Set<String> natures = text.natures().stream().map(Nature::name).collect(Collectors.toSet());
        assertEquals(16, natures.size());
        assertEquals(9, text.disciplines().size());
        for (Discipline discipline : text.disciplines()) {
            discipline.potential().ifPresent(name -> assertTrue(natures.contains(name), name));
            discipline.flow().ifPresent(name -> assertTrue(natures.contains(name), name));
        }
        for (Nature nature : text.natures()) {
            List<String> names =
                    nature.attributes().stream().map(Attribute::name).toList();
            assertTrue(names.containsAll(List.of("units", "access", "abstol")), nature.name());
            for (Attribute attribute : nature.attributes()) {
                if (attribute.name().endsWith("_nature")) {
                    String other = Shape.of(attribute.value().orElseThrow());
                    assertTrue(natures.contains(other), other);
                }
            }
        }
    }

    @Test
    void tolerancesCanBeSetBefore() {
        SourceText text = Parsed.file("`define VOLTAGE_ABSTOL 2e-9\n`include \"disciplines.vams\"");
        Nature voltage = text.natures().stream()
                .filter(n -> n.name().equals("Voltage"))
                .findFirst()
                .orElseThrow();
        assertTrue(voltage.attributes().stream()
                .anyMatch(a -> a.name().equals("abstol")
                        && Shape.of(a.value().orElseThrow()).equals("2.0E-9")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disciplines.vams", "disciplines.h", "discipline.h", "constants.vams", "constants.h"})
    void bothFilesCanBeIncludedTwiceUnderAllNames(String name) {
        Parsed.file("`include \"" + name + "\"\n`include <" + name + ">\n");
    }
}
