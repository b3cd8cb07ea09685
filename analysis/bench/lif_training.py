#!/usr/bin/env python3
"""MNIST on leaky integrate-and-fire neurons with surrogate gradients: samples per second, Sneakpath against PyTorch.

    /usr/bin/python3 analysis/bench/lif_training.py --mnist DIR [--input held] [--hidden 100] [--steps 25] [--samples 12800] [--rounds 3]

DIR holds the IDX files. Needs Debian's python3-torch, and the jar (./sneakpath builds it at its first start). Both train the same
network 784-HIDDEN-10 (batches of 128, Adam at 0.002, fast sigmoid of slope 25, reset by subtraction, a leaky integrator for each
class) on the first SAMPLES images, in process and warm, in single precision. PyTorch at its best is one process for each thread, on
samples of its own, with the backward sweep of a layer written by hand (lif_torch.py): the rates of both processes are added, and no
price is put on bringing their gradients together. With --input spikes a pixel of brightness x spikes in each step with probability x, drawn
anew at each presentation; PyTorch multiplies all steps in one dense product. Debian's PyTorch multiplies by whatever libblas.so.3 is
installed: with the reference BLAS at 5 GFLOPS a core, with OpenBLAS (libopenblas0) at more than 70; a fair race needs the latter. Sneakpath is one process of two threads, whose gradients do come together. They
take turns; medians over rounds are printed.
"""
import argparse, gzip, os, statistics, subprocess, sys, tempfile
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
JAR = os.path.join(os.path.dirname(HERE), "target", "sneakpath.jar")


def read(path):
    with gzip.open(path) as f:
        raw = f.read()
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3])


def results(commands):
    """Sum of what processes that run together print; accuracies are averaged."""
    running = [subprocess.Popen(c, stdout=subprocess.PIPE, text=True) for c in commands]
    total = {}
    for process in running:
        out, _ = process.communicate()
        if process.returncode != 0:
            raise SystemExit(f"{process.args} failed")
        for line in out.split():
            name, value = line.split("=")
            total[name] = total.get(name, 0) + float(value) / (len(commands) if name == "accuracy" else 1)
    return total


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--mnist", required=True)
    options.add_argument("--input", choices=("held", "spikes"), default="held")
    options.add_argument("--hidden", type=int, default=100)
    options.add_argument("--steps", type=int, default=25)
    options.add_argument("--samples", type=int, default=12800)
    options.add_argument("--rounds", type=int, default=3)
    o = options.parse_args()
    size = [str(o.hidden), str(o.steps), str(o.samples)]
    with tempfile.TemporaryDirectory() as folder:
        images, labels = os.path.join(folder, "x.npy"), os.path.join(folder, "y.npy")
        np.save(images, read(os.path.join(o.mnist, "train-images-idx3-ubyte.gz")).reshape(-1, 784))
        np.save(labels, read(os.path.join(o.mnist, "train-labels-idx1-ubyte.gz")))
        java = ["java", "-cp", JAR, os.path.join(HERE, "LifTraining.java"), "mnist", o.mnist, *size, o.input]
        torch = [sys.executable, os.path.join(HERE, "lif_torch.py"), "mnist", images, labels, *size, o.input]
        runs = {"sneakpath, 1 thread": [java + ["1"]], "pytorch by hand, 1 process": [torch],
                "sneakpath, 2 threads": [java + ["2"]], "pytorch by hand, 2 processes": [torch, torch]}
        rows = {name: [] for name in runs}
        for _ in range(o.rounds):
            for name, commands in runs.items():
                rows[name].append(results(commands))
    print(f"784-{o.hidden}-10, {o.steps} steps, {o.input}, samples/s {'train':>10} {'inference':>10} {'accuracy':>9}")
    for name, got in rows.items():
        middle = {key: statistics.median(r[key] for r in got) for key in ("train", "infer", "accuracy")}
        print(f"{name:32} {middle['train']:10.0f} {middle['infer']:10.0f} {middle['accuracy']:9.3f}")


if __name__ == "__main__":
    main()
