package org.sneakpath.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;

/** Jobs and rows that are sent as bytes, and done by a runner that knows nothing but the context, are those that are done here. */
class SentJobsTwinTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** Each job is sent to a process of its own, as it were. */
    private record Sender(JobContext context) implements JobExecutor {
        @Override
        public void run(List<Job> jobs, Consumer<JobRow> rows, StopSignal stop) {
            for (int k = jobs.size() - 1; k >= 0; k--) {
                JobRunner runner = JobRunner.of(sent(context), 1);
                rows.accept(sent(runner.run(sent(jobs.get(k)), stop)));
            }
        }
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what is read was written one line above
    private static <T> T sent(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private SweepRequest request(String out) {
        return TinyRequest.of(folder.resolve(out), Progress.SILENT, Shard.WHOLE, false);
    }

    @Test
    void jobsThatAreSentHaveTheRowsOfThoseDoneHere() throws IOException {
        SweepOutcome here = SweepRun.run(request("here"));
        SweepOutcome there = SweepRun.run(request("there"), (context, local) -> new Sender(context));
        assertEquals(here.metrics(), there.metrics());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("here/results.csv")),
                Files.readAllBytes(folder.resolve("there/results.csv")));
    }
}
