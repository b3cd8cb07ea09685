package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** What a result was computed with: this program, the Java runtime, the processor type, the libraries that decide digits. */
public final class Versions {
    private Versions() {}

    /** Name to version, this program first, in a fixed order. */
    public static Map<String, String> all() {
        Properties built = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is missing from the build");
            }
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Sneakpath", built.getProperty("Sneakpath"));
        versions.put("Java", System.getProperty("java.vendor") + " " + Runtime.version());
        versions.put("Processor", System.getProperty("os.arch"));
        for (String name : new TreeSet<>(built.stringPropertyNames())) {
            versions.putIfAbsent(name, built.getProperty(name));
        }
        return Collections.unmodifiableMap(versions);
    }
}
