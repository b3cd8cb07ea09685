package org.sneakpath.analysis.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.dataset.DataCache;
import org.sneakpath.analysis.dataset.GetRun;
import org.sneakpath.analysis.dataset.PublishedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sneakpath data get}. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Download a published data set.",
            "",
            "Examples:",
            "  sneakpath data get mnist",
            "  sneakpath data get fashion-mnist --dir path/to/fashion",
            "  sneakpath data get mnist --from https://mirror.example.org/mnist/",
            ""
        },
        description = {
            "Files are checked by SHA-256; one that is there and right stays, one that broke off is gone on with. Prints the "
                    + "folder. A configuration names it by dataset.dir, a set of the cache by its name alone.",
            ""
        })
final class DataGetCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SET", description = "mnist or fashion-mnist")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "folder for the files (default: SET in SNEAKPATH_CACHE, XDG_CACHE_HOME/sneakpath or "
                    + "~/.cache/sneakpath)")
    private @Nullable Path dir;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "folder on the web to ask instead of those where it was published; repeatable")
    private List<String> from = List.of();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    DataGetCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() {
        PublishedSet set = PublishedSet.named(name).orElseThrow(this::unknown);
        List<URI> places = new ArrayList<>();
        for (String text : from) {
            places.add(place(text));
        }
        Path folder = dir == null ? DataCache.ofUser().folder(set) : dir;
        new GetRun(
                        places.isEmpty() ? set : set.from(places),
                        folder,
                        Displays.progress(spec.commandLine().getErr(), messages.quiet),
                        stop)
                .run();
        spec.commandLine().getOut().println(folder);
        return ExitCode.OK.code();
    }

    private InputException unknown() {
        List<String> names = PublishedSet.all().stream().map(PublishedSet::name).toList();
        return new InputException("no data set '" + name + "'; there are " + String.join(", ", names));
    }

    private static URI place(String text) {
        try {
            URI place = URI.create(text.endsWith("/") ? text : text + "/");
            if (("http".equals(place.getScheme()) || "https".equals(place.getScheme())) && place.getHost() != null) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw new InputException("--from " + text + ": is no address: " + e.getMessage(), e);
        }
        throw new InputException("--from " + text + ": write an address such as https://mirror.example.org/mnist/");
    }
}
