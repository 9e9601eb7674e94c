"""Writes what torch.nn.init makes of tensors after torch.manual_seed(0), as the bits of 32-bit floats.

Usage: python tools/reference/initialisers.py > core/src/test/resources/nn/initialisers.txt
"""

import torch
from torch.nn import init

FUNCTIONS = {
    "uniform_": (init.uniform_, {}, [(3, 5), (20,)]),
    "uniform_range": (init.uniform_, {"a": -2.0, "b": 3.0}, [(3, 5)]),
    "normal_": (init.normal_, {}, [(3, 5), (20,)]),
    "normal_moved": (init.normal_, {"mean": 1.0, "std": 0.5}, [(4, 4)]),
    "trunc_normal_": (init.trunc_normal_, {}, [(3, 5), (10, 10)]),
    "trunc_normal_tail": (init.trunc_normal_, {"a": 1.5, "b": 3.0}, [(5, 5)]),
    "constant_": (init.constant_, {"val": 0.3}, [(3,)]),
    "ones_": (init.ones_, {}, [(3,)]),
    "zeros_": (init.zeros_, {}, [(3,)]),
    "eye_": (init.eye_, {}, [(3, 4), (4, 2)]),
    "dirac_": (init.dirac_, {}, [(3, 2, 3), (2, 3, 3, 2), (2, 2, 1, 2, 3)]),
    "dirac_groups": (init.dirac_, {"groups": 2}, [(4, 2, 3), (4, 3, 3, 3)]),
    "xavier_uniform_": (init.xavier_uniform_, {}, [(3, 5), (4, 2, 3)]),
    "xavier_uniform_gain": (init.xavier_uniform_, {"gain": 1.5}, [(3, 5)]),
    "xavier_normal_": (init.xavier_normal_, {}, [(3, 5), (4, 2, 3, 3)]),
    "kaiming_uniform_": (init.kaiming_uniform_, {}, [(3, 5), (4, 2, 3)]),
    "kaiming_uniform_out": (init.kaiming_uniform_, {"a": 0.3, "mode": "fan_out"}, [(3, 5)]),
    "kaiming_normal_": (init.kaiming_normal_, {"nonlinearity": "relu"}, [(3, 5), (4, 2, 3)]),
    "kaiming_normal_tanh": (
        init.kaiming_normal_,
        {"mode": "fan_out", "nonlinearity": "tanh"},
        [(3, 5)],
    ),
    "orthogonal_": (init.orthogonal_, {}, [(3, 5), (5, 3), (4, 2, 3)]),
    "orthogonal_gain": (init.orthogonal_, {"gain": 2.0}, [(4, 4)]),
    "sparse_": (init.sparse_, {"sparsity": 0.3, "std": 0.1}, [(5, 3), (10, 4)]),
}

for name, (fill, options, shapes) in FUNCTIONS.items():
    for shape in shapes:
        torch.manual_seed(0)
        tensor = fill(torch.zeros(shape), **options)
        print(name, "x".join(map(str, shape)), *tensor.reshape(-1).view(torch.int32).tolist())
