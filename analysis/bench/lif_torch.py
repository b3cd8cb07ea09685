"""PyTorch's side of yin_yang_lif.py and lif_training.py: leaky integrate-and-fire neurons with surrogate gradients, and leaky
integrators that read them out. All steps of a layer are one autograd function whose backward sweep is written by hand, compiled by
torch.jit and in place; products of a layer are one for all steps.
"""
import sys, time
import numpy as np
import torch

H, TAU, THETA, SLOPE = 0.1, 1.0, 0.1, 25.0  # ms, ms, V
BETA = 1 / (1 + H / TAU)


@torch.jit.script
def fire(current, steps: int, beta: float, theta: float):
    shape = [steps, current.size(1), current.size(2)]
    before, spikes = torch.empty(shape), torch.empty(shape)
    v = torch.zeros(shape[1:])
    for t in range(steps):
        v.add_(current[t if current.size(0) > 1 else 0]).mul_(beta)
        before[t] = v
        torch.gt(v, theta, out=spikes[t])
        v.sub_(spikes[t], alpha=theta)
    return before, spikes


@torch.jit.script
def fire_back(before, bars, held: bool, beta: float, theta: float, slope: float):
    slopes = before.div(theta).sub_(1).abs_().mul_(slope).add_(1).square_().reciprocal_().div_(theta)
    own = slopes.mul(-theta).add_(1)
    slopes.mul_(bars)
    v = torch.zeros_like(before[0])
    out = torch.zeros_like(before[:1]) if held else torch.empty_like(before)
    for k in range(before.size(0)):
        t = before.size(0) - 1 - k
        v.mul_(own[t]).add_(slopes[t]).mul_(beta)
        if held:
            out[0].add_(v)
        else:
            out[t] = v
    return out


class Fire(torch.autograd.Function):
    @staticmethod
    def forward(ctx, current, steps):
        before, spikes = fire(current, steps, BETA, THETA)
        ctx.save_for_backward(before)
        ctx.held = len(current) == 1
        return spikes

    @staticmethod
    def backward(ctx, bars):
        return fire_back(ctx.saved_tensors[0], bars, ctx.held, BETA, THETA, SLOPE), None


class Network(torch.nn.Module):
    """currents are h/C times those into the membranes (V); a weight of 1 is 1 V a step."""

    def __init__(self, inputs, hidden, classes, steps, scale, spikes=False):
        super().__init__()
        self.spikes = spikes
        self.one, self.two = torch.nn.Linear(inputs, hidden), torch.nn.Linear(hidden, classes)
        self.steps, self.scale = steps, scale
        # mean of a leaky integrator: what comes in at step t counts beta + beta^2 + ... for the steps that are left
        left = torch.arange(steps, 0, -1.0)
        self.share = (BETA * (1 - BETA ** left) / (1 - BETA) / steps).reshape(-1, 1, 1)
        self.bias_share = float(self.share.sum())

    def forward(self, features):
        heard = (torch.rand(self.steps, *features.shape) < features).float() if self.spikes else features.unsqueeze(0)
        spikes = Fire.apply(self.scale * self.one(heard), self.steps)
        heard = (spikes * self.share).sum(0)
        return 20 * self.scale * (heard @ self.two.weight.t() + self.bias_share * self.two.bias)


def train(net, optimiser, x, y, batch, order):
    right = 0
    for k in range(0, len(order), batch):
        rows = order[k : k + batch]
        optimiser.zero_grad(set_to_none=True)
        logits = net(x[rows])
        loss = torch.nn.functional.cross_entropy(logits, y[rows])
        loss.backward()
        optimiser.step()
        right += int((logits.argmax(1) == y[rows]).sum())
    return right / len(order)


def yin_yang(files, seeds, steps):
    x, y, tx, ty = (torch.tensor(np.load(f)) for f in files)
    for seed in range(-1, seeds + 1):  # two warm up
        torch.manual_seed(seed + 100)
        start = time.perf_counter()
        net = Network(4, 120, 3, steps, 1.0)
        adam = torch.optim.Adam(net.parameters(), 0.005)
        for epoch in range(1, 11):
            train(net, adam, x, y, 100, torch.randperm(len(x)))
            with torch.no_grad():
                if float((net(tx).argmax(1) == ty).float().mean()) >= 0.95:
                    break
        if seed > 0:
            print(f"seconds={time.perf_counter() - start:.4f}\nepochs={epoch}")


def mnist(images, labels, hidden, steps, samples, spikes):
    x = torch.tensor(np.load(images)[:samples], dtype=torch.float32) / 255
    y = torch.tensor(np.load(labels)[:samples].astype(np.int64))
    torch.manual_seed(1)
    net = Network(784, hidden, 10, steps, 0.3, spikes)
    adam = torch.optim.Adam(net.parameters(), 0.002)
    best = []
    for _ in range(6):
        start = time.perf_counter()
        accuracy = train(net, adam, x, y, 128, torch.randperm(samples))
        best.append(time.perf_counter() - start)
    print(f"train={samples / min(best[1:])}\naccuracy={accuracy}")
    best = []
    with torch.no_grad():
        for _ in range(3):
            start = time.perf_counter()
            for k in range(0, samples, 128):
                net(x[k : k + 128])
            best.append(time.perf_counter() - start)
    print(f"infer={samples / min(best)}")


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if sys.argv[1] == "yin-yang":
        yin_yang(sys.argv[2:6], int(sys.argv[6]), int(sys.argv[7]))
    else:
        mnist(sys.argv[2], sys.argv[3], *map(int, sys.argv[4:7]), sys.argv[7] == "spikes")
