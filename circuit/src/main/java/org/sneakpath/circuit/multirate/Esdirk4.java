package org.sneakpath.circuit.multirate;

import java.util.Objects;
import org.sneakpath.circuit.time.DenseWeights;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.circuit.time.Tableau;

/** The numbers of ESDIRK4 in flat arrays. */
final class Esdirk4 {
    static final int STAGES = 5;
    /** Points of a step: its start and the stages. */
    static final int POINTS = STAGES + 1;
    /** The power of h with which the estimate of the error falls. */
    static final int ERROR_ORDER;
    /** a_ii. */
    static final double D;
    /** a_ik at [6i + k]. */
    static final double[] A = new double[POINTS * POINTS];
    /** c_i. */
    static final double[] C = new double[POINTS];
    /** e_k. */
    static final double[] ERROR = new double[POINTS];
    /** δ_i. */
    static final double[] DELTA = new double[POINTS];

    static final DenseWeights DENSE;

    static {
        Tableau tableau = Tableau.of(StiffScheme.ESDIRK4);
        DENSE = Objects.requireNonNull(tableau.dense());
        D = tableau.diagonal(1);
        ERROR_ORDER = tableau.errorOrder();
        for (int i = 0; i < POINTS; i++) {
            C[i] = tableau.c(i);
            ERROR[i] = tableau.error(i);
            DELTA[i] = DENSE.fourth(i);
            for (int k = 0; i > 0 && k <= i; k++) {
                A[i * POINTS + k] = tableau.weight(i, k);
            }
        }
    }

    private Esdirk4() {}
}
