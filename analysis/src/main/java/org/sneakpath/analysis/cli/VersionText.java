package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.run.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: all that decides digits. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return Versions.all().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toArray(String[]::new);
    }
}
