/**
 * The circuit that the solver runs: indices and arrays in place of names and objects.
 *
 * <h2>The problem</h2>
 * Operating points, initial conditions, four stepping schemes and the gradients of all of them ask the same question of the
 * same equations, d/dt q(y, p) + j(y, p, t) = 0, with other weights.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.circuit.internal.Layout} gives every unknown its place: node voltages, currents of sources and
 * inductors, device states. Row r is Kirchhoff's current law of node r (A), the voltage equation of a branch (V), or the
 * rate equation of a state (q = x, j = −f). Internal nodes of devices stand among the nodes, and their rows are sums of branch
 * currents like any other; what differs is their {@link org.sneakpath.circuit.internal.Nature}. In volts they are nodes. In
 * amperes they are the current of a branch whose voltage is prescribed, with that voltage's equation as their row, and are
 * treated as those of sources and inductors are. In any other unit (a temperature) they have the tolerance that their model
 * states, and what eases the way to an operating point, conductances to ground and relaxation, leaves them alone.
 * {@link org.sneakpath.circuit.internal.CompiledCircuit} holds one group of elements per kind, per compact model and per
 * law of behavioural sources. What is linear is handed over once, as terms with constant coefficients: their derivatives are
 * what every evaluation starts from. What is not, a group adds in each evaluation: it gathers its controlling quantities into
 * an array, calls a kernel for all instances, and scatters values and slopes into remembered rows and slots. Parameters that
 * all instances share are numbers in that kernel. Sizes of terms, which tolerances refer to, are found in the first
 * evaluation of a step and whenever derivatives are, not in every one. Each group pulls row weights back to its own values. A new kind of element is
 * a new group.
 *
 * <p>{@link org.sneakpath.circuit.internal.Events} counts the switching functions of all groups. Whether a law jumps or only
 * bends at a zero is asked of the law: with y₀, y₁ on either side, slopes s₀, s₁ and the distance d of the controls, it jumps
 * if |y₁ − y₀| exceeds a few times max(|s₀ d|, |s₁ d|). Modes of sharp switches change when the integrator says so; conditions of
 * laws may be held on a side likewise ({@link org.sneakpath.circuit.internal.Modes}), by a second form of the law that takes its
 * sides as parameters and is compiled when first needed. {@link org.sneakpath.circuit.internal.Rests} are found by structure: factors
 * of a law in the voltage of the node that it alone charges.
 *
 * <p>Values have gradients by element and number ({@link org.sneakpath.circuit.internal.ValueLocation}), sources besides by
 * time point.
 *
 * <p>A {@link org.sneakpath.circuit.internal.Stage} says what is demanded of each row: its unknown is held, its j
 * vanishes, or its charge changes by what j delivered. With α = 1/h, d the implicit weight of the scheme, and Q and J what
 * earlier points left ({@link org.sneakpath.circuit.internal.StageHistory}),
 * <pre>
 *   HELD           y'_r − y_r = 0
 *   ALGEBRAIC      j_r(y', t') = 0
 *   DIFFERENTIAL   α (q_r(y') − Q_r) + d j_r(y', t') + J_r = 0
 * </pre>
 * an operating point is one stage (all algebraic), a start from charges one (Q given, J = 0, α so large that nothing moves),
 * backward Euler one (Q = q(y), d = 1), the trapezoidal rule one (d = 1/2, J = j(y)/2), staggered Euler two (network with
 * states held, then states with the network held), TR-BDF2 two, ESDIRK4 five. One solver and one adjoint serve them all:
 * <pre>
 *   (α ∂q/∂y + d ∂j/∂y)ᵀ λ_i = ȳ_i
 *   ȳ_k = … + (∂q/∂y)ᵀ w_k + (∂j/∂y)ᵀ u_k,    p̄ += (∂q/∂p)ᵀ w_k + (∂j/∂p)ᵀ u_k
 * </pre>
 * where the weights w, u of a point's charges and currents are sums of the λ of all stages that use them
 * ({@link org.sneakpath.circuit.internal.StepAdjoint}).
 *
 * <p>Bounds of a state [lo, hi] are complementarity: with R the residual of the row and u = x' − R/α the value it asks for,
 * the row solved is α (x' − mid(lo, hi, u)) = 0, a semi-smooth equation. A row at a bound is a multiple of the identity's
 * and passes no gradient on.
 *
 * <h2>Not modelled</h2>
 * States are not eliminated locally; the matrix has a row for each. Latency: all instances of a law are evaluated each time,
 * also those that hardly move; of 100 oscillators of which a few switch, laws are a fifth of the cost of a step, and of
 * their unknowns the polynomial of the step before misses half by more than a hundredth of a step's tolerance, so that passing over those
 * that it does not miss would save an estimated tenth.
 *
 * <h2>Guarantees</h2>
 * Evaluation allocates nothing. Results do not depend on anything but the netlist and the point. Not thread-safe.
 *
 * <h2>Cost</h2>
 * An evaluation passes once over the elements and once over the entries of the pattern; one of the 2048 behavioural sources
 * of a 32×32 array of memristors and its 5000 linear elements takes about 0.08 ms, 0.05 ms without derivatives. Memory: two values per entry and
 * four per row for each evaluation kept (two in a run, one more for two-stage schemes).
 *
 * <h2>References</h2>
 * C.-W. Ho, A. E. Ruehli, P. A. Brennan, "The modified nodal approach to network analysis", 1975. L. Qi, J. Sun, "A
 * nonsmooth version of Newton's method", Math. Programming 58, 1993 (semi-smooth Newton).
 */
@NullMarked
package org.sneakpath.circuit.internal;

import org.jspecify.annotations.NullMarked;
