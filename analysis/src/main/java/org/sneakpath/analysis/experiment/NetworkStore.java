package org.sneakpath.analysis.experiment;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Networks that threads share, each made once while it is kept: whoever asks first makes it, others wait for it. Of those that are
 * made, a bounded number is kept; the one that was asked for longest ago goes first. Thread-safe.
 *
 * @param <N> what is kept of a network
 */
public final class NetworkStore<N> {
    private final int most;
    private final Map<String, CompletableFuture<N>> networks = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most networks that are kept, at least 1 */
    public NetworkStore(int most) {
        this.most = most;
    }

    /**
     * The network of a key.
     *
     * @param make makes it if it is not there; what it throws is thrown to all who wait, and forgotten
     */
    public N get(String key, Supplier<N> make) {
        CompletableFuture<N> mine = new CompletableFuture<>();
        CompletableFuture<N> there;
        synchronized (this) {
            there = networks.get(key);
            if (there == null) {
                networks.put(key, mine);
                drop();
            }
        }
        if (there != null) {
            return await(there);
        }
        try {
            N made = make.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                networks.remove(key, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private N await(CompletableFuture<N> there) {
        try {
            return there.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private void drop() {
        Iterator<CompletableFuture<N>> eldest = networks.values().iterator();
        int surplus = networks.size() - most;
        while (surplus > 0 && eldest.hasNext()) {
            if (eldest.next().isDone()) {
                eldest.remove();
                surplus--;
            }
        }
    }
}
