import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.cli.Sneakpath;

/**
 * The command line within one process, for {@code spice_speed.py}: each line of standard input, words separated by tabs, is one
 * command, run as a program that embeds Sneakpath runs it, from reading the file to writing the results. Answers with a line:
 * exit code, wall clock (s), processor time of the thread that ran it (s), and the last line that the command said.
 */
final class WarmSimulations {
    public static void main(String[] args) throws IOException {
        System.setProperty("picocli.converters.excludes", "java.(time|sql).*");
        Locale.setDefault(Locale.ROOT);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            StringWriter said = new StringWriter();
            PrintWriter sink = new PrintWriter(said);
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            int code = Sneakpath.run(line.split("\t"), new StopSignal(), sink, sink);
            double wall = (System.nanoTime() - start) * 1e-9;
            double own = (threads.getCurrentThreadCpuTime() - cpu) * 1e-9;
            sink.flush();
            String[] lines = said.toString().strip().split("\n");
            System.out.printf(Locale.ROOT, "%d\t%.6f\t%.6f\t%s%n", code, wall, own, lines[lines.length - 1]);
            System.out.flush();
        }
    }
}
