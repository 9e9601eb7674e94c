"""Writes what PyTorch computes for every elementwise operation and element type.

    python elements.py > core/src/test/resources/dev/myelin/tensor/elements.csv

A line is: operation, type of the operands, type of the result or "refused", the values of the result. The operands
are the ones below, by kind of type; ElementsTest has the same.
"""

import torch

REAL = [-2.5, -1.0, -0.75, 0.0, 0.25, 1.0, 2.0, 3.5]
REAL_Y = [2.0, -1.0, 0.5, 3.0, 0.25, -2.0, 2.0, 1.5]
WHOLE = [-3, -1, 0, 1, 2, 5]
WHOLE_Y = [2, 1, 3, 1, 4, 5]
NATURAL = [3, 1, 0, 7, 2, 5]
NATURAL_Y = [2, 1, 3, 1, 4, 5]
TRUTH = [1, 0, 1, 0]
TRUTH_Y = [1, 1, 0, 0]

TYPES = {
    "float64": (REAL, REAL_Y), "float32": (REAL, REAL_Y), "float16": (REAL, REAL_Y), "bfloat16": (REAL, REAL_Y),
    "int64": (WHOLE, WHOLE_Y), "int32": (WHOLE, WHOLE_Y), "int16": (WHOLE, WHOLE_Y), "int8": (WHOLE, WHOLE_Y),
    "uint8": (NATURAL, NATURAL_Y), "bool": (TRUTH, TRUTH_Y),
}

UNARY = """abs neg exp exp2 expm1 log log2 log10 log1p sqrt rsqrt square reciprocal sin cos tan asin acos atan sinh cosh
tanh asinh acosh atanh sigmoid logit relu relu6 selu silu mish hardswish hardsigmoid logSigmoid erf erfc erfinv lgamma
digamma floor ceil round trunc frac sign isNan isInf isFinite logicalNot bitwiseNot signbit nanToNum angle conj""".split()

BINARY = """add sub mul div pow remainder fmod floorDivide eq ne lt le gt ge maximum minimum atan2 hypot xlogy logaddexp
logicalAnd logicalOr logicalXor bitwiseAnd bitwiseOr bitwiseXor""".split()

RENAMED = {
    "isNan": torch.isnan, "isInf": torch.isinf, "isFinite": torch.isfinite, "nanToNum": torch.nan_to_num,
    "conj": torch.conj_physical, "relu6": torch.nn.functional.relu6, "silu": torch.nn.functional.silu,
    "mish": torch.nn.functional.mish, "hardswish": torch.nn.functional.hardswish,
    "hardsigmoid": torch.nn.functional.hardsigmoid, "logSigmoid": torch.nn.functional.logsigmoid,
    "selu": torch.selu,
}


def function(name):
    if name in RENAMED:
        return RENAMED[name]
    return getattr(torch, "".join("_" + c.lower() if c.isupper() else c for c in name))


def write(name, dtype, compute):
    try:
        result = compute()
        values = ",".join(repr(v) for v in result.to(torch.float64).tolist())
        print(f"{name},{dtype},{str(result.dtype)[6:]},{values}")
    except (RuntimeError, NotImplementedError):
        print(f"{name},{dtype},refused")


for name in UNARY:
    for dtype, (x, _) in TYPES.items():
        a = torch.tensor(x, dtype=getattr(torch, dtype))
        write(name, dtype, lambda: function(name)(a))
for name in BINARY:
    for dtype, (x, y) in TYPES.items():
        a = torch.tensor(x, dtype=getattr(torch, dtype))
        b = torch.tensor(y, dtype=getattr(torch, dtype))
        write(name, dtype, lambda: function(name)(a, b))
