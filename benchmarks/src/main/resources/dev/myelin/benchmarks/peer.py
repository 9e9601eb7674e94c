"""Does the work of Myelin's benchmarks with PyTorch, a round at a time.

Reads lines "NAME SECONDS" and answers each with the mean nanoseconds of one operation of NAME: a
benchmark below, or an expression such as "layer(nn.ReLU(), [torch.randn(8)], True)".
"""

import sys
import threading
import time

import torch
from torch import nn
from torch.nn import functional as F


def mlp(*sizes):
    layers = []
    for i in range(1, len(sizes)):
        if i > 1:
            layers.append(nn.ReLU())
        layers.append(nn.Linear(sizes[i - 1], sizes[i]))
    return nn.Sequential(*layers)


def cnn(classes):
    return nn.Sequential(
        nn.Conv2d(3, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(64, 128, 3, padding=1), nn.BatchNorm2d(128), nn.ReLU(), nn.AdaptiveAvgPool2d(1),
        nn.Flatten(), nn.Linear(128, classes),
    )


class Recurrent(nn.Module):
    def __init__(self, size, classes):
        super().__init__()
        self.lstm = nn.LSTM(size, size, 2, batch_first=True)
        self.head = nn.Linear(size, classes)

    def forward(self, x):
        return self.head(self.lstm(x)[0][:, -1])


class Gpt(nn.Module):
    def __init__(self, blocks, size, classes):
        super().__init__()
        layer = nn.TransformerEncoderLayer(
            size, 4, 4 * size, 0.0, "gelu", batch_first=True, norm_first=True)
        self.stack = nn.TransformerEncoder(layer, blocks, enable_nested_tensor=False)
        self.head = nn.Linear(size, classes)

    def forward(self, x):
        mask = nn.Transformer.generate_square_subsequent_mask(x.shape[1])
        return self.head(self.stack(x, mask, is_causal=True).mean(1))


def repeated(operation):
    """A loop of so many operations, with no more Python in it than the operation's own."""
    def run(count):
        for _ in range(count):
            operation()
    return run


def add():
    a, b = torch.ones(4), torch.ones(4)

    def run(count):
        for _ in range(count):
            a.add(b)
    return run


def add_in_place():
    a, b = torch.ones(4), torch.ones(4)

    def run(count):
        for _ in range(count):
            a.add_(b)
    return run


def matmul():
    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    return repeated(lambda: a.matmul(b))


def relu():
    x = torch.randn(16 << 20)
    return repeated(lambda: x.relu())


def training(model, *shape):
    inputs, targets = torch.randn(*shape), torch.randint(0, 10, shape[:1])
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, fused=True)
    criterion = nn.CrossEntropyLoss()

    def step():
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        return loss.item()
    return repeated(step)


def eight_threads():
    model, inputs = mlp(64, 128, 128, 10).eval(), torch.randn(1, 64)

    def calls(count):
        with torch.no_grad():
            for _ in range(count):
                model(inputs)

    def run(count):
        threads = [threading.Thread(target=calls, args=(count,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return run


def fixed(tensor):
    """A tensor that gets no gradient."""
    tensor.fixed = True
    return tensor


def layer(module, inputs, backward):
    """A layer forward in evaluation, or forward and backward in training."""
    parameters = list(module.parameters()) if isinstance(module, nn.Module) else []
    if isinstance(module, nn.Module):
        module.train(backward)

    def forward():
        output = module(*inputs)
        return output[0] if isinstance(output, tuple) else output

    if not backward:
        def run(count):
            with torch.no_grad():
                for _ in range(count):
                    forward()
        return run
    leaves = [x.requires_grad_() for x in inputs if not hasattr(x, "fixed")] + parameters
    gradient = torch.ones_like(forward())

    def step():
        forward().backward(gradient)
        for leaf in leaves:
            leaf.grad = None
    return repeated(step)


BENCHMARKS = {
    "Elementwise.addOfFourFloats": add,
    "Elementwise.addOfFourFloatsInScope": add,
    "Elementwise.addInPlaceOfFourFloats": add_in_place,
    "Elementwise.reluOf64Megabytes": relu,
    "Elementwise.reluOf64MegabytesInScope": relu,
    "Products.matmulOf1024": matmul,
    "TrainingSteps.stepOfSmallMlp": lambda: training(mlp(64, 128, 128, 10), 32, 64),
    "TrainingSteps.stepOfLargeMlp": lambda: training(mlp(784, 1024, 1024, 10), 128, 784),
    "TrainingSteps.stepOfCnn": lambda: training(cnn(10), 32, 3, 32, 32),
    "TrainingSteps.stepOfLstm": lambda: training(Recurrent(128, 10), 32, 50, 128),
    "TrainingSteps.stepOfGpt": lambda: training(Gpt(4, 128, 10), 8, 128, 128),
    "Inference.callByEightThreads": eight_threads,
}


def measure(run, seconds):
    """The mean nanoseconds of an operation over about so many seconds."""
    count, total, begun = 1, 0, time.perf_counter_ns()
    limit = begun + seconds * 1e9
    while True:
        run(count)
        total += count
        now = time.perf_counter_ns()
        if now >= limit:
            return (now - begun) / total
        mean = (now - begun) / total
        # Large enough that the clock costs nothing, small enough to end in time.
        count = max(1, min(count * 2, int((limit - now) / mean / 2)))


def main():
    prepared = {}
    print(f"{torch.__version__} {torch.get_num_threads()}", flush=True)
    for line in sys.stdin:
        name, seconds = line.rsplit(maxsplit=1)
        if name not in prepared:
            if name.startswith("layer("):
                prepared.clear()  # One layer's tensors at a time.
                prepared[name] = eval(name)  # Only Myelin's own benchmarks write here.
            else:
                prepared[name] = BENCHMARKS[name]()
        print(measure(prepared[name], float(seconds)), flush=True)


main()
