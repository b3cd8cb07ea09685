package org.sneakpath.training;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not a checkpoint that can be read. The message names the file and what is wrong with it. */
public final class CheckpointException extends IOException {
    private static final long serialVersionUID = 1L;

    CheckpointException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
