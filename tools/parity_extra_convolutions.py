"""Makes parity cases of linear maps, convolutions, padding and changes of resolution that PyTorch's
own list of module inputs lacks, in the form of the cases in core/src/test/resources/parity:

    python tools/parity_extra_convolutions.py core/src/test/resources/parity-extra/convolutions

Needs PyTorch and safetensors. The same seed gives the same files. Two arguments are none of PyTorch's:
`channels_last`, with which input and output have their channels last, and `output_size`, which a
transposed convolution takes when it is called.
"""

import json
import sys
import warnings
from itertools import product
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

SEED = 5
KINDS = {1: (7,), 2: (6, 5), 3: (3, 4, 3)}


class Cases:
    """The cases of one folder, of which each module's tensors go into one file."""

    def __init__(self):
        self.index = []
        self.files = {}

    def add(self, name, *shapes, training=True, **args):
        """Runs a module on random inputs and notes its output, gradients and state."""
        number = sum(case["module"] == name for case in self.index)
        mode = "train" if training else "eval"
        tensors = self.files.setdefault(name, {})

        def note(key, tensor):
            tensors[f"{number:02d}.{mode}.{key}"] = tensor.detach().clone().contiguous()

        given = {key: tuple(v) if isinstance(v, list) else v for key, v in args.items()}
        last = given.pop("channels_last", False)
        sized = [given.pop("output_size")] if "Transpose" in name and "output_size" in args else []
        module = getattr(nn, name)(**given).train(training)
        dims = int(name[-2]) if name[-2:] in ("1d", "2d", "3d") else len(shapes[0]) - 2

        def run(x, *more):
            if last:
                x = x.movedim(-1, -1 - dims)
            y = module(x, *more, *sized)
            return y.movedim(-1 - dims, -1) if last else y

        inputs = [torch.randn(shape).requires_grad_() for shape in shapes]
        output = run(*inputs)  # A lazy module gets its parameters here.
        for i, value in enumerate(inputs):
            note(f"in.{i}", value)
        note("out.0", output)
        cotangent = torch.randn(output.shape)
        note("cot.0", cotangent)
        leaves = {f"in.{i}": value for i, value in enumerate(inputs)}
        leaves |= {f"state.{key}": value for key, value in module.named_parameters()}
        found = torch.autograd.grad((output * cotangent).sum(), list(leaves.values()))
        for key, gradient in zip(leaves, found):
            note(f"grad.{key}", gradient)
        for key, value in module.state_dict().items():
            note(f"state.{key}", value)
            note(f"after.{key}", value)
        self.index.append(
            {
                "id": f"{name}/{number:02d}/{mode}",
                "module": name,
                "args": args,
                "training": training,
                "inputs": [{"name": f"input{i}", "tensor": f"in.{i}"} for i in range(len(shapes))],
                "state": list(module.state_dict()),
                "outputs": 1,
                "outputNone": [],
                "grads": list(leaves),
                "file": f"{name}.safetensors",
            }
        )

    def save(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, tensors in self.files.items():
            save_file(tensors, folder / f"{name}.safetensors")
        head = json.dumps({"torch": torch.__version__, "dtype": "float32", "seed": SEED})[:-1]
        lines = ",\n".join(json.dumps(case) for case in self.index)
        (folder / "index.json").write_text(f'{head}, "cases": [\n{lines}\n]}}\n')


def linear(cases):
    cases.add("Identity", (2, 3))
    cases.add("Linear", (2, 3, 4), in_features=4, out_features=2)
    cases.add("Linear", (4,), in_features=4, out_features=2, bias=False)
    cases.add("LazyLinear", (3, 4), out_features=2)
    cases.add("LazyLinear", (5, 2, 4), out_features=3, bias=False)
    sizes = {"in1_features": 3, "in2_features": 4, "out_features": 2}
    cases.add("Bilinear", (2, 5, 3), (2, 5, 4), **sizes)
    cases.add("Bilinear", (3,), (4,), **sizes, bias=False)
    cases.add("Unflatten", (2, 12), dim=1, unflattened_size=[3, 4])
    cases.add("Unflatten", (2, 12, 3), dim=-2, unflattened_size=[2, -1, 2])
    cases.add("Unflatten", (6,), dim=0, unflattened_size=[6, 1])


def convolution(cases):
    for dims, planes in KINDS.items():
        name, batch, single = f"Conv{dims}d", (2, 2, *planes), (2, *planes)
        sizes = {"in_channels": 2, "out_channels": 4, "kernel_size": 3}
        even = {"in_channels": 2, "out_channels": 1, "kernel_size": [2, 4, 3][:dims]}
        cases.add(name, batch, **sizes, stride=2, padding=1, dilation=1, groups=2)
        cases.add(name, batch, **sizes, stride=[2, 1, 2][:dims], padding=[0, 1, 2][:dims], bias=False)
        cases.add(name, batch, **sizes, padding=2, dilation=2, groups=2)
        cases.add(name, batch, **(sizes | {"out_channels": 6}), groups=2, training=False)
        cases.add(name, batch, **sizes, padding="valid")
        cases.add(name, batch, **even, padding="same")
        cases.add(name, single, **even, padding="same", dilation=1)
        for mode in ("reflect", "replicate", "circular"):
            cases.add(name, batch, **sizes, padding=[1, 2, 0][:dims], padding_mode=mode)
            cases.add(name, batch, **even, padding="same", padding_mode=mode)
        cases.add(name, single, **sizes, padding=1, padding_mode="circular", stride=2)
        for shape in ((2, *planes, 2), (*planes, 2)):
            cases.add(name, shape, **sizes, padding=1, groups=2, channels_last=True)
            cases.add(name, shape, **even, padding="same", padding_mode="reflect", channels_last=True)
        cases.add(f"Lazy{name}", batch, out_channels=4, kernel_size=2, groups=2, stride=2)
        cases.add(f"Lazy{name}", (*planes, 2), out_channels=3, kernel_size=2, channels_last=True)


def transposed(cases):
    for dims, planes in KINDS.items():
        name, batch, single = f"ConvTranspose{dims}d", (2, 2, *planes), (2, *planes)
        sizes = {"in_channels": 2, "out_channels": 4, "kernel_size": 3}
        cases.add(name, batch, **sizes, stride=2)
        cases.add(name, batch, **sizes, stride=2, padding=1, output_padding=1, groups=2)
        cases.add(name, batch, **sizes, stride=1, dilation=2, output_padding=1, bias=False)
        cases.add(name, single, **sizes, stride=[2, 1, 3][:dims], padding=[1, 0, 2][:dims])
        cases.add(name, single, **(sizes | {"kernel_size": [4, 2, 3][:dims]}), stride=2, groups=2)
        least = [(size - 1) * 3 - 2 + 3 for size in planes]
        for more in (0, 1, 2):
            output = [size + more for size in least]
            cases.add(name, batch, **sizes, stride=3, padding=1, output_size=output)
        cases.add(name, batch, **sizes, stride=3, padding=1, output_size=[2, 4, *output])
        for shape in ((2, *planes, 2), (*planes, 2)):
            cases.add(name, shape, **sizes, stride=2, output_padding=1, channels_last=True)
        cases.add(
            name, (2, *planes, 2), **sizes, stride=3, padding=1, output_size=output, channels_last=True
        )
        cases.add(f"Lazy{name}", batch, out_channels=4, kernel_size=2, groups=2, stride=2)
        cases.add(f"Lazy{name}", single, out_channels=2, kernel_size=2, bias=False)


def padding(cases):
    for dims, planes in KINDS.items():
        batch, single = (2, 2, *planes), (2, *planes)
        uneven = [2, 1, 0, 3, 1, 2][: 2 * dims]
        taken = [-1, -1, 1, -2, 0, -1][: 2 * dims]
        for kind in ("ZeroPad", "ReflectionPad", "ReplicationPad", "CircularPad", "ConstantPad"):
            value = {"value": -1.5} if kind == "ConstantPad" else {}
            for shape, amounts in product((batch, single), (1, uneven, taken)):
                cases.add(f"{kind}{dims}d", shape, padding=amounts, **value)
        cases.add(f"ConstantPad{dims}d", (2, *batch), padding=uneven, value=0.25)
        cases.add(f"ZeroPad{dims}d", planes, padding=uneven)
        whole = [size for size in reversed(planes) for _ in range(2)]
        cases.add(f"CircularPad{dims}d", single, padding=whole)
        cases.add(f"ReflectionPad{dims}d", single, padding=[size - 1 for size in whole])
        cases.add(f"ReplicationPad{dims}d", single, padding=[size + 2 for size in whole])


def folding(cases):
    cases.add("Unfold", (2, 3, 6, 5), kernel_size=3)
    cases.add("Unfold", (2, 3, 6, 5), kernel_size=[2, 3], stride=[2, 1], padding=1)
    cases.add("Unfold", (3, 6, 5), kernel_size=2, dilation=[2, 3], padding=[0, 2], stride=2)
    cases.add("Fold", (2, 12, 20), output_size=[6, 5], kernel_size=2)
    cases.add("Fold", (2, 18, 20), output_size=[6, 5], kernel_size=[2, 3], stride=[2, 1], padding=1)
    cases.add("Fold", (12, 6), output_size=[6, 5], kernel_size=2, dilation=[2, 3], padding=[0, 2], stride=2)
    cases.add("Fold", (12, 16), output_size=5, kernel_size=2)
    cases.add("PixelShuffle", (2, 12, 2, 3), upscale_factor=2)
    cases.add("PixelShuffle", (18, 2, 3), upscale_factor=3)
    cases.add("PixelShuffle", (2, 2, 4, 2, 3), upscale_factor=2)
    cases.add("PixelUnshuffle", (2, 3, 4, 6), downscale_factor=2)
    cases.add("PixelUnshuffle", (3, 6, 3), downscale_factor=3)
    cases.add("PixelUnshuffle", (2, 2, 1, 2, 4), downscale_factor=2)
    cases.add("ChannelShuffle", (2, 6, 3), groups=3)
    cases.add("ChannelShuffle", (2, 6, 2, 3), groups=2)
    cases.add("ChannelShuffle", (1, 8, 2, 2, 2), groups=4)


def resolution(cases):
    modes = {
        1: ["nearest", "nearest-exact", "linear"],
        2: ["nearest", "nearest-exact", "bilinear", "bicubic"],
        3: ["nearest", "nearest-exact", "trilinear"],
    }
    for dims, planes in {1: (7,), 2: (5, 4), 3: (2, 4, 3)}.items():
        shape = (1, 2, *planes)
        targets = [
            {"size": [9, 3, 7][:dims]},
            {"size": 6},
            {"scale_factor": 2},
            {"scale_factor": 0.7},
            {"scale_factor": [1.7, 2.3, 0.5][:dims]},
        ]
        for mode, target in product(modes[dims], targets):
            cases.add("Upsample", shape, mode=mode, **target)
            if "nearest" not in mode:
                cases.add("Upsample", shape, mode=mode, align_corners=True, **target)
        for mode in modes[dims]:
            factor = {"scale_factor": 1.7, "recompute_scale_factor": True}
            cases.add("Upsample", shape, mode=mode, **factor)
            cases.add("Upsample", (2, *planes, 2), mode=mode, scale_factor=2, channels_last=True)
        cases.add("Upsample", shape, scale_factor=3, training=False)
    for name in ("UpsamplingNearest2d", "UpsamplingBilinear2d"):
        cases.add(name, (2, 3, 4, 5), size=[7, 3])
        cases.add(name, (2, 3, 4, 5), size=6)
        cases.add(name, (2, 3, 4, 5), scale_factor=2)
        cases.add(name, (2, 3, 4, 5), scale_factor=[1.5, 2.2])


def main(folder):
    warnings.simplefilter("ignore")  # About the speed of some padding.
    torch.manual_seed(SEED)
    cases = Cases()
    for family in (linear, convolution, transposed, padding, folding, resolution):
        family(cases)
    cases.save(Path(folder))
    print(f"{len(cases.index)} cases")


main(*sys.argv[1:])
