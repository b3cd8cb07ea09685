package org.sneakpath.analysis.experiment;

import org.sneakpath.analysis.config.ConverterConfig;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.Dac;
import org.sneakpath.training.Converters;

/**
 * Converters of a layer from its section of a configuration. Ranges that are not given:
 * <pre>
 *   DAC    readVoltage of features and spikes, which are from 0 to 1; 2 · readVoltage of voltages, which swing beyond
 *   ADC    mirrorGain · (gMax − gMin) · readVoltage · min(m, 2 √m)        m: rows, the bias row among them
 * </pre>
 * The last is the greatest current of a column, or twice the deviation of that of one whose weights are 1 or −1 at random, with all
 * inputs at 1.
 */
final class ConverterPlan {
    private ConverterPlan() {}

    /**
     * What a layer has.
     *
     * @param voltages whether it hears voltages, and not features or spikes
     * @param rows word lines of its matrix, the bias line among them
     */
    static Converters of(NetworkConfig.Layer layer, NetworkConfig.Crossbar cells, boolean voltages, int rows) {
        Converters made = Converters.NONE;
        if (layer.dac() instanceof ConverterConfig.WordLines.Uniform dac) {
            double usual = (voltages ? 2 : 1) * layer.readVoltage();
            made = made.with(
                    Dac.ideal(new CodeFormat(dac.bits(), dac.coding()), dac.range() > 0 ? dac.range() : usual));
        }
        if (layer.adc() instanceof ConverterConfig.ColumnCurrents.Uniform adc) {
            double one = layer.mirrorGain() * (cells.gMax() - cells.gMin()) * layer.readVoltage();
            double usual = one * Math.min(rows, 2 * Math.sqrt(rows));
            made = made.with(
                    Adc.ideal(new CodeFormat(adc.bits(), adc.coding())), adc.range() > 0 ? adc.range() : usual);
        }
        return made;
    }
}
