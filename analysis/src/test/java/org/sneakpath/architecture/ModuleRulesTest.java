package org.sneakpath.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Which module may know what: the arrows of the README's layout picture. */
@AnalyzeClasses(packages = "org.sneakpath", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
    private static final String[] BELOW_ANALYSIS = {
        "org.sneakpath.devices..",
        "org.sneakpath.circuit..",
        "org.sneakpath.crossbar..",
        "org.sneakpath.neurons..",
        "org.sneakpath.training.."
    };

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("devices")
            .definedBy("org.sneakpath.devices..")
            .layer("circuit")
            .definedBy("org.sneakpath.circuit..")
            .layer("crossbar")
            .definedBy("org.sneakpath.crossbar..")
            .layer("neurons")
            .definedBy("org.sneakpath.neurons..")
            .layer("training")
            .definedBy("org.sneakpath.training..")
            .layer("analysis")
            .definedBy("org.sneakpath.analysis..")
            .whereLayer("analysis")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("analysis")
            .whereLayer("neurons")
            .mayOnlyBeAccessedByLayers("training", "analysis")
            .whereLayer("crossbar")
            .mayOnlyBeAccessedByLayers("training", "analysis")
            .whereLayer("circuit")
            .mayOnlyBeAccessedByLayers("crossbar", "neurons", "training", "analysis");

    /** What a module keeps in an {@code internal} package stays inside that module. */
    @ArchTest
    static void internalPackagesAreUsedOnlyByTheirOwnModule(JavaClasses classes) {
        for (String module : List.of("devices", "circuit", "crossbar", "neurons", "training", "analysis")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.sneakpath." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.sneakpath." + module + "..internal..")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule onlyFiguresDraw = noClasses()
            .that()
            .resideOutsideOfPackage("org.sneakpath.analysis.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..");

    @ArchTest
    static final ArchRule onlyTheCommandLineParsesArguments = noClasses()
            .that()
            .resideOutsideOfPackage("org.sneakpath.analysis.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.sneakpath.analysis.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nobodyBelowAnalysisReadsAClock = noClasses()
            .that()
            .resideInAnyPackage(BELOW_ANALYSIS)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Instant.class, LocalDate.class, LocalDateTime.class, Clock.class);

    @ArchTest
    static final ArchRule randomNumbersAreCounterBased = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule textDoesNotDependOnTheDefaultLocale = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    @ArchTest
    static final ArchRule linearAlgebraIsNotThatOfCommonsMath =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.commons.math3.linear..");

    @ArchTest
    static final ArchRule thereIsNoStaticMutableState = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            // what the parser generator writes: names of channels and modes, never assigned again
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..veriloga.internal.grammar..")
            .should()
            .beFinal();
}
