#!/usr/bin/env python3
"""Yin-Yang on 4-120-3 leaky integrate-and-fire neurons with surrogate gradients: seconds to 95 % of the test set, Sneakpath
against PyTorch.

    /usr/bin/python3 analysis/bench/yin_yang_lif.py [--seeds 5] [--steps 10] [--rounds 3]

Needs Debian's python3-torch, and the jar (./sneakpath builds it at its first start). Both train the same network (batches of 100,
Adam at 0.005, 10 steps of a tenth of the time constant, fast sigmoid of slope 25, reset by subtraction, a leaky integrator for each
class), in process and warm, in single precision, and look at the test set after each epoch until they classify 95 % of it, which
counts. Sneakpath with one thread and with two; PyTorch with one, at its best (lif_torch.py). They take turns; medians over seeds and
rounds are printed.
"""
import argparse, os, statistics, subprocess, sys, tempfile
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
JAR = os.path.join(os.path.dirname(HERE), "target", "sneakpath.jar")


def sample(random):
    """One point and its class, as arXiv:2102.08211 draws it."""
    wanted = random.randint(3)
    while True:
        x, y = random.rand(2)
        if np.hypot(x - 0.5, y - 0.5) > 0.5:
            continue
        right, left = np.hypot(x - 0.75, y - 0.5), np.hypot(x - 0.25, y - 0.5)
        dot = right < 0.1 or left < 0.1
        yin = right <= 0.1 or (0.1 < left <= 0.25) or (y > 0.5 and right > 0.25)
        label = 2 if dot else int(yin)
        if label == wanted:
            return (x, y, 1 - x, 1 - y), label


def data(folder):
    files = []
    for name, count, seed in (("train", 5000, 42), ("test", 1000, 40)):
        random = np.random.RandomState(seed)
        points, labels = zip(*(sample(random) for _ in range(count)))
        for part, values in (("x", np.array(points, np.float32)), ("y", np.array(labels, np.int64))):
            files.append(os.path.join(folder, name + part + ".npy"))
            np.save(files[-1], values)
    return files


def results(command):
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    pairs = [line.split("=") for line in out.split()]
    return [float(v) for n, v in pairs if n == "seconds"], [float(v) for n, v in pairs if n == "epochs"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seeds", type=int, default=5)
    options.add_argument("--steps", type=int, default=10)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    seeds, steps = str(options.seeds), str(options.steps)
    with tempfile.TemporaryDirectory() as folder:
        files = data(folder)
        java = ["java", "-cp", JAR, os.path.join(HERE, "LifTraining.java"), "yin-yang", seeds]
        runs = {"sneakpath, 1 thread": java + ["1", steps], "sneakpath, 2 threads": java + ["2", steps],
                "pytorch by hand, 1 thread": [sys.executable, os.path.join(HERE, "lif_torch.py"), "yin-yang", *files, seeds, steps]}
        seconds, epochs = {name: [] for name in runs}, {name: [] for name in runs}
        for _ in range(options.rounds):
            for name, command in runs.items():
                times, counts = results(command)
                seconds[name] += times
                epochs[name] += counts
    print(f"{'seconds to 95 % of the test set':32} {'median':>8} {'least':>8} {'greatest':>9} {'epochs':>7}")
    for name, values in seconds.items():
        print(f"{name:32} {statistics.median(values):8.3f} {min(values):8.3f} {max(values):9.3f} {statistics.median(epochs[name]):7.1f}")


if __name__ == "__main__":
    main()
