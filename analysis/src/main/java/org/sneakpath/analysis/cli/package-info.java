/**
 * The command line: one class a verb, and no logic in it.
 *
 * <h2>The problem</h2>
 * Scripts and people use the same commands. Scripts want exit codes, results on standard output and nothing else there;
 * people want to see how far it is, what went wrong and what to type instead.
 *
 * <h2>The choice</h2>
 * picocli parses; a command hands a request to {@link org.sneakpath.analysis.experiment}, {@link org.sneakpath.analysis.sweep},
 * {@link org.sneakpath.analysis.device} or {@link org.sneakpath.analysis.read} and prints what comes back. Exceptions become one line on standard error and an exit
 * code in one place. Progress goes to standard error: a bar on a terminal, a line for every tenth otherwise.
 *
 * <pre>
 *   0 ok   1 internal error   2 wrong syntax   3 wrong input   4 did not converge   5 requirement missed   130 Ctrl-C
 * </pre>
 * Syntax is unknown or missing options and arguments; a well-formed option with a value that cannot be used is input.
 *
 * <h2>Not modelled</h2>
 * Interactive use; configuration by environment variables other than NO_COLOR and TERM.
 *
 * <h2>Guarantees</h2>
 * Standard output carries results only. Nothing is written by a command that ends with 2 or 3. Only this package reads the
 * console, ends the process or knows picocli.
 *
 * <h2>Cost</h2>
 * Help and syntax errors load picocli and the command classes only. The top command and those on netlists are described to
 * picocli by calls, the long-running ones by annotations: reading annotations takes 30 ms, as long as a small netlist.
 *
 * <h2>References</h2>
 * R. Popma, picocli, picocli.info. no-color.org.
 */
@NullMarked
package org.sneakpath.analysis.cli;

import org.jspecify.annotations.NullMarked;
