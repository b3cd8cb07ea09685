package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;

/**
 * The table of models and their checks in {@code devices/VALIDATION.md} is what the test classes say that they are about. With
 * {@code -Dsneakpath.write=true} the test writes the table; without, it fails where the file has another one.
 */
class LibraryTableTest {
    private static final String BEGIN = "<!-- models: begin, written by LibraryTableTest -->\n";
    private static final String END = "<!-- models: end -->\n";
    private static final List<String> RUNGS = List.of("Twin", "Limit", "Paper");

    @Test
    void theTableInValidationIsThatOfTheTests() throws IOException {
        Path file = Path.of("VALIDATION.md");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String table = table();
        if (Boolean.getBoolean("sneakpath.write")) {
            Files.writeString(file, text.substring(0, begin) + table + text.substring(end), StandardCharsets.UTF_8);
        } else {
            assertEquals(table, text.substring(begin, end), "to write the table, give -Dsneakpath.write=true");
        }
    }

    private static String table() throws IOException {
        List<Class<?>> tests = tests();
        StringBuilder table = new StringBuilder(
                "| model | states | inner nodes | presets, of them unverified | bytes an instance | contract | twin | limit | paper |\n");
        table.append("|---|---|---|---|---|---|---|---|---|\n");
        for (String name : DeviceLibrary.names()) {
            if (LibraryText.of(name + ".va").isEmpty()) {
                continue;
            }
            CompactModel model = DeviceLibrary.model(name);
            List<Preset> presets = DeviceLibrary.presetsOf(name);
            long unverified = presets.stream()
                    .filter(preset -> !preset.provenance().verified())
                    .count();
            table.append("| ").append(name);
            table.append(" | ").append(model.states().size());
            table.append(" | ").append(model.internalNodes().size());
            table.append(" | ").append(presets.size()).append(unverified == 0 ? "" : ", " + unverified);
            table.append(" | ").append(bytes(model));
            table.append(" | ").append(contracts(name));
            int checks = 0;
            for (String rung : RUNGS) {
                String cell = cell(tests, rung, name);
                checks += cell.isEmpty() ? 0 : 1;
                table.append(" | ").append(cell);
            }
            table.append(" |\n");
            assertTrue(checks > 0, name + " has no test besides the contract");
        }
        return table.toString();
    }

    /** Size (bytes) of an instance's share of a batch, without partials by parameters, switching functions and noise. */
    private static int bytes(CompactModel model) {
        int b = model.branches().size();
        int s = model.states().size();
        int p = model.parameters().size();
        return 8 * (3 * b + 2 * s + p + 1 + b * b + 2 * b * s + s * s + (model.storesCharge() ? b * b + b * s : 0));
    }

    private static long contracts(String name) {
        return Arrays.stream(LibraryContractTest.class.getDeclaredClasses())
                .filter(nested -> isAbout(nested, name))
                .count();
    }

    private static String cell(List<Class<?>> tests, String rung, String name) {
        List<String> cell = new ArrayList<>();
        for (Class<?> test : tests) {
            if (test.getSimpleName().endsWith(rung + "Test") && isAbout(test, name)) {
                long methods = Arrays.stream(test.getDeclaredMethods())
                        .filter(m ->
                                m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(ParameterizedTest.class))
                        .count();
                cell.add("`" + test.getSimpleName() + "` " + methods);
            }
        }
        return String.join(", ", cell);
    }

    private static boolean isAbout(Class<?> test, String name) {
        About about = test.getAnnotation(About.class);
        return about != null && List.of(about.value()).contains(name);
    }

    /** The test classes of this package, by name. */
    private static List<Class<?>> tests() throws IOException {
        Path here = Path.of(new File(LibraryTableTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath());
        Path folder = here.resolve(LibraryTableTest.class.getPackageName().replace('.', File.separatorChar));
        List<Class<?>> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (String file : files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList()) {
                if (file.endsWith("Test.class")) {
                    tests.add(Class.forName(LibraryTableTest.class.getPackageName() + "."
                            + file.substring(0, file.length() - ".class".length())));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return tests;
    }
}
