package org.sneakpath.analysis.device.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.sneakpath.analysis.Progress;

/** Several searches at a time, each with a problem of its own, so that results do not depend on how many threads there are. */
final class Searches {
    private static final long TICK_MILLISECONDS = 100;

    private Searches() {}

    /**
     * Runs all searches.
     *
     * @param make the problem of a search
     * @param search changes it
     * @param progress told from this thread
     * @return the problems, in order
     */
    static List<FitProblem> run(
            int count,
            int threads,
            IntFunction<FitProblem> make,
            BiConsumer<Integer, FitProblem> search,
            Progress progress) {
        List<FitProblem> problems = new ArrayList<>();
        List<Future<?>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count));
        progress.begin("fit", (long) count * Search.MOST_EVALUATIONS);
        try {
            for (int m = 0; m < count; m++) {
                int number = m;
                FitProblem problem = make.apply(m);
                problems.add(problem);
                futures.add(pool.submit(() -> search.accept(number, problem)));
            }
            for (Future<?> future : futures) {
                await(future, problems, futures, progress);
            }
        } finally {
            pool.shutdownNow();
            progress.end();
        }
        return problems;
    }

    private static void await(Future<?> future, List<FitProblem> problems, List<Future<?>> futures, Progress progress) {
        while (true) {
            try {
                future.get(TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
                tell(problems, futures, progress);
                return;
            } catch (TimeoutException e) {
                tell(problems, futures, progress);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the fit was interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** A search that has ended counts as all the evaluations that it might have taken. */
    private static void tell(List<FitProblem> problems, List<Future<?>> futures, Progress progress) {
        long done = 0;
        for (int m = 0; m < problems.size(); m++) {
            boolean ended = futures.get(m).isDone();
            done += ended
                    ? Search.MOST_EVALUATIONS
                    : Math.min(problems.get(m).evaluations(), Search.MOST_EVALUATIONS - 1);
        }
        if (done > 0) {
            progress.advance(done, "");
        }
    }
}
