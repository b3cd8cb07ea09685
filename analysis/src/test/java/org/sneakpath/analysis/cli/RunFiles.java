package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs left behind.
 *
 * @param folder in which their folders are
 */
record RunFiles(Path folder) {
    /** A path in it, as an argument. */
    String path(String name) {
        return folder.resolve(name).toString();
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(bytes(name));
    }

    /** Names of what is in a folder of it, sorted. */
    List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
