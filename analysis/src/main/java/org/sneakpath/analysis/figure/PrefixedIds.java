package org.sneakpath.analysis.figure;

import org.apache.batik.svggen.SVGIDGenerator;

/** Ids that start with the name of their figure, so that several figures can stand in one page. */
final class PrefixedIds extends SVGIDGenerator {

    private final String prefix;
    private int count;

    PrefixedIds(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
        count++;
        return prefix + "-" + kind + count;
    }
}
