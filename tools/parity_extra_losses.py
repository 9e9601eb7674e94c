"""Makes parity cases of losses and activations that PyTorch's own list of module inputs lacks, in
the form of the cases in core/src/test/resources/parity:

    python tools/parity_extra_losses.py core/src/test/resources/parity-extra/losses

Modules that PyTorch lacks too are plain formulas below. Needs PyTorch and safetensors. The same seed
gives the same files.
"""

import json
import math
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F

SEED = 11


def fold(losses, reduction):
    return losses.mean() if reduction == "mean" else losses.sum() if reduction == "sum" else losses


class Formula(nn.Module):
    """A formula of the inputs, with its options."""

    def __init__(self, formula, **options):
        super().__init__()
        self.formula = formula
        self.options = options
        if isinstance(options.get("weight"), torch.Tensor):
            self.register_buffer("weight", options["weight"])

    def forward(self, *inputs):
        return self.formula(*inputs, **self.options)


def focal(x, t, gamma=2.0, weight=None, ignore_index=-100, reduction="mean"):
    log_p = F.log_softmax(x, 1)
    counted = t != ignore_index
    safe = t.clamp_min(0)
    picked = log_p.gather(1, safe.unsqueeze(1)).squeeze(1)
    w = torch.ones_like(picked) if weight is None else weight[safe]
    w = w * counted
    losses = -w * (1 - picked.exp()) ** gamma * picked
    return losses.sum() / w.sum() if reduction == "mean" else fold(losses, reduction)


def binary_focal(x, t, alpha=0.25, gamma=2.0, reduction="mean"):
    p = torch.sigmoid(x)
    entropy = F.binary_cross_entropy_with_logits(x, t, reduction="none")
    p_t = p * t + (1 - p) * (1 - t)
    return fold((alpha * t + (1 - alpha) * (1 - t)) * (1 - p_t) ** gamma * entropy, reduction)


def on_probabilities(p, t, reduction="mean"):
    return fold(-p.log().gather(1, t.unsqueeze(1)).squeeze(1), reduction)


def octaves(wave, x, count, shift):
    parts = []
    for channel in range(x.shape[-1]):
        for i in range(count):
            parts += wave(2**i * x[..., channel] + i * shift)
    return torch.stack(parts, -1)


def triangle(t):
    return 1 - 4 * (t - t.round()).abs()


FORMULAS = {
    "FocalLoss": focal,
    "BinaryFocalLoss": binary_focal,
    "ProbabilityCrossEntropyLoss": on_probabilities,
    "LogCoshLoss": lambda x, t, reduction="mean": fold((x - t).cosh().log(), reduction),
    "QuantileLoss": lambda x, t, quantile, reduction="mean": fold(
        torch.where(t > x, quantile * (t - x), (1 - quantile) * (x - t)), reduction
    ),
    "HingeLoss": lambda x, t, reduction="mean": fold((1 - x * t).relu(), reduction),
    "CosineSimilarityLoss": lambda x, t, dim=-1, reduction="mean": fold(
        1 - (x * t).sum(dim) / (x.norm(dim=dim) * t.norm(dim=dim)), reduction
    ),
    "ContrastiveLoss": lambda a, b, t, margin=1.0, reduction="mean": fold(
        t * (a - b).norm(dim=1) ** 2 + (1 - t) * (margin - (a - b).norm(dim=1)).relu() ** 2,
        reduction,
    ),
    "Step": lambda x, threshold=0.0: (x > threshold).float(),
    "SwiGLU": lambda x, dim=-1: F.silu(x.chunk(2, dim)[0]) * x.chunk(2, dim)[1],
    "ReLUSquared": lambda x: F.relu(x) ** 2,
    "FastGELU": lambda x: x * torch.sigmoid(1.702 * x),
    "ScaleAdd": lambda x, scale, offset: scale * x + offset,
    "Exp": torch.exp,
    "Exp2": torch.exp2,
    "SinEncode": lambda x, octaves_, shift=0.0: octaves(
        lambda t: [(2 * math.pi * t).sin(), (2 * math.pi * t).cos()], x, octaves_, shift
    ),
    "TriEncode": lambda x, octaves_, shift=0.0: octaves(
        lambda t: [triangle(t - 0.25), triangle(t)], x, octaves_, shift
    ),
}


def make(name, args):
    if name in FORMULAS:
        return Formula(FORMULAS[name], **args)
    return getattr(nn, name)(**args)


class Cases:
    """The cases of one folder, of which each module's tensors go into one file."""

    def __init__(self):
        self.index = []
        self.files = {}

    def add(self, name, inputs, grads=("in.0",), training=True, **args):
        """Runs a module and notes its inputs, outputs, gradients and state. `grads` names the
        inputs to differentiate by, besides all parameters."""
        number = sum(case["module"] == name for case in self.index)
        mode = "train" if training else "eval"
        prefix = f"{number:02d}.{mode}."
        tensors = self.files.setdefault(name, {})

        def note(key, tensor):
            tensors[prefix + key] = tensor.detach().clone().contiguous()

        for key, value in args.items():
            if isinstance(value, torch.Tensor):
                note(f"arg.{key}", value)
        module = make(name, args).train(training)
        state = module.state_dict()
        for key, value in state.items():
            note(f"state.{key}", value)
        leaves = []
        for i, value in enumerate(inputs):
            note(f"in.{i}", value)
            leaves.append(value.clone().requires_grad_(f"in.{i}" in grads))
        out = module(*leaves)
        outputs = list(out) if isinstance(out, tuple) else [out]
        scalar = 0
        for i, value in enumerate(outputs):
            note(f"out.{i}", value)
            cot = torch.randn(value.shape)
            note(f"cot.{i}", cot)
            scalar = scalar + (value * cot).sum()
        by = {key: leaves[int(key[3:])] for key in grads}
        by |= {f"state.{key}": value for key, value in module.named_parameters()}
        if by:
            found = torch.autograd.grad(scalar, list(by.values()), allow_unused=True)
            for key, grad in zip(by, found):
                if grad is not None:
                    note(f"grad.{key}", grad)
        for key, value in module.state_dict().items():
            note(f"after.{key}", value)
        self.index.append({
            "id": f"{name}/{number:02d}/{mode}",
            "module": name,
            "args": {
                key: {"tensor": f"arg.{key}"} if isinstance(value, torch.Tensor) else value
                for key, value in args.items()
            },
            "training": training,
            "inputs": [{"name": f"input{i}", "tensor": f"in.{i}"} for i in range(len(inputs))],
            "state": list(state),
            "outputs": len(outputs),
            "outputNone": [],
            "grads": list(by),
            "file": f"{name}.safetensors",
        })

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, tensors in self.files.items():
            save_file(tensors, folder / f"{name}.safetensors")
        index = {
            "torch": torch.__version__,
            "dtype": "float32",
            "seed": SEED,
            "cases": self.index,
        }
        (folder / "index.json").write_text(json.dumps(index, indent=1) + "\n")


REDUCTIONS = ("none", "mean", "sum")
THREE = ("in.0", "in.1", "in.2")
TWO = ("in.0", "in.1")


def randn(*shape):
    return torch.randn(*shape)


def signs(*shape):
    return torch.randint(0, 2, shape).float() * 2 - 1


def bits(*shape):
    return torch.randint(0, 2, shape).float()


def triplets(cases):
    for shape in ((5, 4), (4,)):
        for options in ({}, {"p": 1.0}, {"swap": True, "margin": 0.5}, {"p": 3.0, "eps": 1e-3}):
            abc = [randn(*shape) for _ in range(3)]
            cases.add("TripletMarginLoss", abc, THREE, **options)
    for reduction in REDUCTIONS:
        abc = [randn(3, 6) for _ in range(3)]
        cases.add("TripletMarginLoss", abc, THREE, reduction=reduction, swap=True)
        cases.add("TripletMarginWithDistanceLoss", abc, THREE, reduction=reduction, margin=2.0)
        cases.add("TripletMarginWithDistanceLoss", abc, THREE, reduction=reduction, swap=True)
    for options in ({}, {"p": 1.0}, {"p": 3.0, "keepdim": True}, {"eps": 0.1}, {"p": math.inf}):
        if options.get("p") == math.inf:
            continue  # JSON has no infinity.
        cases.add("PairwiseDistance", [randn(4, 5), randn(4, 5)], TWO, **options)
        cases.add("PairwiseDistance", [randn(2, 3, 5), randn(5)], TWO, **options)
    for dim, shape in ((1, (4, 5)), (-1, (2, 3, 4)), (0, (6,))):
        for eps in (1e-8, 0.5):
            pair = [randn(*shape), randn(*shape)]
            cases.add("CosineSimilarity", pair, TWO, dim=dim, eps=eps)
        for reduction in REDUCTIONS:
            pair = [randn(*shape), randn(*shape)]
            cases.add("CosineSimilarityLoss", pair, TWO, dim=dim, reduction=reduction)
    for reduction in REDUCTIONS:
        inputs = [randn(6, 3) * 0.5, randn(6, 3) * 0.5, bits(6)]
        cases.add("ContrastiveLoss", inputs, TWO, margin=1.5, reduction=reduction)


def regressions(cases):
    for reduction in REDUCTIONS:
        x, t = randn(4, 3) * 2, randn(4, 3)
        cases.add("LogCoshLoss", [x, t], TWO, reduction=reduction)
        cases.add("QuantileLoss", [x, t], TWO, quantile=0.9, reduction=reduction)
        cases.add("HingeLoss", [x, signs(4, 3)], reduction=reduction)
        cases.add("HuberLoss", [x, t], TWO, delta=0.3, reduction=reduction)
        cases.add("SmoothL1Loss", [x, t], TWO, beta=0.4, reduction=reduction)
        cases.add("SmoothL1Loss", [x, t], TWO, beta=0.0, reduction=reduction)
        variance = torch.rand(4, 3) + 0.1
        cases.add("GaussianNLLLoss", [x, t, variance], THREE, full=True, reduction=reduction)
        cases.add("GaussianNLLLoss", [x, t, variance[:, 0]], THREE, eps=0.3, reduction=reduction)
        counts = torch.poisson(torch.full((4, 3), 2.0))
        cases.add("PoissonNLLLoss", [x, counts], full=True, reduction=reduction)
        rate = x.abs()
        cases.add("PoissonNLLLoss", [rate, counts], log_input=False, eps=1e-3, reduction=reduction)
    for reduction in (*REDUCTIONS, "batchmean"):
        for log_target in (False, True):
            log_p, log_q = randn(5, 4).log_softmax(1), randn(5, 4).log_softmax(1)
            target = log_q if log_target else log_q.exp()
            options = {"log_target": log_target, "reduction": reduction}
            cases.add("KLDivLoss", [log_p, target], TWO, **options)


def classifications(cases):
    for reduction in REDUCTIONS:
        for weight in (torch.rand(3), torch.rand(4, 1), torch.rand(4, 3)):
            p, t = torch.rand(4, 3), torch.rand(4, 3)
            cases.add("BCELoss", [p, t], weight=weight, reduction=reduction)
            cases.add("BCEWithLogitsLoss", [randn(4, 3), t], weight=weight, reduction=reduction)
            cases.add(
                "BCEWithLogitsLoss", [randn(4, 3), t], pos_weight=weight * 3, reduction=reduction
            )
        for gamma in (0.0, 1.0, 2.5):
            options = {"gamma": gamma, "reduction": reduction}
            t = torch.randint(0, 4, (6,))
            cases.add("FocalLoss", [randn(6, 4), t], **options)
            cases.add("FocalLoss", [randn(6, 4), t], weight=torch.rand(4) + 0.1, **options)
            images = torch.randint(0, 3, (2, 3, 2))
            images[0, 0, 0] = -100
            cases.add("FocalLoss", [randn(2, 3, 3, 2), images], **options)
            cases.add("BinaryFocalLoss", [randn(4, 3), bits(4, 3)], alpha=0.4, **options)
        t = torch.randint(0, 4, (6,))
        cases.add(
            "ProbabilityCrossEntropyLoss", [randn(6, 4).softmax(1), t], (), reduction=reduction
        )
        x = randn(3, 5)
        t = torch.tensor([[3, 0, -1, 1, 4], [1, -1, 0, 0, 0], [0, 1, 2, 3, 4]])
        cases.add("MultiLabelMarginLoss", [x, t], reduction=reduction)
        t = torch.randint(0, 5, (3,))
        options = {"p": 2, "margin": 0.7, "weight": torch.rand(5), "reduction": reduction}
        cases.add("MultiMarginLoss", [x, t], **options)
        lengths = torch.tensor([7, 5]), torch.tensor([3, 2])
        log_p = randn(7, 2, 6).log_softmax(2)
        joined, padded = torch.randint(1, 6, (5,)), torch.randint(1, 6, (2, 4))
        cases.add("CTCLoss", [log_p, joined, *lengths], reduction=reduction)
        cases.add("CTCLoss", [log_p, padded, *lengths], reduction=reduction)
        short = torch.tensor([2, 5]), torch.tensor([4, 2])
        cases.add("CTCLoss", [log_p, padded, *short], zero_infinity=True, reduction=reduction)
    for options in ({}, {"head_bias": True}, {"div_value": 2.0}):
        options |= {"in_features": 64, "n_classes": 20, "cutoffs": [5, 10, 15]}
        t = torch.tensor([0, 4, 5, 9, 10, 16, 19])
        cases.add("AdaptiveLogSoftmaxWithLoss", [randn(7, 64), t], **options)
        cases.add("AdaptiveLogSoftmaxWithLoss", [randn(64), torch.tensor(12)], **options)


def activations(cases):
    for shape in ((4, 6), (2, 4, 4), (6,)):
        x = randn(*shape) * 3
        cases.add("RReLU", [x], training=False)
        cases.add("RReLU", [x], training=False, lower=0.1, upper=0.9)
        cases.add("Hardsigmoid", [x])
        cases.add("GELU", [x], approximate="tanh")
        cases.add("Hardtanh", [x], min_val=-0.5, max_val=2.5)
        cases.add("ELU", [x], alpha=0.3)
        cases.add("CELU", [x], alpha=0.3)
        cases.add("PReLU", [x], init=-0.5)
        cases.add("SELU", [x])
        cases.add("FastGELU", [x])
        cases.add("ReLUSquared", [x])
        cases.add("SwiGLU", [x])
        cases.add("SwiGLU", [x], dim=0)
        cases.add("Step", [x], (), threshold=0.5)
        cases.add("ScaleAdd", [x], scale=2.0, offset=-0.5)
        cases.add("Exp", [x])
        cases.add("Exp2", [x])
        for name in ("SinEncode", "TriEncode"):
            cases.add(name, [x / 8], octaves_=3)
            cases.add(name, [x / 8], octaves_=2, shift=0.3)


if __name__ == "__main__":
    torch.manual_seed(SEED)
    made = Cases()
    triplets(made)
    regressions(made)
    classifications(made)
    activations(made)
    made.write(Path(sys.argv[1]))
