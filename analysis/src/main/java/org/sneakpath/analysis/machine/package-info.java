/**
 * What this machine has that runs depend on: a JDK, processors, memory, folders, data, other tools.
 *
 * <h2>The problem</h2>
 * What goes wrong on another machine is seldom the simulator: a JDK that is too old, a heap that is a quarter of a container's, a cache
 * folder that cannot be written, data that was never fetched, a processor without fused multiply-add, on which everything is right and a hundred times as slow.
 *
 * <h2>The choice</h2>
 * Each thing is looked at and told in one line ({@link org.sneakpath.analysis.machine.Finding}): what there is, whether that will do, and
 * what to do if not. {@link org.sneakpath.analysis.machine.MachineReport} looks at all of them; nothing is changed, but a file that is
 * made and removed in each folder that must be writable.
 *
 * <h2>Not modelled</h2>
 * Speed: the benchmarks have that. Whether downloads would succeed.
 *
 * <h2>Guarantees</h2>
 * It ends within seconds: another tool that does not tell its version within five is called unusable.
 *
 * <h2>Cost</h2>
 * A process for each other tool that is there, some ten milliseconds.
 *
 * <h2>References</h2>
 * JEP 0, the flags of HotSpot, by {@code com.sun.management.HotSpotDiagnosticMXBean}.
 */
@NullMarked
package org.sneakpath.analysis.machine;

import org.jspecify.annotations.NullMarked;
