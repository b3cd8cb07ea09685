package org.sneakpath.neurons.library;

/**
 * The neuron of a Xylo chip, in integers, for evaluation: no gradient goes through it.
 * <pre>
 *   decay(x)    x − (x ≫ dash), and one towards 0 where that changes nothing
 *   s ← decay(s) + input          v ← decay(v) + s          n = min(v div θ, most) while v ≥ θ          v ← v − n θ
 * </pre>
 * dash = round(log2(τ/dt)); a decay by dash is a time constant of −dt/ln(1 − 2^−dash), but for the tail, where x falls by one a step.
 *
 * <p>States are clipped to 16 bits, as on the chip; {@link #clipped()} tells how often.
 *
 * <p>Source: H. Bos, D. Muir, "Sub-mW neuromorphic SNN audio processing applications with Rockpool and Xylo", ESSCIRC 2022,
 * arXiv:2208.12991; the decay as the chip's overview describes it.
 */
public final class XyloNeuron {
    /** Greatest number of spikes in a step of a hidden neuron. */
    public static final int MOST_SPIKES = 31;

    private static final int LARGEST = Short.MAX_VALUE;

    private final int synapseDash;
    private final int membraneDash;
    private final int threshold;
    private final int most;
    private int synapse;
    private int membrane;
    private long clipped;

    /**
     * A neuron at rest.
     *
     * @param synapseDash shift of the synapse's decay, 0 to 15
     * @param membraneDash shift of the membrane's decay, 0 to 15
     * @param threshold θ, 1 to 32767
     * @param most greatest number of spikes in a step, at least 1: {@link #MOST_SPIKES}, or 1 of an output
     */
    public XyloNeuron(int synapseDash, int membraneDash, int threshold, int most) {
        requireDash("synapse", synapseDash);
        requireDash("membrane", membraneDash);
        require("threshold", threshold, 1, LARGEST);
        require("greatest number of spikes", most, 1, MOST_SPIKES);
        this.synapseDash = synapseDash;
        this.membraneDash = membraneDash;
        this.threshold = threshold;
        this.most = most;
    }

    private static void requireDash(String what, int dash) {
        require("shift of the " + what, dash, 0, 15);
    }

    private static void require(String what, int value, int least, int greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(
                    what + " of a Xylo neuron = " + value + "; it is from " + least + " to " + greatest);
        }
    }

    /** The shift for a time constant τ (s) at steps of dt (s): the nearest power of two, round(log2(τ/dt)). */
    public static int dash(double tau, double dt) {
        if (!(tau > 0 && dt > 0)) {
            throw new IllegalArgumentException(
                    "time constant " + tau + " s and time step " + dt + " s must be positive");
        }
        int dash = (int) Math.round(Math.log(tau / dt) / Math.log(2));
        requireDash("decay with time constant " + tau + " s at steps of " + dt + " s", dash);
        return dash;
    }

    /** One step's decay. */
    public static int decay(int x, int dash) {
        int y = x - (x >> dash);
        return y == x ? x - Integer.signum(x) : y;
    }

    /**
     * A step.
     *
     * @param input sum of the weights of the spikes that came in
     * @return number of spikes
     */
    public int step(int input) {
        synapse = clip(decay(synapse, synapseDash) + (long) input);
        membrane = clip(decay(membrane, membraneDash) + (long) synapse);
        int spikes = membrane < threshold ? 0 : Math.min(membrane / threshold, most);
        membrane -= spikes * threshold;
        return spikes;
    }

    private int clip(long value) {
        long within = Math.max(-LARGEST - 1L, Math.min(LARGEST, value));
        clipped += within == value ? 0 : 1;
        return (int) within;
    }

    /** s. */
    public int synapse() {
        return synapse;
    }

    /** v. */
    public int membrane() {
        return membrane;
    }

    /** How many times a state was clipped. */
    public long clipped() {
        return clipped;
    }

    /** Back to rest; {@link #clipped()} goes on. */
    public void reset() {
        synapse = 0;
        membrane = 0;
    }
}
