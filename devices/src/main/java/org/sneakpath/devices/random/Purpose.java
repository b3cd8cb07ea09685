package org.sneakpath.devices.random;

/**
 * What a random number is for. Numbers of different purposes are independent, whatever else they share; so a new use of
 * randomness never changes the numbers of an old one.
 */
public enum Purpose {
    INITIAL_WEIGHTS(1),
    SHUFFLE(2),
    PROGRAMMING_VARIATION(3),
    STUCK_AT_FAULT(4),
    READ_NOISE(5),
    NEURON_MISMATCH(6),
    DATASET(7),
    BOOTSTRAP(8),
    NETLIST(9),
    DEVICE_VARIATION(30),
    VARIATION_FIELD(31),
    MEASURED_FAULT(32),
    PROGRAMMING_NOISE(33),
    CYCLE_VARIATION(34),
    THERMAL_NOISE(35),
    SHOT_NOISE(36),
    FLICKER_NOISE(37),
    FLICKER_SERIES(38),
    TELEGRAPH_NOISE(39),
    DRIFT(40),
    RELAXATION(41),
    ENDURANCE(42),
    PULSED_DEVICE(43),
    PULSE_NOISE(44),
    WRITE_NOISE(45),
    SINGLE_EVENT_UPSET(46),
    TOTAL_DOSE(47),
    STATE_NOISE(48),
    SWITCHING_COUNT(49),
    LOAD_NOISE(50),
    FIT_START(60),
    DAC_MISMATCH(70),
    ADC_MISMATCH(71),
    ADC_NOISE(72),
    AMPLIFIER_OFFSET(73),
    SPIKE_ENCODING(80),
    PULSE_ROUNDING(81),
    FOLDS(90),
    EVENT_STREAM(91),
    MINI_BATCH(92),
    TIME_GRID(93),
    RETRAINING(94),
    LATIN_HYPERCUBE(100),
    SOBOL_SHIFT(101),
    MORRIS_TRAJECTORY(102),
    SIGN_FLIP(103);

    /** Part of the generator's key. Stored results depend on it: never change one, never use one again. */
    private final long code;

    Purpose(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
