package org.sneakpath.neurons.compiled;

import org.sneakpath.devices.equation.Expression;

/**
 * What a neuron's sources deliver, over the controls and parameters of {@link NeuronEquations}:
 * <pre>
 *   supplies    P = d/dt W + P_f        W = Σ_s E_s q_s        P_f = Σ_s E_s f_s + Σ_c J_c (v_to − v_from)
 *   input       P = I v_input
 * </pre>
 * q_s and f_s being the charge and the current that leave node s, which supply s holds at E_s, through elements; J_c the sources of
 * current.
 *
 * @param suppliedCharge W (J)
 * @param supplied P_f (W)
 * @param input v_input (V)
 */
record PowerEquations(Expression suppliedCharge, Expression supplied, Expression input) {}
