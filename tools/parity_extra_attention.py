"""Writes cases of recurrent networks, attention and positions that PyTorch's own list of module inputs lacks.

Usage: python tools/parity_extra_attention.py core/src/test/resources/parity-extra/attention

The form is that of core/src/test/resources/parity: index.json lists the cases, and a safetensors file for each
module holds their tensors. What torch.nn lacks (RoPE, ALiBi, the sinusoidal encodings) is computed by its formula.
"""

import itertools
import json
import math
import struct
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

cases = []
files = {}


def case(name, args, module, inputs, call=None, training=True):
    """Runs a module on inputs, (name, tensor or tuple of tensors), and keeps what goes in and comes out."""
    number = sum(c["module"] == name for c in cases)
    mode = "train" if training else "eval"
    tensors = files.setdefault(name, {})

    def keep(key, tensor):
        tensors[f"{number:02d}.{mode}.{key}"] = tensor.detach().clone().contiguous()

    module.train(training)
    leaves = {}
    entries = []
    given = []
    for i, (input_name, value) in enumerate(inputs):
        parts = value if isinstance(value, tuple) else (value,)
        keys = [f"in.{i}.{j}" for j in range(len(parts))] if isinstance(value, tuple) else [f"in.{i}"]
        for key, part in zip(keys, parts):
            keep(key, part)
            if part.is_floating_point() and "mask" not in input_name:
                leaves[key] = part.requires_grad_()
        entries.append({"name": input_name, **({"tuple": keys} if isinstance(value, tuple) else {"tensor": keys[0]})})
        given.append(value)
    for key, value in module.state_dict().items():
        keep("state." + key, value)
    leaves.update({"state." + key: p for key, p in module.named_parameters()})

    result = (call or module)(*given)
    outputs = []

    def flatten(value):
        if isinstance(value, torch.Tensor):
            outputs.append(value)
        elif value is not None:
            for part in value:
                flatten(part)

    flatten(result)
    scalar = 0
    for i, output in enumerate(outputs):
        keep(f"out.{i}", output)
        cotangent = torch.randn_like(output)
        keep(f"cot.{i}", cotangent)
        scalar = scalar + (output * cotangent).sum()
    grads = torch.autograd.grad(scalar, list(leaves.values()), allow_unused=True) if leaves else []
    for key, grad in zip(leaves, grads):
        if grad is not None:
            keep("grad." + key, grad)
    for key, value in module.state_dict().items():
        keep("after." + key, value)
    cases.append(
        {
            "id": f"{name}/{number:02d}/{mode}",
            "module": name,
            "args": args,
            "training": training,
            "inputs": entries,
            "state": list(module.state_dict()),
            "outputs": len(outputs),
            "outputNone": [],
            "grads": list(leaves),
            "file": name + ".safetensors",
        }
    )


class Formula(nn.Module):
    """A function without parameters, as a module."""

    def __init__(self, function):
        super().__init__()
        self.forward = function


def recurrent():
    for kind, batch_first, bidirectional, bias, initial in itertools.product(
        ("RNN", "GRU", "LSTM", "LSTMP"), (False, True), (False, True), (False, True), (False, True)
    ):
        name = "LSTM" if kind == "LSTMP" else kind
        args = {
            "input_size": 3,
            "hidden_size": 4,
            "num_layers": 2,
            "bias": bias,
            "batch_first": batch_first,
            "bidirectional": bidirectional,
        }
        out = 4
        if kind == "LSTMP":
            args["proj_size"] = out = 2
        module = getattr(nn, name)(**args)
        lengths = torch.tensor([3, 5, 1, 4])
        x = torch.randn(4, 5, 3) if batch_first else torch.randn(5, 4, 3)
        layers = 4 if bidirectional else 2
        state = torch.randn(layers, 4, out)
        if name == "LSTM":
            state = (state, torch.randn(layers, 4, 4))
        inputs = [("input", x), ("lengths", lengths)] + ([("hx", state)] if initial else [])

        def packed(x, lengths, hx=None):
            sequence = pack_padded_sequence(x, lengths, batch_first=batch_first, enforce_sorted=False)
            output, last = module(sequence, hx)
            return pad_packed_sequence(output, batch_first=batch_first)[0], last

        case(name, args, module, inputs, packed)
        plain = torch.randn(5, 3)
        case(name, args, module, [("input", plain)], training=False)
    for name in ("RNNCell", "GRUCell", "LSTMCell"):
        for bias, batched, initial in itertools.product((False, True), repeat=3):
            module = getattr(nn, name)(3, 4, bias=bias)
            shape = (2,) if batched else ()
            state = torch.randn(*shape, 4)
            if name == "LSTMCell":
                state = (state, torch.randn(*shape, 4))
            inputs = [("input", torch.randn(*shape, 3))] + ([("hx", state)] if initial else [])
            case(name, {"input_size": 3, "hidden_size": 4, "bias": bias}, module, inputs)


def attention():
    for need_weights, average, sizes, batch_first in itertools.product(
        (False, True), (False, True), ({}, {"kdim": 5, "vdim": 3}), (False, True)
    ):
        args = {"embed_dim": 4, "num_heads": 2, "batch_first": batch_first, **sizes}
        module = nn.MultiheadAttention(**args)
        extra = {"need_weights": need_weights, "average_attn_weights": average}

        def attend(query, key, value, attn_mask=None, key_padding_mask=None):
            return module(query, key, value, key_padding_mask, need_weights, attn_mask, average)

        def sequence(length, size):
            return torch.randn(2, length, size) if batch_first else torch.randn(length, 2, size)

        base = [
            ("query", sequence(3, 4)),
            ("key", sequence(5, sizes.get("kdim", 4))),
            ("value", sequence(5, sizes.get("vdim", 4))),
        ]
        hidden = torch.ones(3, 5, dtype=torch.bool).triu(3)
        for mask in (None, hidden, torch.randn(3, 5), torch.randn(4, 3, 5)):
            padding = torch.tensor([[False] * 5, [False, False, False, True, True]])
            inputs = base + ([] if mask is None else [("attn_mask", mask), ("key_padding_mask", padding)])
            inputs = [(n, t.detach().clone()) for n, t in inputs]
            call = attend
            if mask is not None and mask.is_floating_point():
                inputs[-1] = ("key_padding_mask", torch.zeros(2, 5).masked_fill(padding, -1.5))
            case("MultiheadAttention", {**args, **extra}, module, inputs, call)


def scaled_dot_product():
    for heads, groups, option in itertools.product(
        (2, 4), (1, 2), ("none", "causal", "keep", "added", "scale", "wide")
    ):
        query, key = torch.randn(2, heads, 3, 4), torch.randn(2, groups, 5, 4)
        value = torch.randn(2, groups, 5, 6 if option == "wide" else 4)
        args = {"is_causal": option == "causal"}
        if option == "scale":
            args["scale"] = 0.3
        inputs = [("query", query), ("key", key), ("value", value)]
        if option == "keep":
            inputs.append(("attn_mask", torch.ones(3, 5, dtype=torch.bool).tril(1)))
        if option == "added":
            inputs.append(("attn_mask", torch.randn(2, 1, 3, 5)))

        def attend(query, key, value, attn_mask=None, args=args):
            return F.scaled_dot_product_attention(query, key, value, attn_mask, enable_gqa=True, **args)

        case("scaled_dot_product_attention", args, Formula(attend), inputs)
    for shape in ((3, 4), (2, 3, 4)):
        inputs = [(name, torch.randn(*shape)) for name in ("query", "key", "value")]
        case("scaled_dot_product_attention", {}, Formula(F.scaled_dot_product_attention), inputs)


def positions():
    def rope(x, dims, traditional, base, scale, offset):
        half = dims // 2
        angle = (torch.arange(x.shape[-2]) + offset)[:, None].double() * scale
        angle = angle * base ** (-torch.arange(half).double() / half)
        cos, sin = angle.cos().to(x.dtype), angle.sin().to(x.dtype)
        y = x.clone()
        first, second = (slice(0, dims, 2), slice(1, dims, 2)) if traditional else (slice(half), slice(half, dims))
        y[..., first] = x[..., first] * cos - x[..., second] * sin
        y[..., second] = x[..., first] * sin + x[..., second] * cos
        return y

    for traditional, base, scale, offset in itertools.product((False, True), (10000.0, 100.0), (1.0, 0.5), (0, 7)):
        args = {"dims": 6, "traditional": traditional, "base": base, "scale": scale, "offset": offset}
        case("RoPE", args, Formula(lambda x, a=args: rope(x, **a)), [("input", torch.randn(2, 3, 5, 8))])

    def sinusoidal(x, dims, min_freq, max_freq, scale, cos_first, full_turns):
        share = 1 - torch.arange(dims // 2).double() / (dims // 2 - 1)
        sigma = torch.exp(share * (math.log(max_freq) - math.log(min_freq)) + math.log(min_freq))
        y = x[..., None].double() * sigma * (2 * math.pi if full_turns else 1)
        parts = [y.cos(), y.sin()] if cos_first else [y.sin(), y.cos()]
        return (torch.cat(parts, -1) * (math.sqrt(2 / dims) if scale is None else scale)).float()

    for scale, cos_first, full_turns, least in itertools.product((None, 1.0), (False, True), (False, True), (1e-4, 0.1)):
        args = {
            "dims": 8,
            "min_freq": least,
            "max_freq": 1.0,
            "scale": scale,
            "cos_first": cos_first,
            "full_turns": full_turns,
        }
        x = torch.randn(2, 5)
        case("SinusoidalPositionalEncoding", args, Formula(lambda x, a=args: sinusoidal(x, **a)), [("input", x)])

    def table(x, size, batch_first, offset):
        position = torch.arange(50).double()[:, None]
        angle = position / 10000 ** (2 * torch.arange((size + 1) // 2).double() / size)
        rows = torch.stack([angle.sin(), angle.cos()], -1).flatten(1)[:, :size].float()
        steps = x.shape[0] if x.dim() == 3 and not batch_first else x.shape[-2]
        rows = rows[offset : offset + steps]
        return x + (rows[:, None] if x.dim() == 3 and not batch_first else rows)

    for size, batch_first, offset, shape in itertools.product((4, 5), (False, True), (0, 9), ((3,), (3, 2))):
        args = {"size": size, "batch_first": batch_first, "offset": offset}
        case("PositionalEncoding", args, Formula(lambda x, a=args: table(x, **a)), [("input", torch.randn(*shape, size))])

    def slopes(heads):
        power = 2 ** math.floor(math.log2(heads))
        first = [2 ** (-8 * (i + 1) / power) for i in range(power)]
        return torch.tensor(first + ([] if power == heads else slopes(2 * power).tolist()[0::2][: heads - power]))

    def alibi(x, offset):
        distance = torch.arange(offset, offset + x.shape[-2])[:, None] - torch.arange(x.shape[-1])
        return x - slopes(x.shape[-3])[:, None, None] * distance.abs()

    for heads, offset in itertools.product((1, 2, 3, 6, 8, 12), (0, 4)):
        args = {"offset": offset}
        case("ALiBi", args, Formula(lambda x, a=args: alibi(x, **a)), [("input", torch.randn(2, heads, 3, 5))])


def transformers():
    """Stacks of decoder layers, final normalisations and causal calls."""
    for final, norm_first, causal in itertools.product((False, True), repeat=3):
        layer = {"d_model": 4, "nhead": 2, "dim_feedforward": 6, "dropout": 0.0, "norm_first": norm_first}
        norm = nn.LayerNorm(4) if final else None
        outer = {"num_layers": 2, "is_causal": causal, "tgt_is_causal": causal}
        if final:
            outer["norm"] = {"module": "LayerNorm", "args": {}}
        mask = nn.Transformer.generate_square_subsequent_mask(3)
        decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(**layer), 2, norm)
        args = {"decoder_layer": {"module": "TransformerDecoderLayer", "args": layer}, "num_layers": 2}
        args |= {"norm": outer["norm"]} if final else {}
        inputs = [("tgt", torch.randn(3, 2, 4)), ("memory", torch.randn(5, 2, 4))]
        run = lambda tgt, memory: decoder(tgt, memory, tgt_mask=mask if causal else None, tgt_is_causal=causal)
        case("TransformerDecoder", {**args, "tgt_is_causal": causal}, decoder, inputs, run)
        encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(**layer), 2, norm, enable_nested_tensor=False)
        args = {"encoder_layer": {"module": "TransformerEncoderLayer", "args": layer}, "num_layers": 2}
        args |= {"norm": outer["norm"]} if final else {}
        run = lambda src: encoder(src, mask=mask if causal else None, is_causal=causal)
        case("TransformerEncoder", {**args, "is_causal": causal}, encoder, [("src", torch.randn(3, 2, 4))], run)


def save(folder):
    """Writes the index and the safetensors files."""
    types = {torch.float32: "F32", torch.int64: "I64", torch.bool: "BOOL"}
    folder.mkdir(parents=True, exist_ok=True)
    for name, tensors in files.items():
        header, offset, blobs = {}, 0, []
        for key, tensor in tensors.items():
            blob = tensor.numpy().tobytes()
            header[key] = {
                "dtype": types[tensor.dtype],
                "shape": list(tensor.shape),
                "data_offsets": [offset, offset + len(blob)],
            }
            blobs.append(blob)
            offset += len(blob)
        text = json.dumps(header, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)
        (folder / (name + ".safetensors")).write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))
    index = {"torch": torch.__version__, "dtype": "float32", "seed": 0, "cases": cases}
    (folder / "index.json").write_text(json.dumps(index, separators=(",", ":")) + "\n")


torch.manual_seed(0)
recurrent()
attention()
scaled_dot_product()
positions()
transformers()
save(Path(sys.argv[1]))
