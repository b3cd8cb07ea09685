package org.sneakpath.analysis.simulate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.circuit.spice.text.Dialect;

/** Mutants by number, each watched; what goes wrong is collected with the number that makes it again. */
final class NetlistFuzz {
    /** Other work on the machine must not make a fault. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final NetlistMutator mutator;
    private final double patience;
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Thread, Current> running = new ConcurrentHashMap<>();

    /** What a thread is at. */
    private static final List<Dialect> DIALECTS = List.of(Dialect.values());

    private record Current(long number, long start, StopSignal stop) {}

    /** @param patience seconds that a mutant may take before it is asked to stop, and again until it must have */
    NetlistFuzz(NetlistMutator mutator, double patience) {
        this.mutator = mutator;
        this.patience = patience;
    }

    String text(long number) {
        return mutator.mutant(number);
    }

    /** Runs mutants {@code from} to {@code to} − 1 on this thread. */
    Map<MutantRun.Ending, Integer> run(long from, long to) {
        Map<MutantRun.Ending, Integer> endings = new EnumMap<>(MutantRun.Ending.class);
        for (long number = from; number < to; number++) {
            Dialect dialect = DIALECTS.get((int) (number % 7 % DIALECTS.size()));
            StopSignal stop = new StopSignal();
            Current current = new Current(number, CPU.getCurrentThreadCpuTime(), stop);
            running.put(Thread.currentThread(), current);
            try {
                endings.merge(new MutantRun(mutator.mutant(number), dialect).run(stop), 1, Integer::sum);
            } catch (RuntimeException | Error fault) {
                faults.add(description(number, fault));
            } finally {
                running.remove(Thread.currentThread());
            }
            double seconds = (CPU.getCurrentThreadCpuTime() - current.start()) * 1e-9;
            if (seconds > 2 * patience) {
                faults.add("mutant " + number + " took " + seconds + " s");
            }
        }
        return endings;
    }

    private static String description(long number, Throwable fault) {
        StringBuilder text = new StringBuilder("mutant " + number + ": " + fault);
        StackTraceElement[] trace = (fault.getCause() != null ? fault.getCause() : fault).getStackTrace();
        for (int k = 0; k < Math.min(8, trace.length); k++) {
            text.append("\n        ").append(trace[k]);
        }
        return text.toString();
    }

    /** Looks at all threads once: asks to stop what takes too long, and reports what does not stop. */
    void look() {
        running.forEach((thread, current) -> {
            double seconds = (CPU.getThreadCpuTime(thread.getId()) - current.start()) * 1e-9;
            if (seconds > patience) {
                if (!current.stop().isRequested()) {
                    current.stop().request();
                } else if (seconds > 2 * patience) {
                    StringBuilder where = new StringBuilder("mutant " + current.number() + " hangs");
                    StackTraceElement[] trace = thread.getStackTrace();
                    for (int k = 0; k < Math.min(20, trace.length); k++) {
                        where.append("\n        ").append(trace[k]);
                    }
                    if (faults.stream().noneMatch(known -> known.startsWith("mutant " + current.number() + " hangs"))) {
                        faults.add(where.toString());
                    }
                }
            }
        });
    }

    List<String> faults() {
        return new ArrayList<>(faults);
    }
}
