package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.machine.Finding;
import org.sneakpath.analysis.machine.MachineReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sneakpath doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Look at this machine: JDK, processors, memory, folders, data, other tools.",
            "",
            "Examples:",
            "  sneakpath doctor",
            ""
        },
        description = {
            "A line each: good, absent (optional), poor (slow, or not for all sizes) or broken, and what to do. "
                    + "Exits 3 if anything is broken.",
            ""
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it has nothing to keep quiet about; failures look for -v
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = MachineReport.ofThisMachine();
        findings.forEach(finding -> out.println(line(finding)));
        out.flush();
        boolean broken = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.BROKEN);
        return (broken ? ExitCode.INPUT : ExitCode.OK).code();
    }

    private static String line(Finding finding) {
        String advice = finding.advice().isEmpty() ? "" : "; " + finding.advice();
        return String.format(
                Locale.ROOT,
                "%-7s %-18s %s%s",
                finding.verdict().name().toLowerCase(Locale.ROOT),
                finding.what(),
                finding.found(),
                advice);
    }
}
