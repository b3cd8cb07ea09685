package org.sneakpath.analysis.machine;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.dataset.DataCache;
import org.sneakpath.analysis.dataset.PublishedSet;
import org.sneakpath.analysis.machine.Finding.Verdict;

/** Looks at everything that runs depend on. */
public final class MachineReport {
    private static final int LEAST_JAVA = 17;
    private static final double GIBIBYTE = 1L << 30;
    private static final double SMALL_HEAP = 0.9;

    private final DataCache cache;
    private final Path workingFolder;
    private final Path temporaryFolder;

    private MachineReport(DataCache cache, Path workingFolder, Path temporaryFolder) {
        this.cache = cache;
        this.workingFolder = workingFolder;
        this.temporaryFolder = temporaryFolder;
    }

    /** This machine, for this user, in this folder. */
    public static List<Finding> ofThisMachine() {
        return of(DataCache.ofUser(), Path.of(""), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same with folders of one's own. */
    static List<Finding> of(DataCache cache, Path workingFolder, Path temporaryFolder) {
        return new MachineReport(cache, workingFolder, temporaryFolder).all();
    }

    private List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java(Runtime.version().feature()));
        findings.add(processors());
        findings.add(multiplyAdd());
        findings.add(memory(Runtime.getRuntime().maxMemory(), physicalMemory()));
        findings.add(writable(
                "working folder",
                workingFolder.toAbsolutePath(),
                "go to a folder that you may write, or give --out elsewhere"));
        findings.add(writable(
                "temporary folder", temporaryFolder, "SNEAKPATH_JAVA_OPTS=-Djava.io.tmpdir=DIR names another"));
        for (PublishedSet set : PublishedSet.all()) {
            findings.add(data(set));
        }
        findings.add(OtherTool.ngspice().finding());
        return findings;
    }

    static Finding java(int feature) {
        String found =
                System.getProperty("java.vm.name") + " " + Runtime.version() + " in " + System.getProperty("java.home");
        return feature >= LEAST_JAVA
                ? Finding.good("java", found)
                : new Finding(
                        Verdict.BROKEN,
                        "java",
                        found,
                        "JDK " + LEAST_JAVA + " or newer is needed; JAVA_HOME picks one");
    }

    private static Finding processors() {
        return Finding.good(
                "processors",
                Runtime.getRuntime().availableProcessors() + " x " + System.getProperty("os.arch") + ", "
                        + System.getProperty("os.name"));
    }

    private static Finding multiplyAdd() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String used;
        try {
            used = machine == null ? "unknown" : machine.getVMOption("UseFMA").getValue();
        } catch (IllegalArgumentException e) {
            used = "unknown";
        }
        return used.equals("false")
                ? new Finding(
                        Verdict.POOR,
                        "multiply-add",
                        "not in this processor, or switched off",
                        "trainings will take a hundred times as long; leave -XX:-UseFMA away, or take another machine")
                : Finding.good(
                        "multiply-add", used.equals("true") ? "fused, by the processor" : "not known of this JVM");
    }

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    static Finding memory(long most, long physical) {
        String found = String.format(
                Locale.ROOT, "%.1f GiB for the heap at most, of %.1f GiB", most / GIBIBYTE, physical / GIBIBYTE);
        return most / GIBIBYTE >= SMALL_HEAP
                ? Finding.good("memory", found)
                : new Finding(
                        Verdict.POOR,
                        "memory",
                        found,
                        "enough for small networks; MNIST takes 1 GiB. SNEAKPATH_JAVA_OPTS=-Xmx2g gives 2 GiB");
    }

    static Finding writable(String what, Path folder, String advice) {
        try {
            Files.delete(Files.createTempFile(folder, ".sneakpath-", ".probe"));
            return Finding.good(what, folder + ", can be written");
        } catch (IOException e) {
            return new Finding(Verdict.BROKEN, what, folder + " cannot be written (" + e + ")", advice);
        }
    }

    private Finding data(PublishedSet set) {
        Path folder = cache.folder(set);
        String what = "data " + set.name();
        if (DataCache.isWhole(set, folder)) {
            return Finding.good(what, "in " + folder);
        }
        return new Finding(
                Verdict.ABSENT,
                what,
                "not in " + cache.root(),
                "./sneakpath data get " + set.name() + " brings it there");
    }
}
