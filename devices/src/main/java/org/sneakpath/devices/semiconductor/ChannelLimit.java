package org.sneakpath.devices.semiconductor;

/**
 * Limits the Newton step of a voltage that controls a channel, whose current is a parabola: at most {@value #REACH} V and
 * twice the distance from the threshold in one step.
 *
 * <p>Source: the idea is that of L. W. Nagel's thesis (UCB/ERL M520, 1975); the formulation is our own.
 */
final class ChannelLimit {
    private static final double REACH = 2;

    private ChannelLimit() {}

    /** The limited voltage (V). */
    static double limit(double proposed, double previous, double threshold) {
        double reach = REACH + 2 * Math.abs(previous - threshold);
        double step = proposed - previous;
        return Math.abs(step) <= reach ? proposed : previous + Math.copySign(reach, step);
    }
}
