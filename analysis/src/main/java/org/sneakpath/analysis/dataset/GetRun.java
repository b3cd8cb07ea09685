package org.sneakpath.analysis.dataset;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.run.AtomicFile;

/**
 * Brings a published set into a folder: what is there and right stays, all else is downloaded.
 *
 * @param set what, and where from
 * @param folder where to; made if it is not there
 * @param progress hears how many bytes are here
 * @param stop ends it early
 */
public record GetRun(PublishedSet set, Path folder, Progress progress, StopSignal stop) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Does it.
     *
     * @throws org.sneakpath.analysis.InputException if the folder cannot be written, or no place has a file
     * @throws org.sneakpath.analysis.StoppedException if the signal ended it
     */
    public void run() {
        run(PATIENCE);
    }

    void run(Duration patience) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw AtomicFile.refused(folder, e);
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        Download download = new Download(client, patience, stop);
        List<PublishedFile> files = set.files();
        progress.begin("getting " + set.name(), set.bytes());
        try {
            long before = 0;
            for (PublishedFile file : files) {
                if (!isRight(file)) {
                    long start = before;
                    download.bring(
                            file, set.places(), folder, bytes -> progress.advance(start + bytes, note(start + bytes)));
                }
                before += file.bytes();
            }
        } finally {
            progress.end();
        }
    }

    private boolean isRight(PublishedFile file) {
        Path there = folder.resolve(file.name());
        if (!Files.exists(there)) {
            return false;
        }
        try {
            boolean right =
                    Files.size(there) == file.bytes() && Sha256.of(there).equals(file.sha256());
            if (!right) {
                progress.warn(there + ": is not the published file; it is replaced");
            }
            return right;
        } catch (IOException e) {
            throw AtomicFile.refused(there, e);
        }
    }

    private String note(long bytes) {
        return String.format(Locale.ROOT, "%.1f of %.1f MB", bytes * 1e-6, set.bytes() * 1e-6);
    }
}
