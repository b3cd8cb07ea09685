package org.sneakpath.analysis.dataset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A place on the loopback interface that has files, in one of several moods. */
final class Mirror implements AutoCloseable {
    /** How it behaves. */
    enum Mood {
        /** Serves files, and parts of them when asked. */
        GOOD,
        /** Serves whole files whatever is asked. */
        WHOLE_ONLY,
        /** Closes the connection half-way through what it serves. */
        BREAKS_OFF,
        /** Serves the first half and then nothing, with the connection open. */
        STALLS,
        /** Serves files of the right size with other bytes. */
        LIES,
        /** Serves more than the file. */
        TOO_LONG,
        /** Has nothing. */
        EMPTY
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Mood mood;

    Mirror(Mood mood, Map<String, byte[]> files) throws IOException {
        this.mood = mood;
        this.files.putAll(files);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/set/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI place() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/set/");
    }

    void mood(Mood value) {
        mood = value;
    }

    /** What was asked for, such as {@code a.gz} or {@code a.gz bytes=5-}. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(range == null ? name : name + " " + range);
        byte[] file = files.get(name);
        try (exchange) {
            if (file == null || mood == Mood.EMPTY) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] content = file.clone();
            if (mood == Mood.LIES) {
                content[content.length - 1] ^= 1;
            }
            if (mood == Mood.TOO_LONG) {
                content = java.util.Arrays.copyOf(content, content.length + 100_000);
            }
            int from = 0;
            if (range != null && mood != Mood.WHOLE_ONLY) {
                from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            OutputStream out = exchange.getResponseBody();
            int half = (content.length - from) / 2;
            boolean partly = mood == Mood.BREAKS_OFF || mood == Mood.STALLS;
            out.write(content, from, partly ? half : content.length - from);
            out.flush();
            if (mood == Mood.STALLS) {
                Thread.sleep(20_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
