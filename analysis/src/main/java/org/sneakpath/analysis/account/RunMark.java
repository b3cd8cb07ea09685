package org.sneakpath.analysis.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.RunFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run folder says of its run.
 *
 * @param command the command line that repeats it
 * @param status how far it has come, as {@code run.json} has it
 * @param versions of the parts that decide the numbers
 */
public record RunMark(String command, String status, Map<String, String> versions) {
    public RunMark {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /**
     * Reads {@code run.json} and {@code versions.json}.
     *
     * @throws InputException if one is missing or damaged
     */
    public static RunMark read(Path folder) {
        JsonNode run = json(folder.resolve(RunFolder.MARK));
        Map<String, String> versions = new LinkedHashMap<>();
        json(folder.resolve("versions.json"))
                .properties()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue().asString()));
        return new RunMark(run.path("command").asString(""), run.path("status").asString(""), versions);
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new InputException(file + ": is damaged: " + e.getOriginalMessage() + "; run it again", e);
        }
    }
}
