package org.sneakpath.devices.veriloga.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sneakpath.devices.veriloga.syntax.SourceText;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogParser;

/** Takes mutants by number through the parser and what stands behind it; each ends in a result or a clean refusal, in time. */
public final class ModuleFuzz {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Pattern MESSAGE = Pattern.compile("[^\\n]+:[1-9][0-9]*:[1-9][0-9]*: [^\\p{Cntrl}]+");
    private static final String FILE = "mutant.va";
    private static final long SHARD = 500;
    private static final int FAULTS = 20;

    /** How a mutant ends. */
    public enum Ending {
        REFUSED_BY_THE_PARSER,
        REFUSED_BEHIND,
        TAKEN
    }

    private record Current(long number, long start) {}

    private final ModuleMutations mutations;
    private final double patience;
    private final Consumer<SourceText> behind;
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Thread, Current> running = new ConcurrentHashMap<>();
    private final Map<Ending, Long> endings = new EnumMap<>(Ending.class);
    private volatile double longest;

    /**
     * @param patience seconds of processor time that a mutant may take
     * @param behind what is done with a text that parses; may throw a {@link VerilogException}
     */
    public ModuleFuzz(ModuleMutations mutations, double patience, Consumer<SourceText> behind) {
        this.mutations = mutations;
        this.patience = patience;
        this.behind = behind;
    }

    /** What went wrong, with the numbers that make it again; at most a few. */
    public List<String> faults() {
        return new ArrayList<>(faults);
    }

    public long count(Ending ending) {
        return endings.getOrDefault(ending, 0L);
    }

    /** The most processor time that a mutant took (s). */
    public double longest() {
        return longest;
    }

    /** Runs mutants {@code from} to {@code to} − 1 on all processors. */
    public void run(long from, long to) throws InterruptedException {
        AtomicLong next = new AtomicLong(from);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(() -> work(next, to), "fuzz " + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        while (threads.stream().anyMatch(Thread::isAlive) && faults.size() < FAULTS) {
            Thread.sleep(20);
            running.forEach(this::look);
        }
    }

    private void work(AtomicLong next, long to) {
        for (long first = next.getAndAdd(SHARD); first < to && faults.size() < FAULTS; first = next.getAndAdd(SHARD)) {
            Map<Ending, Long> counts = new EnumMap<>(Ending.class);
            for (long number = first; number < Math.min(first + SHARD, to); number++) {
                one(number).ifPresent(ending -> counts.merge(ending, 1L, Long::sum));
            }
            synchronized (endings) {
                counts.forEach((ending, count) -> endings.merge(ending, count, Long::sum));
            }
        }
    }

    private Optional<Ending> one(long number) {
        String text = mutations.mutant(number);
        long start = CPU.getCurrentThreadCpuTime();
        running.put(Thread.currentThread(), new Current(number, start));
        Optional<Ending> ending = Optional.empty();
        try {
            ending = Optional.of(end(text));
        } catch (RuntimeException | Error fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            faults.add("mutant " + number + ": " + fault + (trace.length > 0 ? " at " + trace[0] : ""));
        } finally {
            running.remove(Thread.currentThread());
        }
        double seconds = (CPU.getCurrentThreadCpuTime() - start) * 1e-9;
        synchronized (endings) {
            longest = Math.max(longest, seconds);
        }
        if (seconds > patience) {
            faults.add("mutant " + number + " took " + seconds + " s");
        }
        return ending;
    }

    private Ending end(String text) {
        SourceText parsed;
        try {
            parsed = VerilogParser.parse(
                    FILE, text, name -> name.equals(FILE) ? Optional.of(text) : ModuleCorpus.find(name));
        } catch (VerilogException refusal) {
            check(refusal);
            return Ending.REFUSED_BY_THE_PARSER;
        }
        try {
            behind.accept(parsed);
        } catch (VerilogException refusal) {
            check(refusal);
            return Ending.REFUSED_BEHIND;
        }
        return Ending.TAKEN;
    }

    private static void check(VerilogException refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (!MESSAGE.matcher(message).matches() || !message.startsWith(refusal.place() + ": ")) {
            throw new IllegalStateException("a message without place or of several lines: " + message);
        }
    }

    private void look(Thread thread, Current current) {
        double seconds = (CPU.getThreadCpuTime(thread.getId()) - current.start()) * 1e-9;
        String hangs = "mutant " + current.number() + " hangs";
        if (seconds > 4 * patience && faults.stream().noneMatch(known -> known.startsWith(hangs))) {
            faults.add(hangs + " at " + List.of(thread.getStackTrace()));
            // Nobody waits for a thread that may never end.
            for (int i = 0; i < FAULTS; i++) {
                faults.add(hangs);
            }
        }
    }
}
