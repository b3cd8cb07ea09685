package org.sneakpath.devices.nonideality.preset;

import org.sneakpath.devices.Provenance;

/**
 * A published setting of a nonideality.
 *
 * @param name such as {@code "pcm-gst"}
 * @param value the setting
 * @param provenance where the numbers come from
 * @param verified whether the numbers were read in that source; false if they are quoted from memory, or from a source that is
 *     not itself at hand
 */
public record NonidealityPreset<T>(String name, T value, Provenance provenance, boolean verified) {}
