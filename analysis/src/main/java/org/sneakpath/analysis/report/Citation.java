package org.sneakpath.analysis.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A work to be cited.
 *
 * @param bibtex its whole entry
 * @param fields of the entry, by name in lower case, without braces
 */
public record Citation(String bibtex, Map<String, String> fields) {
    public Citation {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A line as reference lists have it: authors, title, where and when. */
    public String line() {
        StringBuilder line = new StringBuilder(
                field("author").replace(" and others", " et al.").replace(" and ", ", "));
        line.append(", “").append(field("title")).append("”");
        for (String name : new String[] {"journal", "booktitle", "publisher"}) {
            line.append(field(name).isEmpty() ? "" : ", " + field(name));
        }
        String volume = field("volume");
        if (!volume.isEmpty()) {
            line.append(' ').append(volume).append(field("number").isEmpty() ? "" : "(" + field("number") + ")");
        }
        line.append(field("pages").isEmpty() ? "" : ", " + field("pages").replace("--", "–"));
        line.append(", ").append(field("year"));
        line.append(field("doi").isEmpty() ? "" : ", doi:" + field("doi"));
        line.append(field("eprint").isEmpty() ? "" : ", arXiv:" + field("eprint"));
        return line.append('.').toString();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
