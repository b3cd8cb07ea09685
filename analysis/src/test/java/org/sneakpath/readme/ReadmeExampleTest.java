package org.sneakpath.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java lines that the README shows are compiled and run as they stand there. */
class ReadmeExampleTest {
    private static final Path README =
            Path.of(Objects.requireNonNull(System.getProperty("sneakpath.root")), "README.md");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT_BLOCK = Pattern.compile("```java.*?```.*?```text\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("public class (\\w+)");

    @Test
    void theExampleCompilesRunsAndPrintsWhatTheReadmeSays(@TempDir Path directory) throws Exception {
        String readme = Files.readString(README);
        String source = group(JAVA_BLOCK, readme);
        String name = group(CLASS_NAME, source);
        Path file = Files.writeString(directory.resolve(name + ".java"), source);

        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        String classPath = System.getProperty("java.class.path");
        assertEquals(0, compiler.run(null, null, null, "-cp", classPath, "-d", directory.toString(), file.toString()));

        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        directory + System.getProperty("path.separator") + classPath,
                        name)
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, run.exitValue(), printed);
        assertEquals(group(OUTPUT_BLOCK, readme).strip(), printed.strip());
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), () -> "README.md has nothing that matches " + pattern);
        return matcher.group(1);
    }
}
