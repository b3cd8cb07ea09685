package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.nonideality.DeviceVariation;
import org.sneakpath.devices.nonideality.Devices;

/**
 * Variability of one parameter of a compact model, whichever model it is.
 *
 * @param parameter its name; the draws depend on the name, not on its place in the model
 * @param variation how it deviates
 */
public record ParameterVariation(String parameter, DeviceVariation variation) {
    /**
     * Replaces the parameter of all instances of a batch.
     *
     * @param batch instance k is device {@code devices.id(k)}
     * @param seed of the study; another seed is another chip
     * @return how many values were cut to the variation's own limits
     * @throws IllegalArgumentException if the model has no such parameter, or if a value leaves the parameter's range; the batch
     *     is unchanged then. Give the spread limits that lie inside.
     */
    public int apply(DeviceBatch batch, Devices devices, long seed) {
        int index = batch.model.parameterIndex(parameter);
        double[] values = new double[batch.n];
        System.arraycopy(batch.p, index * batch.n, values, 0, batch.n);
        int cut = variation.apply(values, devices, seed, DeviceVariation.quantity(parameter));
        Parameter description = batch.model.parameters().get(index);
        for (double value : values) {
            description.require(value);
        }
        System.arraycopy(values, 0, batch.p, index * batch.n, batch.n);
        return cut;
    }
}
