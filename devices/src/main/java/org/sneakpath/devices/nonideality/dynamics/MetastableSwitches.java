package org.sneakpath.devices.nonideality.dynamics;

import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * The stochastic metastable-switch memristor: N switches, each on or off, that toggle at random with rates
 *
 * <pre>
 *   a = (1/τ) sig((v − V_on)/V_T) off → on,   b = (1/τ) sig(−(v + V_off)/V_T) on → off,   sig(z) = 1/(1 + e^(−z))
 * </pre>
 * Over a step Δ at constant voltage the numbers that switch are binomial, with the exact probabilities of the two-state chain,
 * <pre>
 *   P_on = a/(a+b) (1 − e^(−(a+b)Δ)),   P_off = b/(a+b) (1 − e^(−(a+b)Δ))
 * </pre>
 * which for Δ ≪ τ are the published a Δ and b Δ, and which need no clamp for longer steps. The mean of x = n/N obeys the mean
 * model dx/dt = a (1 − x) − b x at any step; from all off the variance of x after one step is P_on (1 − P_on)/N.
 *
 * <p>Steps are those of a grid in time that the caller fixes once: the draws are keyed by the number of the step, so that a
 * solver's own steps cannot change the path.
 *
 * <p>Source: T. W. Molter, M. A. Nugent, "The generalized metastable switch memristor model", CNNA 2016; public code knowm/jspice.
 *
 * @param switches N
 * @param timeConstant τ (s)
 * @param onVoltage V_on (V)
 * @param offVoltage V_off (V)
 * @param thermalVoltage V_T = kT/q (V)
 */
public record MetastableSwitches(
        int switches, double timeConstant, double onVoltage, double offVoltage, double thermalVoltage) {
    private static final int ON = 0;
    private static final int OFF = 1;

    public MetastableSwitches {
        Level.requirePositive("metastable switches: number", switches, "");
        Level.requirePositive("metastable switches: time constant", timeConstant, "s");
        Level.requireFinite("metastable switches: on voltage", onVoltage, "V");
        Level.requireFinite("metastable switches: off voltage", offVoltage, "V");
        Level.requirePositive("metastable switches: thermal voltage", thermalVoltage, "V");
    }

    /** a (1/s) at a voltage (V). */
    public double onRate(double voltage) {
        return sigmoid((voltage - onVoltage) / thermalVoltage) / timeConstant;
    }

    /** b (1/s) at a voltage (V). */
    public double offRate(double voltage) {
        return sigmoid(-(voltage + offVoltage) / thermalVoltage) / timeConstant;
    }

    /** P_on over a step (s) at a voltage (V). */
    public double onProbability(double voltage, double step) {
        return share(onRate(voltage), offRate(voltage), step);
    }

    /** P_off over a step (s) at a voltage (V). */
    public double offProbability(double voltage, double step) {
        return share(offRate(voltage), onRate(voltage), step);
    }

    /**
     * How many switches are on after one step.
     *
     * @param on how many are on before it, from 0 to N
     * @param voltage during the step (V)
     * @param step its length (s)
     * @param seed of the study
     * @param number of the step on the grid, from 0
     */
    public int step(int on, double voltage, double step, long device, long seed, long number) {
        if (on < 0 || on > switches) {
            throw new IllegalArgumentException(on + " switches on; there are " + switches);
        }
        CounterRandom random = new CounterRandom(seed, Purpose.SWITCHING_COUNT);
        int turnedOn = BinomialCount.of(
                switches - on, onProbability(voltage, step), random.openUniform(device, 2 * number + ON));
        int turnedOff =
                BinomialCount.of(on, offProbability(voltage, step), random.openUniform(device, 2 * number + OFF));
        return on + turnedOn - turnedOff;
    }

    private static double share(double rate, double other, double step) {
        double sum = rate + other;
        return sum == 0 ? 0 : rate / sum * -StrictMath.expm1(-sum * step);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }
}
