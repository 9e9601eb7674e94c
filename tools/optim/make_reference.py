"""Writes what PyTorch's optimizers make of given gradients, for OptimizerReferenceTest.

    python tools/optim/make_reference.py core/src/test/resources/dev/myelin/optim/reference.csv

Three parameters, of shapes [2, 3], [] and [2, 2, 1, 2], start at cos(1), cos(2), ... in their order. The element
numbered i from 1 gets, in the step numbered s from 1, the gradient sin(i * s) * 3 / (s + 2); the second parameter
gets none in every third step. A line holds the case, the type, the number of steps made and all 15 elements.
"""

import math
import sys

import torch

STEPS = (1, 2, 25)
CASES = {
    "sgd": (torch.optim.SGD, dict(lr=0.1)),
    "sgd momentum": (torch.optim.SGD, dict(lr=0.05, momentum=0.9)),
    "sgd dampening": (torch.optim.SGD, dict(lr=0.05, momentum=0.9, dampening=0.3)),
    "sgd nesterov": (torch.optim.SGD, dict(lr=0.05, momentum=0.8, nesterov=True)),
    "sgd weightDecay": (torch.optim.SGD, dict(lr=0.1, weight_decay=0.1)),
    "sgd maximize": (torch.optim.SGD, dict(lr=0.02, momentum=0.5, weight_decay=0.2, maximize=True)),
    "adam": (torch.optim.Adam, dict()),
    "adam betas": (torch.optim.Adam, dict(lr=0.02, betas=(0.7, 0.95), eps=1e-3)),
    "adam amsgrad": (torch.optim.Adam, dict(lr=0.02, betas=(0.7, 0.8), amsgrad=True)),
    "adam weightDecay": (torch.optim.Adam, dict(lr=0.02, weight_decay=0.3)),
    "adam maximize": (torch.optim.Adam, dict(lr=0.02, weight_decay=0.3, maximize=True)),
    "adamw": (torch.optim.AdamW, dict()),
    "adamw betas": (torch.optim.AdamW, dict(lr=0.02, betas=(0.7, 0.95), eps=1e-3)),
    "adamw amsgrad": (torch.optim.AdamW, dict(lr=0.02, betas=(0.7, 0.8), amsgrad=True)),
    "adamw weightDecay": (torch.optim.AdamW, dict(lr=0.02, weight_decay=0.3)),
    "adamw maximize": (torch.optim.AdamW, dict(lr=0.02, weight_decay=0.3, maximize=True)),
}
SHAPES = ([2, 3], [], [2, 2, 1, 2])


def fill(values, dtype):
    tensors, at = [], 0
    for shape in SHAPES:
        size = math.prod(shape)
        tensors.append(torch.tensor(values[at : at + size], dtype=torch.float64).reshape(shape).to(dtype))
        at += size
    return tensors


def main(path):
    with open(path, "w", encoding="ascii", newline="\n") as out:
        for name, (optimizer, options) in CASES.items():
            for dtype in (torch.float32, torch.float64, torch.float16, torch.bfloat16):
                parameters = [t.requires_grad_() for t in fill([math.cos(i) for i in range(1, 16)], dtype)]
                wide = dtype in (torch.float32, torch.float64)
                made = optimizer(parameters, foreach=False, fused=not wide, **options)
                for step in range(1, STEPS[-1] + 1):
                    values = [math.sin(i * step) * 3 / (step + 2) for i in range(1, 16)]
                    for parameter, gradient in zip(parameters, fill(values, dtype)):
                        parameter.grad = gradient
                    if step % 3 == 0:
                        parameters[1].grad = None
                    made.step()
                    if step in STEPS:
                        numbers = [x for p in parameters for x in p.detach().double().flatten().tolist()]
                        text = ",".join(f"{x:.17g}" for x in numbers)
                        out.write(f"{name},{str(dtype).removeprefix('torch.')},{step},{text}\n")


if __name__ == "__main__":
    main(sys.argv[1])
