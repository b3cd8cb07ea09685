package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.dataset.DataCache;
import org.sneakpath.analysis.dataset.PublishedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sneakpath data list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "List the data sets that can be downloaded, and where those are that have been.",
            "",
            "Examples:",
            "  sneakpath data list",
            ""
        })
final class DataListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        DataCache cache = DataCache.ofUser();
        PrintWriter out = spec.commandLine().getOut();
        for (PublishedSet set : PublishedSet.all()) {
            boolean here = DataCache.isWhole(set, cache.folder(set));
            out.println(String.format(
                    Locale.ROOT,
                    "%-14s %5.1f MB  %s; %s",
                    set.name(),
                    set.bytes() * 1e-6,
                    set.about(),
                    here ? "in " + cache.folder(set) : "not here"));
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
