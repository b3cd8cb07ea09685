package org.sneakpath.circuit.nonlinear;

/** A system that can be made easier: weaker sources, conductances to ground, a pull towards where it was. */
public interface ContinuedSystem extends NonlinearSystem {
    /** Whether any equation is nonlinear, so that continuation can help. */
    boolean nonlinear();

    /** Whether an equation only says that its unknown keeps a given value. */
    boolean held(int unknown);

    /** Multiplies all sources; 1 is the system itself. */
    void setSourceScale(double scale);

    /**
     * Adds g v to the current balance of every node; 0 is the system itself.
     *
     * @param conductance g (S)
     */
    void setShunt(double conductance);

    /**
     * Adds w (y − target) to the equation of every node voltage (w in S) and of every state (w relative to the weight of
     * the state in its own equation): backward Euler on a relaxation towards the solution; 0 is the system itself.
     *
     * @param weight w
     * @param target values by unknown, copied
     */
    void setRelaxation(double weight, double[] target);
}
