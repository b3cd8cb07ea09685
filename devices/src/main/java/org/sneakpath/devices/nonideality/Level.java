package org.sneakpath.devices.nonideality;

/** Checks of the levels that nonidealities are given. */
final class Level {
    private Level() {}

    static void requireSigma(String what, double sigma) {
        if (!(sigma >= 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException(what + ": sigma " + sigma + " must be finite and not negative");
        }
    }
}
