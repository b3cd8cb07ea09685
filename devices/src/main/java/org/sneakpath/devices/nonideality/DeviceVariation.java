package org.sneakpath.devices.nonideality;

/** How a value differs from device to device, drawn at fabrication. */
public non-sealed interface DeviceVariation extends Nonideality {
    /**
     * Replaces nominal values by those of the devices.
     *
     * @param values conductances (S), or any parameter of a model in its unit; changed in place
     * @param devices whose values they are
     * @param seed of the study; another seed is another chip
     * @param quantity what the values mean: other quantities of a device deviate independently, see {@link #quantity}
     * @return how many values were cut to limits
     */
    int apply(double[] values, Devices devices, long seed, long quantity);

    /** A number for a name, such as that of a parameter: the 64-bit FNV-1a hash of its UTF-16 units. */
    static long quantity(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
