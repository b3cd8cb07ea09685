#!/usr/bin/env python3
"""What a sweep costs beside its simulations: milliseconds a job, and how busy the threads are.

    python3 analysis/bench/sweep_overhead.py [--threads 2] [--jobs 4000] [--equal 1500]

Needs the jar (./sneakpath builds it at its first start). Two sweeps with a checkpoint over chips of the quick start's network:
  overhead   of --jobs jobs that simulate next to nothing, one sample in one step by 7 neurons: the time between the first rows
             and the last, times threads, over jobs, and the processor time over jobs, which other work on the machine lengthens
             less; what is simulated, a chip and two samples, is counted as overhead, too
  busy       of --equal jobs that are alike, 1000 samples: the time that jobs took, over threads times the time between the first
             rows and the last, with a margin for jobs cut by the ends; a disk that is slow to flush the journal delays the last
             row, so take many; and the processor time over the same, which other work on the machine lowers
"""
import argparse, csv, os, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TICKS = os.sysconf("SC_CLK_TCK")


def sneakpath(*words):
    return [os.path.join(ROOT, "sneakpath"), *words]


def processor(pid):
    with open(f"/proc/{pid}/stat") as f:
        fields = f.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def sweep(out, threads, seeds, *more):
    """Wall clock and processor time between some of the first rows and the last (s), jobs between them, seconds that they took."""
    run = subprocess.Popen(sneakpath(
        "sweep", os.path.join(ROOT, "configs", "quickstart.yaml"), "--out", out, "--quiet", "--threads", str(threads),
        "--seeds", str(seeds), *more), stdout=subprocess.DEVNULL)
    journal = os.path.join(out, "journal")
    samples = []
    while run.poll() is None:
        if os.path.exists(journal) and os.path.getsize(journal) > 1000 * threads:  # the first rows waited for the network
            try:
                samples.append((time.perf_counter(), processor(run.pid), os.path.getsize(journal)))
            except FileNotFoundError:
                break
        time.sleep(0.005)
    if run.wait() != 0:
        sys.exit("the sweep failed")
    whole = samples[-1][2]
    first, last = samples[0], next(s for s in samples if s[2] == whole)
    with open(journal) as f:
        lines = f.read()
    counted = lines[first[2]:].count("\n")
    seconds = {row["job"]: float(row["seconds"]) for row in csv.DictReader(open(os.path.join(out, "timings.csv")))}
    between = [line.split()[1] for line in lines[first[2]:].splitlines() if len(line.split()) > 4]
    return last[0] - first[0], last[1] - first[1], counted, sum(seconds[job] for job in between)


def weights(folder, *more):
    """Trains a network a little; the options of a sweep that uses it."""
    trained = os.path.join(folder, f"trained{len(more)}")
    cut = ["dataset.trainingSamples=500", "dataset.validationSamples=0", "training.epochs=1", *more]
    subprocess.run(sneakpath("train", os.path.join(ROOT, "configs", "quickstart.yaml"), "--out", trained, "--quiet",
                             "--no-audit", *cut), check=True, stdout=subprocess.DEVNULL)
    return ["--checkpoint", os.path.join(trained, "checkpoint"), *cut]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--jobs", type=int, default=4000)
    parser.add_argument("--equal", type=int, default=1500)
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tiny = weights(folder, "network.layers.0.neurons=4", "network.time.steps=1",
                       "network.crossbar={wordWire: 0, bitWire: 0, driver: 0, sense: 0, gMin: 1e-6, gMax: 1e-4}")
        wall, processors, jobs, took = sweep(os.path.join(folder, "tiny"), a.threads, a.jobs, *tiny, "dataset.testSamples=1")
        print(f"overhead {1e3 * wall * a.threads / jobs:.3f} ms a job at most ({jobs} jobs, {a.threads} threads, "
              f"of which {1e3 * took / jobs:.3f} ms within jobs); processor time {1e3 * processors / jobs:.3f} ms a job")
        wall, processors, jobs, took = sweep(os.path.join(folder, "equal"), a.threads, a.equal, *weights(folder))
        print(f"busy {100 * took / (a.threads * wall):.1f} +- {100 * a.threads / jobs:.1f} % with jobs of {1e3 * took / jobs:.1f} ms; "
              f"processors {100 * processors / (a.threads * wall):.1f} % ({jobs} jobs, {a.threads} threads)")


if __name__ == "__main__":
    main()
