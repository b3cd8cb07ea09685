package org.sneakpath.crossbar.periphery;

import java.util.Optional;
import org.sneakpath.crossbar.internal.Require;

/**
 * What the circuits around an array take. There are no defaults but published sets; see {@link #isaac}.
 *
 * @param driver converter and driver of one word line, for one cycle
 * @param amplifierPower power of the amplifier of one column while the array is read (W), at least 0
 * @param sampleAndHold of one column; without it the array is read until its last column has been converted
 * @param converter one conversion of one column
 * @param columnsPerConverter how many columns take turns at one converter, at least 1
 * @param shiftAdd adding one code to a column's sum
 * @param lines capacitance of the lines
 */
public record PeripheryCosts(
        ComponentCost driver,
        double amplifierPower,
        Optional<ComponentCost> sampleAndHold,
        ComponentCost converter,
        int columnsPerConverter,
        ComponentCost shiftAdd,
        LineCapacitances lines) {
    public PeripheryCosts {
        Require.notNegative("power of an amplifier", amplifierPower, "W", "0 leaves it out");
        Require.atLeastOne("columns per converter", columnsPerConverter);
    }

    /**
     * Those of the accelerator ISAAC at 32 nm: 1-bit drivers (4 mW and 170 µm² for 8·128, a cycle of 100 ns), sample-and-hold
     * circuits (10 µW and 40 µm² for 8·128), one 8-bit converter (2 mW, 1200 µm², 1.2 GS/s) for 128 columns, shift-and-add
     * units (0.05 mW and 60 µm², at the pace of two converters). It has no amplifiers; the capacitance of its lines is not
     * told, and must be given.
     *
     * <p>A. Shafiee et al., "ISAAC: a convolutional neural network accelerator with in-situ analog arithmetic in crossbars",
     * ISCA 2016, doi:10.1109/ISCA.2016.12, table of parameters.
     */
    public static PeripheryCosts isaac(LineCapacitances lines) {
        String source = "A. Shafiee et al., ISAAC, ISCA 2016, doi:10.1109/ISCA.2016.12";
        double circuits = 8 * 128;
        double cycle = 1 / 100e-9;
        ComponentCost driver = instant(ComponentCost.ofPower(4e-3 / circuits, cycle, 170 / circuits, source));
        ComponentCost hold = instant(ComponentCost.ofPower(10e-6 / circuits, cycle, 40 / circuits, source));
        ComponentCost converter = ComponentCost.ofPower(2e-3, 1.2e9, 1200, source);
        ComponentCost shiftAdd = instant(ComponentCost.ofPower(0.05e-3, 2 * 1.2e9, 60, source));
        return new PeripheryCosts(driver, 0, Optional.of(hold), converter, 128, shiftAdd, lines);
    }

    /** The same without a time of its own: it works while others do. */
    private static ComponentCost instant(ComponentCost cost) {
        return new ComponentCost(cost.energy(), 0, cost.area(), cost.source());
    }

    /** Converters that so many columns need. */
    public int converters(int columns) {
        return (columns + columnsPerConverter - 1) / columnsPerConverter;
    }
}
