#!/usr/bin/env python3
"""Sneakpath and ngspice on the same netlists, whole processes in turn, with what each deviates from the truth.

    python3 analysis/bench/spice_speed.py [--runs 5] [--only write16,write32,osc1,read64,grad_rlc] [--skip-truth]

  write16, 32, 64         V/2 write of one cell of an N x N VTEAM crossbar with wires, .tran of 1,000 points
  osc1, osc100            threshold-memristor relaxation oscillators, 1 ms; 100 of them coupled in a ring by 100 pF
  read64                  operating point of a 64 x 64 array of resistors with wires, as a plain netlist
  read64@warm             the same within a process that stays, as a program that embeds Sneakpath runs it: file in, tables out
  grad_rlc, grad_vteam    cost of a sweep back against its run, at reltol 1e-9

The generators are those of the reference data (xbar.py, neurons.py). Truth of an array is Sneakpath's own run at --reltol
1e-7; "truth moved by" is how far it is from the run at 1e-6, and must be well below what is claimed. Truth of one
oscillator is the period of an independent ODE solution; of 100, our periods over the first 100 us at 1e-7, and both
tools are judged by that span; truth is found with one time step for all parts of the circuit. write64 takes ngspice minutes: 20 of its 1,000 points are timed and extrapolated, and the
table says so. "Inside" and the ratio of analyses are what the tools themselves say that the analysis took, without start and
reading. CPU is user and system time; memory the peak of resident memory, for Java with its heap as it grew.
Debian's ngspice has no KLU; with KLU it is 2 to 6 times faster on crossbars, the same on oscillators.
"""
import argparse, array, bisect, copy, csv, os, re, statistics, subprocess, sys, tempfile, time
import spice_raw

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WARM_UP = 60  # runs, until the compilers of the virtual machine have nothing left to do
PERIOD = 6.79353315e-6  # s; Radau IIA-5 and DOP853 agree to 5e-16 s
GRADIENTS = {"grad_rlc": ("grad_rlc", "v(c)@0.5m"), "grad_vteam": ("grad_vteam_sin", "v(x)@12u")}


def generate(generators, script, *words):
    return subprocess.run([sys.executable, os.path.join(generators, script), *words], capture_output=True, text=True, check=True).stdout


def saving(netlist, names):
    return netlist.replace("\n.end\n", "\n.save " + " ".join(names) + "\n.end\n")


def read_array(n):
    lines, state = [f"* read of a {n} x {n} array"], 12345
    for k in range(n):
        lines.append(f"VR{k} r{k}_0 0 {0.1 + 0.002 * k:.6g}")
        lines.append(f"RC{k} c{n-1}_{k} 0 2")
    for i in range(n):
        for j in range(n):
            state = (1103515245 * state + 12345) % 2**31
            if j + 1 < n:
                lines.append(f"RWR{i}_{j} r{i}_{j} r{i}_{j+1} 2")
            if i + 1 < n:
                lines.append(f"RWC{i}_{j} c{i}_{j} c{i+1}_{j} 2")
            lines.append(f"RM{i}_{j} r{i}_{j} c{i}_{j} {1e4 + 9e5 * state / 2**31:.6g}")
    return "\n".join(lines + [".op", ".end"]) + "\n"


class Run:
    """What a process cost: wall clock and processor (s), peak memory (MB), and what it said."""

    def __init__(self, command):
        with tempfile.TemporaryFile("w+") as said:
            start = time.perf_counter()
            child = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
            _, status, used = os.wait4(child.pid, 0)
            self.wall = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.said = said.read()
        self.cpu, self.megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1000
        if child.returncode != 0:
            sys.exit(f"{' '.join(command)} failed with {child.returncode}: {self.said[-2000:]}")


def table(path):
    """Header and columns of a CSV file, 8 bytes a number."""
    with open(path) as file:
        rows = csv.reader(file)
        head = next(rows)
        columns = [array.array("d") for _ in head]
        for row in rows:
            for column, x in zip(columns, row):
                column.append(float(x))
    return head, columns


def ours(netlist, kind, out, *flags):
    run = Run([os.path.join(ROOT, "sneakpath"), "simulate", netlist, "--out", out, "--force", *flags])
    return run, *table(os.path.join(out, kind + ".csv"))


class Warm:
    """Sneakpath's command line within one process that stays; costs are those of a command, memory is the process's peak."""

    def __init__(self):
        jar = os.path.join(ROOT, "analysis", "target", "sneakpath.jar")
        command = ["java", "-XX:+UseSerialGC", "-cp", jar, os.path.join(HERE, "WarmSimulations.java")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ours(self, netlist, kind, out, *flags):
        print("simulate", netlist, "--out", out, "--force", *flags, sep="\t", file=self.process.stdin, flush=True)
        code, wall, cpu, self.said = self.process.stdout.readline().rstrip("\n").split("\t", 3)
        if code != "0":
            sys.exit(f"simulate {netlist} failed with {code}: {self.said}")
        self.wall, self.cpu = float(wall), float(cpu)
        with open(f"/proc/{self.process.pid}/status") as status:
            self.megabytes = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1000
        return copy.copy(self), *table(os.path.join(out, kind + ".csv"))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def theirs(netlist, raw):
    run = Run(["ngspice", "-b", "-r", raw, netlist])
    _, names, rows = spice_raw.plots(raw)[0]
    return run, names, [array.array("d", column) for column in zip(*rows)]


def at(xs, ys, x):
    i = min(max(bisect.bisect_left(xs, x), 1), len(xs) - 1)
    a, b = xs[i - 1], xs[i]
    return ys[i] if a == b else ys[i - 1] + (ys[i] - ys[i - 1]) * (x - a) / (b - a)


def deviation(result, truth, end):
    """Largest deviation of any column at the truth's times up to an end, relative to the column's range."""
    (head, columns), (truth_head, truths) = result, truth
    times, worst = truths[0], 0.0
    count = bisect.bisect_right(times, end)
    for name, ref in zip(truth_head[1:], truths[1:]):
        span = max(max(ref) - min(ref), 1e-3 * max(abs(v) for v in ref)) or 1.0
        ys = columns[head.index(name)]
        for k in range(0, count, max(1, count // 2000)):
            worst = max(worst, abs(at(columns[0], ys, times[k]) - ref[k]) / span)
    return worst


def period(xs, ys, end, level=1.5):
    last = bisect.bisect_right(xs, end)
    up = [xs[k - 1] + (xs[k] - xs[k - 1]) * (level - ys[k - 1]) / (ys[k] - ys[k - 1]) for k in range(1, last) if ys[k - 1] < level <= ys[k]]
    return (up[-1] - up[0]) / (len(up) - 1)


def periods(result, end):
    head, columns = result
    return {n: period(columns[0], ys, end) for n, ys in zip(head, columns) if n.startswith("v(v")}


def period_error(result, truth, end):
    mine = periods(result, end)
    return max(abs(mine[n] / p - 1) for n, p in truth.items())


def spread(values):
    return f"{statistics.median(values):.3g} ({min(values):.3g}-{max(values):.3g})"


def analysis(pattern, run):
    """What a tool says that its analysis took (s)."""
    return float(re.search(pattern, run.said).group(1))


def until(text, end):
    return re.sub(r"\.tran (\S+) \S+", rf".tran \1 {end}", text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--only", default="write16,write32,write64,osc1,osc100,osc100@0.1,read64,read64@warm,grad_rlc,grad_vteam", help="osc100@0.1: Sneakpath with --reltol 0.1")
    arguments.add_argument("--skip-truth", action="store_true", help="times only; the columns of deviations say 'not computed'")
    arguments.add_argument("--generators", default=os.path.join(ROOT, "..", "shared", "refdata", "spice", "bench"))
    given = arguments.parse_args()
    works = given.only.split(",")
    memory = {}
    simulated = [work for work in works if not work.startswith("grad")]
    if simulated:
        print("| work | Sneakpath, s (min-max) | ngspice, s (min-max) | ratio | ratio of analyses | CPU, s | deviation, Sneakpath | deviation, ngspice | truth moved by | memory, MB |")
        print("|---|---|---|---|---|---|---|---|---|---|")
    for work in simulated:
        with tempfile.TemporaryDirectory() as scratch:
            memory[work] = one(work, given, scratch)
    writes = sorted((int(w[5:]) ** 2, w) for w in memory if w.startswith("write"))
    for (few, small), (many, large) in zip(writes, writes[1:]):
        ours_, theirs_ = (1000 * (memory[large][k] - memory[small][k]) / (many - few) for k in (0, 1))
        print(f"\nmemory from {small} to {large}: {ours_:.1f} kB a device, ngspice {theirs_:.1f} kB a device")
    for work in works:
        if work.startswith("grad"):
            gradient(work, given)


def gradient(work, given):
    case, result = GRADIENTS[work]
    netlist = os.path.join(given.generators, "..", case, "netlist.cir")
    command = [os.path.join(ROOT, "sneakpath"), "sensitivity", netlist, "--of", result, "--reltol", "1e-9"]
    ratios = [float(re.search(r"adjoint [0-9.]+ s, ([0-9.]+) : 1", Run(command).said).group(1)) for _ in range(given.runs)]
    print(f"\n{work}: adjoint : forward = {spread(ratios)} for {result}")


def netlist_of(work, given):
    """Its text, the analysis, the end of what is compared (s), and the end of what ngspice is timed for (s)."""
    if work.startswith("write"):
        n = int(work[5:])
        names = [f"v(s{n//2}_{n//2})", f"v(s{n//2}_0)", "v(s0_0)", f"v(r{n//2}_{n//2})", f"v(c{n//2}_{n//2})"]
        text = saving(generate(given.generators, "xbar.py", str(n), "vteam"), names)
        return text, "tran", 1.0, "2e-07" if n > 40 else None
    if work.startswith("osc"):
        n = int(work[3:])
        some = [0] if n == 1 else range(0, n, max(1, n // 10))
        coupled = ["100"] if n > 1 else []
        text = generate(given.generators, "neurons.py", str(n), "1e-3", "1000", "1e-3", *coupled)
        return saving(text, [f"v(v{k})" for k in some]), "tran", 1.0 if n == 1 else 1e-4, None
    return read_array(int(work[4:])), "op", 1.0, None


def one(work, given, scratch):
    """Prints a row; peak memory of both (MB)."""
    netlist, short, out, raw = (os.path.join(scratch, n) for n in ("n.cir", "short.cir", "out", "n.raw"))
    row, (work, _, how) = work, work.partition("@")
    flags = ["--reltol", how] if how and how != "warm" else []
    text, kind, end, cut = netlist_of(work, given)
    open(netlist, "w").write(text)
    open(short, "w").write(until(text, cut) if cut else text)
    factor = 50.0 if cut else 1.0
    ours(netlist, kind, out, *flags)  # builds, and fills the caches of files
    warm = Warm() if how == "warm" else None
    simulate = warm.ours if warm else ours
    for _ in range(WARM_UP if warm else 0):
        simulate(netlist, kind, out, *flags)
    a, b = [], []
    for _ in range(given.runs):
        run, *mine = simulate(netlist, kind, out, *flags)
        a.append(run)
        run, *other = theirs(short, raw)
        b.append(run)
    if warm:
        warm.close()
    ratio = factor * statistics.median(r.wall for r in b) / statistics.median(r.wall for r in a)
    if given.skip_truth:
        errors = ["not computed"] * 3
    else:
        errors = [f"{e:.1e}" for e in deviations(work, text, kind, end, mine, other, scratch)]
    note = " (extrapolated from 20 points)" if cut else ""
    inside = statistics.median(analysis(r"in ([0-9.]+) s", r) for r in a)
    within = factor * statistics.median(analysis(r"Total analysis time \(seconds\) = ([0-9.e-]+)", r) for r in b)
    cells = [
        f"{spread([r.wall for r in a])}; inside {inside:.2f}",
        f"{spread([factor * r.wall for r in b])}; inside {within:.2f}{note}",
        f"{ratio:.1f}",
        f"{within / inside:.1f}",
        f"{statistics.median(r.cpu for r in a):.2f} / {factor * statistics.median(r.cpu for r in b):.2f}",
        *errors,
        f"{max(r.megabytes for r in a):.0f} / {max(r.megabytes for r in b):.0f}",
    ]
    print(f"| {row} | " + " | ".join(cells) + " |", flush=True)
    return max(r.megabytes for r in a), max(r.megabytes for r in b)


def deviations(work, text, kind, end, mine, other, scratch):
    """Of both tools from the truth, and of the truth from a run at ten times its tolerance."""
    if kind == "op":
        shared = [k for k in other[0] if k in mine[0]]
        pairs = [(mine[1][mine[0].index(k)][0], other[1][other[0].index(k)][0]) for k in shared]
        return 0.0, max(abs(x - y) for x, y in pairs) / max(abs(x) for x, _ in pairs), 0.0
    netlist, out = os.path.join(scratch, "truth.cir"), os.path.join(scratch, "truth")
    open(netlist, "w").write(until(text, end) if end < 1 else text)
    _, *fine = ours(netlist, kind, out, "--reltol", "1e-7", "--same-steps")
    _, *near = ours(netlist, kind, out, "--reltol", "1e-6", "--same-steps")
    if work.startswith("osc"):
        truth = {"v(v0)": PERIOD} if work == "osc1" else periods(fine, end)
        moved = period_error(fine if work == "osc1" else near, truth, end)
        return period_error(mine, truth, end), period_error(other, truth, end), moved
    return deviation(mine, fine, end), deviation(other, fine, other[1][0][-1]), deviation(near, fine, end)


if __name__ == "__main__":
    main()
