package org.sneakpath.analysis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The works behind models and methods. They stand in {@code citations.bib}, each entry below a line {@code % for: TAG TAG …} that
 * says what it is cited for, such as {@code device:vteam} or {@code optimiser:adam}.
 */
public final class Bibliography {
    private static final String FILE = "citations.bib";
    private static final String MARK = "% for:";
    private static final Pattern FIELD = Pattern.compile("(?m)^\\s*([a-z]+)\\s*=\\s*\\{(.*)\\},?\\s*$");

    private Bibliography() {}

    /** The works that any of the tags asks for, in the order of the file, each once. */
    public static List<Citation> of(Collection<String> tags) {
        Set<String> wanted = new LinkedHashSet<>(tags);
        return Arrays.stream(text().split("(?m)(?=^% for:)"))
                .filter(entry -> entry.startsWith(MARK) && tags(entry).stream().anyMatch(wanted::contains))
                .map(Bibliography::citation)
                .toList();
    }

    /** All tags that some work has. */
    static Set<String> tags() {
        Set<String> all = new LinkedHashSet<>();
        text().lines().filter(line -> line.startsWith(MARK)).forEach(line -> all.addAll(tags(line)));
        return all;
    }

    private static List<String> tags(String entry) {
        String line = entry.lines().findFirst().orElse(MARK);
        return List.of(line.substring(MARK.length()).strip().split("\\s+"));
    }

    private static Citation citation(String entry) {
        String bibtex = entry.substring(entry.indexOf('@')).strip();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(bibtex);
        while (field.find()) {
            fields.put(field.group(1), plain(field.group(2)));
        }
        return new Citation(bibtex, fields);
    }

    /** Without braces and with letters in the place of TeX's. */
    private static String plain(String value) {
        return value.replace("{\\\"o}", "ö")
                .replace("{\\'e}", "é")
                .replace("{\\~n}", "ñ")
                .replace("\\&", "&")
                .replace("~", " ")
                .replace("{", "")
                .replace("}", "");
    }

    private static String text() {
        try (InputStream in = Bibliography.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + Bibliography.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
