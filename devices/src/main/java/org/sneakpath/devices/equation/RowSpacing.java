package org.sneakpath.devices.equation;

/**
 * Lengths of rows that are worked on together. A processor takes what it loads for what it has just stored when places within a page of
 * 4096 bytes are the same, and waits until it has looked closer: passes over rows that stand about a page apart take up to twice as long.
 * So rows are made a little longer there.
 */
final class RowSpacing {
    private static final int PAGE = 4096;

    /** Bytes before the first number of an array. */
    private static final int HEADER = 16;

    /** Bytes within a page by which neighbouring rows differ at least: a dozen of them stand apart then. */
    private static final int APART = 320;

    /** What rows are made to take at least, for shorter ones meet again after a few others. */
    private static final int LEAST = PAGE + APART - HEADER;

    /** Rows below this are passed over too quickly to wait for each other. */
    private static final int SHORT = 256;

    private RowSpacing() {}

    /** At least {@code length} numbers of so many bytes. */
    static int length(int length, int bytes) {
        if ((long) bytes * length < SHORT) {
            return length;
        }
        int roomy = Math.max(length, LEAST / bytes);
        while (isNear((HEADER + (long) bytes * roomy) % PAGE)) {
            roomy++;
        }
        return roomy;
    }

    private static boolean isNear(long place) {
        return Math.min(place, PAGE - place) < APART;
    }
}
