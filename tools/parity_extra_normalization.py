"""Makes parity cases of pooling, normalisation, embedding and parametrizations that PyTorch's own
list of module inputs lacks, in the form of the cases in core/src/test/resources/parity:

    python tools/parity_extra_normalization.py core/src/test/resources/parity-extra/normalization

Needs PyTorch and safetensors. The same seed gives the same files.
"""

import json
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn.utils import parametrizations

SEED = 3


def randn(*shape):
    return torch.randn(*shape, dtype=torch.float32)


class Cases:
    """The cases of one folder, of which each module's tensors go into one file."""

    def __init__(self):
        self.index = []
        self.files = {}

    def add(self, name, make, args, inputs, training=True, grads=(), calls=1):
        """Runs a module and notes its inputs, outputs, gradients and state.

        `args` may hold tensors; `grads` names the inputs to differentiate by, besides all
        parameters; of several calls each has its own output.
        """
        number = sum(case["module"] == name for case in self.index)
        mode = "train" if training else "eval"
        prefix = f"{number:02d}.{mode}."
        tensors = self.files.setdefault(name, {})

        def note(key, tensor):
            tensors[prefix + key] = tensor.detach().clone().contiguous()

        for key, value in args.items():
            if isinstance(value, torch.Tensor):
                note(f"arg.{key}", value)
        module = make(**args).train(training)
        vary(module)
        if calls > 1:
            args = args | {"calls": calls}
        state = {key: value.detach().clone() for key, value in module.state_dict().items()}
        for key, value in state.items():
            note(f"state.{key}", value)
        leaves = []
        for i, value in enumerate(inputs):
            note(f"in.{i}", value)
            leaves.append(value.clone().requires_grad_(f"in.{i}" in grads))
        outputs = []
        for _ in range(calls):
            out = module(*leaves)
            outputs += out if isinstance(out, tuple) else [out]
        scalar = 0
        for i, value in enumerate(outputs):
            note(f"out.{i}", value)
            if value.is_floating_point():
                cot = randn(*value.shape)
                note(f"cot.{i}", cot)
                scalar = scalar + (value * cot).sum()
        by = {key: leaves[int(key[3:])] for key in grads}
        for key, value in module.named_parameters():
            if value.requires_grad:
                by[f"state.{key}"] = value
        if by:
            found = torch.autograd.grad(scalar, list(by.values()), allow_unused=True)
            for key, grad in zip(by, found):
                if grad is not None:
                    note(f"grad.{key}", grad.to_dense())
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


def vary(module):
    """Gives vectors, which start as zeros or ones, values that tell places apart."""
    with torch.no_grad():
        for value in [*module.parameters(), *module.buffers()]:
            if value.dim() == 1 and value.std() == 0:
                value.uniform_(0.5, 1.5)


class InterleavedGroupNorm(nn.GroupNorm):
    """MLX's order of groups: channel c belongs to group c % groups."""

    def __init__(self, interleaved, **args):
        super().__init__(**args)

    def forward(self, x):
        n, c = x.shape[:2]
        apart = x.reshape(n, c // self.num_groups, self.num_groups, -1)
        mean = apart.mean((1, 3), keepdim=True)
        var = apart.var((1, 3), keepdim=True, unbiased=False)
        y = ((apart - mean) / (var + self.eps).sqrt()).reshape(x.shape)
        if self.affine:
            one = (1, -1) + (1,) * (x.dim() - 2)
            y = y * self.weight.view(one) + self.bias.view(one)
        return y


class Bag(nn.EmbeddingBag):
    """Takes per-sample weights as the last input."""

    def forward(self, x, *rest):
        offsets = next((r for r in rest if not r.is_floating_point()), None)
        weights = next((r for r in rest if r.is_floating_point()), None)
        return super().forward(x, offsets, weights)


def pooled(rank, *shape, **args):
    pool = getattr(nn, f"MaxPool{rank}d")(return_indices=True, **args)
    return pool(randn(*shape))


def add_pooling(cases):
    for training in (True, False):
        for rank in (1, 2, 3):
            name = f"MaxUnpool{rank}d"
            make = getattr(nn, name)
            for args, sizes in (
                ({"kernel_size": 2}, (6, 4, 8)),
                ({"kernel_size": 3, "stride": 2, "padding": 1}, (7, 5, 9)),
            ):
                for batch in ((2, 3), (3,)):
                    inputs = list(pooled(rank, *batch, *sizes[:rank], **args))
                    cases.add(name, make, args, inputs, training, ["in.0"])
    for rank in (1, 2, 3):
        sizes = (9, 7, 8)[:rank]
        for training in (True, False):
            name = f"AvgPool{rank}d"
            args = {"kernel_size": 3, "stride": 2, "padding": 1, "count_include_pad": False}
            cases.add(name, getattr(nn, name), args, [randn(2, 3, *sizes)], training, ["in.0"])
            args = {"kernel_size": 2, "stride": 2, "padding": 1, "ceil_mode": True}
            cases.add(name, getattr(nn, name), args, [randn(3, *sizes)], training, ["in.0"])
            name = f"MaxPool{rank}d"
            args = {"kernel_size": 2, "stride": 3, "dilation": 2, "ceil_mode": True}
            args |= {"return_indices": True}
            cases.add(name, getattr(nn, name), args, [randn(2, 3, *sizes)], training, ["in.0"])
            name = f"LPPool{rank}d"
            args = {"norm_type": 3, "kernel_size": 2, "stride": 1, "ceil_mode": True}
            x = randn(2, 3, *sizes).abs()
            cases.add(name, getattr(nn, name), args, [x], training, ["in.0"])
            name = f"AdaptiveMaxPool{rank}d"
            args = {"output_size": 4, "return_indices": True}
            cases.add(name, getattr(nn, name), args, [randn(2, 3, *sizes)], training, ["in.0"])
    cases.add("AdaptiveAvgPool2d", nn.AdaptiveAvgPool2d, {"output_size": [None, 3]},
              [randn(2, 3, 5, 7)], True, ["in.0"])
    cases.add("AdaptiveAvgPool3d", nn.AdaptiveAvgPool3d, {"output_size": [2, None, 3]},
              [randn(2, 3, 5, 4, 7)], True, ["in.0"])


def add_normalization(cases):
    for training in (True, False):
        for shape in ((4, 6), (2, 6, 5), (2, 6, 3, 4)):
            for affine in (True, False):
                args = {"num_groups": 3, "num_channels": 6, "affine": affine, "interleaved": True}
                cases.add("GroupNorm", InterleavedGroupNorm, args, [randn(*shape)], training, ["in.0"])
        for shape in ([4], [3, 4]):
            args = {"normalized_shape": shape}
            cases.add("RMSNorm", nn.RMSNorm, args, [randn(2, 3, 4)], training, ["in.0"])
        for shape in ((2, 7), (2, 7, 3), (2, 7, 3, 4), (2, 7, 3, 4, 2)):
            if len(shape) > 2:
                args = {"size": 3, "alpha": 0.5, "beta": 0.75, "k": 1.5}
                cases.add("LocalResponseNorm", nn.LocalResponseNorm, args, [randn(*shape)], training, ["in.0"])
        args = {"num_features": 3, "affine": True, "track_running_stats": True, "momentum": 0.3}
        for rank in (1, 2, 3):
            name = f"InstanceNorm{rank}d"
            sizes = (4, 3, 2)[:rank]
            cases.add(name, getattr(nn, name), args, [randn(2, 3, *sizes)], training, ["in.0"])
            cases.add(name, getattr(nn, name), args, [randn(3, *sizes)], training, ["in.0"])


def add_embedding(cases):
    x = torch.tensor([[1, 4, 0], [4, 3, 2]])
    for training in (True, False):
        for args in (
            {"padding_idx": 4},
            {"padding_idx": -1, "max_norm": 1.0},
            {"max_norm": 0.7, "norm_type": 1.0},
            {"max_norm": 0.5, "norm_type": float(3), "scale_grad_by_freq": True},
            {"scale_grad_by_freq": True},
        ):
            args = {"num_embeddings": 5, "embedding_dim": 4} | args
            cases.add("Embedding", nn.Embedding, args, [x], training)
        flat = torch.tensor([1, 4, 0, 4, 3, 2, 2, 2])
        offsets = torch.tensor([0, 3, 3, 5])
        ends = torch.tensor([0, 3, 3, 5, 8])
        for mode in ("sum", "mean", "max"):
            args = {"num_embeddings": 5, "embedding_dim": 4, "mode": mode}
            cases.add("EmbeddingBag", Bag, args, [x], training)
            cases.add("EmbeddingBag", Bag, args, [flat, offsets], training)
            cases.add("EmbeddingBag", Bag, args | {"padding_idx": 2}, [flat, offsets], training)
            cases.add("EmbeddingBag", Bag, args | {"padding_idx": -1}, [x], training)
            cases.add("EmbeddingBag", Bag, args | {"include_last_offset": True}, [flat, ends], training)
            cases.add("EmbeddingBag", Bag, args | {"max_norm": 1.0}, [flat, offsets], training)
            if mode != "max":
                scaled = args | {"scale_grad_by_freq": True}
                cases.add("EmbeddingBag", Bag, scaled, [flat, offsets], training)
        args = {"num_embeddings": 5, "embedding_dim": 4, "mode": "sum"}
        cases.add("EmbeddingBag", Bag, args, [x, randn(2, 3)], training, ["in.1"])
        cases.add("EmbeddingBag", Bag, args, [flat, offsets, randn(8)], training, ["in.2"])
        cases.add("EmbeddingBag", Bag, args | {"padding_idx": 2}, [flat, offsets, randn(8)],
                  training, ["in.2"])


def weight_norm(make):
    return lambda dim=0, **args: parametrizations.weight_norm(make(**args), dim=dim)


def spectral_norm(make):
    def build(n_power_iterations=1, dim=None, eps=1e-12, **args):
        return parametrizations.spectral_norm(
            make(**args), n_power_iterations=n_power_iterations, dim=dim, eps=eps)
    return build


def add_parametrizations(cases):
    linear = {"in_features": 4, "out_features": 3}
    conv = {"in_channels": 2, "out_channels": 4, "kernel_size": 3}
    image = (1, 2, 5, 4)
    for training in (True, False):
        for more in ({}, {"dim": 1}, {"dim": None}, {"dim": -1}, {"bias": False}):
            cases.add("WeightNorm.Linear", weight_norm(nn.Linear), linear | more, [randn(2, 4)],
                      training, ["in.0"], calls=2)
        for more in ({}, {"dim": 1}, {"dim": 3}, {"dim": None}):
            cases.add("WeightNorm.Conv2d", weight_norm(nn.Conv2d), conv | more, [randn(*image)],
                      training, ["in.0"])
        for more in ({}, {"n_power_iterations": 3}, {"dim": 1}, {"eps": 1e-4}):
            for calls in (1, 3):
                cases.add("SpectralNorm.Linear", spectral_norm(nn.Linear), linear | more,
                          [randn(2, 4)], training, ["in.0"], calls)
            cases.add("SpectralNorm.Conv2d", spectral_norm(nn.Conv2d), conv | more,
                      [randn(*image)], training, ["in.0"], 2)


def main(folder):
    torch.manual_seed(SEED)
    cases = Cases()
    add_pooling(cases)
    add_normalization(cases)
    add_embedding(cases)
    add_parametrizations(cases)
    cases.write(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
