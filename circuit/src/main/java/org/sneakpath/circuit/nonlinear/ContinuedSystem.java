package org.sneakpath.circuit.nonlinear;

/** A system that can be made easier: weaker sources, and conductances that tie nodes to voltages known to be near. */
public interface ContinuedSystem extends NonlinearSystem {
    /** Whether any equation is nonlinear, so that continuation can help. */
    boolean nonlinear();

    /** Whether an equation only says that its unknown keeps a given value. */
    boolean held(int unknown);

    /** Multiplies all sources; 1 is the system itself. */
    void setSourceScale(double scale);

    /**
     * Adds g (v − target) to the current balance of every node; 0 is the system itself.
     *
     * @param conductance g (S)
     * @param target voltages by unknown (V), copied
     */
    void setShunt(double conductance, double[] target);
}
