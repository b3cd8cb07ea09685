package org.sneakpath.analysis.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab of a headless Chromium, driven by its DevTools protocol. */
final class BrowserTab implements AutoCloseable {
    private static final String PROGRAM = "chromium";
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final long PATIENCE_SECONDS = 60;

    private final Process browser;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private int calls;

    private BrowserTab(Process browser, String address) throws IOException, InterruptedException {
        this.browser = browser;
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .build();
        String tab = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String url = JsonMapper.shared()
                .readTree(tab)
                .required("webSocketDebuggerUrl")
                .asString();
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(url), new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", "{}");
        }
    }

    /** Whether there is a browser. */
    static boolean isInstalled() {
        for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(place, PROGRAM))) {
                return true;
            }
        }
        return false;
    }

    /** @param profile an empty folder */
    static BrowserTab open(Path profile) throws IOException, InterruptedException {
        Process browser = new ProcessBuilder(
                        PROGRAM,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread reader = new Thread(() -> said.lines().forEach(more -> {}), "browser");
                reader.setDaemon(true);
                reader.start();
                return new BrowserTab(browser, listening.group(1));
            }
        }
        throw new IOException("the browser ended: " + all);
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    answers.add(message);
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode call(String method, String parameters) throws InterruptedException {
        calls++;
        socket.sendText("{\"id\":" + calls + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null || answer.get("id").asInt() != calls || answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer);
        }
        return answer.get("result");
    }

    /** Shows a file at a width (CSS pixels), in light or dark surroundings, once it is loaded. */
    void show(Path file, int width, boolean dark) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":844,\"deviceScaleFactor\":1,\"mobile\":" + (width < 600) + "}");
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
        events.clear();
        call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
        for (int k = 0; k < PATIENCE_SECONDS * 20; k++) {
            if (events("Page.loadEventFired").isEmpty()) {
                Thread.sleep(50);
            }
        }
        if (events("Page.loadEventFired").isEmpty()) {
            throw new IllegalStateException(file + " was not loaded within " + PATIENCE_SECONDS + " s");
        }
    }

    /** What was heard of one kind since the page was asked for. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.get("method").asString().equals(method))
                .map(event -> event.get("params"))
                .toList();
    }

    /** The value of an expression of JavaScript that gives a string. */
    String evaluate(String script) throws InterruptedException {
        String quoted = JsonMapper.shared().writeValueAsString(script);
        JsonNode result = call("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":" + quoted + "}");
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.get("result").get("value").asString();
    }

    /** The whole page, as PNG. */
    byte[] picture() throws InterruptedException {
        JsonNode picture = call("Page.captureScreenshot", "{\"format\":\"png\",\"captureBeyondViewport\":true}");
        return Base64.getDecoder().decode(picture.get("data").asString());
    }

    @Override
    public void close() {
        socket.abort();
        browser.destroy();
        try {
            if (!browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                browser.destroyForcibly();
            }
        } catch (InterruptedException e) {
            browser.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
