package org.sneakpath.circuit;

import org.sneakpath.devices.nonideality.dynamics.WhiteNoiseGrid;

/**
 * Noise in the states of devices during a transient: which path of it. The path is a function of seed, device and time; the
 * solver's steps, tolerances and threads do not change it. A device is told from others by its name, so that one more element in a
 * netlist changes nothing for those that were there.
 *
 * @param seed of the path
 * @param grid on which the noise is constant from one point to the next
 */
public record TransientNoise(long seed, WhiteNoiseGrid grid) {
    /** A path on a grid of that step (s). */
    public static TransientNoise of(long seed, double step) {
        return new TransientNoise(seed, new WhiteNoiseGrid(step));
    }

    /** The coordinate in the random streams of a device of that name: FNV-1a of its characters, 64 bits. */
    public static long device(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int k = 0; k < name.length(); k++) {
            hash = (hash ^ name.charAt(k)) * 0x100000001b3L;
        }
        return hash;
    }
}
