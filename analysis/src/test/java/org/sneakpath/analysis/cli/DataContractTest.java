package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code data} promises to scripts; its server is on the loopback interface. */
class DataContractTest {
    private static final String CACHE = "sneakpath.cache";
    private static final Path MNIST = Path.of(System.getProperty("sneakpath.shared", "."), "data", "mnist");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void useACacheOfOurOwn() {
        System.setProperty(CACHE, folder.resolve("cache").toString());
    }

    @AfterEach
    void useTheUsersCache() {
        System.clearProperty(CACHE);
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mnist/", DataContractTest::serve);
        server.start();
        return server;
    }

    private static void serve(HttpExchange exchange) throws IOException {
        Path file = MNIST.resolve(
                String.valueOf(Path.of(exchange.getRequestURI().getPath()).getFileName()));
        try (exchange) {
            if (Files.exists(file)) {
                exchange.sendResponseHeaders(200, Files.size(file));
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static String address(HttpServer server, String place) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + place;
    }

    @Test
    void whatWasDownloadedIsListedAndNamedByAConfiguration() throws IOException {
        boolean present = Files.exists(MNIST);
        if (!present) {
            System.out.println("skipped: no MNIST files; set -Dsneakpath.shared to the folder that holds data/mnist");
        }
        assumeTrue(present, "MNIST files are absent");
        String dataset = "dataset={kind: idx, dir: mnist, trainingSamples: 20, validationSamples: 0, testSamples: 10}";
        String[] options = {dataset, "network.layers.1.neurons=10", "training.epochs=1"};
        CommandLineRun before = TinyExperiment.run("train", folder.resolve("before"), options);
        assertEquals(3, before.code(), before.err());
        assertTrue(before.err().contains("'./sneakpath data get mnist' downloads it"), before.err());
        assertTrue(CommandLineRun.of("data", "list").out().contains("not here"));

        HttpServer server = server();
        try {
            CommandLineRun get = CommandLineRun.of(
                    "data",
                    "get",
                    "mnist",
                    "--quiet",
                    "--from",
                    address(server, "/none"),
                    "--from",
                    address(server, "/mnist"));
            assertEquals(0, get.code(), get.err());
            assertEquals(folder.resolve("cache/mnist") + System.lineSeparator(), get.out());
        } finally {
            server.stop(0);
        }
        // whole, so that nobody is asked
        CommandLineRun again = CommandLineRun.of("data", "get", "mnist", "--quiet", "--from", "http://127.0.0.1:1/");
        assertEquals(0, again.code(), again.err());
        assertTrue(CommandLineRun.of("data", "list").out().contains("in " + folder.resolve("cache/mnist")));
        CommandLineRun train = TinyExperiment.run("train", folder.resolve("t"), options);
        assertEquals(0, train.code(), train.err());
    }

    @Test
    void whereNobodyHasItIsExitCode3WithTheReasonOfEachPlace() throws IOException {
        HttpServer server = server();
        try {
            CommandLineRun run = CommandLineRun.of(
                    "data",
                    "get",
                    "fashion-mnist",
                    "--quiet",
                    "--dir",
                    folder.resolve("f").toString(),
                    "--from",
                    address(server, "/a/"),
                    "--from",
                    address(server, "/b"));
            assertEquals(3, run.code(), run.err());
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("/a/train-images-idx3-ubyte.gz: answers with status 404"), run.err());
            assertTrue(run.err().contains("/b/train-images-idx3-ubyte.gz: answers with status 404"), run.err());
            assertFalse(Files.exists(folder.resolve("f/train-images-idx3-ubyte.gz")));
            assertFalse(Files.exists(folder.resolve("cache")));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mnst | http://127.0.0.1/ | no data set 'mnst'; there are mnist, fashion-mnist",
                "mnist | mirror | --from mirror: write an address such as",
                "mnist | ftp://a/ | --from ftp://a/: write an address such as",
                "mnist | http://a b/ | --from http://a b/: is no address",
            })
    void whatCannotBeAskedForIsExitCode3(String set, String from, String message) {
        CommandLineRun run = CommandLineRun.of("data", "get", set, "--from", from);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("cache")));
    }
}
