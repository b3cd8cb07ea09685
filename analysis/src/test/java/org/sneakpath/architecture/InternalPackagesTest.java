package org.sneakpath.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module keeps in an {@code internal} package stays inside that module. */
class InternalPackagesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sneakpath");

    @ParameterizedTest
    @ValueSource(strings = {"devices", "circuit", "crossbar", "neurons", "training", "analysis"})
    void internalPackagesAreUsedOnlyByTheirOwnModule(String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sneakpath." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sneakpath." + module + "..internal..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
