package org.sneakpath.devices.equation;

/**
 * Lengths of rows that are worked on together. Measured on an EPYC: passes over rows that stand 4112 bytes apart take up to 1.4 times as long
 * as over rows 4432 apart, as if a load waited for a store to the same place of another page. So rows about a page apart are made a little
 * longer.
 */
final class RowSpacing {
    private static final int PAGE = 4096;

    /** Bytes before the first number of an array. */
    private static final int HEADER = 16;

    /** Bytes within a page by which neighbouring rows of half a page and more differ at least: a dozen of them stand apart then. */
    private static final int APART = 320;

    private RowSpacing() {}

    /** At least {@code length} numbers of so many bytes. */
    static int length(int length, int bytes) {
        int roomy = length;
        while (isNear(HEADER + (long) bytes * roomy)) {
            roomy++;
        }
        return roomy;
    }

    private static boolean isNear(long stride) {
        long place = stride % PAGE;
        return stride > PAGE / 2 && Math.min(place, PAGE - place) < APART;
    }
}
