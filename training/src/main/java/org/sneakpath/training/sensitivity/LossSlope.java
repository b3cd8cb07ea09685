package org.sneakpath.training.sensitivity;

/**
 * How the mean loss depends on a group of alike numbers p of one layer, to first order.
 *
 * @param layer from 1
 * @param quantity what they are: {@link LossSlopes#CONDUCTANCE}, a line such as {@code "word wire"}, or a number of the neurons,
 *     {@code element.parameter}
 * @param unit SI unit of the numbers; empty if dimensionless
 * @param count how many there are
 * @param value the number where all are the same by design (SI); NaN for conductances
 * @param slope Σ ∂L/∂p (nat per unit)
 * @param common Σ p ∂L/∂p (nat)
 * @param independent √(Σ (p ∂L/∂p)²) (nat); NaN for lines, of which only the sum over all segments is known
 */
public record LossSlope(
        int layer,
        String quantity,
        String unit,
        int count,
        double value,
        double slope,
        double common,
        double independent) {}
