package org.sneakpath.devices.nonideality.preset;

import org.sneakpath.devices.Provenance;

/**
 * A published setting of a nonideality.
 *
 * @param name such as {@code "pcm-gst"}
 * @param value the setting
 * @param provenance where the numbers come from, and whether they were read there
 */
public record NonidealityPreset<T>(String name, T value, Provenance provenance) {}
